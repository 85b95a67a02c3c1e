import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { wrap } from '../../src/cli/screen/wrap.js';

// Measured and cut in one go each took many seconds.
test.each([
  ['letters', 'a', 80, 1250],
  ['wide characters', '渡', 80, 2500],
  ['joined emoji', '👩‍👩‍👧', 80, 2500],
])('a hundred thousand %s in one word', (_, grapheme, width, lines) => {
  const wrapped = wrap(grapheme.repeat(100_000), width);
  expect(wrapped).toHaveLength(lines);
  expect(wrapped.every((line) => stringWidth(line) === width)).toBe(true);
});
