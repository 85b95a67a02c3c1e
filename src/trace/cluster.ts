/** From this probability on two sayings are taken for one utterance. */
export const LINKED = 0.5;

/** What is known of two sayings: the probability that they are one utterance; null if nothing speaks for or against it. */
export type Known = (a: number, b: number) => number | null;

/**
 * Parts sayings into utterances: begins with each alone, and joins the two groups whose members fit best on average, as long
 * as they fit better than not (average linkage). Pairs of which nothing is known don't count: the beginning and the end of
 * a speech share no word, but both stand in the speech. Ties go to the lower numbers, so that the same sayings in the
 * same order give the same groups.
 *
 * @param count how many sayings there are, numbered from 0
 * @returns groups of numbers, each ascending, by their first numbers
 */
export function cluster(count: number, known: Known): number[][] {
  const groups = new Map(Array.from({ length: count }, (_, i) => [i, [i]]));
  // Sums and numbers of what is known between two groups, by the lower and the higher first number.
  const between = Array.from({ length: count }, () => new Map<number, { sum: number; n: number }>());
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      const p = known(a, b);
      if (p !== null) between[a]!.set(b, { sum: p, n: 1 });
    }
  }
  for (;;) {
    let best: readonly [number, number, number] | undefined;
    for (const [a, row] of between.entries()) {
      for (const [b, { sum, n }] of row) {
        const mean = sum / n;
        if (mean < LINKED || (best && (mean < best[2] || (mean === best[2] && (a > best[0] || b > best[1]))))) continue;
        best = [a, b, mean];
      }
    }
    if (!best) break;
    const [a, b] = best;
    groups.set(a, [...groups.get(a)!, ...groups.get(b)!]);
    groups.delete(b);
    between[a]!.delete(b);
    for (const [c, row] of between.entries()) {
      const moved = c < b ? row.get(b) : between[b]!.get(c);
      if (!moved || c === a || c === b) continue;
      if (c < b) row.delete(b);
      const [low, high] = [Math.min(a, c), Math.max(a, c)];
      const { sum, n } = between[low]!.get(high) ?? { sum: 0, n: 0 };
      between[low]!.set(high, { sum: sum + moved.sum, n: n + moved.n });
    }
    between[b]!.clear();
  }
  return [...groups.values()].map((group) => group.sort((x, y) => x - y)).sort((x, y) => x[0]! - y[0]!);
}
