import { describe, expect, test } from 'vitest';
import { pack, START } from '../../src/ledger/entry.js';
import { MIGRATIONS } from '../../src/ledger/schema.js';
import { Connection } from '../../src/ledger/sqlite.js';
import { openLedger } from '../../src/runtime/ledger.js';
import { plainly } from '../../src/text/view.js';
import { namingReader } from '../cli/onrecord.js';
import { ENGLISH } from '../english.js';
import { add, BOOKS, FERRY, INSULT, newFile, newLedger } from './paper.js';

const URL = 'https://post.example/ferry';
const TRIGGERS = MIGRATIONS[0]!.match(/CREATE TRIGGER .*/g)!.join('\n');

/** A ledger of three articles and a correction, of seven entries, changed by someone who knows SQL. */
async function tampered(change: (database: Connection) => void, head?: string) {
  const file = newFile();
  const ledger = newLedger(file);
  const [one] = await add(
    ledger,
    { lines: [FERRY, BOOKS], url: URL },
    { lines: [INSULT, FERRY], url: URL },
    { lines: [BOOKS, INSULT] },
  );
  ledger.correct(one!.statements[1]!.id, [['speaker', 'Ilse Varga']], 'L. Obuya', 'the minutes');
  ledger.close();
  const database = new Connection(file);
  database.exec('DROP TRIGGER entry_stays; DROP TRIGGER entry_remains');
  database.pragma('foreign_keys = OFF');
  change(database);
  database.exec(TRIGGERS);
  database.close();
  const again = openLedger(file, { mode: 'read' });
  try {
    return again.verify({ head });
  } finally {
    again.close();
  }
}

const run =
  (sql: string, ...values: unknown[]) =>
  (database: Connection) =>
    void database.prepare(sql).run(...values);

describe('verify', () => {
  test('what was not touched is as it was written', async () => {
    expect(await tampered(() => {})).toMatchObject({
      entries: 7,
      articles: 3,
      statements: 6,
      corrections: 1,
      faults: [],
    });
  });

  test.each([
    ['a ligature', 'keep the \ufb01rst \ufb02oating ferry'],
    ['a space that breaks no line', 'keep\u00a0the ferry'],
    ['a soft hyphen', 'keep the fer\u00adry'],
    ['an escaped mark', 'keep the &quot;ferry&quot;'],
  ])('words as a person reads them: %s', async (_, words) => {
    const text = `“We will ${words} running,” said Ilse Varga.`;
    const read = await namingReader({ text });
    const statements = read.statements.map((s) => ({ ...s, words: plainly(s.words, ENGLISH.text) }));
    const ledger = newLedger();
    ledger.add(read.article, { ...read, statements }, 'test');
    expect(statements[0]!.words).not.toBe(text.slice(...statements[0]!.content[0]!));
    expect(ledger.verify()).toMatchObject({ statements: 1, faults: [] });
  });

  test('an empty ledger', () => {
    expect(newLedger().verify()).toMatchObject({ entries: 0, head: START, faults: [] });
  });

  test.each([
    [
      'a text',
      run(`UPDATE article SET text = replace(text, 'spring', 'summer') WHERE key = 2`),
      3,
      /names article \w+, whose text was changed/,
    ],
    ['the time of an entry', run(`UPDATE entry SET at = '2020-01-01T00:00:00Z' WHERE seq = 2`), 2, /was changed/],
    [
      'the body of an entry',
      (db: Connection) => void db.prepare('UPDATE entry SET body = ? WHERE seq = 3').run(pack('{"article":"x"}')),
      3,
      /was changed/,
    ],
    ['a body that is none', run(`UPDATE entry SET body = x'00' WHERE seq = 4`), 4, /has a body that can't be read/],
    ['an entry taken out', run('DELETE FROM entry WHERE seq = 3'), 3, /is missing/],
    ['several taken out', run('DELETE FROM entry WHERE seq IN (3, 4)'), 3, /is missing, as are those up to 4/],
    [
      'two exchanged',
      (db: Connection) =>
        void db.exec(
          'UPDATE entry SET seq = 99 WHERE seq = 1; UPDATE entry SET seq = 1 WHERE seq = 3; UPDATE entry SET seq = 3 WHERE seq = 99',
        ),
      1,
      /was changed/,
    ],
    [
      'a speaker in the table',
      run(`UPDATE statement SET speaker = 'Tomas Brandt' WHERE article = 2`),
      4,
      /says otherwise than the tables made of it/,
    ],
    ['a stance in the table', run('UPDATE about SET stance = 1'), 4, /says otherwise than the tables made of it/],
    ['a statement taken out of the table', run('DELETE FROM statement WHERE article = 2'), 4, /says otherwise/],
    ['an actor’s name', run(`UPDATE actor SET name = 'X' WHERE article = 2`), 4, /says otherwise/],
    [
      'the correction taken out of its table',
      run('DELETE FROM correction'),
      7,
      /is missing in the table of corrections/,
    ],
    [
      'the address of an article',
      run(`UPDATE appearance SET url = 'https://other.example/' WHERE seq = 1`),
      1,
      /says otherwise than the table of appearances/,
    ],
    [
      'the day of a statement',
      run(`UPDATE statement SET published = '2020-01-01' WHERE article = 2`),
      4,
      /says otherwise/,
    ],
    [
      'the reader of an article',
      run(`UPDATE article SET reader = 'another' WHERE key = 2`),
      4,
      /is by another reader, or of another appearance/,
    ],
    [
      'the reason of a correction',
      run(`UPDATE correction SET why = 'no reason'`),
      7,
      /says otherwise than the table of corrections/,
    ],
    ['an article taken out', run('DELETE FROM article WHERE key = 3'), 5, /./],
    [
      'the last entry taken out',
      run('DELETE FROM entry WHERE seq = 7'),
      7,
      /is gone from the record, but stands in the tables/,
    ],
  ])('%s', async (_, change, first, what) => {
    const { faults } = await tampered(change);
    expect(faults[0]).toMatchObject({ entry: first, what: expect.stringMatching(what) });
  });

  test('a record written anew from some entry on has another head', async () => {
    const before = await tampered(() => {});
    expect((await tampered(() => {}, before.head)).faults).toEqual([]);
    const { faults } = await tampered(() => {}, 'f'.repeat(64));
    expect(faults).toMatchObject([{ entry: null, what: expect.stringMatching(/no entry has the hash ffff/) }]);
  });

  test('spans that don’t give the words of their statement', async () => {
    const ledger = newLedger();
    const [one] = await add(ledger, { lines: [FERRY] });
    const [statement] = one!.statements;
    ledger.reread({ ...one!, statements: [{ ...statement!, words: 'other words' }] }, 'wrong');
    expect(ledger.verify().faults).toMatchObject([
      { entry: 3, what: expect.stringMatching(/whose spans give other words than it has/) },
    ]);
    ledger.reread({ ...one!, statements: [{ ...statement!, source: [[5, 5000]] }] }, 'wrong');
    expect(ledger.verify().faults).toMatchObject([
      { entry: 4, what: expect.stringMatching(/whose spans leave the text/) },
    ]);
  });
});
