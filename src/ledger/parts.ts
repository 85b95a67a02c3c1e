import type { Language } from '../language/language.js';
import { follow } from '../trace/follow.js';
import { type Source, type SourceWord, sourceOf } from '../trace/source.js';
import { alike } from '../trace/words.js';
import type { Hit } from './hit.js';

/** Some of the words asked for, in a row, and the statement that has them so; null for words that none has. */
export interface Part {
  readonly words: string;
  readonly hit: Hit | null;
}

/** So many words in a row, or all that a sentence has, are a part. */
const ROW = 4;
const SMALL = 0.3;
/** Nobody goes on from one statement into the next. */
const BORDER = 9;

interface Place extends SourceWord {
  readonly hit: Hit | null;
}

/**
 * Where words stand that no statement has all of: the fewest rows of them that statements have, and what is between.
 *
 * @param hits the likeliest first
 */
export function partsOf(words: string, hits: readonly Hit[], language: Language): Part[] {
  const asked = sourceOf(words, language);
  // Of several that have the same words, one that is credited to somebody.
  const [own, open] = [hits.filter(({ speaker }) => speaker !== null), hits.filter(({ speaker }) => speaker === null)];
  const all = [...own, ...open].flatMap((hit) => placesIn(hit, language));
  const [a, b] = alike(asked.words, all);
  const { small } = language.trace;
  const weigh = ({ form }: { form: string }): number => (form === '' ? BORDER : small.has(form) ? SMALL : 1);
  const places = follow(a, b, weigh);
  return told(asked, a, rowsOf(a, b, places));
}

/** The words of a statement, and a border behind them. */
function placesIn(hit: Hit, language: Language): Place[] {
  const border: Place = { form: '', span: [0, 0], sentence: -1, hit: null };
  return [...sourceOf(hit.words, language).words.map((word) => ({ ...word, hit })), border];
}

interface Row {
  readonly from: number;
  readonly to: number;
  readonly hit: Hit;
}

/** The rows of words that stand so in a sentence of a statement, long enough to be one's own. */
function rowsOf(a: readonly SourceWord[], b: readonly Place[], places: readonly (number | null)[]): Row[] {
  const rows: (Row & { readonly last: number })[] = [];
  for (const [i, place] of places.entries()) {
    if (place === null) continue;
    const last = rows.at(-1);
    const goesOn = last && last.to === i && last.last + 1 === place;
    if (goesOn) rows[rows.length - 1] = { ...last, to: i + 1, last: place };
    else rows.push({ from: i, to: i + 1, last: place, hit: b[place]!.hit! });
  }
  const isWhole = ({ from, to }: Row): boolean =>
    a[from - 1]?.sentence !== a[from]!.sentence && a[to]?.sentence !== a[to - 1]!.sentence;
  return rows.filter((row) => row.to - row.from >= ROW || isWhole(row));
}

function told({ text }: Source, words: readonly SourceWord[], rows: readonly Row[]): Part[] {
  const slice = (from: number, to: number): string => text.slice(words[from]!.span[0], words[to - 1]!.span[1]);
  const out: Part[] = [];
  let at = 0;
  for (const { from, to, hit } of rows) {
    if (from > at) out.push({ words: slice(at, from), hit: null });
    out.push({ words: slice(from, to), hit });
    at = to;
  }
  if (at < words.length) out.push({ words: slice(at, words.length), hit: null });
  return out;
}
