import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { wrap } from '../../src/cli/screen/wrap.js';
import { expectLinear } from '../growth.js';

/** Characters of one word: measured and cut in one go they took seconds. */
const COUNT = 32_000;

test.each([
  ['letters', 'a', 400],
  ['wide characters', '渡', 800],
  ['joined emoji', '👩‍👩‍👧', 800],
])('many %s in one word are cut in time linear in their number', (_, grapheme, lines) => {
  let wrapped: string[] = [];
  expectLinear((share) => {
    wrapped = wrap(grapheme.repeat(share * COUNT), 80);
  });
  expect(wrapped).toHaveLength(lines);
  expect(wrapped.every((line) => stringWidth(line) === 80)).toBe(true);
});
