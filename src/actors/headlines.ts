import type { Span } from '../text/span.js';

/** A headline has so many words at least, and so many of them long. */
const FEWEST = 4;
const FEWEST_LONG = 3;
const LONG = 4;
/** In UTF-16 code units. */
const LONGEST = 250;
const WORD = /\p{L}[\p{L}'’-]*/gu;

/** Whether the line in which a span begins is set as headlines are in which each word has a capital. */
export function isInHeadline(text: string, [start]: Span): boolean {
  const ahead = text.slice(Math.max(0, start - LONGEST), start);
  const behind = text.slice(start, start + LONGEST);
  const [from, to] = [ahead.lastIndexOf('\n') + 1, behind.indexOf('\n')];
  const line = ahead.slice(from) + (to < 0 ? behind : behind.slice(0, to));
  return line.length < LONGEST && isHeadline(line);
}

function isHeadline(line: string): boolean {
  const words = line.match(WORD) ?? [];
  const long = words.filter((word) => word.length >= LONG);
  return words.length >= FEWEST && long.length >= FEWEST_LONG && long.every((word) => /^\p{Lu}/u.test(word));
}
