import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphs } from '../../src/text/paragraphs.js';
import { quotations } from '../../src/text/quotations.js';

/** The text with ⟦ ⟧ around each quotation's inner span; ⟦…! for one that was never closed. */
function marked(text: string): string {
  const found = quotations(text, paragraphs(text));
  const inserts: { at: number; mark: string; order: number }[] = [];
  for (const { inner, closed, depth } of found) {
    inserts.push({ at: inner[0], mark: '⟦', order: depth });
    inserts.push({ at: inner[1], mark: closed ? '⟧' : '!⟧', order: -depth - 1 });
  }
  inserts.sort((a, b) => b.at - a.at || b.order - a.order);
  let out = text;
  for (const { at, mark } of inserts) out = out.slice(0, at) + mark + out.slice(at);
  return out;
}

describe('quotations', () => {
  test.each([
    // marks
    ['“We will pay,” she said.', '“⟦We will pay,⟧” she said.'],
    ['"We will pay," she said. "Soon."', '"⟦We will pay,⟧" she said. "⟦Soon.⟧"'],
    ['‘We will pay,’ she said.', '‘⟦We will pay,⟧’ she said.'],
    ["'We will pay,' she said, 'if they do.'", "'⟦We will pay,⟧' she said, '⟦if they do.⟧'"],
    ['« Nous paierons », dit-elle.', '«⟦ Nous paierons ⟧», dit-elle.'],
    ['»Wir zahlen«, sagte sie.', '»⟦Wir zahlen⟧«, sagte sie.'],
    ['„Wir zahlen“, sagte sie.', '„⟦Wir zahlen⟧“, sagte sie.'],
    ['„Zapłacimy”, powiedziała.', '„⟦Zapłacimy⟧”, powiedziała.'],
    ["``We will pay,'' she said.", "``⟦We will pay,⟧'' she said."],
    ["''We will pay,'' she said. ''Soon.''", "''⟦We will pay,⟧'' she said. ''⟦Soon.⟧''"],
    // apostrophes
    ['“It isn’t the mayors’ plan,” he said.', '“⟦It isn’t the mayors’ plan,⟧” he said.'],
    ['‘It isn’t the mayors’ plan,’ he said.', '‘⟦It isn’t the mayors’ plan,⟧’ he said.'],
    ["It isn't the mayors' plan, nor O'Neill's.", "It isn't the mayors' plan, nor O'Neill's."],
    ['Fish ’n’ chips in the ’90s.', 'Fish ’n’ chips in the ’90s.'],
    ['Get ‘em while it is the ‘80s.', 'Get ‘em while it is the ‘80s.'],
    ["He said 'don't wait' twice.", "He said '⟦don't wait⟧' twice."],
    // feet and inches
    ['At 6\' 2" he is tall.', 'At 6\' 2" he is tall.'],
    ['The 12" record sold well.', 'The 12" record sold well.'],
    // nesting
    ['“She told me ‘never’ and left,” he said.', '“⟦She told me ‘⟦never⟧’ and left,⟧” he said.'],
    ['‘She told me “never” and left,’ he said.', '‘⟦She told me “⟦never⟧” and left,⟧’ he said.'],
    ['"She told me \'never\' and left," he said.', '"⟦She told me \'⟦never⟧\' and left,⟧" he said.'],
    // wrong or missing marks
    ['“We will pay,“ she said.', '“⟦We will pay,⟧“ she said.'],
    ['”We will pay,” she said.', '”⟦We will pay,⟧” she said.'],
    ['“We will pay," she said.', '“⟦We will pay,⟧" she said.'],
    ['“We will pay, she said. “Soon.”', '“⟦We will pay, she said.!⟧ “⟦Soon.⟧”'],
    ['She said: “We will pay.', 'She said: “⟦We will pay.!⟧'],
    ['We will pay,” she said.', 'We will pay,” she said.'],
    // brackets and dashes around
    ['The (“new”) plan—“ours,” he said.', 'The (“⟦new⟧”) plan—“⟦ours,⟧” he said.'],
  ])('%s', (text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  test('a quotation over several paragraphs opens again in each and closes once', () => {
    const text = 'She said: “We will pay.\n\n“We always did.\n\n“And we shall.”\n\n“No,” he said.';
    const found = quotations(text, paragraphs(text));
    expect(found.map((q) => [text.slice(...q.inner), q.closed, q.continues])).toEqual([
      ['We will pay.', false, null],
      ['We always did.', false, 0],
      ['And we shall.', true, 1],
      ['No,', true, null],
    ]);
  });

  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: fc.constantFrom(...'“”‘’"\'«»„‚`‹› \n.,aS9-'), maxLength: 120 }),
  );

  test('any string: inside bounds, inside a paragraph, nested or apart, in order', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const parts = paragraphs(text);
        const found = quotations(text, parts);
        for (const [i, q] of found.entries()) {
          const [start, end] = q.outer;
          expect(start).toBeLessThanOrEqual(q.inner[0]);
          expect(q.inner[0]).toBeLessThan(q.inner[1]);
          expect(q.inner[1]).toBeLessThanOrEqual(end);
          expect(parts.some(([s, e]) => s <= start && end <= e)).toBe(true);
          for (const other of found.slice(i + 1)) {
            expect(other.outer[0]).toBeGreaterThanOrEqual(start);
            const apart = other.outer[0] >= end;
            const inside = other.outer[1] <= q.inner[1] && other.outer[0] >= q.inner[0];
            expect(apart || inside, JSON.stringify([text, q, other])).toBe(true);
          }
          if (q.continues !== null) expect(found[q.continues]!.closed).toBe(false);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test.each(['"', '“', '”', '‘', '’', "'", '«', '»', '„', '`', '“‘', "‘a’ 's ", '“a\n', '"a" ', "'a "])(
    'a megabyte of %j takes time linear in its length',
    (mark) => {
      const text = mark.repeat(Math.ceil(1_000_000 / mark.length));
      const start = performance.now();
      quotations(text, paragraphs(text));
      expect(performance.now() - start).toBeLessThan(6000);
    },
  );
});
