import { Heap } from './heap.js';

/** From this probability on two sayings are taken for one utterance. */
export const LINKED = 0.5;

/** What is known of two sayings: the probability that they are one utterance. */
export interface Edge {
  /** The lower number. */
  readonly a: number;
  readonly b: number;
  readonly p: number;
  /** They were said on two occasions, and are never joined by what they have in common with a third. */
  readonly isApart?: boolean;
}

/** What is known between two groups. */
interface Between {
  readonly sum: number;
  readonly count: number;
  readonly most: number;
  readonly isApart: boolean;
}

/** Two groups that may be joined, by the numbers under which they are kept. */
interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly fit: number;
}

/**
 * Parts sayings into utterances: begins with each alone, and joins the two groups that fit best, as long as they fit better
 * than not. How well two groups fit is midway between their best pair (single linkage) and all pairs on average (average
 * linkage): one good link does not outweigh that everything else speaks against it, nor do poor links outweigh a sure one.
 * Pairs of which nothing is known are not among the edges and don't count: the beginning and the end of a speech share no
 * word, but both stand in the speech. Ties go to the lower numbers, so that the same sayings in the same order give the
 * same groups. Takes a time in proportion to the edges, but for logarithms.
 *
 * @param count how many sayings there are, numbered from 0
 * @param edges each pair once at most
 * @returns groups of numbers, each ascending, by their first numbers
 */
export function cluster(count: number, edges: readonly Edge[]): number[][] {
  const groups = new Map(Array.from({ length: count }, (_, i) => [i, [i]]));
  const between = Array.from({ length: count }, () => new Map<number, Between>());
  const heap = new Heap<Candidate>(
    (x, y) => x.fit > y.fit || (x.fit === y.fit && (x.a < y.a || (x.a === y.a && x.b < y.b))),
  );
  const know = (x: number, y: number, known: Between): void => {
    between[x]!.set(y, known);
    between[y]!.set(x, known);
    const fit = fitOf(known);
    if (fit >= LINKED) heap.push({ a: Math.min(x, y), b: Math.max(x, y), fit });
  };
  for (const { a, b, p, isApart = false } of edges) know(a, b, { sum: p, count: 1, most: p, isApart });
  for (let best = heap.pop(); best; best = heap.pop()) {
    const known = between[best.a]!.get(best.b);
    // One of the two was joined with another since.
    if (!known || fitOf(known) !== best.fit) continue;
    // The one that less is known of goes into the other.
    const isLess = between[best.a]!.size < between[best.b]!.size;
    const [into, from] = isLess ? [best.b, best.a] : [best.a, best.b];
    groups.get(into)!.push(...groups.get(from)!);
    groups.delete(from);
    between[into]!.delete(from);
    for (const [other, moved] of between[from]!) {
      between[other]!.delete(from);
      if (other === into) continue;
      const { sum, count: n, most, isApart } = between[into]!.get(other) ?? NOTHING;
      know(into, other, {
        sum: sum + moved.sum,
        count: n + moved.count,
        most: Math.max(most, moved.most),
        isApart: isApart || moved.isApart,
      });
    }
    between[from]!.clear();
  }
  return [...groups.values()].map((group) => group.sort((x, y) => x - y)).sort((x, y) => x[0]! - y[0]!);
}

const NOTHING: Between = { sum: 0, count: 0, most: 0, isApart: false };

function fitOf({ sum, count, most, isApart }: Between): number {
  return isApart ? 0 : (sum / count + most) / 2;
}
