import type { Tracer } from '../trace/tracer.js';
import { preparing } from './database.js';
import { plannedTables } from './plan.js';
import { retrace } from './retrace.js';
import type { Connection } from './sqlite.js';
import type { Store } from './store.js';
import { isTraced } from './traces.js';

/** Rows that hang on nothing: by table, the condition that they fulfil. */
const ORPHANS: readonly (readonly [table: string, where: string])[] = [
  ['appearance', 'article NOT IN (SELECT key FROM article)'],
  ['actor', 'article NOT IN (SELECT key FROM article)'],
  ['statement', 'article NOT IN (SELECT key FROM article)'],
  ['correction', 'article NOT IN (SELECT key FROM article)'],
  ['about', 'statement NOT IN (SELECT key FROM statement)'],
  ['actor_words', 'rowid NOT IN (SELECT key FROM actor)'],
  // What is nobody's person is in no table, not even in an empty one.
  ['actor', 'person IS NOT NULL AND person NOT IN (SELECT key FROM person)'],
  // One whom people gave actors may have none while their article is read otherwise.
  [
    'person',
    'key NOT IN (SELECT person FROM actor WHERE person IS NOT NULL) AND key NOT IN (SELECT person FROM person_hand)',
  ],
  ['article', 'telling NOT IN (SELECT key FROM article)'],
  ['sketch', 'article NOT IN (SELECT key FROM article)'],
  ['sketch_band', 'article NOT IN (SELECT key FROM article)'],
  ['statement_words', 'rowid NOT IN (SELECT key FROM statement WHERE void = 0)'],
];

/** Which tables have rows of what is not on record: a sentence each, without its stop. */
export function orphans(database: Connection): string[] {
  return ORPHANS.flatMap(([table, where]) => {
    const count = database.prepare(`SELECT count(*) FROM ${table} WHERE ${where}`).pluck().get() as number;
    return count === 0 ? [] : [`the table ${table} has ${rows(count)} of nothing on record`];
  });
}

const TRACED = ['saying', 'saying_key', 'link', 'variant', 'tracing'];

/**
 * How the tables of tracing differ from what the statements give, a sentence each, without its stop: they are made beside
 * those that are there, and taken away again. Null where another version traced, or not all is traced: they can't be compared.
 */
export function otherwiseTraced(store: Store, tracer: Tracer, onProgress: (done: number, of: number) => void) {
  const { database } = store;
  if (!isTraced(store.sql, tracer)) return null;
  const planned = plannedTables(TRACED);
  try {
    // While they are there, their names mean them.
    for (const sql of planned)
      database.exec(sql.replace('CREATE TABLE', 'CREATE TEMP TABLE').replaceAll(REFERENCE, ''));
    const beside = { sql: preparing(database), reading: (id: string) => store.reading(id) };
    for (const { done, of } of retrace(beside, tracer)) onProgress(done, of);
    return TRACED.filter((table) => table !== 'tracing').flatMap((table) => {
      const count = differing(database, table);
      return count === 0 ? [] : [`the table ${table} says otherwise than the statements, in ${rows(count)}`];
    });
  } finally {
    for (const table of TRACED) database.exec(`DROP TABLE IF EXISTS temp.${table}`);
  }
}

/** A temporary table can't refer to one that stays. */
const REFERENCE = / REFERENCES \w+/g;

/** How many rows only one of the two has. */
function differing(database: Connection, table: string): number {
  const only = (one: string, other: string): string =>
    `SELECT count(*) FROM (SELECT * FROM ${one}.${table} EXCEPT SELECT * FROM ${other}.${table})`;
  const counts = [only('main', 'temp'), only('temp', 'main')].map(
    (sql) => database.prepare(sql).pluck().get() as number,
  );
  return Math.max(...counts);
}

function rows(count: number): string {
  return count === 1 ? 'a row' : `${count.toLocaleString('en')} rows`;
}
