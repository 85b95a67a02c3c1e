import { copyFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, test } from 'vitest';
import { hashOf, pack, unpack } from '../../src/ledger/entry.js';
import { MIGRATIONS } from '../../src/ledger/schema.js';
import { openLedger } from '../../src/runtime/ledger.js';
import { onrecord } from '../cli/onrecord.js';
import { add, BOOKS, FERRY, INSULT, newFile, newLedger } from './paper.js';

const URL = 'https://post.example/ferry';
const RETOLD = FERRY.replace(' on 2026-03-02', '');
const TRIGGERS = MIGRATIONS[0]!.match(/CREATE TRIGGER .*/g)!;
let whole: string;

/** Three papers that tell the same, another version of a page, and corrections. */
beforeAll(async () => {
  whole = newFile();
  const ledger = newLedger(whole);
  const [one] = await add(
    ledger,
    { lines: [FERRY, BOOKS], url: URL },
    { lines: [INSULT, FERRY], url: URL, published: '2026-03-03' },
    { lines: [RETOLD, '“We shall see.” said someone.'], publisher: 'Évening Post', published: '2026-03-04' },
    { lines: [RETOLD], publisher: 'Island Wire', published: '2026-03-05', title: 'Wire' },
  );
  ledger.correct(one!.statements[1]!.id, [['speaker', 'Ilse Varga']], 'L. Obuya', 'the minutes');
  ledger.join('ilse-varga', 'tomas-brandt', 'L. Obuya', 'the register');
  ledger.part('ilse-varga', [one!.article.id], 'L. Obuya', 'the register');
  ledger.close();
});

/** A copy that someone who knows SQLite changed, by whatever its tables allow. */
function tampered(change: (database: DatabaseSync) => void, isQuiet = true): string {
  const file = newFile();
  copyFileSync(whole, file);
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: false, ...{ defensive: false } });
  if (isQuiet) database.exec('DROP TRIGGER entry_stays; DROP TRIGGER entry_remains');
  change(database);
  if (isQuiet) for (const trigger of TRIGGERS) database.exec(trigger);
  database.close();
  return file;
}

function faultsOf(file: string): { entry: number | null; what: string }[] {
  const ledger = openLedger(file, { mode: 'read' });
  try {
    return [...ledger.verify().faults];
  } finally {
    ledger.close();
  }
}

const sql = (text: string) => (database: DatabaseSync) => database.exec(text);

test('what nobody touched is as it was written', () => {
  expect(faultsOf(tampered(() => {}))).toEqual([]);
  const ledger = openLedger(whole, { mode: 'read' });
  expect(ledger.verify()).toMatchObject({ isTraced: true, faults: [] });
  expect(ledger.countUtterances()).toBe(1);
  ledger.close();
});

describe('each column of each table', () => {
  /** What is no part of the record, nor made of it: see below. By which versions it was made, is told. */
  const UNSEEN = new Set(['visit', 'watched', 'alert', 'alerted', 'list', 'made', 'tracing', 'changed', 'placing']);
  const columns = () => {
    const database = new DatabaseSync(newMade());
    const tables = database
      .prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%\\_words\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'",
      )
      .all() as { name: string }[];
    const out = tables.flatMap(({ name }) =>
      database
        .prepare(`SELECT name FROM pragma_table_info('${name}')`)
        .all()
        .map((row) => [name, row.name as string] as const),
    );
    database.close();
    return out.filter(([table]) => !UNSEEN.has(table));
  };
  const newMade = (): string => {
    const file = newFile();
    openLedger(file).close();
    return file;
  };

  test.each(columns())('a change of %s.%s', (table, column) => {
    const file = tampered((database) => {
      const rowid = database.prepare(`SELECT * FROM ${table} LIMIT 1`).get();
      if (!rowid) return;
      const [row] = database
        .prepare(`SELECT "${column}" AS value FROM ${table} ORDER BY "${column}" IS NULL LIMIT 1`)
        .all() as { value: unknown }[];
      const value = row!.value;
      const type = database.prepare(`SELECT type FROM pragma_table_info('${table}') WHERE name = ?`).get(column)!.type;
      const other =
        value === null && type === 'INTEGER'
          ? 1000
          : value instanceof Uint8Array
            ? Uint8Array.from(value.length ? value : [1], (byte, i) => (i === value.length - 1 ? byte ^ 1 : byte))
            : typeof value === 'number'
              ? value + 1000
              : column === 'kind' && table === 'entry'
                ? 'correction'
                : `${value ?? ''}x`;
      const one = `(SELECT "${column}" FROM ${table} ORDER BY "${column}" IS NULL LIMIT 1)`;
      database.prepare(`UPDATE ${table} SET "${column}" = ? WHERE "${column}" IS ${one}`).run(other as string);
    });
    const isEmpty = new DatabaseSync(whole).prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() === undefined;
    if (!isEmpty) expect(faultsOf(file)).not.toEqual([]);
  });

  test.each([...new Set(columns().map(([table]) => table))])('a row taken out of %s, and all of them', (table) => {
    const isEmpty = new DatabaseSync(whole).prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() === undefined;
    if (isEmpty) return;
    const one = (database: DatabaseSync): void => {
      const row = database.prepare(`SELECT * FROM ${table} LIMIT 1`).get()!;
      const is = Object.keys(row).map((column) => `"${column}" IS ?`);
      database.prepare(`DELETE FROM ${table} WHERE ${is.join(' AND ')}`).run(...Object.values(row));
    };
    expect(faultsOf(tampered(one))).not.toEqual([]);
    expect(faultsOf(tampered(sql(`DELETE FROM ${table}`)))).not.toEqual([]);
  });
});

describe('what is kept beside the record', () => {
  const KEPT = `
    INSERT INTO visit VALUES ('https://post.example/', 'x', NULL);
    INSERT INTO watched (address, kind, follow) VALUES ('https://post.example/', 'source', 0);
    INSERT INTO watched (address, kind, listed, follow, known) VALUES ('https://post.example/1', 'page', 'https://post.example/', 0, '{}');
    INSERT INTO alert VALUES ('a', '{"query":{}}', 1, 2, NULL, NULL, 0);
    INSERT INTO alerted (alert, what, at, body) VALUES ('a', 'x', 1, '{}');
    INSERT INTO list VALUES ('mine', '["Ilse Varga"]');
  `;

  test('is what it can be', () => {
    expect(faultsOf(tampered(sql(KEPT)))).toEqual([]);
  });

  test.each([
    ['visit', "UPDATE visit SET address = 'file:///etc/passwd'"],
    ['watched', "UPDATE watched SET kind = 'sourcex' WHERE listed IS NULL"],
    ['watched', "UPDATE watched SET listed = 'x' WHERE listed IS NOT NULL"],
    ['watched', "DELETE FROM watched WHERE kind = 'source'"],
    ['watched', "UPDATE watched SET known = '[' WHERE known IS NOT NULL"],
    ['watched', 'UPDATE watched SET follow = 2'],
    ['watched', 'UPDATE watched SET tries = -1'],
    ['alert', "UPDATE alert SET asks = 'x'"],
    ['alert', 'UPDATE alert SET seen = 1000'],
    ['alert', "UPDATE alert SET webhook = 'https://other.example/'"],
    ['alerted', 'DELETE FROM alert'],
    ['alerted', "UPDATE alerted SET body = '{}x'"],
    ['list', "UPDATE list SET people = 'x'"],
    ['changed', 'INSERT INTO changed VALUES (1000, 1)'],
    ['made', "INSERT INTO made VALUES ('x', 1)"],
    ['placing', 'UPDATE placing SET entry = 1000'],
  ])('%s is not: %s', (table, change) => {
    expect(faultsOf(tampered(sql(KEPT + change))).map(({ what }) => what)).toContainEqual(
      expect.stringMatching(new RegExp(`the table ${table} has .* of no kind that is put there`)),
    );
  });

  test('what was made by other rules is made anew as it is opened', () => {
    const file = tampered(sql("UPDATE made SET rules = 0; UPDATE person SET name = 'Somebody'; DELETE FROM sketch"));
    expect(faultsOf(file)).toEqual([]);
  });
});

describe('the chain', () => {
  /** Writes anew the hashes from an entry on, as someone who knows how they are made can. */
  function rechained(database: DatabaseSync, from: number): void {
    let former = (database.prepare('SELECT hash FROM entry WHERE seq < ? ORDER BY seq DESC').get(from)?.hash ??
      '0'.repeat(64)) as string;
    for (const entry of database.prepare('SELECT * FROM entry WHERE seq >= ? ORDER BY seq').all(from)) {
      former = hashOf(former, entry as never, unpack(entry.body as Uint8Array));
      database.prepare('UPDATE entry SET hash = ? WHERE seq = ?').run(former, entry.seq as number);
    }
  }

  test('an entry changed with all hashes behind it: the tables say otherwise, and the head is another', () => {
    const file = tampered((database) => {
      const { body } = database.prepare('SELECT body FROM entry WHERE seq = 2').get() as { body: Uint8Array };
      const json = unpack(body).replace('until spring', 'until autumn');
      database.prepare('UPDATE entry SET body = ? WHERE seq = 2').run(pack(json));
      rechained(database, 2);
    });
    expect(faultsOf(file)[0]).toMatchObject({ entry: 2 });
  });

  test('an entry put in between, numbered and hashed as it should be', () => {
    const file = tampered((database) => {
      database.exec(
        'UPDATE entry SET seq = seq + 1000 WHERE seq > 4; UPDATE entry SET seq = seq - 999 WHERE seq > 1000',
      );
      const { body } = database.prepare('SELECT body FROM entry WHERE seq = 4').get() as { body: Uint8Array };
      database.prepare("INSERT INTO entry VALUES (5, 'reading', '2026-03-09T12:00:00Z', ?, '')").run(body);
      rechained(database, 5);
    });
    expect(faultsOf(file)).not.toEqual([]);
  });

  test('two in the other order, hashed as they should be', () => {
    const file = tampered((database) => {
      database.exec(
        'UPDATE entry SET seq = 1000 WHERE seq = 4; UPDATE entry SET seq = 4 WHERE seq = 6; UPDATE entry SET seq = 6 WHERE seq = 1000',
      );
      rechained(database, 1);
    });
    expect(faultsOf(file)).not.toEqual([]);
  });

  test('the tail cut off: the tables still have it', () => {
    expect(faultsOf(tampered(sql('DELETE FROM entry WHERE seq > 7')))).not.toEqual([]);
  });

  test('a body that is JSON, and none of its kind, is named', () => {
    for (const json of ['{}', '[]', 'null', '3', '"x"', '{"article":3}', '{"change":"join"}']) {
      for (const seq of [1, 2, 9]) {
        const file = tampered((database) => {
          database.prepare('UPDATE entry SET body = ? WHERE seq = ?').run(pack(json), seq);
          rechained(database, seq);
        });
        const faults = faultsOf(file);
        expect(faults.find(({ entry }) => entry === seq)?.what).toMatch(/has a body that is none of its kind/);
      }
    }
  });
});

describe('hiding instead of changing', () => {
  test.each([
    ['the index of words emptied', 'DELETE FROM statement_words', /index of words/],
    [
      'a statement taken out of the index',
      'DELETE FROM statement_words WHERE rowid = (SELECT max(rowid) FROM statement_words)',
      /index of words/,
    ],
    [
      'other words in the index',
      "UPDATE statement_words SET words = 'nothing' WHERE rowid = (SELECT max(rowid) FROM statement_words)",
      /index of words/,
    ],
    ['the index of names emptied', 'DELETE FROM actor_words', /index of words/],
    ['what the index is made of', 'DELETE FROM statement_words_data WHERE id > 10', /SQLite finds|malformed|damaged/],
    [
      'words of nobody in the index',
      "INSERT INTO actor_words (rowid, names) VALUES (99, 'Nobody')",
      /table actor_words has a row of nothing/,
    ],
    [
      'a view that leaves somebody out',
      'DROP VIEW statements; CREATE VIEW statements AS SELECT * FROM attributions WHERE speaker IS NULL',
      /view statements was changed/,
    ],
    ['a view gone', 'DROP VIEW variants', /view variants is gone/],
    [
      'a trigger that drops what comes',
      'CREATE TRIGGER gone AFTER INSERT ON statement BEGIN DELETE FROM statement WHERE key = new.key; END',
      /trigger gone is none of the ledger's/,
    ],
    ['the triggers taken away', 'DROP TRIGGER entry_stays', /trigger entry_stays is gone/],
    ['an index of somebody else’s', 'CREATE INDEX one ON statement (words)', /index one is none of the ledger's/],
    [
      'a statement of no article',
      'INSERT INTO statement SELECT 99, 99, id || \'x\', kind, start, "end", words, folded, cue, source, p, code, speaker, speaker_actor, speaker_identity, speaker_p, addressee, channel, channel_kind, said_from, said_to, "precision", modality, "within", on_behalf_of, "open", void, corrected, published, publisher, manner, current, context FROM statement LIMIT 1',
      /table statement has a row of nothing/,
    ],
    [
      'an article that nobody read',
      "INSERT INTO article (id, text, appearance, reading, reader) VALUES ('x', 'x', 1, 2, 'x')",
      /of which the record has no reading/,
    ],
    ['utterances taken apart', 'DELETE FROM variant', /table variant says otherwise/],
    ['an utterance with a label of one’s own', "UPDATE variant SET label = 'same'", /table variant says otherwise/],
    ['a link that is none', 'UPDATE link SET same = 0.1', /table link says otherwise/],
    ['what is looked up by', 'DELETE FROM saying_key', /table saying_key says otherwise/],
  ])('%s', async (_, change, what) => {
    const isTrigger = /TRIGGER entry/.test(change);
    const file = tampered(sql(change), !isTrigger);
    const { code, out, err } = await onrecord(['verify', '--ledger', file]);
    expect([code, out + err]).toEqual([4, expect.stringMatching(what)]);
  });

  test.each([['check', 'keep the ferry running'], ['search', 'ferry'], ['who', 'Varga'], ['export']])(
    'onrecord %s does not answer from an index that misses something',
    async (...command) => {
      const file = tampered(sql('DELETE FROM statement_words WHERE rowid = (SELECT max(rowid) FROM statement_words)'));
      expect(await onrecord([...command, '--ledger', file])).toMatchObject({
        code: 4,
        err: expect.stringMatching(/index of words that holds 6 of 7 statements, and would miss what is on record/),
      });
    },
  );

  test('who is who that another version had a part in is not compared, and that is said', async () => {
    const file = tampered(sql("UPDATE placing SET placer = 'another'; UPDATE person SET name = 'Somebody'"));
    const { code, out } = await onrecord(['verify', '--ledger', file]);
    expect([code, out]).toEqual([0, expect.stringMatching(/Who is who was not compared/)]);
    expect((await onrecord(['trace', '--again', '--ledger', file])).code).toBe(0);
    const again = await onrecord(['verify', '--ledger', file]);
    expect([again.code, again.out]).toEqual([0, expect.not.stringMatching(/not compared/)]);
    expect((await onrecord(['who', 'Somebody', '--ledger', file])).out).not.toMatch(/Somebody \(/);
  });

  test('what another version traced is not compared, and that is said', async () => {
    const file = tampered(sql("UPDATE tracing SET tracer = 'another'; DELETE FROM variant"));
    const { code, out } = await onrecord(['verify', '--ledger', file]);
    expect([code, out]).toEqual([0, expect.stringMatching(/What is traced was not compared/)]);
  });
});
