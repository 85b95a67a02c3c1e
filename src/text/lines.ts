import { isSpace, trim } from './space.js';
import type { Span } from './span.js';

/** A line without the white space around it, and how much of that stands before it. */
export interface Line {
  readonly span: Span;
  readonly indent: number;
}

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/g;
/** The end of a sentence, or of what leads to another, with the marks that close behind it. */
export const SENTENCE_END = /[.!?…:][”’"'»)\]]*$/;
const SMALL_LETTER = /^\p{Ll}/u;
const HYPHEN = /\p{L}[-\u00ad]$/u;

/**
 * Columns that people, mailers and newspapers wrap at; a text with a longer line is not wrapped, one with shorter is verse.
 * Of a narrow one the lines tell less, so they must tell it more plainly.
 */
const WRAPS_AT = { least: 24, narrow: 40, most: 120 };

/** How far from the margin a wrapped line may stop short beyond need: hyphens, wide characters, sloppy tools. */
const RAGGED = { narrow: 4, wide: 6 };

/** Of so many lines it is no chance that they fill a narrow column, or one where nothing but their length tells paragraphs. */
const LEAST = 5;
/** What is shorter than this part of the column is a heading, where nothing but length tells. */
const HEADING = 0.6;
/** So many of the lines of a column that little else tells begin inside a sentence, with a small letter. */
const SMALL = 0.4;
/** An indented line begins a paragraph where so many of them come behind the end of a sentence. */
const BEHIND_ENDS = 0.75;

/** The lines of a text, in order; what is blank is empty. UTF-16 code units. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(LINE_BREAK)) {
    lines.push(line(text, start, index));
    start = index + mark.length;
  }
  lines.push(line(text, start, text.length));
  return lines;
}

function line(text: string, from: number, to: number): Line {
  const span = trim(text, from, to);
  return { span, indent: span[0] - from };
}

/**
 * Of each line whether it goes on with the paragraph of the line before; none does, unless the text was wrapped to a column,
 * as agencies' wires, mail and pages of print are. There a paragraph ends at a blank line, before an indented one, or, where
 * there are neither, behind a last line that had room for more.
 */
export function goesOn(text: string, lines: readonly Line[]): boolean[] {
  const none = lines.map(() => false);
  let margin = 0;
  for (const { span } of lines) margin = Math.max(margin, span[1] - span[0]);
  if (margin < WRAPS_AT.least || margin > WRAPS_AT.most) return none;
  const isNarrow = margin < WRAPS_AT.narrow;
  const column = { margin, full: margin - (isNarrow ? RAGGED.narrow : RAGGED.wide) };
  const pairs = lines.slice(1).map((later, i) => pairOf(text, lines[i]!, later, column));
  const followed = pairs.filter(({ isBlank }) => !isBlank);
  const isBroken = followed.some(({ isHyphened }) => isHyphened);
  const full = followed.filter(({ isFull }) => isFull).length / followed.length;
  const open = followed.filter(({ endsSentence }) => !endsSentence).length / followed.length;
  if (followed.length < (isNarrow ? LEAST : 2) || full < (isNarrow && !isBroken ? 0.85 : 0.75) || open < 0.6)
    return none;
  const small = followed.filter(({ isSmall }) => isSmall).length / followed.length;
  const least = lines.reduce((most, { span, indent }) => (span[0] < span[1] ? Math.min(most, indent) : most), Infinity);
  const indented = followed.filter(({ indent }) => indent > least);
  const isIndented =
    indented.length > 0 &&
    indented.length < 0.5 * followed.length &&
    indented.filter(({ endsSentence }) => endsSentence).length >= BEHIND_ENDS * indented.length;
  const isParted = followed.length < pairs.length && pairs.slice(0, -1).some(({ isBlank }) => isBlank);
  const isFlush = !isParted && !isIndented;
  if (((isFlush && !isBroken) || isNarrow) && small < SMALL) return none;
  if (isFlush && followed.length < LEAST) return none;
  const begins = ({ isBlank, indent, isFull, endsSentence, isShort }: Pair): boolean => {
    if (isBlank) return true;
    if (isIndented) return indent > least;
    return isFlush && !isFull && (endsSentence || isShort);
  };
  return [false, ...pairs.map((pair) => !begins(pair))];
}

/** A line, and how the line before it ends. */
interface Pair {
  readonly indent: number;
  /** Whether one of both has no words. */
  readonly isBlank: boolean;
  /** Whether the first word of this line had no room on the line before. */
  readonly isFull: boolean;
  readonly endsSentence: boolean;
  readonly isHyphened: boolean;
  /** Whether this line begins with a small letter. */
  readonly isSmall: boolean;
  readonly isShort: boolean;
}

function pairOf(
  text: string,
  { span: [start, end] }: Line,
  later: Line,
  column: { margin: number; full: number },
): Pair {
  const [next, nextEnd] = later.span;
  const words = text.slice(Math.max(start, end - 4), end);
  return {
    indent: later.indent,
    isBlank: start === end || next === nextEnd,
    isFull: end - start + 1 + firstWord(text, next, nextEnd) > column.full,
    endsSentence: SENTENCE_END.test(words),
    isHyphened: HYPHEN.test(words),
    isSmall: SMALL_LETTER.test(text.slice(next, next + 2)),
    isShort: end - start < HEADING * column.margin,
  };
}

/** The length of the word that the line `[from, to)` begins with. */
function firstWord(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && !isSpace(text, at)) at++;
  return at - from;
}
