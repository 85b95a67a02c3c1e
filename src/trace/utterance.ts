import type { TraceWords } from '../language/trace.js';
import { articulations, type Neighbours, partsWithout } from './articulation.js';
import { cluster, type Edge, LINKED } from './cluster.js';
import { speaker } from './pair.js';
import { longestRun } from './run.js';
import type { Saying } from './saying.js';
import { isOneSentenceOf } from './seam.js';
import type { WordedSaying } from './variant.js';

/** Parts of an utterance that were first printed so many days apart belong to two. */
const APART = 14;
/** A quotation is made of parts of so many words at least. */
const PART = 4;

/**
 * Parts a family of sayings, each linked to another, into utterances. A quotation that was made of two utterances belongs
 * to both.
 *
 * @param sayings in the order of publication
 * @param edges what is known of pairs
 * @returns groups of numbers, each ascending
 */
export function utterancesOf(
  sayings: readonly WordedSaying[],
  edges: readonly Edge[],
  language: TraceWords,
): number[][] {
  const family = sayings.map(({ saying }) => saying);
  const linked = neighboursOf(family.length, edges);
  const isMadeOne = (seam: number, x: readonly number[], y: readonly number[]): boolean =>
    areApart(family, x, y) || isOneOfTwo(sayings, seam, x, y, language);
  const groups = cluster(family.length, edges).flatMap((group) => unstitched(family, group, linked, isMadeOne));
  const borrowed = borrowedBy(family, groups, linked);
  return groups.map((group, i) => [...group, ...borrowed[i]!].sort((a, b) => a - b));
}

/** Whom each is linked with, ascending. */
function neighboursOf(count: number, edges: readonly Edge[]): Neighbours {
  const linked: number[][] = Array.from({ length: count }, () => []);
  for (const { a, b, p } of edges) {
    if (p < LINKED) continue;
    linked[a]!.push(b);
    linked[b]!.push(a);
  }
  for (const own of linked) own.sort((a, b) => a - b);
  return linked;
}

/** A group that hangs together by one quotation alone, and else has two utterances in it, as the two. */
function unstitched(
  family: readonly Saying[],
  group: readonly number[],
  linked: Neighbours,
  isMadeOne: (seam: number, x: readonly number[], y: readonly number[]) => boolean,
): number[][] {
  if (group.length < 3) return [[...group]];
  const placeOf = new Map(group.map((one, place) => [one, place]));
  const own = group.map((one) => linked[one]!.flatMap((other) => placeOf.get(other) ?? []));
  for (const place of articulations(own)) {
    const seam = group[place]!;
    if (family[seam]!.kind !== 'direct') continue;
    const parts = partsWithout(own, place);
    if (parts.length !== 2) continue;
    const [x, y] = parts.map((part) => part.map((one) => group[one]!)) as [number[], number[]];
    if (!isMadeOf(family, seam, near(seam, x, linked), near(seam, y, linked)) || !isMadeOne(seam, x, y)) continue;
    return [x, y].flatMap((part) =>
      unstitched(
        family,
        [...part, seam].sort((a, b) => a - b),
        linked,
        isMadeOne,
      ),
    );
  }
  return [[...group]];
}

/** Of some, those that are linked with one. */
function near(one: number, some: readonly number[], linked: Neighbours): number[] {
  const own = new Set(linked[one]);
  return some.filter((other) => own.has(other));
}

/** By group, members of other groups that have a part of one of this group's, and another part of their own. */
function borrowedBy(
  family: readonly Saying[],
  groups: readonly (readonly number[])[],
  linked: Neighbours,
): readonly (readonly number[])[] {
  const groupsOf: number[][] = family.map(() => []);
  for (const [i, group] of groups.entries()) for (const one of group) groupsOf[one]!.push(i);
  const borrowed = groups.map(() => new Set<number>());
  for (const [one, own] of groupsOf.entries()) {
    if (family[one]!.kind !== 'direct') continue;
    const by = new Map<number, number[]>();
    for (const other of linked[one]!) {
      for (const i of groupsOf[other]!) {
        const theirs = by.get(i);
        if (theirs) theirs.push(other);
        else by.set(i, [other]);
      }
    }
    const rests = own.map((i) => by.get(i) ?? []).filter((rest) => rest.length > 0);
    for (const [i, theirs] of by) {
      if (!own.includes(i) && rests.some((rest) => isMadeOf(family, one, theirs, rest))) borrowed[i]!.add(one);
    }
  }
  return borrowed.map((some) => [...some]);
}

/** Whether two groups gave different parts of a quotation, word by word. */
function isMadeOf(family: readonly Saying[], whole: number, x: readonly number[], y: readonly number[]): boolean {
  const first = rows(family, whole, x);
  const second = first && rows(family, whole, y);
  return first !== null && second !== null && (first[1] <= second[0] || second[1] <= first[0]);
}

/** From where to where a quotation has words of a group's members; null if it has none in a row. */
function rows(family: readonly Saying[], whole: number, group: readonly number[]): readonly [number, number] | null {
  const extents = group.flatMap((one) => {
    const row = part(family[whole]!, family[one]!);
    return row === null ? [] : [row];
  });
  if (extents.length === 0) return null;
  return [Math.min(...extents.map(([from]) => from)), Math.max(...extents.map(([, to]) => to))];
}

/** The longest row of words of a saying that stands in another, from where to where. */
function part({ forms }: Saying, { forms: others }: Saying): readonly [number, number] | null {
  const { first, length } = longestRun(forms, others);
  return length < PART ? null : [first, first + length];
}

/** Whether one sentence was made of what another paper has as two quotations. */
function isOneOfTwo(
  sayings: readonly WordedSaying[],
  seam: number,
  x: readonly number[],
  y: readonly number[],
  language: TraceWords,
): boolean {
  const isQuoted = (one: number): boolean => sayings[one]!.saying.kind === 'direct';
  return x
    .filter(isQuoted)
    .some((one) =>
      y
        .filter((other) => isQuoted(other) && sayings[other]!.saying.article === sayings[one]!.saying.article)
        .some((other) => isOneSentenceOf(sayings[seam]!.words, sayings[one]!.words, sayings[other]!.words, language)),
    );
}

/** Whether two groups can't be of one occasion. */
function areApart(family: readonly Saying[], x: readonly number[], y: readonly number[]): boolean {
  const [a, b] = [x, y].map((group) => group.map((one) => family[one]!)) as [Saying[], Saying[]];
  const [ofA, ofB] = [bySpeaker(a), bySpeaker(b)];
  if (ofA.every((one) => ofB.every((other) => speaker(one, other) === 'other'))) return true;
  const [saidA, saidB] = [daysOf(a), daysOf(b)];
  if (saidA && saidB && (saidA.first > saidB.last || saidB.first > saidA.last)) return true;
  const [printedA, printedB] = [printed(a), printed(b)];
  return printedA !== null && printedB !== null && Math.abs(printedA - printedB) > APART;
}

/** One saying of each speaker, by all that is known of who it is. */
function bySpeaker(group: readonly Saying[]): Saying[] {
  return [...new Map(group.map((one) => [`${one.speaker.join()} ${one.maybe.join()}`, one])).values()];
}

/** The first and the last day on which those can have been said of which that is known. */
function daysOf(group: readonly Saying[]): { readonly first: number; readonly last: number } | null {
  const dated = group.flatMap(({ said }) => (said ? [said] : []));
  if (dated.length === 0) return null;
  return { first: Math.min(...dated.map(([from]) => from)), last: Math.max(...dated.map(([, to]) => to)) };
}

/** The first day on which one of a group was printed. */
function printed(group: readonly Saying[]): number | null {
  const days = group.flatMap(({ day }) => (day === null ? [] : [day]));
  return days.length > 0 ? Math.min(...days) : null;
}
