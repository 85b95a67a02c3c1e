import { createHash } from 'node:crypto';
import type { NameWords } from '../language/names.js';
import type { Prepare } from './database.js';
import { Persons } from './persons.js';
import type { Store } from './store.js';
import { WhoIsWho } from './who-is-who.js';

/** Counts the changes of what makes persons of actors, so that what rules of before made is made anew. */
export const PLACING_RULES = 1;
const DIGITS = 12;

/** By what who is who is put together: rules and lists that are called alike give the same of the same entries. */
export function placerOf(names: NameWords): string {
  const known = placers.get(names) ?? `${PLACING_RULES}.${digestOf(names)}`;
  placers.set(names, known);
  return known;
}

const placers = new WeakMap<NameWords, string>();

function digestOf(names: NameWords): string {
  const lists = Object.entries(names).map(([name, list]) => [name, listed(list)]);
  return createHash('sha256').update(JSON.stringify(lists)).digest('hex').slice(0, DIGITS);
}

/** A list as JSON has it; what a function knows, which tells sexes, decides nothing here. */
function listed(list: NameWords[keyof NameWords]): unknown {
  if (list instanceof RegExp) return String(list);
  return list instanceof Set || list instanceof Map ? [...list] : typeof list === 'function' ? null : list;
}

/** Up to which entry all was put together at once, and from there on with each entry; null where others had a part in it. */
export function placedUpTo(sql: Prepare, names: NameWords): number | null {
  const found = sql('SELECT entry FROM placing WHERE placer = ?').pluck().get(placerOf(names));
  return (found as number | undefined) ?? null;
}

/** Notes that a version has a hand in who is who. */
export function notePlacer(sql: Prepare, names: NameWords): void {
  sql('DELETE FROM placing WHERE placer <> ?').run(placerOf(names));
}

/** Puts together anew who is who, of all that is on record. */
export function placeAnew(store: Store, names: NameWords): void {
  const { sql } = store;
  const persons = new Persons(sql, names);
  persons.placeAll();
  new WhoIsWho(store, persons).replay();
  sql(
    'INSERT OR REPLACE INTO placing (one, placer, entry) VALUES (1, ?, (SELECT coalesce(max(seq), 0) FROM entry))',
  ).run(placerOf(names));
}
