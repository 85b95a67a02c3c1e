import { describe, expect, test } from 'vitest';
import { type Judged, judged, stories, sum } from '../../bench/stories.mjs';
import { WORDING } from '../../src/language/en/wording.js';
import { newLedger } from '../ledger/paper.js';
import { read } from '../reader.js';

describe('stories that several papers tell', () => {
  test('are traced as a reader would, seven times of eight', async () => {
    const all: Judged[] = [];
    for (const story of stories()) {
      const ledger = newLedger();
      all.push(await judged(story, { read, ledger, message: ({ message }) => WORDING.message(message) }));
      ledger.close();
    }
    const wrong = all.flatMap((one) => one.wrong).join('\n');
    for (const { right, of } of Object.values(sum(all))) expect(right / of, wrong).toBeGreaterThanOrEqual(0.88);
  });
});
