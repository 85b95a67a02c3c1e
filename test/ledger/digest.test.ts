import { expect, test } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger.js';
import type { Piece } from '../../src/ledger/piece.js';
import { QUOTED_BY } from '../../src/ledger/quoted.js';
import { REVIEWS } from '../../src/ledger/review.js';
import type { Reading } from '../../src/record/reading.js';
import type { Span } from '../../src/text/span.js';
import { add, BOOKS, databaseOf, FERRY, INSULT, newFile, newLedger } from './paper.js';

/** What is counted, by all that it can be counted by. */
function counted(ledger: Ledger) {
  return {
    quoted: QUOTED_BY.map((by) => ledger.quoted({ by, limit: 100 })),
    narrowed: ledger.quoted({ by: 'person', limit: 100, people: ['Ilse Varga', 'Lena Obuya'] }),
    waiting: REVIEWS.map((what) => ledger.reviews(what, { limit: 100 }, { publishedFrom: '2026-01-01' })),
    retold: ledger.utterances({ limit: 100 }).rows,
    coverage: ledger.coverage(),
    searched: ledger.check('keep the ferry').searched,
    versions: ledger.countUtterances(true),
    of: [{ outlet: 'Lantern' }, { people: ['Lena Obuya'] }, { publishedTo: '2026-03-03' }, { channel: 'radio' }].map(
      (filter) => [
        ledger.utterances({ limit: 100 }, false, filter).rows.length,
        ledger.countUtterances(false, filter),
        ledger.countUtterances(true, filter),
      ],
    ),
  };
}

test('what is counted is the same after every change as when all is read anew', async () => {
  const file = newFile();
  const ledger = newLedger(file);
  const other = newLedger(file);
  const url = 'https://post.example/ferry';
  const seen = new Set<string>();
  const same = (): void => {
    const now = counted(newLedger(file));
    for (const one of [ledger, other]) expect(counted(one)).toEqual(now);
    // With nothing in memory they are counted in the tables.
    expect(newLedger(file).coverage()).toEqual(now.coverage);
    expect(newLedger(file).check('keep the ferry').searched).toEqual(now.searched);
    seen.add(JSON.stringify(now));
  };
  same();
  const [first] = await add(ledger, { lines: [FERRY, INSULT], url });
  same();
  const [, second] = await add(
    ledger,
    { lines: [FERRY, BOOKS], publisher: 'Évening Post', published: '2026-03-03' },
    { lines: [INSULT], publisher: 'Lantern', published: '2026-05-20' },
  );
  same();
  const id = first!.statements[0]!.id;
  other.correct(id, [['speaker', 'Lena Obuya']], 'L. Obuya', 'the minutes');
  same();
  ledger.correct(second!.statements[0]!.id, [['statement', 'none']], 'L. Obuya', 'no statement');
  same();
  // Another version of the page: what stood there is former.
  await add(other, { lines: ['“Nothing is closed” said Ilse Varga.'], url });
  same();
  const [one, two] = [ledger.who('Varga', 0)[0]!, ledger.who('Brandt', 0)[0]!].map(({ identity }) => identity.id);
  ledger.join(one!, two!, 'L. Obuya', 'a test');
  same();
  expect(seen.size).toBeGreaterThan(5);
});

test('who is “she” is known while an article credits her so, and no longer', async () => {
  const file = newFile();
  const ledger = newLedger(file);
  const told = (): string[] => {
    const rows = ledger.quoted({ by: 'gender', limit: 9 }).rows;
    expect(newLedger(file).quoted({ by: 'gender', limit: 9 }).rows).toEqual(rows);
    return rows.map(({ name, statements }) => `${statements} ${name}`);
  };
  const [{ article, ...rest }] = (await add(ledger, {
    lines: ['“She is not told by this” said Ilse Varga.', '“Nor by that” said Ilse Varga.'],
  })) as [Reading];
  expect(told()).toEqual(['2 not told']);
  const credited = {
    ...rest,
    article,
    statements: rest.statements.map((one, i) => (i === 0 ? { ...one, source: [[1, 4]] as Span[] } : one)),
  };
  ledger.reread(credited, 'test 2');
  expect(told()).toEqual(['2 she']);
  ledger.correct(credited.statements[0]!.id, [['speaker', 'Tomas Brandt']], 'L. Obuya', 'the minutes');
  expect(told()).toEqual(['1 not told', '1 she']);
  ledger.correct(credited.statements[0]!.id, [['statement', 'none']], 'L. Obuya', 'no statement');
  expect(told()).toEqual(['1 not told']);
});

test('counts agree with the tables', async () => {
  const ledger = newLedger();
  await add(
    ledger,
    { lines: [FERRY, INSULT, BOOKS] },
    { lines: [FERRY], publisher: 'Lantern', published: '2026-03-04' },
  );
  const rows = databaseOf(ledger)
    .prepare(
      `SELECT publisher AS name, count(*) AS statements, count(DISTINCT article) AS articles FROM statements
       WHERE speaker IS NOT NULL GROUP BY publisher ORDER BY 2 DESC`,
    )
    .all();
  const told = ledger.quoted({ by: 'outlet', limit: 9 });
  expect(told.rows).toMatchObject(rows);
  expect([told.statements, told.open, told.names]).toEqual([4, 1, 2]);
});

test('a queue that a filter narrows is in the order of the whole one, piece by piece', async () => {
  const ledger = newLedger();
  await add(
    ledger,
    { lines: [FERRY, INSULT, BOOKS], published: '2026-03-02' },
    { lines: [FERRY, BOOKS], publisher: 'Lantern', published: '2026-03-04' },
    { lines: [BOOKS, INSULT], publisher: 'Post', published: '2026-03-03' },
  );
  const doubt = `UPDATE statement SET p = 0.1 * (key % 4 + 1), speaker_p = CASE WHEN speaker IS NULL THEN 0 ELSE 0.1 * (key % 3 + 1) END`;
  databaseOf(ledger).exec(doubt);
  const all = { publishedFrom: '2026-01-01' };
  for (const what of REVIEWS) {
    const whole = ledger.reviews(what, { limit: 100 });
    expect([what, whole.total > 1]).toEqual([what, true]);
    expect(ledger.reviews(what, { limit: 100 }, all)).toEqual(whole);
    const ids: string[] = [];
    for (let after: Piece<string>['next'] = null, more = true; more; ) {
      const { rows, next, total } = ledger.reviews(what, { limit: 1, after }, all);
      expect(total).toBe(whole.total);
      ids.push(...rows);
      [after, more] = [next, next !== null];
    }
    expect(ids).toEqual(whole.rows);
    expect(ledger.reviews(what, { limit: 1, offset: 1 }, all).rows).toEqual(whole.rows.slice(1, 2));
    const ofOne = ledger.reviews(what, { limit: 100 }, { outlet: 'Lantern' });
    expect(ofOne.rows).toEqual(whole.rows.filter((id) => ofOne.rows.includes(id)));
    expect(ofOne.total).toBeLessThan(whole.total);
  }
});
