import type { TextWords } from '../language/text.js';
import type { Span } from './span.js';

/**
 * Where a sentence ends and the next begins with no space between: a word, its stop, closing marks; then perhaps an opening
 * mark, and a word with a capital. A straight mark between, which may be either, is told by those before. Dots leave something
 * out, and are no end.
 */
const SEAM =
  /(?<![\p{L}\p{N}.@/-])(?<last>\p{L}[\p{L}’'-]{0,40}\p{Ll}|\p{N}{2,})(?<stop>\.|[!?]+)(?<closing>[”’»)\]]*)(?<straight>["']?)(?=(?<opening>[“‘«(]?)(?<first>\p{Lu}(?:[\p{Ll}’']+|\s)))/gu;

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
  const marks = { '"': new Marks(paragraph, '"'), "'": new Marks(paragraph, "'") };
  return [...paragraph.matchAll(SEAM)].flatMap((match) => {
    const { last = '', stop, straight = '', first = '' } = match.groups!;
    if (stop === '.' && (abbreviations.beforeNames.has(last) || abbreviations.anywhere.has(last))) return [];
    const end = match.index + match[0].length;
    const opens = (straight === '"' || straight === "'") && marks[straight].isOpening(end - 1);
    return [{ last, first, at: from + end - (opens ? 1 : 0) }];
  });
}

/** The straight marks of a kind in a paragraph; between letters one is an apostrophe, and none of them. */
class Marks {
  private at = -1;
  private count = 0;

  constructor(
    private readonly text: string,
    private readonly mark: string,
  ) {}

  /** Whether the one at an offset opens: as many before it open as close. Asked from the first to the last. */
  isOpening(offset: number): boolean {
    for (;;) {
      const next = this.text.indexOf(this.mark, this.at + 1);
      if (next < 0 || next >= offset) return this.count % 2 === 0;
      if (!/\p{L}.\p{L}/u.test(this.text.slice(Math.max(0, next - 1), next + 2))) this.count++;
      this.at = next;
    }
  }
}
