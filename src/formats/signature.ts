import type { ArticleInput } from '../record/article.js';
import { isSigned, signedBy } from './metadata/by.js';
import { plausible } from './metadata/days.js';
import { isoOf, type Stamp, stampsIn } from './metadata/stamp.js';

/** How many lines before an article's text are looked at, and the most characters of one. */
const MOST = { lines: 8, characters: 120 };
/** What may stand beside a day on its line: a day of the week, a time, marks. */
const BESIDE_DAY = /^[\s\p{P}|]*(?:\p{L}{3,10}[\s\p{P}|]*)?$/u;

type Signature = Pick<ArticleInput, 'published' | 'origins'> & { readonly byline: string | null };

/**
 * Who signs a document, and on what day, by the lines before its text: “By Lena Obuya | 2 March 2026”, or a line that is a
 * day and no more. A day and a name in any other line are what the document is about.
 *
 * @param heads lines that stand above its pages, where any day is that of the issue
 */
export function signatureIn(text: string, heads: readonly string[] = []): Signature {
  const lines = text.slice(0, MOST.lines * MOST.characters * 2).split(/\n+/, MOST.lines);
  const end = lines.findIndex((line) => line.length > MOST.characters);
  const before = end < 0 ? lines : lines.slice(0, end);
  const signed = before.filter(isSigned);
  const byline = signed.map((line) => signedBy(line, { isOnlyNames: false, houses: [] }).people).find(isSome);
  const dated = [...signed, ...before.filter(isDay), ...heads].flatMap((line) => plausible(line) ?? []);
  return { byline: byline?.join(', ') ?? null, ...toldDay(dated[0]) };
}

function isSome(names: readonly string[]): boolean {
  return names.length > 0;
}

function isDay(line: string): boolean {
  const [stamp] = stampsIn(line);
  return stamp !== undefined && [line.slice(0, stamp.span[0]), line.slice(stamp.span[1])].every(isBesideDay);
}

function isBesideDay(words: string): boolean {
  return BESIDE_DAY.test(words);
}

function toldDay(stamp: Stamp | undefined): Pick<Signature, 'published' | 'origins'> {
  if (!stamp) return { published: null };
  return {
    published: stamp.day,
    origins: { published: { value: isoOf(stamp), source: 'text', by: 'a line before the text' } },
  };
}
