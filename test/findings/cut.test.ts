import { expect, test } from 'vitest';
import { add, newLedger } from '../ledger/paper.js';

const WHOLE = 'We close it in May, and we will not open it again until the last pile has been replaced';

test.each([
  ['both ends: what turns the sense is told', 'We will not open it again', 'until the last pile has been replaced'],
  ['the end', 'We close it in May, and we will not open it again', 'until the last pile has been replaced'],
])('of a sentence that was cut at %s', async (_, words, lost) => {
  const ledger = newLedger();
  const [, second] = await add(
    ledger,
    { lines: [`“${WHOLE}” said Ilse Varga.`] },
    { lines: [`“${words}” said Ilse Varga.`], publisher: 'Daily Lantern', published: '2026-03-03' },
  );
  const [finding] = ledger.findings(second!.article.id)!;
  expect(finding).toMatchObject({
    kind: 'cut',
    message: { lost: expect.stringMatching(lost), turns: [{ change: 'lost', sense: 'condition', words: 'until' }] },
  });
  ledger.close();
});
