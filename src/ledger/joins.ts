import { words } from '../identity/fold.js';
import type { Prepare } from './database.js';
import type { ActorNamed } from './entry.js';

/** Somebody whom a person put down as another by hand, which holds: by this id it is taken back. */
export interface Joined {
  readonly id: string;
  /** What the articles of before called them. */
  readonly name: string;
  readonly by: string;
  readonly why: string;
  /** UTC, ISO 8601. */
  readonly at: string;
}

/** A join that was taken back gave its id back to who was joined; one that holds left it behind. */
const JOINS = `SELECT c.other AS id, c.actors, c.by, c.why, entry.at
  FROM person_former AS f JOIN person_correction AS c ON c.other = f.id JOIN entry ON entry.seq = c.seq
  WHERE f.person = ? AND c.change = 'join'
    AND c.seq = (SELECT max(seq) FROM person_correction AS d WHERE d.change = 'join' AND d.other = c.other)
  ORDER BY c.seq`;

/** Who was put down as a person by hand, in the order in which that was done. */
export function joinsOf(prepare: Prepare, person: number): Joined[] {
  const rows = prepare(JOINS).all(person) as (Omit<Joined, 'name'> & { readonly actors: string })[];
  const names = prepare('SELECT name FROM actor WHERE person = ? AND article = (SELECT key FROM article WHERE id = ?)');
  return rows.map(({ actors, ...row }) => {
    const [first] = JSON.parse(actors) as ActorNamed[];
    const known = first ? (names.pluck().all(person, first.article) as string[]) : [];
    const own = known.filter((name) => words(name).every((word) => first!.name.includes(word)));
    return { ...row, name: own.sort((a, b) => b.length - a.length)[0] ?? row.id };
  });
}
