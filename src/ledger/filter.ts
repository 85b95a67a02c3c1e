import { anyOf } from './term.js';

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
  ];
  const given = asked.flatMap(([sql, value]) => (value === undefined ? [] : [{ sql, values: [value] }]));
  return [...given, ...(role === undefined ? [] : [byRole(role)]), ...(people === undefined ? [] : [byPeople(people)])];
}

/** Statements of some actors, who are chosen first: there are fewer of them than statements. */
function saidBy(actors: string, values: readonly string[]): Condition {
  const sql = `s.key IN (SELECT own.key FROM actor AS a JOIN statement AS own ON own.article = a.article AND own.speaker_actor = a.id
    WHERE ${actors})`;
  return { sql, values };
}

function byRole(role: string): Condition {
  // The list as it is written is looked through first: few have the words in it.
  const written = JSON.stringify(role).slice(1, -1);
  return saidBy(
    `a.roles <> '[]' AND instr(lower(a.roles), lower(?)) > 0
      AND EXISTS (SELECT 1 FROM json_each(a.roles) AS held WHERE instr(lower(held.value), lower(?)) > 0)`,
    [written, role],
  );
}

/** Names are looked up as phrases; nobody is found by a list without a word in it. */
function byPeople(people: readonly string[]): Condition {
  const asked = anyOf(people);
  if (asked === null) return { sql: 'FALSE', values: [] };
  return saidBy('a.key IN (SELECT rowid FROM actor_words WHERE actor_words MATCH ?)', [asked]);
}
