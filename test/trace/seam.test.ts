import { expect, test } from 'vitest';
import { isOneSentenceOf } from '../../src/trace/seam.js';
import { ENGLISH } from '../english.js';

test.each<[whole: string, one: string, other: string, isOne: boolean]>([
  [
    '“The pumps will run all night, and two of the dikes are older than I am,”',
    '“The pumps will run all night,”',
    '“Two of the dikes are older than I am, and I have said so for years,”',
    true,
  ],
  [
    '“I sold the mill because the brothers of my wife keep bees,”',
    '“I sold the mill in a bad year,”',
    '“The brothers of my wife keep bees,”',
    true,
  ],
  [
    '“No farmer will be paid before the audit, which was the best day of my life,”',
    '“No farmer will be paid before the audit,”',
    '“It was the best day of my life,”',
    true,
  ],
  // Two sentences that stand as two, and one that has no part of the other.
  [
    '“The pumps will run all night. Two of the dikes are older than I am,”',
    '“The pumps will run all night,”',
    '“Two of the dikes are older than I am,”',
    false,
  ],
  [
    '“The pumps will run all night, and the dikes are watched,”',
    '“The pumps will run all night,”',
    '“Two of the dikes are older than I am,”',
    false,
  ],
])('%s', (whole, one, other, isOne) => {
  expect(isOneSentenceOf(whole, one, other, ENGLISH.trace)).toBe(isOne);
});
