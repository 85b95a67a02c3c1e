import type { TextWords } from '../language/text.js';
import { keepsHyphen } from '../text/view.js';
import type { Line } from './pdf-columns.js';

type Hyphens = TextWords['hyphens'];

/** How far a line is from the one before, by what is usual; from where on a line is indented or in another size, by its size. */
const APART = 1.35;
const SOFT = '\u00ad';
const INDENT = { least: 0.8 };
const SIZE = 0.12;
const SENTENCE_END = /[.!?…:;][”’"'»)\]]*$/;
const BULLET = /^[•▪‣◦●■–—*-]\s/;
const REST = /^[\p{L}\p{N}’']+/u;
const HEAD = /(?<head>[\p{L}\p{N}’']{1,40})(?<hyphen>[-\u00ad\u2010])$/u;
/** Words with all their parts. */
const WHOLE_WORDS = /[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu;

/** A paragraph, and the size of its letters, in points. */
export interface Paragraph {
  readonly text: string;
  readonly size: number;
}

/** The paragraphs of pages of lines in reading order, over the ends of columns and pages. */
export function paragraphsOf(pages: readonly (readonly Line[])[], hyphens: Hyphens): Paragraph[] {
  const lines = pages.flat();
  const known = new Set(lines.flatMap(({ text }) => text.match(WHOLE_WORDS) ?? []));
  const usual = usualDistance(lines);
  const paragraphs: { parts: string[]; size: number }[] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (before && goesOn(before, line, usual)) goOn(paragraphs.at(-1)!.parts, line.text, known, hyphens);
    else paragraphs.push({ parts: [line.text], size: line.size });
  }
  return paragraphs.map(({ parts, size }) => ({ text: parts.join(''), size })).filter(({ text }) => text !== '');
}

/** Whether a paragraph is an item of a list, by the mark before it. */
export function isItem({ text }: Paragraph): boolean {
  return BULLET.test(text);
}

/** Whether a paragraph ends as sentences do. */
export function isEnded({ text }: Paragraph): boolean {
  return SENTENCE_END.test(text);
}

/** How far lines are apart, by the size of their letters. */
function usualDistance(lines: readonly Line[]): number {
  const distances = lines
    .slice(1)
    .map((line, i) => (lines[i]!.y - line.y) / line.size)
    .filter((distance) => distance > 0.5 && distance < 3)
    .sort((a, b) => a - b);
  return distances[distances.length >> 2] ?? 1.2;
}

/** Whether a line goes on with the paragraph of the one before. */
function goesOn(before: Line, line: Line, usual: number): boolean {
  if (Math.abs(before.size - line.size) > SIZE * Math.max(before.size, line.size) || BULLET.test(line.text))
    return false;
  const isOpen = !SENTENCE_END.test(before.text);
  const isSmall = /^\p{Ll}/u.test(line.text);
  const indent = (line.x0 - line.left) / line.size;
  const down = before.y - line.y;
  // Where a column or a page begins, the sentence goes on that was not ended before.
  if (down <= 0 || line.left > before.right) {
    return isOpen && (isSmall || (indent < INDENT.least && !hadRoom(before, line)));
  }
  if (down > APART * usual * line.size) return false;
  const isIndented = indent > INDENT.least && line.x0 - before.x0 > (INDENT.least / 2) * line.size;
  // The lines of a list's item stand under its first word.
  if (isIndented && !BULLET.test(before.text)) return isOpen && isSmall;
  return !hadRoom(before, line);
}

/** Whether the first word of a line would have had room on the line before: then that line ended a paragraph. */
function hadRoom(before: Line, line: Line): boolean {
  const letter = (line.x1 - line.x0) / Math.max(line.text.length, 1);
  const word = line.text.indexOf(' ') < 0 ? line.text.length : line.text.indexOf(' ');
  return before.x1 + letter * (word + 1) < before.right - 0.5 * line.size;
}

/** Puts a line behind a paragraph: with a space, or without the hyphen that broke a word. */
function goOn(paragraph: string[], line: string, known: ReadonlySet<string>, hyphens: Hyphens): void {
  const last = paragraph.at(-1)!;
  const { head, hyphen } = HEAD.exec(last)?.groups ?? {};
  const rest = REST.exec(line)?.[0];
  if (head === undefined || rest === undefined || hyphens.links.has(rest)) paragraph.push(` ${line}`);
  else {
    if (hyphen === SOFT || !keepsHyphen(head, rest, known, hyphens))
      paragraph[paragraph.length - 1] = last.slice(0, -1);
    paragraph.push(line);
  }
}
