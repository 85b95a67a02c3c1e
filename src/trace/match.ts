import type { Language } from '../language/language.js';
import type { Stretch } from './difference.js';
import { follow } from './follow.js';
import { differing, holds, type Label, type Relation, relate, type Weigh } from './relation.js';
import { type Source, type SourceWord, sourceOf } from './source.js';
import { alike } from './words.js';

/**
 * How words that are asked for stand in a saying, as `Label` has it, but for three: `same`, they are whole sentences of it;
 * `fuller`, they are a part of its sentences; `joined`, it has all of them, yet two of its sentences, between which a cue
 * stands, are made one.
 */
export type MatchLabel = Label | 'fuller' | 'joined';

export interface Match {
  readonly label: MatchLabel;
  /** From the words asked for to the sentences of the saying that have them. */
  readonly relation: Relation;
}

const SMALL = 0.3;

/** Compares words that are asked for with a saying, as `relate` does. */
export function matched(asked: string, saying: string, quoted: boolean, language: Language, weigh: Weigh): Match {
  const { trace } = language;
  const whole = relate(asked, saying, quoted, trace, weigh);
  if (whole.label === 'other') return { label: 'other', relation: whole };
  const [own, others] = [sourceOf(asked, language), sourceOf(saying, language)];
  const [a, b] = alike(own.words, others.words);
  const places = follow(a, b, ({ form }) => (trace.small.has(form) ? SMALL : 1));
  const there = excerpt(saying, others, b, places);
  const local = there === saying ? whole : { ...whole, ...differing(asked, there, quoted, trace) };
  const isAll = whole.label === 'same' || holds(saying, asked, trace) || isInOnePiece(local.difference);
  if (!isAll) return { label: whole.label, relation: local };
  if (joins(own, others, a, b, places)) return { label: 'joined', relation: local };
  const isWhole = local.difference.every((one) => one.in === 'both');
  return isWhole ? { label: 'same', relation: { ...local, label: 'same' } } : { label: 'fuller', relation: local };
}

/** Whether all of the one stands in the other in a row: here numbers in words and in figures are the same. */
function isInOnePiece(difference: readonly Stretch[]): boolean {
  return difference.filter((one) => one.in === 'both').length === 1 && difference.every((one) => one.in !== 'former');
}

/** The sentences of a saying from the first to the last that has some of the words. */
function excerpt(
  saying: string,
  { sentences }: Source,
  words: readonly SourceWord[],
  places: readonly (number | null)[],
): string {
  const numbers = places.flatMap((place) => (place === null ? [] : [words[place]!.sentence]));
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  if (numbers.length === 0 || (first === 0 && last === sentences.length - 1)) return saying;
  return saying.slice(sentences[first]![0], sentences[last]![1]);
}

/** What stands where a quotation was parted by a cue. */
const SEAM = /["”’»]+\s*…\s*["“‘«]/u;

/** Whether words that stand in one sentence come from two that a cue parts. */
function joins(
  own: Source,
  others: Source,
  a: readonly SourceWord[],
  b: readonly SourceWord[],
  places: readonly (number | null)[],
): boolean {
  return places.some((place, i) => {
    const next = places[i + 1];
    if (place === null || next === null || next === undefined) return false;
    if (a[i]!.sentence !== a[i + 1]!.sentence || b[place]!.sentence === b[next]!.sentence) return false;
    const isMarked = own.text.slice(a[i]!.span[1], a[i + 1]!.span[0]).includes('…');
    const between = others.text.slice(...[b[place]!.span[1], b[next]!.span[0]]);
    return !isMarked && SEAM.test(between);
  });
}
