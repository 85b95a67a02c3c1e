import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contains, overlaps, type Span } from '../../src/text/span.js';
import { countWhile, Spans } from '../../src/text/spans.js';

interface Named {
  readonly name: string;
  readonly span: Span;
}

const spansOf = (values: readonly Named[]): Spans<Named> => Spans.of(values, ({ span }) => span);
const names = (values: readonly Named[]): string => values.map(({ name }) => name).join(' ');

/** "abc" stands at 2 to 5 of "..abc"; the places of a line are the offsets, and each line is a span. */
function drawn(...lines: string[]): Spans<Named> {
  return spansOf(
    lines.map((line) => ({ name: line.trim()[0]!, span: [line.search(/\S/), line.trimEnd().length] as Span })),
  );
}

describe('Spans of a sentence with a name in a quotation in it, and one that crosses', () => {
  const spans = drawn('aaaaaaaaaa', '  bbbbb', '   cc', '    dddddddddd', '           ee');

  test.each<[offset: number, at: string | undefined, lastBefore: number, countBefore: number]>([
    [0, 'a', 0, 0],
    [2, 'b', 1, 1],
    [3, 'c', 2, 2],
    [4, 'd', 3, 3],
    [9, 'd', 3, 4],
    [11, 'e', 4, 4],
    [13, 'd', 4, 5],
    [14, undefined, 4, 5],
  ])('at offset %i stands %s', (offset, at, lastBefore, countBefore) => {
    expect(spans.at(offset)?.name).toBe(at);
    expect(spans.lastBefore(offset)).toBe(lastBefore);
    expect(spans.countBefore(offset)).toBe(countBefore);
  });

  test.each<[span: Span, from: string, inside: string, touching: string]>([
    [[0, 14], 'a b c d e', 'a b c d e', 'a b c d e'],
    [[2, 7], 'b c d', 'b c', 'a b c d'],
    [[6, 9], '', '', 'a b d'],
    [[10, 11], '', '', 'd'],
    [[13, 20], '', '', 'd'],
    [[14, 20], '', '', ''],
  ])('of %j', (span, from, inside, touching) => {
    expect(names(spans.from(span))).toBe(from);
    expect(names(spans.inside(span))).toBe(inside);
    expect(names(spans.touching(span))).toBe(touching);
  });
});

describe('Spans', () => {
  test('that begin together keep their order, and the shortest of them is the innermost', () => {
    expect(names(drawn('bb', 'aaaa', 'ccc').values)).toBe('b a c');
    expect(drawn('bb', 'aaaa', 'ccc').at(1)?.name).toBe('b');
    expect(drawn('bb', 'aaaa', 'ccc').at(2)?.name).toBe('c');
  });

  test('before the first there is none, and of none there is nothing', () => {
    expect(drawn('  aa').lastBefore(1)).toBe(-1);
    expect(drawn('  aa').at(1)).toBeUndefined();
    expect([drawn().at(0), drawn().lastBefore(0), drawn().touching([0, 9])]).toEqual([undefined, -1, []]);
  });

  test('an empty one is inside what it stands at the end of, and touches only what goes on beside it', () => {
    const spans = spansOf([{ name: 'e', span: [3, 3] }]);
    expect(spans.at(3)).toBeUndefined();
    expect([names(spans.inside([0, 3])), names(spans.touching([0, 3])), names(spans.touching([0, 4]))]).toEqual([
      'e',
      '',
      'e',
    ]);
  });

  const anySpan = fc.tuple(fc.nat(20), fc.nat(20)).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]);
  const anyValues = fc.array(anySpan).map((spans) => spans.map((span, i) => ({ name: String(i), span })));

  test('say what a look at each of them says', () => {
    fc.assert(
      fc.property(anyValues, anySpan, (values, asked) => {
        const spans = spansOf(values);
        const sorted = [...values].sort((a, b) => a.span[0] - b.span[0]);
        const [offset] = asked;
        const around = sorted.filter(({ span }) => span[0] <= offset && offset < span[1]);
        const innermost = around.sort((a, b) => b.span[0] - a.span[0] || a.span[1] - b.span[1])[0];
        expect({
          values: spans.values,
          before: spans.countBefore(offset),
          last: spans.lastBefore(offset),
          from: spans.from(asked),
          inside: spans.inside(asked),
          touching: spans.touching(asked),
          at: spans.at(offset)?.span,
        }).toEqual({
          values: sorted,
          before: sorted.filter(({ span }) => span[0] < offset).length,
          last: sorted.findLastIndex(({ span }) => span[0] <= offset),
          from: sorted.filter(({ span }) => asked[0] <= span[0] && span[0] < asked[1]),
          inside: sorted.filter(({ span }) => contains(asked, span)),
          touching: sorted.filter(({ span }) => overlaps(asked, span)),
          at: innermost?.span,
        });
      }),
      { numRuns: 2000 },
    );
  });
});

test('countWhile counts up to the first place where the condition fails, in few looks', () => {
  let looks = 0;
  const below = (limit: number) => (place: number) => {
    looks++;
    return place < limit;
  };
  expect([0, 1, 7, 8].map((limit) => countWhile(8, below(limit)))).toEqual([0, 1, 7, 8]);
  looks = 0;
  expect(countWhile(1_000_000, below(123_456))).toBe(123_456);
  expect(looks).toBeLessThanOrEqual(20);
});
