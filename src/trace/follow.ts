import { countWhile } from '../text/spans.js';
import type { Word } from './words.js';

/** How much a word tells. */
export type Weigh = (word: Word) => number;

/** What it costs to go on at another place: as much as words that tell so much and are left unfound. */
const JUMP = 1.5;
/** Back costs a little more than on. */
const BACK = 0.2;
/** Over how many words of the source one may go on before it is a jump. */
const NEXT = 16;

/** The words that are found in a source at one go, by where they stand in it; and how the one before went on to them. */
interface Step {
  readonly at: readonly number[];
  readonly from: Int32Array;
}

/** Before any word is found. */
const NOWHERE = -1;
/** A word that is not in the source, where a path has it. */
const UNFOUND = -2;

/**
 * Where the words of a quotation stand in a source, one way through it: as few words as may be are left unfound or
 * passed over, and as seldom as may be it goes on at another place, before or behind (Viterbi's algorithm, 1967).
 *
 * @returns by word its place in the source, or null
 */
export function follow(quoted: readonly Word[], source: readonly Word[], weigh: Weigh): (number | null)[] {
  const places = new Map<string, number[]>();
  for (const [i, { form }] of source.entries()) places.set(form, [...(places.get(form) ?? []), i]);
  const weights = Float64Array.from(source, weigh);
  let cost = new Float64Array(source.length).fill(Number.POSITIVE_INFINITY);
  let start = 0;
  const steps: Step[] = [];
  for (const word of quoted) {
    const at = places.get(word.form) ?? [];
    const step = { at, from: new Int32Array(at.length) };
    const next = cost.map((one) => one + weigh(word));
    const reached = at.length > 0 ? nearest(cost) : null;
    for (const [k, place] of at.entries()) {
      const best = cheapest(place, cost, start, reached!, weights);
      const isFound = best.cost <= next[place]!;
      step.from[k] = isFound ? best.from : UNFOUND;
      if (isFound) next[place] = best.cost;
    }
    steps.push(step);
    cost = next;
    start += weigh(word);
  }
  return traced(steps, least(cost, start));
}

/** For each place the cheapest before it and the cheapest behind it, the nearest of those that are as cheap. */
function nearest(cost: Float64Array): { before: Int32Array; behind: Int32Array } {
  const [before, behind] = [new Int32Array(cost.length).fill(-1), new Int32Array(cost.length).fill(-1)];
  for (let i = 1; i < cost.length; i++) {
    const last = before[i - 1]!;
    before[i] = last < 0 || cost[i - 1]! <= cost[last]! ? i - 1 : last;
  }
  for (let i = cost.length - 2; i >= 0; i--) {
    const last = behind[i + 1]!;
    behind[i] = last < 0 || cost[i + 1]! <= cost[last]! ? i + 1 : last;
  }
  return { before, behind };
}

/** How a word at a place is reached. */
function cheapest(
  place: number,
  cost: Float64Array,
  start: number,
  { before, behind }: ReturnType<typeof nearest>,
  weights: Float64Array,
): { cost: number; from: number } {
  let best = { cost: start, from: NOWHERE };
  const offer = (from: number, price: number): void => {
    if (from >= 0 && cost[from]! + price < best.cost) best = { cost: cost[from]! + price, from };
  };
  let passed = 0;
  for (let from = place - 1; from >= 0 && place - from <= NEXT && passed < JUMP; from--) {
    offer(from, passed);
    passed += weights[from]!;
  }
  offer(before[place]!, JUMP);
  offer(behind[place]!, JUMP + BACK);
  return best;
}

/** The place where the cheapest path ends; `NOWHERE` if it is cheaper to find nothing. */
function least(cost: Float64Array, start: number): number {
  let best = NOWHERE;
  for (const [place, one] of cost.entries()) if (one < (best < 0 ? start : cost[best]!)) best = place;
  return best;
}

function traced(steps: readonly Step[], end: number): (number | null)[] {
  const out: (number | null)[] = new Array(steps.length).fill(null);
  let place = end;
  for (let i = steps.length - 1; i >= 0 && place >= 0; i--) {
    const { at, from } = steps[i]!;
    const k = indexOf(at, place);
    if (k < 0 || from[k] === UNFOUND) continue;
    out[i] = place;
    place = from[k]!;
  }
  return out;
}

/** Where a number stands in an ascending list; -1 if it does not. */
function indexOf(sorted: readonly number[], one: number): number {
  const place = countWhile(sorted.length, (i) => sorted[i]! < one);
  return sorted[place] === one ? place : -1;
}
