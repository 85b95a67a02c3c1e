import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger.js';
import { MIGRATIONS } from '../../src/ledger/schema.js';
import { add, BOOKS, databaseOf, FERRY, INSULT, newFile, newLedger } from './paper.js';

/** What `step-2.db.gz` holds: that file was made by these lines when the tables were of step 2. */
async function fill(ledger: Ledger): Promise<void> {
  const lines = [FERRY, '“We shall see.” said someone of Ilse Varga neither.', BOOKS];
  const [one] = await add(
    ledger,
    { lines },
    {
      lines: [INSULT, '“Café, naïve.” said Ilse Varga of Tomas Brandt for.'],
      title: 'Insult',
      publisher: 'Évening Post',
    },
    { lines: [FERRY, INSULT], published: null, url: 'https://post.example/ferry' },
  );
  const [first, second, third] = one!.statements.map(({ id }) => id);
  ledger.correct(first!, [['speaker', 'Lena Obuya']], 'L. Obuya', 'the minutes');
  ledger.correct(second!, [['channel', 'radio']], 'L. Obuya', 'the minutes');
  ledger.correct(third!, [['statement', 'none']], 'L. Obuya', 'no statement');
}

test('a ledger of step 2 is brought up to date, and its words are found as in one of today', async () => {
  const file = newFile();
  writeFileSync(file, gunzipSync(readFileSync(new URL('step-2.db.gz', import.meta.url))));
  const older = newLedger(file);
  expect(databaseOf(older).pragma('user_version')).toBe(MIGRATIONS.length);
  expect(older.verify()).toMatchObject({ articles: 3, corrections: 3, faults: [] });
  const today = newLedger();
  await fill(today);
  for (const table of ['statement_words', 'actor_words']) {
    const rows = (ledger: Ledger) => databaseOf(ledger).prepare(`SELECT rowid, * FROM ${table} ORDER BY rowid`).all();
    expect(rows(older)).toEqual(rows(today));
  }
  await older.retrace();
  // What versions since then made of the record is made of it as the file is opened.
  for (const view of ['statements', 'people', 'actors', 'articles', 'stances']) {
    const rows = (ledger: Ledger) =>
      databaseOf(ledger)
        .prepare(`SELECT * FROM ${view}`)
        .all()
        .map((row) => JSON.stringify({ ...(row as object), found: null, added: null }))
        .sort();
    expect(rows(older)).toEqual(rows(today));
  }
});

// SQLite 3.37 to 3.42, Debian 12's among them, refuse a file with such a table.
test('no table of words is without content', () => {
  const tables = databaseOf(newLedger()).prepare("SELECT sql FROM sqlite_schema WHERE sql LIKE '%fts5%'").pluck().all();
  expect(tables).toHaveLength(2);
  expect(tables.join('\n')).not.toContain('content');
});
