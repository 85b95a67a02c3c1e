import type { NameWords } from '../language/names.js';
import type { Actor } from '../record/actor.js';
import type { Reading } from '../record/reading.js';
import { slug } from './fold.js';
import { fullName } from './name.js';
import type { People } from './people.js';

/** What a register says of a name: the identifier, and the name that it goes by there. */
export interface Match {
  readonly register: string;
  readonly id: string;
  readonly name: string;
}

/** What is known beyond the article. */
export interface IdentitySources {
  readonly people?: People;
  /** By the actor's id. */
  readonly matches?: ReadonlyMap<string, Match>;
}

/**
 * Gives each actor of one article the identity that this article, the newsroom's list and the registers allow. It
 * depends on nothing else, so it is the same in every run; `Identities` brings those of many articles together.
 */
export function identify(reading: Reading, language: NameWords, { people, matches }: IdentitySources = {}): Reading {
  const { article } = reading;
  const names = reading.actors.map((actor) => ownName(actor, language));
  const actors = reading.actors.map((actor, i): Actor => {
    const match = matches?.get(actor.id);
    const matched = match ? { [match.register]: match.id } : {};
    const person = people?.find(actor, article.published) ?? null;
    if (person !== null && !differ(person.identifiers, actor.identifiers)) {
      const known = [actor.name, ...actor.aliases].includes(person.name);
      return {
        ...actor,
        aliases: known ? actor.aliases : [...actor.aliases, person.name],
        identity: person.id,
        // A register is asked by name only, so the newsroom's own list goes before it.
        identifiers: { ...matched, ...actor.identifiers, ...person.identifiers },
      };
    }
    if (match && !differ(actor.identifiers, matched)) {
      const identity = `${slug(match.name)}.${slug(match.id)}`;
      return { ...actor, identity, identifiers: { ...actor.identifiers, ...matched } };
    }
    if (actor.identity !== null && !isOwn(actor.identity)) return actor;
    const name = names[i]!;
    if (name === null) return { ...actor, identity: null };
    const own = `${name}@${article.id}`;
    // Two of one name in one article, whom its reading took for two.
    return { ...actor, identity: names.indexOf(name) !== names.lastIndexOf(name) ? `${own}.${slug(actor.id)}` : own };
  });
  return { ...reading, actors };
}

/** Whether an identity is found by reading articles, with no list or register to vouch for it. */
export function isOwn(identity: string): boolean {
  return identity.includes('@');
}

/** Whether two sets of identifiers give something different for one register. */
export function differ(a: Actor['identifiers'], b: Actor['identifiers']): boolean {
  return Object.entries(a).some(([register, id]) => Object.hasOwn(b, register) && b[register] !== id);
}

function ownName(actor: Actor, language: NameWords): string | null {
  const name = fullName(actor, language);
  return name === null ? null : slug(name.text);
}
