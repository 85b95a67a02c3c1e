import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cluster, type Edge } from '../../src/trace/cluster.js';

/** Pairs by "a b", the lower first; what is not there is not known. */
const of = (pairs: Readonly<Record<string, number>>): Edge[] =>
  Object.entries(pairs).map(([pair, p]) => {
    const [a, b] = pair.split(' ').map(Number) as [number, number];
    return { a, b, p };
  });

/** What is known of all pairs. */
const every = (count: number, of: (a: number, b: number) => number): Edge[] =>
  Array.from({ length: count }, (_, a) =>
    Array.from({ length: count - a - 1 }, (_, i) => ({ a, b: a + 1 + i, p: of(a, a + 1 + i) })),
  ).flat();

describe('cluster', () => {
  test.each([
    ['nothing known', 3, {}, [[0], [1], [2]]],
    ['a chain of which the ends share nothing', 3, { '0 1': 0.9, '1 2': 0.9 }, [[0, 1, 2]]],
    ['a chain of which the ends speak against one another', 3, { '0 1': 0.9, '1 2': 0.6, '0 2': 0.05 }, [[0, 1], [2]]],
    ['a sure link against poor ones', 4, { '0 1': 0.95, '0 2': 0.3, '1 2': 0.9, '2 3': 0.9 }, [[0, 1, 2, 3]]],
    ['the better of two', 3, { '0 1': 0.6, '1 2': 0.8, '0 2': 0.1 }, [[0], [1, 2]]],
    ['just not enough', 2, { '0 1': 0.49 }, [[0], [1]]],
  ] as const)('%s', (_, count, pairs, groups) => {
    expect(cluster(count, of(pairs))).toEqual(groups);
  });

  test('each is in one group, and numbers given in another order give the same groups', () => {
    const sizes = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(
        sizes,
        fc.array(fc.double({ min: 0.01, max: 0.99, noNaN: true }), { minLength: 45, maxLength: 45 }),
        (count, ps) => {
          const known = (a: number, b: number): number =>
            ps[(Math.max(a, b) * (Math.max(a, b) - 1)) / 2 + Math.min(a, b)]!;
          const groups = cluster(count, every(count, known));
          expect(groups.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i));
          const reversed = cluster(
            count,
            every(count, (a, b) => known(count - 1 - a, count - 1 - b)),
          );
          const back = reversed
            .map((group) => group.map((i) => count - 1 - i).sort((a, b) => a - b))
            .sort((a, b) => a[0]! - b[0]!);
          // Without ties.
          if (new Set(ps).size === ps.length) expect(back).toEqual(groups);
        },
      ),
      { seed: 11 },
    );
  });
});
