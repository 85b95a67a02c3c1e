import { expect, test } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger.js';
import { QUOTED_BY } from '../../src/ledger/quoted.js';
import { add, BOOKS, databaseOf, FERRY, INSULT, newFile, newLedger } from './paper.js';

/** What is counted, by all that it can be counted by. */
function counted(ledger: Ledger) {
  return {
    quoted: QUOTED_BY.map((by) => ledger.quoted({ by, limit: 100 })),
    narrowed: ledger.quoted({ by: 'person', limit: 100, people: ['Ilse Varga', 'Lena Obuya'] }),
    retold: ledger.utterances({ limit: 100 }).rows,
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
