import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { printable, type Run, wrap } from '../../src/cli/screen/wrap.js';

describe('wrap', () => {
  test.each([
    ['words', 'the night ferry would survive', 12, ['the night', 'ferry would', 'survive']],
    ['white space of all kinds', ' a\n\n b\u00a0c\t', 10, ['a b c']],
    ['a word too long', 'x abcdefghijkl y', 5, ['x', 'abcde', 'fghij', 'kl y']],
    ['wide characters, two columns each', '渡轮将运行到春天', 6, ['渡轮将', '运行到', '春天']],
    ['joined emoji are never cut', '👩‍👩‍👧🚢👩‍👩‍👧', 4, ['👩‍👩‍👧🚢', '👩‍👩‍👧']],
    ['combining marks take no column', 'e\u0301e\u0301e\u0301 a', 5, ['e\u0301e\u0301e\u0301 a']],
    ['nothing', ' \n', 5, []],
  ])('%s', (_, text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  test('styles follow their words over line ends', () => {
    const upper = (text: string): string => text.toUpperCase();
    const plain = (text: string): string => text;
    const runs: Run[] = [
      { text: 'he called it “a', style: plain },
      { text: ' very odd', style: upper },
      { text: '” thing', style: plain },
    ];
    expect(wrap(runs, 20)).toEqual(['he called it “a VERY', 'ODD” thing']);
  });

  test('any text: no line is wider than asked, no character is lost', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '渡', '🚢', 'é', '“', ' ', '\n'), maxLength: 60 });
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 4 }), fc.integer({ min: 2, max: 30 }), (texts, width) => {
        const marks = texts.map((text): Run => ({ text, style: (t) => t }));
        const lines = wrap(marks, width);
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replace(/\s/g, '')).toBe(texts.join('').replace(/\s/g, ''));
      }),
    );
  });
});

describe('printable', () => {
  test.each([
    ['a\x1b[31mb', 'a\ufffd[31mb'],
    ['a\x07\x00\x9bb', 'a\ufffd\ufffd\ufffdb'],
    ['a\u202eb\u2066c', 'a\ufffdb\ufffdc'],
    ['a\r\n\tb', 'a\r\n\tb'],
  ])('%j', (text, expected) => {
    expect(printable(text)).toBe(expected);
  });
});
