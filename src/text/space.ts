import type { Span } from './span.js';

/** Whether the character at `at`, in UTF-16 code units, is white space in JavaScript's sense (`\s`). */
export function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code <= 0x20) return code === 0x20 || (code >= 9 && code <= 13);
  return code >= 0xa0 && /\s/.test(text.charAt(at));
}

/** A stretch without the white space at its ends. */
export function trim(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to && isSpace(text, from)) from++;
  while (to > from && isSpace(text, to - 1)) to--;
  return [from, to];
}
