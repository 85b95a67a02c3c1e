import type { Span } from '../src/text/span.js';

/** Where words stand in a text; fails where they don't. */
export function at(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the text`);
  return [start, start + words.length];
}
