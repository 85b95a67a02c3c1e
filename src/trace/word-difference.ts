import { diffArrays } from 'diff/lib/diff/array.js';
import type { TraceWords } from '../language/trace.js';
import type { Stretch } from './difference.js';
import { longestRun } from './run.js';
import { alike, type Word, wordsOf } from './words.js';

/**
 * How the words of one text differ from those of another: the shortest edit script over words (Myers 1986), where case,
 * marks, hyphens and spelling make no difference. What is the same stands as the later text has it; marks and white space
 * stand with the word behind them.
 */
export function wordDifference(former: string, later: string, language: TraceWords): Stretch[] {
  const [a, b] = alike(wordsOf(former, language), wordsOf(later, language));
  return stretchesOf(former, later, a, b, paired(a, b));
}

/** A word of the one text and the word of the other that it is, by their places. */
export type Pair = readonly [former: number, later: number];

/** The words that both have in the same order; of one that is written as two, both or none. */
function paired(a: readonly Word[], b: readonly Word[]): Pair[] {
  const [forms, others] = [a, b].map((words) => words.map(({ form }) => form)) as [string[], string[]];
  const run = longestRun(forms, others);
  // What stands in the other in one piece is that piece, whatever else there is alike.
  if (run.length > 0 && run.length === Math.min(a.length, b.length))
    return Array.from({ length: run.length }, (_, k) => [run.first + k, run.second + k]);
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  const parts = diffArrays(forms, others);
  for (const { added, removed, count = 0 } of parts) {
    if (!added && !removed) for (let k = 0; k < count; k++) pairs.push([i + k, j + k]);
    if (!added) i += count;
    if (!removed) j += count;
  }
  return wholly(a, b, closer(forms, others, pairs));
}

/** A row of so few words may stand in more than one place. */
const FEW = 3;
/** … and belongs to what follows so soon behind it. */
const SOON = 3;

/**
 * The pairs with few words that stand alone, far before what follows on them in the other text, moved to where they stand closer
 * to it: of "We have 14 million, and we may need 3 more" the words "We need 3 more" have the second "we".
 */
function closer(a: readonly string[], b: readonly string[], pairs: readonly Pair[]): Pair[] {
  const out = [...pairs];
  for (let end = out.length - 2; end >= 0; end--) {
    let start = end;
    while (start > 0 && isNext(out[start - 1]!, out[start]!)) start--;
    const row = out.slice(start, end + 1);
    const next = out[end + 1]!;
    if (row.length <= FEW && !isNext(row.at(-1)!, next)) {
      const moved = movedTo(a, b, row, next);
      if (moved) out.splice(start, row.length, ...moved);
    }
    end = start;
  }
  return out;
}

function isNext([i, j]: Pair, next: Pair): boolean {
  return next[0] === i + 1 && next[1] === j + 1;
}

/** A row where the one text has its words again, closer to the next pair; null if the other text has others between. */
function movedTo(a: readonly string[], b: readonly string[], row: readonly Pair[], next: Pair): Pair[] | null {
  const [i, j] = row.at(-1)!;
  const side = next[1] === j + 1 ? 0 : next[0] === i + 1 ? 1 : null;
  if (side === null) return null;
  const [text, last] = side === 0 ? [a, i] : [b, j];
  for (let behind = 1; behind <= SOON; behind++) {
    const by = next[side] - behind - last;
    if (by <= 0) return null;
    const isThere = row.every((pair) => text[pair[side] + by] === text[pair[side]]);
    if (isThere) return row.map((pair): Pair => (side === 0 ? [pair[0] + by, pair[1]] : [pair[0], pair[1] + by]));
  }
  return null;
}

/** Without the pairs of writings of which another word has none: "won't" is not half of "will". */
export function wholly(a: readonly Word[], b: readonly Word[], pairs: readonly Pair[]): Pair[] {
  const halves = [halved(a, new Set(pairs.map(([i]) => i))), halved(b, new Set(pairs.map(([, j]) => j)))] as const;
  const kept = pairs.filter(([i, j]) => !halves[0].has(a[i]!.span[0]) && !halves[1].has(b[j]!.span[0]));
  return kept.length === pairs.length ? kept : wholly(a, b, kept);
}

/** Where those writings begin of which not all words are there. */
function halved(words: readonly Word[], there: ReadonlySet<number>): ReadonlySet<number> {
  return new Set(words.flatMap(({ span }, i) => (there.has(i) ? [] : span[0])));
}

/** The texts in stretches, where it is known which words of the one are which of the other. */
export function stretchesOf(
  former: string,
  later: string,
  a: readonly Word[],
  b: readonly Word[],
  pairs: readonly Pair[],
): Stretch[] {
  const [endsA, endsB] = [ends(former, a), ends(later, b)];
  const out: Stretch[] = [];
  let [i, j, was, is] = [0, 0, 0, 0];
  const changeUpTo = (toA: number, toB: number): void => {
    const [endA, endB] = [toA > i ? endsA[toA - 1]! : was, toB > j ? endsB[toB - 1]! : is];
    out.push(...changed(former.slice(was, endA), later.slice(is, endB)));
    [i, j, was, is] = [toA, toB, endA, endB];
  };
  for (const [x, y] of pairs) {
    changeUpTo(x, y);
    const [endA, endB] = [Math.max(was, endsA[x]!), Math.max(is, endsB[y]!)];
    out.push({ words: later.slice(is, endB), in: 'both' });
    [i, j, was, is] = [x + 1, y + 1, endA, endB];
  }
  changeUpTo(a.length, b.length);
  return spaced(together([...out, { words: later.slice(is), in: 'both' }]));
}

/** With a space behind what was left off at the beginning. */
function spaced([first, ...rest]: readonly Stretch[]): Stretch[] {
  if (!first) return [];
  const isBare = first.in === 'former' && rest[0]?.in === 'both' && !BEFORE.test(rest[0].words);
  return [isBare ? { ...first, words: `${first.words} ` } : first, ...rest];
}

/** What stands behind a word and ends its sentence. */
const STOPS = /^[\s\S]*[.!?…]["'”’»)\]]*/u;

/** Where the words end with the marks that end a sentence; of two in one writing the first has it all. */
function ends(text: string, words: readonly Word[]): number[] {
  return words.map(({ span: [, end] }, i) => {
    const next = words[i + 1]?.span[0] ?? text.length;
    return next < end ? end : end + (STOPS.exec(text.slice(end, next))?.[0].length ?? 0);
  });
}

const BEFORE = /^\s+/;
const BEHIND = /\P{L}*$/u;

/** A change; white space before it and marks behind it, where both have the same, are no part of it. */
function changed(lost: string, gained: string): Stretch[] {
  const isReplaced = lost !== '' && gained !== '';
  const before = isReplaced && BEFORE.test(lost) ? (BEFORE.exec(gained)?.[0] ?? '') : '';
  const behind = isReplaced && BEHIND.exec(lost)![0] === BEHIND.exec(gained)![0] ? BEHIND.exec(lost)![0] : '';
  const inner = (text: string): string =>
    (before === '' ? text : text.trimStart()).slice(0, behind === '' ? undefined : -behind.length);
  return [
    { words: before, in: 'both' },
    { words: inner(lost), in: 'former' },
    { words: inner(gained), in: 'later' },
    { words: behind, in: 'both' },
  ];
}

/** Without empty stretches, neighbours that are alike made one. */
export function together(stretches: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  for (const one of stretches) {
    const last = out.at(-1);
    if (one.words === '') continue;
    if (last?.in === one.in) out[out.length - 1] = { words: last.words + one.words, in: one.in };
    else out.push(one);
  }
  return out;
}
