import { InputError } from '../errors.js';
import { words } from '../identity/fold.js';
import { DIFFERENT, type Identity, UNLINKED } from '../identity/identities.js';
import { contradict, type Sign } from '../identity/profile.js';
import type { StanceName } from '../record/about.js';
import type { Actor, ActorType } from '../record/actor.js';
import { type Exchange, exchangesOf, type StancePeriod, stancesOver } from './bearing.js';
import { type Prepare, preparing } from './database.js';
import type { Hit } from './hit.js';
import { type Joined, joinsOf } from './joins.js';
import { CURRENT, hits, SAID } from './query.js';
import type { Connection } from './sqlite.js';
import { quoted } from './term.js';

/** One of those who bear a name, with what the ledger has of them. */
export interface Bearer {
  /** Its id is that of the view `people`; who is known in one article only, by less than a full name, has one of that article. */
  readonly identity: Identity;
  /** Other names that the articles use, those of most articles first. */
  readonly aliases: readonly string[];
  /** Roles that they give, those of most articles first. */
  readonly roles: readonly string[];
  /** The same with the days of the first and the last article that gives each. */
  readonly held: readonly Held[];
  /** Who was put down as them by hand. */
  readonly joined: readonly Joined[];
  /** How many articles mention them. */
  readonly articles: number;
  /** How many statements are theirs, and how many are about them. */
  readonly said: number;
  readonly saidOf: number;
  /** How many more are credited to them or about them that are no sayings, and not counted. */
  readonly unsaid: number;
  /** Of what was said of them: for, neither, against. */
  readonly stances: Readonly<Record<StanceName, number>>;
  /** The same over time. */
  readonly stancesOver: readonly StancePeriod[];
  /** To whom they speak, and who speaks to them. */
  readonly exchanges: readonly Exchange[];
  /** The latest of what they said and of what was said of them. */
  readonly saidLately: readonly Hit[];
  readonly saidOfLately: readonly Hit[];
}

/** A role as articles give it. */
export interface Held {
  readonly role: string;
  /** Days of publication; null where no article has one. */
  readonly from: string | null;
  readonly to: string | null;
}

/** What counts. */
export interface Extent {
  /** Also what is no saying. */
  readonly all?: boolean;
  /** Also what former versions of pages say. */
  readonly versions?: boolean;
}

/** An actor as the tables have it. */
interface Own {
  readonly key: number;
  readonly article: number;
  readonly id: string;
  readonly name: string;
  readonly type: ActorType;
  readonly aliases: string;
  readonly roles: string;
  readonly identifiers: string;
  readonly person: number | null;
  readonly articleId: string;
  readonly published: string | null;
  readonly current: 0 | 1;
}

const ACTOR = `SELECT actor.*, article.id AS articleId, published, article.current FROM actor JOIN article ON article.key = actor.article
  JOIN appearance ON appearance.seq = article.appearance`;

/**
 * Who bears a name: the persons of whose names these words are a part, those with most statements first. Who is the same over
 * several articles, `Persons` holds; bearers whom nothing links stay apart, and it says why.
 *
 * @param latest how many of the latest statements are given with each
 * @throws {InputError} if the name has no word in it
 */
export function who(database: Connection, name: string, latest: number, extent: Extent = {}): Bearer[] {
  if (words(name).length === 0) throw new InputError('has no word in it', `"${name}"`, 'give a name');
  const prepare = preparing(database);
  const named = 'actor.key IN (SELECT rowid FROM actor_words WHERE actor_words MATCH ?)';
  const counts = ({ current }: Own): boolean => extent.versions === true || current === 1;
  const phrase = quoted(name);
  const persons = prepare(`SELECT DISTINCT person FROM actor WHERE ${named} AND person IS NOT NULL ORDER BY person`);
  const known = (persons.pluck().all(phrase) as number[]).flatMap((person) => {
    const own = (prepare(`${ACTOR} WHERE actor.person = ? ORDER BY actor.key`).all(person) as Own[]).filter(counts);
    return own.length > 0 ? [{ identity: identityOf(prepare, person, own), own }] : [];
  });
  // Bearers of no full name: each is known in its own article only.
  const loners = prepare(`${ACTOR} WHERE ${named} AND person IS NULL ORDER BY actor.key`).all(phrase) as Own[];
  return [...known, ...loners.filter(counts).map((own) => ({ identity: loner(own), own: [own] }))]
    .map(({ identity, own }) => bearer(database, prepare, identity, own, latest, extent))
    .sort((a, b) => b.said - a.said || b.saidOf - a.saidOf || (a.identity.id < b.identity.id ? -1 : 1));
}

function identityOf(prepare: Prepare, person: number, own: readonly Own[]): Identity {
  const { id, name, type } = prepare('SELECT id, name, type FROM person WHERE key = ?').get(person) as {
    id: string;
    name: string;
    type: ActorType;
  };
  return { id, name, type, identifiers: identifiersOf(own), actors: actorsOf(own), apart: apart(prepare, person) };
}

/** Who is known in one article only. */
function loner(own: Own): Identity {
  return {
    id: `${own.name}@${own.articleId}`,
    name: own.name,
    type: own.type,
    identifiers: identifiersOf([own]),
    actors: actorsOf([own]),
    apart: 'the article does not give the full name',
  };
}

function identifiersOf(own: readonly Own[]): Actor['identifiers'] {
  return Object.assign({}, ...own.map(({ identifiers }) => JSON.parse(identifiers)));
}

function actorsOf(own: readonly Own[]): Identity['actors'] {
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return own
    .map(({ articleId, id }) => ({ article: articleId, actor: id }))
    .sort((a, b) => order(a.article, b.article) || order(a.actor, b.actor));
}

/** So many others of a name are looked at to say why they are others. */
const MOST_NAMESAKES = 100;

/** Why others of the same name are not held to be this one; null if there are none. */
function apart(prepare: Prepare, person: number): string | null {
  const others = prepare(
    'SELECT key FROM person WHERE scope = (SELECT scope FROM person WHERE key = ?) AND key <> ? LIMIT ?',
  )
    .pluck()
    .all(person, person, MOST_NAMESAKES) as number[];
  if (others.length === 0) return null;
  const signs = (of: number): Sign[] =>
    (prepare('SELECT sign FROM person_sign WHERE person = ?').pluck().all(of) as string[]).map((one) =>
      JSON.parse(one),
    );
  const own = signs(person);
  const couldBe = others.some((other) => own.every((a) => signs(other).every((b) => !contradict(a, b))));
  return couldBe ? UNLINKED : DIFFERENT;
}

const OWN = 'AND s.speaker_actor = ?';
const ABOUT = 'AND EXISTS (SELECT 1 FROM about WHERE about.statement = s.key AND about.actor = ?)';

function bearer(
  database: Connection,
  prepare: Prepare,
  identity: Identity,
  own: readonly Own[],
  latest: number,
  { all = false, versions = false }: Extent,
): Bearer {
  const stands = versions ? 'TRUE' : CURRENT;
  const condition = all ? 'TRUE' : SAID;
  const which = (whose: string, of = condition): Dated[] =>
    own.flatMap((row) => select(prepare, `AND ${stands} AND ${of} ${whose}`, row));
  const [said, saidOf] = [which(OWN), which(ABOUT)];
  const unsaid = all ? [] : [...which(OWN, `NOT (${SAID})`), ...which(ABOUT, `NOT (${SAID})`)];
  const newest = (list: readonly Dated[]): Hit[] => hits(database, keysOfNewest(list, latest));
  const names = own.flatMap(({ name, aliases }) => [name, ...(JSON.parse(aliases) as string[])]);
  const roles = byFrequency(own.flatMap((row) => JSON.parse(row.roles) as string[]));
  const days = daysOf(own);
  return {
    identity,
    aliases: byFrequency(names).filter((name) => name !== identity.name),
    roles,
    held: roles.map((role) => ({ role, ...(days.get(role) ?? { from: null, to: null }) })),
    joined: own[0]!.person === null ? [] : joinsOf(prepare, own[0]!.person),
    articles: new Set(own.map(({ article }) => article)).size,
    said: said.length,
    saidOf: saidOf.length,
    unsaid: new Set(unsaid.map(({ key }) => key)).size,
    stances: stancesTowards(prepare, own, `${stands} AND ${condition}`),
    stancesOver: stancesOver(prepare, own, `${stands} AND ${condition}`),
    exchanges: exchangesOf(prepare, own, `${stands} AND ${condition}`),
    saidLately: newest(said),
    saidOfLately: newest(saidOf),
  };
}

function keysOfNewest(list: readonly Dated[], most: number): number[] {
  return [...list]
    .sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? 1 : (a.at ?? '') > (b.at ?? '') ? -1 : b.key - a.key))
    .slice(0, most)
    .map(({ key }) => key);
}

/** How many of the statements of whom somebody is spoken are for them, against them, neither. */
function stancesTowards(prepare: Prepare, own: readonly Own[], condition: string): Bearer['stances'] {
  const stances = prepare(
    `SELECT about.stance FROM statement AS s JOIN about ON about.statement = s.key
     WHERE s.article = ? AND s.void = 0 AND ${condition} AND about.actor = ?`,
  ).pluck();
  const held = own.flatMap((row) => stances.all(row.article, row.id) as number[]);
  const of = (stance: number): number => held.filter((one) => one === stance).length;
  return { for: of(1), neither: of(0), against: of(-1) };
}

/** The days of the first and the last article that gives each role. */
function daysOf(own: readonly Own[]): Map<string, Pick<Held, 'from' | 'to'>> {
  const days = new Map<string, Pick<Held, 'from' | 'to'>>();
  for (const { roles, published } of own) {
    if (published === null) continue;
    for (const role of JSON.parse(roles) as string[]) {
      const { from, to } = days.get(role) ?? { from: published, to: published };
      days.set(role, { from: published < from! ? published : from, to: published > to! ? published : to });
    }
  }
  return days;
}

function byFrequency(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([text]) => text);
}

interface Dated {
  readonly key: number;
  readonly at: string | null;
}

function select(prepare: Prepare, condition: string, row: Own): Dated[] {
  const sql = `SELECT s.key, coalesce(s.said_from, s.published) AS at FROM statement AS s WHERE s.article = ? AND s.void = 0 ${condition}`;
  return prepare(sql).all(row.article, row.id) as Dated[];
}
