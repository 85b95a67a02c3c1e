import { expect, test } from 'vitest';
import { expectLinear } from './growth.js';

const turn = (times: number): number => {
  let sum = 0;
  for (let i = 0; i < times; i++) sum = (sum + i) % 7;
  return sum;
};

test.each<[what: string, steps: (n: number) => number, isLinear: boolean]>([
  ['linear', (n) => 2000 * n, true],
  ['linear, with sorting', (n) => 200 * n * Math.log2(n), true],
  ['quadratic', (n) => 80 * n * n, false],
])('what grows %s is told from what does not', (_, steps, isLinear) => {
  const check = (tries?: number) => expectLinear((share) => turn(steps(800 * share)), tries);
  if (isLinear) check();
  else expect(() => check(1)).toThrow(/a sixteenth takes/);
});
