import { diffArrays } from 'diff/lib/diff/array.js';
import type { SenseTurn, TraceWords } from '../language/trace.js';
import type { Stretch } from './difference.js';
import { longestRun, type Run } from './run.js';
import { senseTurns } from './sense-turns.js';
import { spelled } from './spelling.js';
import { wordDifference } from './word-difference.js';

/**
 * How the words of one saying stand to those of another: `same`, but for case, accents, marks and typography; `cut`, one is
 * a part of the other; `altered`, most of the one stands in the other in its order, with other words between;
 * `paraphrase`, the same where one of them is reported and not quoted, so that its words are the reporter's; `near`, they
 * share a good part of their words; `other`, they don't.
 */
export type Label = 'same' | 'cut' | 'altered' | 'paraphrase' | 'near' | 'other';

export interface Relation {
  readonly label: Label;
  /** Share of the shorter one's words that stand in the other in the same order, 0 to 1; small words count little. */
  readonly shared: number;
  /** From the first to the second, word by word; empty unless they are cut, altered or near. */
  readonly difference: readonly Stretch[];
  readonly turns: readonly SenseTurn[];
}

/** From these shares on two sayings are called so; chosen on PolNeAR's traced pairs (docs/quality.md). */
const ALTERED = 0.6;
const NEAR_SHARE = 0.4;
/** So many words in a row say that it is no chance. */
const RUN = 3;
/** So many in a row that end the one and begin the other say that both are cut from the same. */
const OVERLAP = 8;
/** What a word counts that stands in any sentence. */
const SMALL = 0.2;

/** What was left out of a report. */
const ELLIPSIS = /…|\.\s?\.\s?\./;
/** From this share on even a report gives the words themselves. */
const VERBATIM = 0.85;

/** How much a word tells, by its folded form: one of a thousand sayings 1, a rarer one more. */
export type Weigh = (word: string) => number;

/** For where nothing is known of how often words are said. */
export function plainly({ small }: TraceWords): Weigh {
  return (word) => (small.has(word) ? SMALL : 1);
}

/**
 * Weighs words by how many of a record's sayings have them (inverse document frequency, Spärck Jones 1972).
 *
 * @param sayings how many there are
 * @param frequency how many have a word
 */
export function byRarity(sayings: number, frequency: (word: string) => number, { small }: TraceWords): Weigh {
  const one = Math.log(1000);
  return (word) => {
    if (small.has(word)) return SMALL;
    return Math.min(Math.max(Math.log((sayings + 1) / (frequency(word) + 1)) / one, 0.3), 2);
  };
}

/**
 * Compares the words of two sayings.
 *
 * @param quoted whether both stand in quotation marks, or are given as if they did
 */
export function relate(
  first: string,
  second: string,
  quoted: boolean,
  language: TraceWords,
  weigh: Weigh = plainly(language),
): Relation {
  const [a, b] = [comparable(first, language), comparable(second, language)];
  const weighty = (word: string): boolean => !language.small.has(word);
  const weight = (words: readonly string[]): number => words.reduce((sum, word) => sum + weigh(word), 0);
  const aligned = once(() => align(a, b));
  // How often words are said is dear to ask.
  const shared = once(() => {
    const least = Math.min(weight(a), weight(b));
    return least === 0 ? 0 : Math.min(1, weight(aligned().common) / least);
  });
  const other = (): Relation => ({
    label: 'other',
    get shared() {
      return shared();
    },
    difference: [],
    turns: [],
  });
  if (isOther(a, b, weighty)) return other();
  const { common, run } = aligned();
  const isInParts = (): boolean =>
    a.length <= b.length ? holds(second, first, language) : holds(first, second, language);
  const byWords = labelOf(a, b, common, common.filter(weighty).length, run, shared, isInParts);
  const label = byWords === 'altered' && !quoted && shared() < VERBATIM ? 'paraphrase' : byWords;
  const isBare = label === 'same' || label === 'other';
  return {
    label,
    get shared() {
      return shared();
    },
    ...(isBare ? { difference: [], turns: [] } : differing(first, second, quoted, language)),
  };
}

/**
 * Whether two sayings share too little to be anything but `other`, in whatever order: many that are compared do, and the order
 * is dear to find.
 */
function isOther(a: readonly string[], b: readonly string[], weighty: (word: string) => boolean): boolean {
  const left = new Map<string, number>();
  for (const word of b) left.set(word, (left.get(word) ?? 0) + 1);
  let [both, telling] = [0, 0];
  for (const word of a) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    both++;
    if (weighty(word)) telling++;
  }
  return both < a.length && telling < 2;
}

function once<T>(count: () => T): () => T {
  let counted: { readonly is: T } | undefined;
  return () => {
    counted ??= { is: count() };
    return counted.is;
  };
}

/** How the words of one saying differ from those of another, and what that turns. */
export function differing(
  first: string,
  second: string,
  quoted: boolean,
  language: TraceWords,
): Pick<Relation, 'difference' | 'turns'> {
  const changes = wordDifference(unmarked(first), unmarked(second), language);
  return { difference: changes, turns: senseTurns(changes, language, !quoted) };
}

function labelOf(
  a: readonly string[],
  b: readonly string[],
  words: readonly string[],
  weighty: number,
  run: Run,
  shared: () => number,
  isInParts: () => boolean,
): Label {
  const common = words.length;
  const least = Math.min(a.length, b.length);
  // A word alone stands anywhere.
  if (least < 2) return a.join() === b.join() && least > 0 ? 'same' : 'other';
  if (common === a.length && common === b.length) return 'same';
  // Small words stand anywhere, unless they are all that is asked for.
  if (weighty < 2) {
    if (a.length < RUN || common < a.length) return 'other';
    if (run.length < RUN && !hasOneBetween(a, b)) return 'other';
    return run.length === a.length ? 'cut' : 'altered';
  }
  // A part of the other in one piece, or in some with dots between.
  if (common === least && (run.length === least || (run.length >= RUN && isInParts()))) return 'cut';
  if (run.length >= OVERLAP && overlaps(run, a, b)) return 'cut';
  if (run.length >= Math.min(RUN, least) && shared() >= ALTERED) return 'altered';
  return weighty >= RUN && shared() >= NEAR_SHARE ? 'near' : 'other';
}

/** Whether the words of one stand in the other in a row but for one word: “we can wait” in “we can not wait”. */
function hasOneBetween(a: readonly string[], b: readonly string[]): boolean {
  return b.some((_, start) => {
    const at = a.findIndex((word, i) => b[start + i] !== word);
    return at > 0 && a.slice(at).every((word, i) => b[start + at + 1 + i] === word);
  });
}

/**
 * Whether a saying has all words of another: in one piece, or, where dots part those, in a piece for each part. Words that
 * stand between are no part of it: they may turn it.
 */
export function holds(whole: string, part: string, language: TraceWords): boolean {
  const all = ` ${comparable(whole, language).join(' ')} `;
  let from = 0;
  for (const piece of part.split(ELLIPSIS)) {
    const words = comparable(piece, language);
    if (words.length === 0) continue;
    const at = all.indexOf(` ${words.join(' ')} `, from);
    if (at < 0) return false;
    from = at + words.join(' ').length + 1;
  }
  return true;
}

/** The words of a saying for comparison, without what makes a report of it. */
function comparable(text: string, { spelling, reports }: TraceWords): string[] {
  const words = spelled(text, spelling);
  return words.length > 1 && reports.has(words[0]!) ? words.slice(1) : words;
}

/** Where a paper broke off and went on with another sentence. */
const GAP_OF_SENTENCES = /(?:[,.!?]?["”’']+|[,.!?])\s*…\s*["“‘']*(?=\p{Lu})/gu;
const GAP = /,?["”’']+\s*…\s*["“‘']+/gu;
const OUTER_MARKS = /^[\s"'“”‘’«»„]+|[\s"'“”‘’«»,.;:]+$/gu;

/**
 * Without the marks around it and between its pieces, which are the paper's: where it broke off and went on with a capital, a
 * sentence ends.
 */
function unmarked(words: string): string {
  return words.replace(GAP_OF_SENTENCES, '. ').replace(GAP, ' ').replace(OUTER_MARKS, '');
}

/**
 * The words that both have in the same order, around the longest row that stands in both: beside it as far as the shorter
 * reaches twice, so that words which a long speech has anyway are not gathered from all of it.
 */
function align(a: readonly string[], b: readonly string[]): { common: readonly string[]; run: Run } {
  const run = longestRun(a, b);
  const [behindA, behindB] = [run.first + run.length, run.second + run.length];
  const before = reach(run.first, run.second);
  const after = reach(a.length - behindA, b.length - behindB);
  const common = [
    ...inOrder(
      a.slice(Math.max(0, run.first - before), run.first),
      b.slice(Math.max(0, run.second - before), run.second),
    ),
    ...a.slice(run.first, behindA),
    ...inOrder(a.slice(behindA, behindA + after), b.slice(behindB, behindB + after)),
  ];
  return { common, run };
}

function reach(a: number, b: number): number {
  return 2 * Math.min(a, b) + 3;
}

/** The longest common subsequence. */
function inOrder(a: readonly string[], b: readonly string[]): string[] {
  if (a.length === 0 || b.length === 0) return [];
  return diffArrays([...a], [...b]).flatMap(({ value, added, removed }) => (added || removed ? [] : value));
}

/** Whether a row ends the one and begins the other: both are cut from one saying, at different places. */
function overlaps({ first, second, length }: Run, a: readonly string[], b: readonly string[]): boolean {
  return (first === 0 && second + length === b.length) || (second === 0 && first + length === a.length);
}
