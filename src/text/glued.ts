import type { TextWords } from '../language/text.js';
import type { Span } from './span.js';

/**
 * Where a sentence ends and the next begins with no space between: a word, its stop, closing marks; then perhaps an opening
 * mark, and a word with a capital. A straight mark between, which may be either, is told by those before. Dots leave something
 * out, and are no end.
 */
const SEAM =
  /(?<![\p{L}\p{N}.@/-])(?<last>\p{L}[\p{L}’'-]*\p{Ll}|\p{N}{2,})(?<stop>\.|[!?]+)(?<closing>[”’»)\]]*)(?<straight>["']?)(?=(?<opening>[“‘«(]?)(?<first>\p{Lu}(?:[\p{Ll}’']+|\s)))/gu;

/** One place may be a slip, or a name: "Yahoo!Finance". */
const FEWEST = 2;

/**
 * Parts the paragraphs that a scraper glued together: where a full stop, or what closes a quotation behind it, is followed by
 * a capital or an opening mark without white space. Only in a text that has several such seams, of different words.
 */
export function unglued(text: string, paragraphs: readonly Span[], language: TextWords): Span[] {
  const seams = paragraphs.map((paragraph) => seamsIn(text, paragraph, language));
  const all = seams.flat();
  const isGlued = (['last', 'first'] as const).every((part) => new Set(all.map((seam) => seam[part])).size >= FEWEST);
  if (!isGlued) return [...paragraphs];
  return paragraphs.flatMap(([start, end], i) => {
    const cuts = [start, ...seams[i]!.map(({ at }) => at), end];
    return cuts.slice(1).map((cut, n): Span => [cuts[n]!, cut]);
  });
}

function seamsIn(text: string, [from, to]: Span, { abbreviations }: TextWords) {
  const paragraph = text.slice(from, to);
  return [...paragraph.matchAll(SEAM)].flatMap((match) => {
    const { last = '', stop, straight = '', first = '' } = match.groups!;
    if (stop === '.' && (abbreviations.beforeNames.has(last) || abbreviations.anywhere.has(last))) return [];
    const end = match.index + match[0].length;
    const opens = straight !== '' && isOpening(paragraph, straight, end - 1);
    return [{ last, first, at: from + end - (opens ? 1 : 0) }];
  });
}

/** Whether a straight mark opens: as many of its kind before it open as close. Between letters it is an apostrophe. */
function isOpening(text: string, mark: string, at: number): boolean {
  let count = 0;
  for (let i = text.indexOf(mark); i >= 0 && i < at; i = text.indexOf(mark, i + 1))
    if (!/\p{L}.\p{L}/u.test(text.slice(Math.max(0, i - 1), i + 2))) count++;
  return count % 2 === 0;
}
