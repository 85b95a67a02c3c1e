/** What a mention may be of. `people` are persons in the plural; `other` are peoples, creeds, parties' adherents, works. */
export const MENTIONED = ['person', 'people', 'organization', 'place', 'other'] as const;
export type Mentioned = (typeof MENTIONED)[number];

/** The kinds in the order of the heads' labels, of names and of descriptions. */
export const NAMES: readonly Mentioned[] = ['person', 'organization', 'place', 'other'];
export const NOMINALS: readonly Mentioned[] = ['person', 'people', 'organization', 'place'];

/** The first and the last word of a mention. */
export type Run = [first: number, last: number];

/** Runs of words that are more probably inside than outside; a run ends where another is likelier to begin. */
export function runsOf(labels: readonly number[][], isInside: (p: readonly number[]) => boolean): [number, number][] {
  const out: [number, number][] = [];
  for (const [i, p] of labels.entries()) {
    if (!isInside(p)) continue;
    const last = out[out.length - 1];
    if (last && last[1] === i - 1 && begins(p) < 0.5 * (1 - p[0]!)) last[1] = i;
    else out.push([i, i]);
  }
  return out;
}

export function begins(p: readonly number[]): number {
  let sum = 0;
  for (let k = 1; k < p.length; k += 2) sum += p[k]!;
  return sum;
}

/** Mean probabilities of the kinds over a run's words, in the order of `MENTIONED`, summing to 1. */
export function meanTypes(
  labels: readonly number[][],
  [first, last]: readonly [number, number],
  kinds: readonly Mentioned[],
): number[] {
  const out = MENTIONED.map(() => 0);
  let sum = 0;
  for (let i = first; i <= last; i++) {
    for (const [k, kind] of kinds.entries()) {
      const p = labels[i]![1 + 2 * k]! + labels[i]![2 + 2 * k]!;
      out[MENTIONED.indexOf(kind)]! += p;
      sum += p;
    }
  }
  return out.map((p) => p / (sum || 1));
}
