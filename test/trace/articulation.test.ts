import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articulations, type Neighbours, partsWithout } from '../../src/trace/articulation.js';

function graph(count: number, edges: readonly (readonly [number, number])[]): Neighbours {
  const out: Set<number>[] = Array.from({ length: count }, () => new Set());
  for (const [a, b] of edges) {
    if (a === b) continue;
    out[a]!.add(b);
    out[b]!.add(a);
  }
  return out.map((own) => [...own].sort((a, b) => a - b));
}

describe('by whom alone a graph hangs together', () => {
  test.each([
    ['two', 2, [[0, 1]], []],
    [
      'a chain',
      3,
      [
        [0, 1],
        [1, 2],
      ],
      [1],
    ],
    [
      'a ring',
      3,
      [
        [0, 1],
        [1, 2],
        [2, 0],
      ],
      [],
    ],
    [
      'two rings at one',
      5,
      [
        [0, 1],
        [1, 2],
        [2, 0],
        [2, 3],
        [3, 4],
        [4, 2],
      ],
      [2],
    ],
    [
      'the first of a star',
      4,
      [
        [0, 1],
        [0, 2],
        [0, 3],
      ],
      [0],
    ],
  ] as const)('%s', (_, count, edges, found) => {
    expect(articulations(graph(count, edges))).toEqual(found);
  });

  test('are those without whom there is one part more', () => {
    const edges = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 16 });
    fc.assert(
      fc.property(edges, (some) => {
        const neighbours = graph(10, some);
        const whole = partsWithout([...neighbours, []], 10).length;
        const expected = neighbours.flatMap((own, one) =>
          partsWithout(neighbours, one).length > whole - (own.length === 0 ? 1 : 0) ? [one] : [],
        );
        expect(articulations(neighbours)).toEqual(expected);
      }),
      { seed: 3 },
    );
  });

  test('are found in a chain of very many', () => {
    const chain = Array.from({ length: 50_000 }, (_, i) => [i - 1, i + 1].filter((one) => one >= 0 && one < 50_000));
    expect(articulations(chain)).toHaveLength(49_998);
  });
});
