import { InputError } from '../errors.js';
import { words } from '../identity/fold.js';
import { Identities, type Identity } from '../identity/identities.js';
import type { NameWords } from '../language/names.js';
import type { StanceName } from '../record/about.js';
import type { Actor, ActorType } from '../record/actor.js';
import type { Reading } from '../record/reading.js';
import { preparing } from './database.js';
import type { Hit } from './hit.js';
import { hits, quoted, SAID } from './query.js';
import type { Connection } from './sqlite.js';

/** One of those who bear a name, with what the ledger has of them. */
export interface Bearer {
  readonly identity: Identity;
  /** Other names that the articles use, and roles that they give; those of most articles first. */
  readonly aliases: readonly string[];
  readonly roles: readonly string[];
  /** How many articles mention them. */
  readonly articles: number;
  /** How many statements are theirs, and how many are about them. */
  readonly said: number;
  readonly saidOf: number;
  /** How many more are credited to them or about them that are no sayings, and not counted. */
  readonly unsaid: number;
  /** Of what was said of them: for, neither, against. */
  readonly stances: Readonly<Record<StanceName, number>>;
  /** The latest of what they said and of what was said of them. */
  readonly saidLately: readonly Hit[];
  readonly saidOfLately: readonly Hit[];
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
}

/**
 * Who bears a name: the identities among the actors whose names have these words, those with most statements first. Who is
 * the same over several articles, `Identities` decides; bearers whom nothing links stay apart, and it says why.
 *
 * @param latest how many of the latest statements are given with each
 * @param all whether what is no saying counts too
 * @throws {InputError} if the name has no word in it
 */
export function who(database: Connection, language: NameWords, name: string, latest: number, all = false): Bearer[] {
  if (words(name).length === 0) throw new InputError('has no word in it', `"${name}"`, 'give a name');
  const prepare = preparing(database);
  const phrase = quoted(name);
  const named = prepare(
    'SELECT DISTINCT article FROM actor WHERE key IN (SELECT rowid FROM actor_words WHERE actor_words MATCH ?) ORDER BY article',
  )
    .pluck()
    .all(phrase) as number[];
  const identities = new Identities(language);
  const keys = new Map<string, number>();
  const rows = new Map<string, ActorRow>();
  // Bearers of no full name have no identity: each is known in its own article only.
  const loners: Identity[] = [];
  const wanted = new Set(
    prepare('SELECT rowid FROM actor_words WHERE actor_words MATCH ?').pluck().all(phrase) as number[],
  );
  for (const key of named) {
    const reading = actorsOf(prepare, key, rows, keys);
    identities.add(reading);
    for (const actor of reading.actors) {
      if (actor.identity !== null || !wanted.has(rows.get(`${reading.article.id} ${actor.id}`)!.key)) continue;
      loners.push(loner(actor, reading.article.id));
    }
  }
  const isWanted = ({ actors }: Identity): boolean =>
    actors.some(({ article, actor }) => wanted.has(rows.get(`${article} ${actor}`)?.key ?? -1));
  return [...identities.all().filter(isWanted), ...loners]
    .map((identity) => bearer(database, identity, rows, keys, latest, all))
    .sort((a, b) => b.said - a.said || b.saidOf - a.saidOf || (a.identity.id < b.identity.id ? -1 : 1));
}

/** Who is known in one article only. */
function loner({ id, name, type, identifiers }: Actor, article: string): Identity {
  return {
    id: `${name}@${article}`,
    name,
    type,
    identifiers,
    actors: [{ article, actor: id }],
    apart: 'the article does not give the full name',
  };
}

/** An article's actors as a reading has them, but for the mentions, which don't tell who they are. */
function actorsOf(
  prepare: ReturnType<typeof preparing>,
  key: number,
  rows: Map<string, ActorRow>,
  keys: Map<string, number>,
): Reading {
  const article = prepare(
    'SELECT article.id, appearance.published FROM article JOIN appearance ON appearance.seq = article.appearance WHERE article.key = ?',
  ).get(key) as { id: string; published: string | null };
  keys.set(article.id, key);
  const actors = (prepare('SELECT * FROM actor WHERE article = ? ORDER BY key').all(key) as ActorRow[]).map(
    (row): Actor => {
      rows.set(`${article.id} ${row.id}`, row);
      return {
        id: row.id,
        name: row.name,
        type: row.type,
        identity: row.identity,
        aliases: JSON.parse(row.aliases),
        roles: JSON.parse(row.roles),
        identifiers: JSON.parse(row.identifiers),
        mentions: [],
      };
    },
  );
  const { id, published } = article;
  return {
    article: { id, published, title: null, publisher: null, byline: null, url: null, language: 'und', text: '' },
    actors,
    statements: [],
    findings: [],
  };
}

const OWN = 'AND s.speaker_actor = ?';
const ABOUT = 'AND EXISTS (SELECT 1 FROM about WHERE about.statement = s.key AND about.actor = ?)';

function bearer(
  database: Connection,
  identity: Identity,
  rows: ReadonlyMap<string, ActorRow>,
  keys: ReadonlyMap<string, number>,
  latest: number,
  all: boolean,
): Bearer {
  const prepare = preparing(database);
  const condition = all ? 'TRUE' : SAID;
  const own = identity.actors.map(({ article, actor }) => rows.get(`${article} ${actor}`)!);
  const which = (whose: string, of = condition): Dated[] =>
    own.flatMap((row) => select(prepare, `AND ${of} ${whose}`, row));
  const [said, saidOf] = [which(OWN), which(ABOUT)];
  const unsaid = all ? [] : [...which(OWN, `NOT (${SAID})`), ...which(ABOUT, `NOT (${SAID})`)];
  const stances = prepare(
    `SELECT about.stance FROM statement AS s JOIN about ON about.statement = s.key
     WHERE s.article = ? AND s.void = 0 AND ${condition} AND about.actor = ?`,
  ).pluck();
  const held = own.flatMap((row) => stances.all(row.article, row.id) as number[]);
  const texts = (field: 'aliases' | 'roles'): string[] =>
    byFrequency(own.flatMap((row) => JSON.parse(row[field]) as string[]));
  const newest = (list: readonly Dated[]): Hit[] =>
    hits(
      database,
      [...list]
        .sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? 1 : (a.at ?? '') > (b.at ?? '') ? -1 : b.key - a.key))
        .slice(0, latest)
        .map(({ key }) => key),
    );
  const of = (stance: number): number => held.filter((one) => one === stance).length;
  return {
    identity,
    aliases: texts('aliases').filter((name) => name !== identity.name),
    roles: texts('roles'),
    articles: new Set(identity.actors.map(({ article }) => keys.get(article))).size,
    said: said.length,
    saidOf: saidOf.length,
    unsaid: new Set(unsaid.map(({ key }) => key)).size,
    stances: { for: of(1), neither: of(0), against: of(-1) },
    saidLately: newest(said),
    saidOfLately: newest(saidOf),
  };
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

function select(prepare: ReturnType<typeof preparing>, condition: string, row: ActorRow): Dated[] {
  const sql = `SELECT s.key, coalesce(s.said_from, s.published) AS at FROM statement AS s WHERE s.article = ? AND s.void = 0 ${condition}`;
  return prepare(sql).all(row.article, row.id) as Dated[];
}
