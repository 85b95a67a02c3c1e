import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { add, databaseOf, newLedger } from './ledger/paper.js';

const METADATA = fileURLToPath(new URL('../docs/datasette.json', import.meta.url));
const { onrecord } = JSON.parse(readFileSync(METADATA, 'utf8')).databases;
/** Datasette from PyPI, where it is installed; `ONRECORD_DATASETTE` names another. */
const DATASETTE = process.env.ONRECORD_DATASETTE ?? 'datasette';
const isThere = spawnSync(DATASETTE, ['--version']).status === 0;

test('all tables and views are described or hidden, and no other is', () => {
  const names = databaseOf(newLedger())
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE '%\\_words\\__%' ESCAPE '\\'",
    )
    .pluck()
    .all() as string[];
  expect(Object.keys(onrecord.tables).sort()).toEqual([...names].sort());
  for (const [name, { hidden, description }] of Object.entries<{ hidden?: boolean; description?: string }>(
    onrecord.tables,
  )) {
    expect([name, hidden === true || description !== undefined]).toEqual([name, true]);
  }
});

test('its columns and facets are those of the views, and its queries run', async () => {
  const ledger = newLedger();
  await add(ledger, { lines: ['“The quay will be mended” said Ilse Varga of Tomas Brandt against.'] });
  const database = databaseOf(ledger);
  type Described = { readonly facets?: string[]; readonly columns?: Record<string, string> };
  for (const [name, { facets = [], columns = {} }] of Object.entries<Described>(onrecord.tables)) {
    const known = database.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(name);
    expect(known).toEqual(expect.arrayContaining([...facets, ...Object.keys(columns)]));
  }
  for (const { sql } of Object.values<{ sql: string }>(onrecord.queries)) {
    const rows = database.prepare(sql.replace(':person', "'ilse-varga'").replace(':words', "'quay'")).all();
    expect(rows.length, sql).toBeLessThan(3);
  }
});

describe.skipIf(!isThere)('opened with Datasette', () => {
  let file: string;
  const get = (path: string): string =>
    execFileSync(DATASETTE, [file, '--metadata', METADATA, '--get', path], { encoding: 'utf8' });

  beforeAll(async () => {
    file = join(mkdtempSync(join(tmpdir(), 'onrecord-datasette-')), 'onrecord.db');
    const ledger = newLedger(file);
    await add(ledger, { lines: ['“The quay will be mended” said Ilse Varga of Tomas Brandt against.'] });
    ledger.close();
  });

  test('it shows the views, and hides what is internal', () => {
    const { tables, views, queries } = JSON.parse(get('/onrecord.json'));
    expect(tables.filter(({ hidden }: { hidden: boolean }) => !hidden)).toEqual([]);
    expect(views.map(({ name }: { name: string }) => name)).toContain('statements');
    expect(queries.map(({ name }: { name: string }) => name)).toContain('quoted_most');
    expect(get('/onrecord')).toContain('Who is quoted most');
  });

  test('statements, facets and queries answer', () => {
    const {
      rows,
      columns,
      facet_results: facets,
    } = JSON.parse(get('/onrecord/statements.json?_shape=object'.replace('?_shape=object', '')));
    expect(rows).toHaveLength(1);
    expect(columns).toContain('person');
    expect(Object.keys(facets.results ?? facets)).toContain('publisher');
    expect(get('/onrecord/statements')).toContain('who that is over all articles');
    expect(JSON.parse(get('/onrecord/said_by.json?person=ilse-varga')).rows).toHaveLength(1);
    expect(JSON.parse(get('/onrecord/with_words.json?words=quay')).rows).toHaveLength(1);
    expect(JSON.parse(get('/onrecord/for_and_against.json?person=tomas-brandt')).rows).toHaveLength(1);
  });
});
