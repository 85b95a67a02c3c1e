import type { Span } from '../text/span.js';

/** A headline has so many words at least, and so many of them long. */
const FEWEST = 4;
const FEWEST_LONG = 3;
const LONG = 4;
const WORD = /\p{L}[\p{L}'’-]*/gu;

/** The line in which a span begins. */
export function lineAround(text: string, [start]: Span): string {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const end = text.indexOf('\n', start);
  return text.slice(from, end < 0 ? text.length : end);
}

/** Whether a line is set as headlines are in which each word has a capital. */
export function isHeadline(line: string): boolean {
  const words = line.match(WORD) ?? [];
  const long = words.filter((word) => word.length >= LONG);
  return words.length >= FEWEST && long.length >= FEWEST_LONG && long.every((word) => /^\p{Lu}/u.test(word));
}
