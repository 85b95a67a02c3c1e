import type { Span } from './span.js';

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/g;
const SENTENCE_END = /[.!?…:][”’"'»)\]]*$/;

/**
 * The article's paragraphs, in order, without the white space around them; none is empty.
 *
 * A line break ends a paragraph, whether or not a blank line follows: news texts come both ways. The exception is text
 * that was wrapped to a column, as agencies' wires and mail are: there only blank lines end a paragraph.
 */
export function paragraphs(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(LINE_BREAK)) {
    lines.push(trim(text, start, match.index));
    start = match.index + match[0].length;
  }
  lines.push(trim(text, start, text.length));
  return wrapped(text, lines) ? joinWrapped(lines) : lines.filter(([s, e]) => s < e);
}

function trim(text: string, start: number, end: number): Span {
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  return [start, end];
}

/** Whether the character at `at` is white space, in JavaScript's sense (`\s`). */
export function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 32 || (code >= 9 && code <= 13)) return true;
  return code >= 0xa0 && /\s/.test(text.charAt(at));
}

/** Wrapped text: blank lines between groups of lines, and most lines inside a group stop mid-sentence near one width. */
function wrapped(text: string, lines: readonly Span[]): boolean {
  let widest = 0;
  let inner = 0;
  let full = 0;
  let blank = 0;
  for (const [start, end] of lines) widest = Math.max(widest, end - start);
  if (widest > 100 || widest < 40) return false;
  for (let i = 0; i + 1 < lines.length; i++) {
    const [start, end] = lines[i]!;
    const [nextStart, nextEnd] = lines[i + 1]!;
    if (start === end) blank++;
    else if (nextStart < nextEnd) {
      inner++;
      if (end - start > 0.7 * widest && !SENTENCE_END.test(text.slice(Math.max(start, end - 4), end))) full++;
    }
  }
  return blank > 0 && inner > 1 && full > 0.6 * inner;
}

function joinWrapped(lines: readonly Span[]): Span[] {
  const out: Span[] = [];
  let open = false;
  for (const [start, end] of lines) {
    if (start === end) open = false;
    else if (open) out[out.length - 1] = [out[out.length - 1]![0], end];
    else {
      out.push([start, end]);
      open = true;
    }
  }
  return out;
}
