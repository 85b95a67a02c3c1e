import { describe, expect, test } from 'vitest';
import { type Judged, judged, LATER, stories, sum } from '../../bench/stories.mjs';
import { WORDING } from '../../src/language/en/wording.js';
import { newLedger } from '../ledger/paper.js';
import { read } from '../reader.js';

describe('stories that several papers tell', () => {
  test.each([
    ['seven times of eight', undefined, 0.88],
    ['four times of five, where reports in other words are many', LATER, 0.8],
  ])('are traced as a reader would, %s', async (_, folder, least) => {
    const all: Judged[] = [];
    for (const story of stories(folder)) {
      const ledger = newLedger();
      all.push(await judged(story, { read, ledger, message: ({ message }) => WORDING.message(message) }));
      ledger.close();
    }
    const wrong = all.flatMap((one) => one.wrong).join('\n');
    for (const { right, of } of Object.values(sum(all))) expect(right / of, wrong).toBeGreaterThanOrEqual(least);
  });
});
