import { InputError } from '../errors.js';
import type { NameWords } from '../language/names.js';
import type { Actor, ActorType } from '../record/actor.js';
import { slug, words } from './fold.js';
import { fullName, nameKey } from './name.js';
import { roleKey } from './role.js';

/** A role that someone held. */
export interface Term {
  /** As a newspaper would write it: "mayor of Leeds". */
  readonly role: string;
  /** First day, ISO 8601; null where it is not known or long ago. */
  readonly from: string | null;
  /** Last day, ISO 8601, not before `from`; null while it goes on. */
  readonly to: string | null;
}

/** Someone, or an organization, that a newsroom knows. */
export interface PersonEntry {
  readonly name: string;
  /** Other names that newspapers use. A bare surname belongs here only if it means nobody else. */
  readonly aliases: readonly string[];
  readonly type: ActorType;
  readonly roles: readonly Term[];
  /** By register: `{ wikidata: 'Q1000001' }`. */
  readonly identifiers: Readonly<Record<string, string>>;
}

/** An entry of the list with its identity. */
export interface Person extends PersonEntry {
  /** The name's slug, and an identifier or role behind a dot where two have the same name. Unique in the list. */
  readonly id: string;
}

/** Whom a newsroom knows. Names and roles are compared folded: without case, accents, titles and small words. */
export class People {
  readonly all: readonly Person[];
  /** By folded name or alias; several where they share it. */
  private readonly names = new Map<string, Set<Person>>();
  private readonly terms = new Map<string, { readonly person: Person; readonly term: Term }[]>();

  /** @throws {InputError} if two entries have the same name and nothing tells them apart */
  constructor(
    entries: Iterable<PersonEntry>,
    private readonly language: NameWords,
    where = 'the list of people',
  ) {
    this.all = withIds([...entries], where);
    for (const person of this.all) {
      for (const name of [person.name, ...person.aliases]) collect(this.names, nameKey(name, this.language), person);
      for (const term of person.roles) {
        const key = roleKey(term.role, this.language);
        this.terms.set(key, [...(this.terms.get(key) ?? []), { person, term }]);
      }
    }
  }

  /** Who a name or alias means; null if nobody or more than one of that type. */
  called(name: string, type: ActorType): Person | null {
    return only([...(this.names.get(nameKey(name, this.language)) ?? [])].filter((person) => person.type === type));
  }

  /**
   * Who held a role on a day; null if nobody or more than one did. Without a day only someone listed without days, and
   * alone, holds it: when an undated text was written is not guessed.
   */
  holder(role: string, on: string | null): Person | null {
    const terms = this.terms.get(roleKey(role, this.language)) ?? [];
    const held = terms.filter(({ term: { from, to } }) =>
      on === null ? true : (from === null || from <= on) && (to === null || on <= to),
    );
    const person = only([...new Set(held.map((entry) => entry.person))]);
    if (on !== null || person === null) return person;
    return held.every(({ term }) => term.from === null && term.to === null) ? person : null;
  }

  /**
   * Who an actor of an article is: by its name, by its aliases, or by its role on the day if its name agrees with the
   * holder's. Where it has a full name that the list does not have, only another full name identifies it: John Smith is
   * not the Jane Smith whom the list calls Smith.
   */
  find(actor: Pick<Actor, 'name' | 'aliases' | 'type' | 'roles'>, on: string | null): Person | null {
    if (this.all.length === 0) return null;
    const byName = this.called(actor.name, actor.type);
    if (byName !== null) return byName;
    const isFull = (name: string): boolean => fullName({ name, aliases: [], type: actor.type }, this.language) !== null;
    const full = isFull(actor.name);
    const names = actor.aliases.filter((alias) => !full || isFull(alias));
    const byAlias = new Set(names.flatMap((name) => this.called(name, actor.type) ?? []));
    if (byAlias.size > 0) return only([...byAlias]);
    const holders = new Set(actor.roles.flatMap((role) => this.holder(role, on) ?? []));
    return only(
      [...holders].filter((person) => person.type === actor.type && this.couldBe(actor.name, person, actor.roles)),
    );
  }

  /** Whether a name is a part of the person's that ends like it ("Rask", "Mr Rask"), or is nothing but a role. */
  private couldBe(name: string, person: Person, roles: readonly string[]): boolean {
    const { language } = this;
    if (roles.some((role) => roleKey(role, language) === roleKey(name, language))) return true;
    const part = nameKey(name, language);
    const isEnd = (whole: string): boolean => ` ${nameKey(whole, language)}`.endsWith(` ${part}`);
    return part !== '' && [person.name, ...person.aliases].some(isEnd);
  }
}

function withIds(entries: readonly PersonEntry[], where: string): Person[] {
  const same = new Map<string, PersonEntry[]>();
  for (const entry of entries) same.set(slug(entry.name), [...(same.get(slug(entry.name)) ?? []), entry]);
  const ids = new Set<string>();
  return entries.map((entry) => {
    const name = slug(entry.name);
    const id = same.get(name)!.length === 1 ? name : `${name}.${apart(entry)}`;
    if (ids.has(id) || id.endsWith('.')) {
      throw new InputError(
        `lists ${entry.name} twice`,
        where,
        'put them together, or tell them apart by an identifier',
      );
    }
    ids.add(id);
    return { ...entry, id };
  });
}

/** What tells an entry from another of its name: its first identifier, else its first role. */
function apart({ identifiers, roles }: PersonEntry): string {
  const register = Object.keys(identifiers).sort()[0];
  return words(register === undefined ? (roles[0]?.role ?? '') : identifiers[register]!).join('-');
}

function only<T>(list: readonly T[]): T | null {
  return list.length === 1 ? list[0]! : null;
}

function collect<T>(map: Map<string, Set<T>>, key: string, value: T): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}
