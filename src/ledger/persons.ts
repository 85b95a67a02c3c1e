import { createHash } from 'node:crypto';
import { slug } from '../identity/fold.js';
import { identify } from '../identity/identify.js';
import { contradict, nameOf, type Profile, profilesOf, push, type Sign } from '../identity/profile.js';
import type { NameWords } from '../language/names.js';
import type { Actor, ActorType } from '../record/actor.js';
import type { Reading } from '../record/reading.js';
import type { Prepare } from './database.js';

/** Of an article with more full names, a list of signatures, so many count as company to one another. */
const MOST_COMPANY = 40;
/** Of somebody of whom more articles speak, those that give the name alike are one by more than others of the name. */
const MOST_PARTED = 200;
/** So often an article is looked at again because of one change: what parts two may, of other articles, join them again. */
const MOST_AGAIN = 8;
/** A number holds 48 bits of a hash. */
const HASH_BYTES = 6;

/** What it is kept in, but for the columns of `actor`. */
export const PERSON_TABLES = [
  'person',
  'person_name',
  'person_key',
  'person_sign',
  'person_former',
  'person_hand',
  'person_apart',
] as const;

/** Why an actor is held to be the one that others are: what both articles say. */
interface Support {
  readonly key: number;
  /** As `actor.why` has it. */
  readonly why: string;
}

/** What is held of somebody over all articles. */
interface Person {
  readonly key: number;
  readonly id: string;
  readonly name: string;
  /** What `nameOf` gives for its actors. */
  readonly scope: string;
  readonly members: number;
  /** Another of the name contradicts it and yet is linked to it: only what is given alike joins it. */
  readonly contested: 0 | 1;
  /** A person put it together, and no contradiction parts it. */
  readonly hand: 0 | 1;
}

/** The persons that an article's actors belonged to before it was read again, by name and sign, which several may share. */
export type Former = ReadonlyMap<string, readonly number[]>;

/** A name in an article, as corrections of who is who point to an actor: readings come and go, and number theirs anew. */
export interface NamedIn {
  /** The article's key. */
  readonly article: number;
  /** What `nameOf` gives. */
  readonly name: string;
}

/**
 * Who is one person over all articles, kept up to date with each: an actor is looked up by what its article says beside its
 * full name, among those of that name alone, so that one more article costs the same however many there are. The
 * rule is that of `Identities`, which see; what it comes to stands in `actor.person`, with the reason in `actor.why`.
 */
export class Persons {
  /** Articles whose actors have to be looked at again, since what joined them no longer does. */
  private readonly again = new Set<number>();

  /**
   * @param names only actors of these names are placed (what `nameOf` gives); all if not given. Who bears one of them does not
   *   hang on those of other names, but for identifiers that both have and the numbers of ids that begin alike
   */
  constructor(
    private readonly sql: Prepare,
    private readonly language: NameWords,
    private readonly names: ReadonlySet<string> | null = null,
  ) {}

  /** Takes an article's actors out, before their rows go. */
  drop(article: number): Former {
    const former = new Map<string, number[]>();
    for (const { row, profile } of this.profiles(article)) {
      if (row.person === null) continue;
      push(former, `${nameOf(profile)}\n${profile.sign}`, row.person);
      this.count(article, profile, row.person, -1);
    }
    this.sql('UPDATE actor SET person = NULL, why = NULL WHERE article = ?').run(article);
    return former;
  }

  /**
   * Puts an article's actors in; their rows are there.
   *
   * @param former what `drop` gave, where the article was there before
   */
  put(article: number, former: Former = new Map()): void {
    this.seat([[article, former]]);
    this.settle();
  }

  private settle(): void {
    const placed = new Map<number, number>();
    while (this.again.size > 0) {
      const articles = [...this.again].filter((article) => (placed.get(article) ?? 0) < MOST_AGAIN);
      this.again.clear();
      for (const article of articles) placed.set(article, (placed.get(article) ?? 0) + 1);
      this.place(articles);
    }
  }

  private place(articles: readonly number[]): void {
    // All are taken out first: else each would find those that are still there.
    this.seat(articles.map((article) => [article, this.drop(article)]));
  }

  private seat(articles: readonly (readonly [number, Former])[]): void {
    for (const [article, former] of articles) {
      for (const { row, profile } of this.profiles(article).sort(byPlaced)) {
        const { person, why } = this.placed(article, profile, former);
        this.sql('UPDATE actor SET person = ?, why = ? WHERE key = ?').run(person, why, row.key);
        this.count(article, profile, person, 1);
      }
    }
    for (const [article, former] of articles)
      for (const person of new Set([...former.values()].flat())) this.leave(person, article);
  }

  /** Makes all anew from the actors that are there. */
  placeAll(): void {
    for (const table of PERSON_TABLES) this.sql(`DELETE FROM ${table}`).run();
    this.sql('UPDATE actor SET person = NULL, why = NULL WHERE person IS NOT NULL').run();
    for (const article of this.sql('SELECT key FROM article ORDER BY key').pluck().all() as number[]) {
      this.put(article);
    }
  }

  /** Puts actors to a person for good: neither what supports nor what contradicts it matters. */
  bind(actors: readonly NamedIn[], person: number): void {
    const bind = this.sql('INSERT OR REPLACE INTO person_hand (article, name, person) VALUES (?, ?, ?)');
    for (const { article, name } of actors) bind.run(article, name, person);
    this.sql('UPDATE person SET hand = 1 WHERE key = ?').run(person);
    for (const { article } of actors) this.again.add(article);
    this.settle();
  }

  /**
   * Parts actors from the person that they are held to be.
   *
   * @param id that they had before, if they had one
   * @returns the person that they are now
   */
  part(actors: readonly NamedIn[], from: number, id: string | null): number {
    const { name, scope, type } = this.sql('SELECT name, scope, type FROM person WHERE key = ?').get(from) as {
      name: string;
      scope: string;
      type: ActorType;
    };
    const isFree = id !== null && this.sql('SELECT 1 FROM person WHERE id = ?').get(id) === undefined;
    const person = this.insert(isFree ? id : this.freeId(name), name, type, scope);
    if (isFree) this.sql('DELETE FROM person_former WHERE id = ?').run(id);
    this.sql('INSERT OR IGNORE INTO person_apart (a, b) VALUES (?, ?)').run(
      Math.min(from, person),
      Math.max(from, person),
    );
    this.bind(actors, person);
    return person;
  }

  /** The ids by which a person is looked up: its own, and those that it had before. */
  idsOf(person: number): string[] {
    return this.sql('SELECT id FROM person WHERE key = ? UNION ALL SELECT id FROM person_former WHERE person = ?')
      .pluck()
      .all(person, person) as string[];
  }

  /** Lets ids that nobody has any more mean a person, whatever its name. */
  follow(ids: readonly string[], person: number): void {
    const follow = this.sql(
      'INSERT OR REPLACE INTO person_former (id, person) SELECT ?, ? WHERE NOT EXISTS (SELECT 1 FROM person WHERE id = ?)',
    );
    for (const id of ids) follow.run(id, person, id);
  }

  /** Takes back that two were parted. */
  reconcile(a: number, b: number): void {
    this.sql('DELETE FROM person_apart WHERE a = ? AND b = ?').run(Math.min(a, b), Math.max(a, b));
  }

  /** The person whom an actor is held to be; null for nobody. */
  of({ article, name }: NamedIn): number | null {
    return this.profiles(article).find(({ profile }) => nameOf(profile) === name)?.row.person ?? null;
  }

  /** By which names in which articles a person is known. */
  actorsOf(person: number): NamedIn[] {
    const articles = this.sql('SELECT DISTINCT article FROM actor WHERE person = ? ORDER BY article')
      .pluck()
      .all(person);
    return (articles as number[]).flatMap((article) => {
      const own = this.profiles(article).filter(({ row }) => row.person === person);
      return [...new Set(own.map(({ profile }) => nameOf(profile)))].map((name) => ({ article, name }));
    });
  }

  private profiles(article: number): { readonly row: ActorRow; readonly profile: Profile }[] {
    const rows = this.sql('SELECT * FROM actor WHERE article = ? ORDER BY key').all(article) as ActorRow[];
    if (rows.length === 0) return [];
    const reading = identify(readingOf(this.sql, article, rows), this.language);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return profilesOf(reading.article, reading.actors, this.language)
      .filter((profile) => this.names?.has(nameOf(profile)) ?? true)
      .map((profile) => ({ row: byId.get(profile.actor)!, profile }));
  }

  /** The person that an actor is, made if there is none yet, and why it is that one. */
  private placed(article: number, profile: Profile, former: Former): { person: number; why: string | null } {
    const name = nameOf(profile);
    const bound = this.sql('SELECT person FROM person_hand WHERE article = ? AND name = ?').pluck().get(article, name);
    if (bound !== undefined) return { person: bound as number, why: 'by hand' };
    const { bearers, isContested } = this.candidates(article, profile);
    const [first, ...rest] = bearers;
    if (first) {
      const person = rest.reduce((one, other) => this.merge(one, other.person), first.person);
      this.rename(person, profile);
      if (isContested) this.contest(person);
      return { person, why: first.why };
    }
    // One whose last trace was in this article as it was read before goes on.
    const before = former.get(`${name}\n${profile.sign}`)?.find((one) => this.person(one)?.members === 0);
    const person = before ?? this.insert(this.freeId(profile.name), profile.name, profile.type, name);
    if (isContested) this.contest(person);
    return { person, why: null };
  }

  /** The persons that an actor can be, those first that more than a description links to it. */
  private candidates(
    article: number,
    profile: Profile,
  ): { bearers: { person: number; why: string }[]; isContested: boolean } {
    const linked = new Map<number, string>();
    const look = ({ key, why }: Support): void => {
      for (const person of this.holders(key)) if (!linked.has(person)) linked.set(person, why);
    };
    for (const support of [...strong(profile), ...this.context(article, profile)]) look(support);
    // An identifier that another name goes by elsewhere says nothing of the name, nor does a description.
    const isClash = [...linked.keys()].some(
      (person) => this.person(person)!.scope === nameOf(profile) && !this.fits(person, profile),
    );
    for (const support of this.bare(profile)) look(support);
    const all = [...linked].map(([person, why]) => ({ person, why }));
    const fitting = all.filter(({ person }) => this.fits(person, profile));
    if (!isClash && this.agree(fitting.map(({ person }) => person))) return { bearers: fitting, isContested: false };
    // Of what hangs together with what contradicts it, only what is given alike is one.
    for (const { person } of all) if (this.person(person)!.scope === nameOf(profile)) this.contest(person);
    const alike = fitting.filter(({ person }) => this.signs(person).includes(profile.sign));
    return { bearers: this.agree(alike.map(({ person }) => person)) ? alike : [], isContested: true };
  }

  /** What supports that an actor is one of its name elsewhere, beside identifiers and descriptions. */
  private context(article: number, profile: Profile): Support[] {
    if (profile.twin || profile.full === null) return [];
    const scope = nameOf(profile);
    const urls = this.sql('SELECT DISTINCT url FROM appearance WHERE article = ? AND url IS NOT NULL')
      .pluck()
      .all(article);
    const company = [...profile.company].slice(0, MOST_COMPANY).filter((name) => name !== scope);
    return [
      ...[...profile.affiliations].map((word) => support(`of ${word}`, scope)),
      ...company.map((name) => support(`with ${name.slice(name.indexOf(' ') + 1)}`, scope)),
      ...(urls as string[]).map((url) => support(`at ${url}`, scope)),
    ];
  }

  /**
   * What a mere description supports: "a spokesman" is the one of the name who is somebody's spokesman, if only one is; and
   * he is, who was a mere spokesman so far.
   */
  private bare(profile: Profile): Support[] {
    if (profile.twin || profile.full === null) return [];
    const scope = nameOf(profile);
    return [...profile.heads].flatMap(([head, isPlaced]) => {
      const [here, there] = [support(`as ${head}`, scope), placedAs(head, scope)];
      const placed = this.holders(there.key);
      if (isPlaced) return placed.length === 0 ? [here] : [];
      return placed.length > 1 ? [] : [here, there];
    });
  }

  /** Counts what an actor brings to a person, or takes with it. */
  private count(article: number, profile: Profile, person: number, by: 1 | -1): void {
    const scope = nameOf(profile);
    const isKnown = !profile.twin && profile.full !== null;
    const heads = isKnown ? [...profile.heads] : [];
    const own = [
      ...strong(profile),
      ...this.context(article, profile),
      ...heads.map(([head, isPlaced]) => (isPlaced ? placedAs(head, scope) : support(`as ${head}`, scope))),
    ];
    const add = this.sql(
      'INSERT INTO person_key (key, person, members) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET members = members + excluded.members',
    );
    const sign = this.sql(
      'INSERT INTO person_sign (person, sign, members) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET members = members + excluded.members',
    );
    for (const { key } of own) add.run(key, person, by);
    sign.run(person, profile.sign, by);
    this.sql('UPDATE person SET members = members + ? WHERE key = ?').run(by, person);
    if (by < 0) {
      const drop = this.sql('DELETE FROM person_key WHERE key = ? AND person = ? AND members <= 0');
      for (const { key } of own) drop.run(key, person);
      this.sql('DELETE FROM person_sign WHERE person = ? AND members <= 0').run(person);
    } else for (const [head, isPlaced] of heads) if (isPlaced) this.unjoin(head, scope, person);
  }

  /** Where a second of a name is somebody's spokesman, whoever was only "a spokesman" may be either. */
  private unjoin(head: string, scope: string, person: number): void {
    const { key } = placedAs(head, scope);
    const isNew =
      this.sql('SELECT members FROM person_key WHERE key = ? AND person = ?').pluck().get(key, person) === 1;
    if (!isNew || this.holders(key).length !== 2) return;
    const joined = this.sql(
      'SELECT actor.article FROM actor JOIN person ON person.key = actor.person WHERE person.scope = ? AND actor.why = ?',
    );
    for (const article of joined.pluck().all(scope, `as ${head}`) as number[]) this.again.add(article);
  }

  private holders(key: number): number[] {
    return this.sql('SELECT person FROM person_key WHERE key = ? ORDER BY person').pluck().all(key) as number[];
  }

  private person(key: number): Person | undefined {
    return this.sql('SELECT * FROM person WHERE key = ?').get(key) as Person | undefined;
  }

  private signs(person: number): string[] {
    return this.sql('SELECT sign FROM person_sign WHERE person = ? ORDER BY sign').pluck().all(person) as string[];
  }

  private fits(person: number, profile: Profile): boolean {
    const signs = this.signs(person);
    if (signs.includes(profile.sign)) return true;
    return (
      this.person(person)!.contested === 0 && signs.every((sign) => !contradict(JSON.parse(sign) as Sign, profile))
    );
  }

  /** Whether all of these can be one. */
  private agree(persons: readonly number[]): boolean {
    const apart = this.sql('SELECT 1 FROM person_apart WHERE a = ? AND b = ?');
    const parsed = persons.map((person) => this.signs(person).map((sign) => JSON.parse(sign) as Sign));
    return persons.every((a, i) =>
      persons.slice(i + 1).every((b, j) => {
        const others = parsed[i + 1 + j]!;
        if (apart.get(Math.min(a, b), Math.max(a, b))) return false;
        return parsed[i]!.every((one) => others.every((other) => !contradict(one, other)));
      }),
    );
  }

  /** Lets only what is given alike be one person; those of its actors that are given otherwise are placed again. */
  private contest(key: number): void {
    const person = this.person(key)!;
    if (person.contested === 1 || person.hand === 1) return;
    this.sql('UPDATE person SET contested = 1 WHERE key = ?').run(key);
    const [most, ...others] = this.sql('SELECT sign FROM person_sign WHERE person = ? ORDER BY members DESC, sign')
      .pluck()
      .all(key) as string[];
    if (most === undefined || others.length === 0) return;
    const articles = this.sql('SELECT DISTINCT article FROM actor WHERE person = ?').pluck().all(key) as number[];
    const isSmall = articles.length <= MOST_PARTED;
    for (const article of articles) {
      // Those that are given alike may hang together by others alone.
      const leaving = this.profiles(article).some(({ row, profile }) => row.person === key && profile.sign !== most);
      if (isSmall || leaving) this.again.add(article);
    }
  }

  /** Makes two one: the older one's name goes on. @returns the one that is left */
  private merge(a: number, b: number): number {
    const [one, other] = [this.person(a)!, this.person(b)!].sort((x, y) => y.members - x.members || x.key - y.key) as [
      Person,
      Person,
    ];
    const [kept, gone] = one.key < other.key ? [one.id, other.id] : [other.id, one.id];
    this.sql('UPDATE actor SET person = ? WHERE person = ?').run(one.key, other.key);
    for (const [table, column] of [
      ['person_key', 'key'],
      ['person_sign', 'sign'],
    ] as const) {
      this.sql(
        `INSERT INTO ${table} (${column}, person, members) SELECT ${column}, ?, members FROM ${table} WHERE person = ?
         ON CONFLICT DO UPDATE SET members = members + excluded.members`,
      ).run(one.key, other.key);
      this.sql(`DELETE FROM ${table} WHERE person = ?`).run(other.key);
    }
    this.sql('UPDATE person_hand SET person = ? WHERE person = ?').run(one.key, other.key);
    const apart = this.sql('SELECT a, b FROM person_apart WHERE a = ? OR b = ?').all(other.key, other.key);
    for (const pair of apart as { a: number; b: number }[]) {
      const third = pair.a === other.key ? pair.b : pair.a;
      this.reconcile(pair.a, pair.b);
      this.sql('INSERT OR IGNORE INTO person_apart (a, b) VALUES (?, ?)').run(
        Math.min(third, one.key),
        Math.max(third, one.key),
      );
    }
    this.forget(other.key, one.key, gone);
    this.sql(
      'UPDATE person SET id = ?, members = members + ?, contested = max(contested, ?), hand = max(hand, ?) WHERE key = ?',
    ).run(kept, other.members, other.contested, other.hand, one.key);
    return one.key;
  }

  /** Takes a person away that has no actor left; who it was called is looked up as whoever the article's actor is now. */
  private leave(key: number, article: number): void {
    const person = this.person(key);
    if (!person || person.members > 0 || this.sql('SELECT 1 FROM person_hand WHERE person = ?').get(key)) return;
    const now = this.sql(
      'SELECT actor.person FROM actor JOIN person ON person.key = actor.person WHERE article = ? AND scope = (SELECT scope FROM person WHERE key = ?)',
    );
    this.forget(key, (now.pluck().get(article, key) as number | undefined) ?? null, person.id);
  }

  private forget(key: number, now: number | null, id: string): void {
    if (now === null) this.sql('DELETE FROM person_former WHERE person = ?').run(key);
    else this.sql('UPDATE person_former SET person = ? WHERE person = ?').run(now, key);
    this.sql('DELETE FROM person WHERE key = ?').run(key);
    if (now !== null) this.sql('INSERT OR REPLACE INTO person_former (id, person) VALUES (?, ?)').run(id, now);
  }

  private insert(id: string, name: string, type: ActorType, scope: string): number {
    const { lastInsertRowid } = this.sql('INSERT INTO person (id, name, type, scope) VALUES (?, ?, ?, ?)').run(
      id,
      name,
      type,
      scope,
    );
    return Number(lastInsertRowid);
  }

  /** An id that nobody has or had: the name, and a number where it is not the first of the name. */
  private freeId(name: string): string {
    const own = slug(name);
    const next = this.sql(
      'INSERT INTO person_name (name, used) VALUES (?, 1) ON CONFLICT DO UPDATE SET used = used + 1 RETURNING used',
    ).pluck();
    const isKnown = this.sql('SELECT 1 FROM person WHERE id = ? UNION ALL SELECT 1 FROM person_former WHERE id = ?');
    for (;;) {
      const used = next.get(own) as number;
      const id = used === 1 ? own : `${own}.${used}`;
      // What people parted has the id that they know it by, also where all is made anew.
      if (!isKnown.get(id, id)) return id;
    }
  }

  /** The fullest name that the articles give. */
  private rename(key: number, { name }: Profile): void {
    const size = (one: string): number => one.split(/\s+/u).length;
    const { name: known } = this.person(key)!;
    if (size(name) > size(known) || (size(name) === size(known) && name.length > known.length)) {
      this.sql('UPDATE person SET name = ? WHERE key = ?').run(name, key);
    }
  }
}

/** What says for sure who somebody is: an identifier, or the newsroom's own list. */
function strong({ vouched, identity, identifiers }: Profile): Support[] {
  return [
    ...(vouched ? [support(`list ${identity}`)] : []),
    ...Object.entries(identifiers).map(([register, id]) => support(`${register} ${id}`)),
  ];
}

/** Who is somebody's spokesman goes before who is a mere one: of both in one article, the second is not taken for the first. */
function byPlaced(a: { readonly profile: Profile }, b: { readonly profile: Profile }): number {
  const isPlaced = ({ profile }: { readonly profile: Profile }): boolean => [...profile.heads.values()].includes(true);
  return Number(isPlaced(b)) - Number(isPlaced(a));
}

function placedAs(head: string, scope: string): Support {
  return { ...support(`as ${head}\nof something`, scope), why: `as ${head}` };
}

function support(why: string, scope = ''): Support {
  const digest = createHash('sha256').update(`${scope}\n${why}`).digest();
  return { key: digest.readUIntBE(0, HASH_BYTES), why };
}

interface ActorRow {
  readonly key: number;
  readonly article: number;
  readonly id: string;
  readonly name: string;
  readonly type: ActorType;
  readonly identity: string | null;
  readonly aliases: string;
  readonly roles: string;
  readonly identifiers: string;
  readonly person: number | null;
}

/** An article's actors as a reading has them, but for the mentions, which don't tell who they are. */
function readingOf(sql: Prepare, article: number, rows: readonly ActorRow[]): Reading {
  const { id, published } = sql(
    'SELECT article.id, published FROM article JOIN appearance ON appearance.seq = article.appearance WHERE article.key = ?',
  ).get(article) as { id: string; published: string | null };
  return {
    article: { id, published, title: null, publisher: null, byline: null, url: null, language: 'und', text: '' },
    actors: rows.map(
      (row): Actor => ({
        id: row.id,
        name: row.name,
        type: row.type,
        identity: row.identity,
        aliases: JSON.parse(row.aliases),
        roles: JSON.parse(row.roles),
        identifiers: JSON.parse(row.identifiers),
        mentions: [],
      }),
    ),
    statements: [],
    findings: [],
  };
}
