import { isSpace } from './space.js';
import type { Span } from './span.js';

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/g;
const SENTENCE_END = /[.!?…:][”’"'»)\]]*$/;

/** Columns that people and mailers wrap at; a text with a longer line is not wrapped, one with shorter is verse. */
const WRAPS_AT = { least: 40, most: 100 };

/** How far from the margin a wrapped line may stop short beyond need: hyphens, wide characters, sloppy tools. */
const RAGGED = 6;

/**
 * The article's paragraphs in order, in UTF-16 code units, without the white space around them; none is empty.
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
  return isWrapped(text, lines) ? joinLines(lines) : lines.filter(([s, e]) => s < e);
}

function trim(text: string, start: number, end: number): Span {
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  return [start, end];
}

/**
 * Whether single line breaks come from wrapping: there are blank lines too, nearly every line that another follows is
 * so long that the next one's first word had no room on it, and most stop inside a sentence.
 */
function isWrapped(text: string, lines: readonly Span[]): boolean {
  let margin = 0;
  for (const [start, end] of lines) margin = Math.max(margin, end - start);
  if (margin < WRAPS_AT.least || margin > WRAPS_AT.most) return false;
  let blank = 0;
  let followed = 0;
  let full = 0;
  let midSentence = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const [start, end] = lines[i]!;
    const [next, nextEnd] = lines[i + 1]!;
    if (start === end) blank++;
    else if (next < nextEnd) {
      followed++;
      if (end - start + 1 + firstWord(text, next, nextEnd) > margin - RAGGED) full++;
      if (!SENTENCE_END.test(text.slice(Math.max(start, end - 4), end))) midSentence++;
    }
  }
  return blank > 0 && followed > 1 && full >= 0.75 * followed && midSentence >= 0.6 * followed;
}

/** The length of the word that the line `[from, to)` begins with. */
function firstWord(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && !isSpace(text, at)) at++;
  return at - from;
}

/** Joins lines up to the next blank one. */
function joinLines(lines: readonly Span[]): Span[] {
  const out: Span[] = [];
  let begun: number | null = null;
  for (const [start, end] of lines) {
    if (start === end) begun = null;
    else if (begun === null) {
      begun = start;
      out.push([start, end]);
    } else out[out.length - 1] = [begun, end];
  }
  return out;
}
