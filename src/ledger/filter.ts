import { words } from '../identity/fold.js';
import type { Connection } from './sqlite.js';
import { quoted } from './term.js';

/** Of which statements a list is: whatever is left out does not matter. */
export interface Filter {
  /** Who published it, by its exact name. */
  readonly outlet?: string;
  /** A role of its speaker, or words of one. */
  readonly role?: string;
  /** Through what it was said, or words of it. */
  readonly channel?: string;
  /** First and last day of publication, `YYYY-MM-DD`. */
  readonly publishedFrom?: string;
  readonly publishedTo?: string;
  /** Said by one of these, by any of the names that an article uses. */
  readonly people?: readonly string[];
}

/** What a statement `s` must be. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly string[];
}

/** The conditions that a filter is, of a statement `s`. */
export function conditionsOf({ outlet, role, channel, publishedFrom, publishedTo, people }: Filter): Condition[] {
  const asked: readonly (readonly [string, string | undefined])[] = [
    ['s.publisher = ?', outlet],
    ['s.published >= ?', publishedFrom],
    ['s.published <= ?', publishedTo],
    ['instr(lower(s.channel), lower(?)) > 0', channel],
    [
      `EXISTS (SELECT 1 FROM actor AS a, json_each(a.roles) AS held WHERE a.article = s.article AND a.id = s.speaker_actor
        AND instr(lower(held.value), lower(?)) > 0)`,
      role,
    ],
  ];
  const given = asked.flatMap(([sql, value]) => (value === undefined ? [] : [{ sql, values: [value] }]));
  return [...given, ...(people === undefined ? [] : [byPeople(people)])];
}

/** Names are looked up as phrases; nobody is found by a list without a word in it. */
function byPeople(people: readonly string[]): Condition {
  const named = people.filter((name) => words(name).length > 0);
  if (named.length === 0) return { sql: 'FALSE', values: [] };
  return {
    sql: `EXISTS (SELECT 1 FROM actor AS a WHERE a.article = s.article AND a.id = s.speaker_actor
      AND a.key IN (SELECT rowid FROM actor_words WHERE actor_words MATCH ?))`,
    values: [named.map(quoted).join(' OR ')],
  };
}

/** Those of some statements, by their ids, that a filter leaves. */
export function fitting(database: Connection, ids: readonly string[], filter: Filter): ReadonlySet<string> {
  const asked = conditionsOf(filter);
  const one = database
    .prepare(`SELECT 1 FROM statement AS s WHERE ${['s.id = ?', ...asked.map(({ sql }) => sql)].join(' AND ')}`)
    .pluck();
  const values = asked.flatMap((condition) => condition.values);
  return new Set(ids.filter((id) => one.get(id, ...values) !== undefined));
}
