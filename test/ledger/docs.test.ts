import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { add, BOOKS, databaseOf, FERRY, INSULT, newFile, newLedger } from './paper.js';

const doc = readFileSync(new URL('../../docs/ledger.md', import.meta.url), 'utf8');
const block = (language: string): string => new RegExp(`\`\`\`${language}\n([^\`]+)\`\`\``).exec(doc)![1]!;
const hasPython = spawnSync('python3', ['-c', 'import sqlite3, zlib']).status === 0;

describe('docs/ledger.md', () => {
  test('its SQL runs', async () => {
    const ledger = newLedger();
    await add(ledger, { lines: [FERRY, INSULT, BOOKS] });
    const [quoted, open] = block('sql')
      .split(';')
      .filter((sql) => sql.trim() !== '')
      .map((sql) => databaseOf(ledger).prepare(sql).all());
    expect(quoted).toMatchObject([{ statements: 1, papers: 1 }, { statements: 1 }]);
    expect(open).toMatchObject([{ words: '“Open the books”', publisher: 'Harbour Post' }]);
  });

  test('its views have the columns that it lists', () => {
    const database = databaseOf(newLedger());
    const views = database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name")
      .pluck()
      .all() as string[];
    expect(views).toEqual([
      'actors',
      'appearances',
      'articles',
      'attributions',
      'corrections',
      'people',
      'people_corrections',
      'repetitions',
      'stances',
      'statements',
      'utterances',
      'variants',
    ]);
    for (const view of views) {
      const row = doc.split('\n').find((line) => line.startsWith(`| \`${view}\` |`))!;
      const columns = database.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(view);
      expect(
        [
          ...row
            .split('|')[3]!
            .replace(/\([^)]*\)/g, '')
            .matchAll(/`(\w+)`/g),
        ].map(([, name]) => name),
      ).toEqual(columns);
    }
  });

  test.skipIf(!hasPython)('its loop in Python checks the chain', async () => {
    const file = newFile();
    const ledger = newLedger(file);
    const [one] = await add(ledger, { lines: [FERRY, INSULT] }, { lines: [BOOKS] });
    ledger.correct(one!.statements[0]!.id, [['speaker', 'Lena Obuya']], 'a', 'b');
    const { head } = ledger.verify();
    ledger.close();
    const script = block('python').replace('onrecord.db', file);
    expect(execFileSync('python3', ['-c', script], { encoding: 'utf8' }).trim()).toBe(head);
  });
});
