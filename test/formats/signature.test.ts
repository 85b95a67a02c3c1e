import { describe, expect, test } from 'vitest';
import { signatureIn } from '../../src/formats/signature.js';

const FIRST =
  'The harbour council voted on Monday evening to keep the ferry to Skarn running until spring, after a debate of four hours, and went home.';
const told = (...lines: string[]) => {
  const { byline, published } = signatureIn([...lines, FIRST].join('\n\n'));
  return [byline, published ?? null];
};

describe('who signs a document, and when', () => {
  test.each([
    [
      ['Ferry stays', 'By Lena Obuya | 2 March 2026'],
      ['Lena Obuya', '2026-03-02'],
    ],
    [
      ['Ferry stays', 'By Lena Obuya and Ros Calloway', 'Monday, March 2, 2026'],
      ['Lena Obuya, Ros Calloway', '2026-03-02'],
    ],
    [
      ['2026-03-02', 'Ferry stays'],
      [null, '2026-03-02'],
    ],
    [['What was promised on 2 March 2026'], [null, null]],
    [
      ['By the numbers', '3/2/2026'],
      [null, null],
    ],
    [[], [null, null]],
  ])('%j', (lines, signature) => {
    expect(told(...lines)).toEqual(signature);
  });

  test('a line behind the first paragraph is none', () => {
    expect(signatureIn(`${FIRST}\n\nBy Lena Obuya, 2 March 2026`)).toEqual({ byline: null, published: null });
  });

  test('any day of a page’s head is that of the issue', () => {
    const { published, origins } = signatureIn(FIRST, ['THE POST  No. 61  Tuesday, March 3, 2026']);
    expect([published, origins?.published?.source]).toEqual(['2026-03-03', 'text']);
  });
});
