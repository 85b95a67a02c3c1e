import { SENSES, type Sense, type SenseTurn, type TraceWords } from '../language/trace.js';
import type { Stretch } from './difference.js';

/** Senses that one word in the place of another turns. */
const EXCHANGED = ['tense', 'modal', 'name'] as const;
type Exchanged = (typeof EXCHANGED)[number];
/** Of the senses those that a word alone turns. */
const MARKED = SENSES.filter(
  (sense): sense is Exclude<Sense, Exchanged> => !(EXCHANGED as readonly Sense[]).includes(sense),
);

/**
 * What the difference between two versions of a saying lost or gained of what turns its meaning, in the order of the
 * words. What stands in the other version at the same place or before the same word is neither ("isn't" for "is not"; "if
 * they agree" behind what it stood before); lost at one place and put in at another, a word turns both.
 *
 * @param isReport whether one of them tells in other words what was said: such a one shifts tenses by rule, and has its own
 *   negations beside its own words
 */
export function senseTurns(difference: readonly Stretch[], language: TraceWords, isReport = false): SenseTurn[] {
  const all = [...markers(difference, 'former', language), ...markers(difference, 'later', language)];
  const kept = isReport ? wordsIn(difference) : null;
  const signs = kept ? all.filter(({ sense, next }) => sense !== 'negation' || kept.has(next)) : all;
  const moved = new Set<(typeof signs)[number]>();
  for (const lost of signs.filter(({ change }) => change === 'lost')) {
    const again = signs.find(
      (gained) =>
        gained.change === 'gained' &&
        gained.sense === lost.sense &&
        !moved.has(gained) &&
        form(gained, language) === form(lost, language) &&
        (Math.abs(gained.place - lost.place) === 1 || (gained.next !== '' && gained.next === lost.next)),
    );
    if (!again) continue;
    moved.add(lost);
    moved.add(again);
  }
  const words = exchanged(difference, language).filter(({ sense }) => !isReport || sense === 'name');
  return [...signs.filter((turn) => !moved.has(turn)), ...words]
    .sort((a, b) => a.order - b.order)
    .map(({ sense, change, words }) => ({ sense, change, words }));
}

/** The words that both versions have, in small letters. */
function wordsIn(difference: readonly Stretch[]): ReadonlySet<string> {
  const both = difference.filter((one) => one.in === 'both');
  return new Set(both.flatMap(({ words }) => words.toLowerCase().match(WORDS) ?? []));
}

/** One word of a sense in the place of another: of another time, another modal, another name. */
function exchanged(difference: readonly Stretch[], language: TraceWords): (SenseTurn & Pick<Marker, 'order'>)[] {
  return difference.flatMap((former, place): (SenseTurn & Pick<Marker, 'order'>)[] => {
    const later = difference[place + 1];
    if (former.in !== 'former' || later?.in !== 'later') return [];
    const isFirst = place === 0 || ENDED.test(difference[place - 1]!.words);
    return EXCHANGED.flatMap((sense) => {
      const [was, is] = [former, later].map(({ words }) => OF_SENSE[sense](words, isFirst, language));
      // Of several in one stretch it is not plain which took the place of which.
      if (was!.length !== 1 || is!.length !== 1 || was![0]!.sort === is![0]!.sort) return [];
      const order = place * 1e7;
      return [
        { sense, change: 'lost' as const, words: was![0]!.words, order },
        { sense, change: 'gained' as const, words: is![0]!.words, order: order + 1e7 },
      ];
    });
  });
}

/** A word, and what it would have to share with another to turn nothing. */
interface Sorted {
  readonly words: string;
  readonly sort: string;
}

const OF_SENSE: Readonly<
  Record<Exchanged, (words: string, isFirst: boolean, language: TraceWords) => readonly Sorted[]>
> = {
  // What may, can or should be is of no time that the verb behind it tells.
  tense: (words, _, { modal, tense }) =>
    words.search(modal) >= 0
      ? []
      : [...words.matchAll(tense)].map((match) => ({ words: match[0], sort: timeOf(match) })),
  // A hedge is told as one.
  modal: (words, _, { modal, tense, markers: { hedge } }) =>
    words.search(hedge) >= 0
      ? []
      : [...words.matchAll(modal), ...[...words.matchAll(tense)].filter((match) => timeOf(match) === 'future')].map(
          ([word]) => ({ words: word, sort: word.toLowerCase() }),
        ),
  // The first word of a sentence has its capital anyway.
  name: (words, isFirst) =>
    [...words.matchAll(NAME)]
      .filter(({ index }) => !isFirst || words.slice(0, index).trim() !== '')
      .map(([name]) => ({ words: name, sort: name.toLowerCase() })),
};

const NAME = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)*/gu;
const ENDED = /[.!?…]["'”’)\]]*\s*$/u;

function timeOf({ groups }: RegExpMatchArray): string {
  return Object.entries(groups!).find(([, word]) => word !== undefined)![0];
}

interface Marker extends SenseTurn {
  /** The stretch in which it begins and how far into it. */
  readonly order: number;
  /** The stretch alone. */
  readonly place: number;
  /** The word behind it, in small letters. */
  readonly next: string;
}

/** The markers of one version that a change touches, whole: of "$3 million" only "million" may be another. */
function markers(difference: readonly Stretch[], version: 'former' | 'later', language: TraceWords): Marker[] {
  const own = difference
    .map((stretch, place) => ({ ...stretch, place }))
    .filter((one) => one.in === 'both' || one.in === version);
  const text = own.map(({ words }) => words).join('');
  const touched: { start: number; end: number; place: number }[] = [];
  let at = 0;
  for (const { words, in: where, place } of own) {
    if (where === version) touched.push({ start: at, end: at + words.trimEnd().length, place });
    at += words.length;
  }
  return MARKED.flatMap((sense) =>
    [...text.matchAll(language.markers[sense])].flatMap((match): Marker[] => {
      const end = match.index + match[0].length;
      const change = touched.find((one) => one.start < end && match.index < one.end);
      if (!change || (sense === 'hedge' && isName(text, match.index, match[0]))) return [];
      const order = change.place * 1e7 + (match.index - change.start);
      const next = NEXT.exec(text.slice(end))?.[0].toLowerCase() ?? '';
      const turned = version === 'former' ? 'lost' : 'gained';
      return [{ sense, change: turned, words: match[0].trim(), order, place: change.place, next }];
    }),
  );
}

function isName(text: string, at: number, word: string): boolean {
  return NAMED.test(word) && !BEGINS.test(text.slice(0, at).trimEnd());
}

const NEXT = /[\p{L}\p{N}]+/u;
const WORDS = /[\p{L}\p{N}]+/gu;
/** A word with a capital that begins no sentence is a name: of a month, not what may be. */
const NAMED = /^\p{Lu}\p{Ll}+$/u;
const BEGINS = /(?:^|[.!?…:]["'”’)\]]*\s*|[“‘"'(]\s*)$/u;
const SPACES = /\s+/g;
const END_MARK = /[.,]$/;

/** What makes two markers the same: all plain negations are one, the rest go by their letters. */
function form({ sense, words }: Pick<SenseTurn, 'sense' | 'words'>, { plainNegation }: TraceWords): string {
  const plain = words.toLowerCase().replaceAll('’', "'").replace(SPACES, ' ').replace(END_MARK, '');
  return sense === 'negation' && plainNegation.test(plain) ? 'not' : plain;
}
