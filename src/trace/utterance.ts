import { cluster, LINKED, type Probability } from './cluster.js';
import { connected } from './connected.js';
import { speaker } from './pair.js';
import type { Fit } from './pairing.js';
import { longestRun } from './run.js';
import type { Saying } from './saying.js';

/** Parts of an utterance that were first printed so many days apart belong to two. */
const APART = 14;
/** A quotation is made of parts of so many words at least. */
const PART = 4;

/**
 * Parts a family of sayings, each linked to another, into utterances. A quotation that was made of two utterances belongs
 * to both.
 *
 * @param family in the order of publication
 * @param judge null where nothing is known of a pair
 * @returns groups of numbers, each ascending
 */
export function utterancesOf(family: readonly Saying[], judge: (a: number, b: number) => Fit | null): number[][] {
  const probability = memo(family.length, (a, b) => judge(a, b)?.same ?? null);
  return cluster(family.length, probability)
    .flatMap((group) => unstitched(family, group, probability))
    .map((group, _, groups) => [...group, ...borrowed(family, group, groups, probability)].sort((a, b) => a - b));
}

function memo(count: number, of: Probability): Probability {
  const kept = new Map<number, number | null>();
  return (a, b) => {
    const place = Math.min(a, b) * count + Math.max(a, b);
    const found = kept.get(place);
    if (found !== undefined) return found;
    const value = of(Math.min(a, b), Math.max(a, b));
    kept.set(place, value);
    return value;
  };
}

/** A group that hangs together by one quotation alone, and else has two utterances in it, as the two. */
function unstitched(family: readonly Saying[], group: readonly number[], probability: Probability): number[][] {
  if (group.length < 3) return [[...group]];
  for (const seam of group) {
    if (family[seam]!.kind !== 'direct') continue;
    const parts = connected(
      group.filter((one) => one !== seam),
      (one, other) => (probability(one, other) ?? 0) >= LINKED,
    );
    if (parts.length !== 2) continue;
    const [x, y] = parts as [number[], number[]];
    if (!isMadeOf(family, seam, x, y) || !areApart(family, x, y)) continue;
    return [x, y].flatMap((part) =>
      unstitched(
        family,
        [...part, seam].sort((a, b) => a - b),
        probability,
      ),
    );
  }
  return [[...group]];
}

/** Members of other groups that have a part of one of this group's, and another part of their own. */
function borrowed(
  family: readonly Saying[],
  group: readonly number[],
  groups: readonly (readonly number[])[],
  probability: Probability,
): number[] {
  return groups
    .filter((other) => other !== group)
    .flatMap((other) => other.filter((one) => !group.includes(one)).map((one) => [one, other] as const))
    .filter(([one, own]) => {
      if (family[one]!.kind !== 'direct') return false;
      const linked = group.filter((member) => (probability(one, member) ?? 0) >= LINKED);
      const rest = own.filter((member) => member !== one && (probability(one, member) ?? 0) >= LINKED);
      return linked.length > 0 && rest.length > 0 && isMadeOf(family, one, linked, rest);
    })
    .map(([one]) => one);
}

/** Whether two groups gave different parts of a quotation, word by word. */
function isMadeOf(family: readonly Saying[], whole: number, x: readonly number[], y: readonly number[]): boolean {
  const [first, second] = [rows(family, whole, x), rows(family, whole, y)];
  return first !== null && second !== null && (first[1] <= second[0] || second[1] <= first[0]);
}

/** From where to where a quotation has words of a group's members; null if it has none in a row. */
function rows(family: readonly Saying[], whole: number, group: readonly number[]): readonly [number, number] | null {
  const found = group.flatMap((one) => {
    const row = part(family[whole]!, family[one]!);
    return row === null ? [] : [row];
  });
  if (found.length === 0) return null;
  return [Math.min(...found.map(([from]) => from)), Math.max(...found.map(([, to]) => to))];
}

/** The longest row of words of a saying that stands in another, from where to where. */
function part({ forms }: Saying, { forms: others }: Saying): readonly [number, number] | null {
  const { first, length } = longestRun(forms, others);
  return length < PART ? null : [first, first + length];
}

/** Whether two groups can't be of one occasion. */
function areApart(family: readonly Saying[], x: readonly number[], y: readonly number[]): boolean {
  const [a, b] = [x, y].map((group) => group.map((one) => family[one]!)) as [Saying[], Saying[]];
  if (a.every((one) => b.every((other) => speaker(one, other) === 'other'))) return true;
  const dated = (group: readonly Saying[]) => group.filter(({ said }) => said !== null);
  const [da, db] = [dated(a), dated(b)];
  if (da.length > 0 && db.length > 0) {
    const isLater = (these: readonly Saying[], those: readonly Saying[]): boolean =>
      these.every((one) => those.every((other) => one.said![0] > other.said![1]));
    if (isLater(da, db) || isLater(db, da)) return true;
  }
  const first = (group: readonly Saying[]): number | null => {
    const days = group.map(({ day }) => day).filter((day) => day !== null);
    return days.length > 0 ? Math.min(...days) : null;
  };
  const [fa, fb] = [first(a), first(b)];
  return fa !== null && fb !== null && Math.abs(fa - fb) > APART;
}
