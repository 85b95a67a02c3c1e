import type { Language } from '../language/language.js';
import type { Tracer } from '../trace/tracer.js';
import { type Prepare, preparing } from './database.js';
import { PERSON_TABLES } from './persons.js';
import { placedUpTo } from './placing.js';
import { plannedTables } from './plan.js';
import { REPLAYED, Replay } from './replay.js';
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

/** What is kept beside the record, which no entry tells: by table, the condition that what was never put there fulfils. */
const STRANGE: readonly (readonly [table: string, where: string])[] = [
  ['visit', "address NOT LIKE 'http://%' AND address NOT LIKE 'https://%'"],
  [
    'watched',
    `kind NOT IN ('source', 'page', 'file') OR follow NOT IN (0, 1) OR done < 0 OR tries < 0
     OR listed NOT IN (SELECT address FROM watched) OR known IS NOT NULL AND ${isNot('known', 'object')}`,
  ],
  [
    'alert',
    `${isNot('asks', 'object')} OR seen NOT BETWEEN 0 AND (SELECT coalesce(max(seq), 0) FROM entry)
     OR private NOT IN (0, 1) OR (webhook IS NULL) <> (secret IS NULL)`,
  ],
  ['alerted', `alert NOT IN (SELECT id FROM alert) OR ${isNot('body', 'object')} OR tries < 0`],
  ['list', isNot('people', 'array')],
  ['changed', 'article NOT IN (SELECT key FROM article) OR at < 1'],
  ['made', "what NOT IN ('versions', 'persons', 'contexts', 'copies')"],
  ['placing', 'entry NOT BETWEEN 0 AND (SELECT coalesce(max(seq), 0) FROM entry)'],
];

function isNot(column: string, type: 'object' | 'array'): string {
  return `CASE WHEN json_valid(${column}) THEN json_type(${column}) <> '${type}' ELSE 1 END`;
}

/** Which tables have rows of what is not on record, or that nobody put there: a sentence each, without its stop. */
export function orphans(database: Connection): string[] {
  const told = (what: string, found: typeof ORPHANS): string[] =>
    found.flatMap(([table, where]) => {
      const count = database.prepare(`SELECT count(*) FROM ${table} WHERE ${where}`).pluck().get() as number;
      return count === 0 ? [] : [`the table ${table} has ${rows(count)} ${what}`];
    });
  return [...told('of nothing on record', ORPHANS), ...told('of no kind that is put there', STRANGE)];
}

const TRACED = ['saying', 'saying_key', 'link', 'variant', 'tracing'];

/**
 * How the tables of tracing differ from what the statements give, a sentence each, without its stop: they are made beside
 * those that are there, and taken away again. Null where another version traced, or not all is traced: they can't be compared.
 */
export function otherwiseTraced(store: Store, tracer: Tracer, onProgress: (done: number, of: number) => void) {
  const { database } = store;
  if (!isTraced(store.sql, tracer)) return null;
  return beside(database, TRACED, (sql) => {
    for (const { done, of } of retrace({ sql, reading: (id) => store.reading(id) }, tracer)) onProgress(done, of);
    return TRACED.filter((table) => table !== 'tracing').flatMap((table) =>
      differing(database, table, 'the statements'),
    );
  });
}

/** The same of the tables of who is who, and what the entries give. */
export function otherwisePlaced({ database, sql }: Store, language: Language, onProgress: (entry: number) => void) {
  const upTo = placedUpTo(sql, language.names);
  if (upTo === null) return null;
  return beside(database, REPLAYED, (own) => {
    const text = own('SELECT text FROM main.article WHERE id = ?').pluck();
    new Replay(own, language, upTo, (article) => text.get(article) as string).run(onProgress);
    return [
      ...PERSON_TABLES.flatMap((table) => differing(database, table, 'the record')),
      ...differing(database, 'actor', 'the record', 'article, id, person, why'),
    ];
  });
}

/** Does something with empty tables beside those of the same names: while they are there, their names mean them. */
function beside<T>(database: Connection, names: readonly string[], action: (sql: Prepare) => T): T {
  const { tables, indexes } = plannedTables(names);
  try {
    for (const sql of tables) database.exec(sql.replace('CREATE TABLE', 'CREATE TEMP TABLE').replaceAll(REFERENCE, ''));
    for (const sql of indexes) database.exec(sql.replace(INDEX, 'CREATE$1 INDEX temp.'));
    return action(preparing(database));
  } finally {
    for (const table of names) database.exec(`DROP TABLE IF EXISTS temp.${table}`);
  }
}

/** A temporary table can't refer to one that stays. */
const REFERENCE = / REFERENCES \w+/g;
const INDEX = /^CREATE( UNIQUE)? INDEX /;

/** Tells if one of the two has rows that the other has not. */
function differing(database: Connection, table: string, from: string, columns = '*'): string[] {
  const only = (one: string, other: string): string =>
    `SELECT count(*) FROM (SELECT ${columns} FROM ${one}.${table} EXCEPT SELECT ${columns} FROM ${other}.${table})`;
  const counts = [only('main', 'temp'), only('temp', 'main')].map(
    (sql) => database.prepare(sql).pluck().get() as number,
  );
  const count = Math.max(...counts);
  return count === 0 ? [] : [`the table ${table} says otherwise than ${from}, in ${rows(count)}`];
}

function rows(count: number): string {
  return count === 1 ? 'a row' : `${count.toLocaleString('en')} rows`;
}
