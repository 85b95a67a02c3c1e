import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cut } from '../../src/text/segment.js';
import type { Span } from '../../src/text/span.js';
import { ENGLISH } from '../english.js';
import { expectLinear } from '../growth.js';

/** Characters of a text that is to take time linear in its length: a step for each pair of them takes seconds. */
const LENGTH = 100_000;

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(...'aB9. !?…”“’"\n\r Mr'), maxLength: 80 }),
  fc.string({ unit: fc.constantFrom(...'“”‘’"\'«»„‚`‹›= \n.,aS9-\ud83d\udea2'), maxLength: 120 }),
);

describe('cut', () => {
  test('one text, cut three ways', () => {
    const text = 'The ferry stays. “We pay,” Brandt said.\n\n“Gladly.”';
    const found = cut(text, ENGLISH.text);
    const read = (spans: readonly Span[]): string[] => spans.map(([start, end]) => text.slice(start, end));
    expect(read(found.paragraphs)).toEqual(['The ferry stays. “We pay,” Brandt said.', '“Gladly.”']);
    expect(read(found.sentences)).toEqual(['The ferry stays.', '“We pay,” Brandt said.', '“Gladly.”']);
    expect(read(found.quotations.map((q) => q.inner))).toEqual(['We pay,', 'Gladly.']);
  });

  test('any string: paragraphs and sentences are in order, apart, trimmed, and lose nothing that is read', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = cut(text, ENGLISH.text);
        for (const spans of [found.paragraphs, found.sentences]) {
          let last = 0;
          let between = '';
          for (const [start, end] of spans) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
            between += text.slice(last, start);
            last = end;
          }
          // Nor what a reader does not see: bullets, marks around what is bold, and what has no width.
          expect((between + text.slice(last)).replace(/[\p{Cf}\s»›*_]|\u034f/gu, '')).toBe('');
        }
        for (const [start, end] of found.sentences) {
          expect(found.paragraphs.some(([s, e]) => s <= start && end <= e)).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('any string: quotations lie inside a paragraph, nest or are apart, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { paragraphs, quotations } = cut(text, ENGLISH.text);
        for (const [i, q] of quotations.entries()) {
          const [start, end] = q.outer;
          expect(start).toBeLessThanOrEqual(q.inner[0]);
          expect(q.inner[0]).toBeLessThan(q.inner[1]);
          expect(q.inner[1]).toBeLessThanOrEqual(end);
          expect(text.slice(...q.inner).trim()).toBe(text.slice(...q.inner));
          expect(paragraphs.some(([s, e]) => s <= start && end <= e)).toBe(true);
          for (const other of quotations.slice(i + 1)) {
            expect(other.outer[0]).toBeGreaterThanOrEqual(start);
            const apart = other.outer[0] >= end;
            const inside = other.outer[0] >= q.inner[0] && other.outer[1] <= q.inner[1];
            expect(apart || inside, JSON.stringify([text, q, other])).toBe(true);
          }
          expect(q.depth).toBe(quotations.slice(0, i).filter((other) => other.outer[1] > start).length);
          if (q.continues !== null) {
            expect(q.continues).toBeLessThan(i);
            expect(quotations[q.continues]!.closed).toBe(false);
            expect(quotations[q.continues]!.marks).toBe(q.marks);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });

  const marks = ['"', '“', '”', '‘', '’', "'", "''", '`', '«', '»', '„', '‚', '“‘', '«„‚“‘"'];
  const apart = ['"a" ', "'a ", '“a\n', '“‘a ', "‘a’ 's ", 'a“b‘c«d„', '="', '9" '];
  const plain = ['.', '. ', 'a. ', '? “', '\n', '\r', 'a\n', 'Mr. ', 'word ', '(', 'A. B', '\ud83d'];
  const laidOut = [
    'VELD: I will.\n\nROY: Why?\n\n',
    'Why me?\n\nI know.\n\n',
    '1\n00:01,000 --> 00:02,000\nI go on\n\n',
    '> so on\n',
    '2  and on\n',
    '1\n00:00:01,000 --> 00:00:02,000\nVELD: I will.\n\n2\n00:00:02,000 --> 00:00:03,000\nROY: Why?\n\n',
    'So late.He said no."Go."She went.',
    "a'",
  ];
  test.each([...marks, ...apart, ...plain, ...laidOut])(
    '%j, again and again, takes time linear in its length',
    (piece) => {
      expectLinear((share) => cut(piece.repeat(Math.ceil((share * LENGTH) / piece.length)), ENGLISH.text));
    },
  );
});
