import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CodePoints } from '../../src/text/codepoints.js';

/** Every one that there is, also half of a pair. */
const anyCharacter = fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point));

describe('CodePoints', () => {
  test.each([
    ['Brandt', 6, 6],
    ['“é” ', 4, 4],
    ['🚢 ferry', 8, 7],
    ['a🚢b', 3, 2],
    ['a\ud83d', 2, 2],
    ['\udea2\ud83d', 2, 2],
    ['\ud83d\ud83d\udea2', 3, 2],
  ])('%j: UTF-16 offset %i is code point offset %i', (text, utf16, point) => {
    expect(new CodePoints(text).fromUtf16(utf16)).toBe(point);
    expect(new CodePoints(text).toUtf16(point)).toBe(utf16);
  });

  test('an offset that splits a pair counts as before it', () => {
    expect(new CodePoints('a🚢b').fromUtf16(2)).toBe(1);
  });

  test('converts both ways at every character of any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
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
