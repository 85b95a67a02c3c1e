import { words } from '../identity/fold.js';
import type { Prepare } from './database.js';

/** A term in which FTS5 finds nothing but words. */
export function quoted(term: string): string {
  return `"${term.replaceAll('"', ' ').replaceAll('\0', ' ')}"`;
}

/** What finds all that some names are phrases of; null if there is no word in them. */
export function anyOf(names: readonly string[]): string | null {
  const asked = names.filter((name) => words(name).length > 0);
  return asked.length === 0 ? null : asked.map(quoted).join(' OR ');
}

/** The keys of the actors that go by one of these names. */
export function named(sql: Prepare, names: readonly string[]): number[] {
  const asked = anyOf(names);
  if (asked === null) return [];
  return sql('SELECT rowid FROM actor_words WHERE actor_words MATCH ?').pluck().all(asked) as number[];
}
