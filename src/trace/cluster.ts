/** From this probability on two sayings are taken for one utterance. */
export const LINKED = 0.5;

/** What is known of two sayings: the probability that they are one utterance; null if nothing speaks for or against it. */
export type Probability = (a: number, b: number) => number | null;

/** What is known between two groups. */
interface Between {
  readonly sum: number;
  readonly count: number;
  readonly most: number;
}

/**
 * Parts sayings into utterances: begins with each alone, and joins the two groups that fit best, as long as they fit better
 * than not. How well two groups fit is midway between their best pair (single linkage) and all pairs on average (average
 * linkage): one good link does not outweigh that everything else speaks against it, nor do poor links outweigh a sure one.
 * Pairs of which nothing is known don't count: the beginning and the end of a speech share no word, but both stand in
 * the speech. Ties go to the lower numbers, so that the same sayings in the same order give the same groups.
 *
 * @param count how many sayings there are, numbered from 0
 * @returns groups of numbers, each ascending, by their first numbers
 */
export function cluster(count: number, probability: Probability): number[][] {
  const groups = new Map(Array.from({ length: count }, (_, i) => [i, [i]]));
  // By the lower and the higher first number of two groups.
  const between = Array.from({ length: count }, () => new Map<number, Between>());
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      const p = probability(a, b);
      if (p !== null) between[a]!.set(b, { sum: p, count: 1, most: p });
    }
  }
  for (;;) {
    let best: { readonly a: number; readonly b: number; readonly fit: number } | undefined;
    for (const [a, row] of between.entries()) {
      for (const [b, one] of row) {
        const fit = (one.sum / one.count + one.most) / 2;
        if (fit < LINKED) continue;
        if (!best || fit > best.fit || (fit === best.fit && a === best.a && b < best.b)) best = { a, b, fit };
      }
    }
    if (!best) break;
    const { a, b } = best;
    groups.set(a, [...groups.get(a)!, ...groups.get(b)!]);
    groups.delete(b);
    between[a]!.delete(b);
    for (const [c, row] of between.entries()) {
      const moved = c < b ? row.get(b) : between[b]!.get(c);
      if (!moved || c === a || c === b) continue;
      if (c < b) row.delete(b);
      const [low, high] = [Math.min(a, c), Math.max(a, c)];
      const { sum, count: n, most } = between[low]!.get(high) ?? { sum: 0, count: 0, most: 0 };
      between[low]!.set(high, { sum: sum + moved.sum, count: n + moved.count, most: Math.max(most, moved.most) });
    }
    between[b]!.clear();
  }
  return [...groups.values()].map((group) => group.sort((x, y) => x - y)).sort((x, y) => x[0]! - y[0]!);
}
