/** A row of words that stands in both: where it begins in each, in words, and how long it is. */
export interface Run {
  readonly first: number;
  readonly second: number;
  readonly length: number;
}

/** The longest row of words that two have in common, the first of those that are as long; of no length where they have none. */
export function longestRun<Word>(a: ArrayLike<Word>, b: ArrayLike<Word>): Run {
  let best: Run = { first: 0, second: 0, length: 0 };
  let before = new Uint32Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    const now = new Uint32Array(b.length + 1);
    for (let j = 0; j < b.length; j++) {
      if (a[i] !== b[j]) continue;
      const length = before[j]! + 1;
      now[j + 1] = length;
      if (length > best.length) best = { first: i - length + 1, second: j - length + 1, length };
    }
    before = now;
  }
  return best;
}
