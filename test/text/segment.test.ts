import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CodePoints } from '../../src/text/codepoints.js';
import { paragraphs } from '../../src/text/paragraphs.js';
import { segment } from '../../src/text/segment.js';
import { sentences } from '../../src/text/sentences.js';

const slices = (text: string, spans: readonly (readonly [number, number])[]): string[] =>
  spans.map(([start, end]) => text.slice(start, end));

describe('paragraphs', () => {
  test.each([
    ['One.\n\nTwo.', ['One.', 'Two.']],
    ['One.\nTwo.\r\nThree.', ['One.', 'Two.', 'Three.']],
    ['  One. \r\r Two.\u2029Three. ', ['One.', 'Two.', 'Three.']],
    ['', []],
    [' \n\t\n ', []],
    ['One word', ['One word']],
  ])('%j', (text, expected) => {
    expect(slices(text, paragraphs(text))).toEqual(expected);
  });

  test('lines that were wrapped to a column are one paragraph', () => {
    const text = [
      'The council voted late on Monday to keep the old ferry running for another year,',
      'a decision that the harbour board called reckless and that the mayor, who had said',
      'nothing for a week, called the only one that she could defend before the voters of',
      'the island.',
      '',
      'Nobody from the board would say whether it had read the report that the council had',
      'ordered in the spring, or whether it would publish the figures that stand in it.',
    ].join('\n');
    expect(paragraphs(text)).toHaveLength(2);
  });
});

describe('sentences', () => {
  test.each([
    ['He came. She left.', ['He came.', 'She left.']],
    ['Mr. Varga met Dr. Lind. They spoke.', ['Mr. Varga met Dr. Lind.', 'They spoke.']],
    ['“Why?” she asked. “Go!”', ['“Why?” she asked.', '“Go!”']],
    ['“We pay.” He sat down.', ['“We pay.”', 'He sat down.']],
    [
      'It is in the U.S. The vote is on Nov. 3 at 5 p.m. in Ohio.',
      ['It is in the U.S.', 'The vote is on Nov. 3 at 5 p.m. in Ohio.'],
    ],
    ['J. K. Moss wrote it. A. Orr did not.', ['J. K. Moss wrote it.', 'A. Orr did not.']],
    ['It costs 3.5 million. Who pays… nobody knows.', ['It costs 3.5 million.', 'Who pays… nobody knows.']],
    ['He said (at last!) yes. Then no.', ['He said (at last!) yes.', 'Then no.']],
  ])('%s', (text, expected) => {
    expect(slices(text, sentences(text, [0, text.length]))).toEqual(expected);
  });
});

describe('segment', () => {
  test('any string: paragraphs and sentences are in order, apart, not blank, and lose nothing but white space', () => {
    const strings = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: fc.constantFrom(...'aB. !?…”“\n\r Mr'), maxLength: 80 }),
    );
    fc.assert(
      fc.property(strings, (text) => {
        const found = segment(text);
        for (const spans of [found.paragraphs, found.sentences]) {
          let last = 0;
          let between = '';
          for (const [start, end] of spans) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            between += text.slice(last, start);
            last = end;
          }
          expect((between + text.slice(last)).trim()).toBe('');
        }
      }),
      { numRuns: 3000 },
    );
  });

  test.each(['.', 'a. ', '? ', '\n', 'a\n', 'Mr. ', 'word '])(
    'a megabyte of %j takes time linear in its length',
    (piece) => {
      const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
      const start = performance.now();
      segment(text);
      expect(performance.now() - start).toBeLessThan(6000);
    },
  );
});

describe('CodePoints', () => {
  test('converts both ways at every character of any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const points = new CodePoints(text);
        let utf16 = 0;
        for (const [i, c] of Array.from(text).entries()) {
          expect(points.fromUtf16(utf16)).toBe(i);
          expect(points.toUtf16(i)).toBe(utf16);
          utf16 += c.length;
        }
        expect(points.toUtf16(Array.from(text).length)).toBe(text.length);
      }),
    );
  });
});
