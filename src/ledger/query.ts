import { InputError } from '../errors.js';
import { words as foldedWords } from '../identity/fold.js';
import type { StanceName } from '../record/about.js';
import { type Manner, SAYINGS } from '../record/manner.js';
import type { Kind, Modality, OpenField } from '../record/statement.js';
import type { Hit } from './hit.js';
import { behind, type Column, orderBy, type Piece, type Place, pieceOf, placeIn, type Stretch } from './piece.js';
import { facet } from './rows.js';
import type { Connection } from './sqlite.js';
import { anyOf, quoted } from './term.js';

/** What is looked for; fields that are left out don't matter. Names are found by any of the names that an article uses. */
export interface Query {
  /** Words of the content, in any order; "a phrase" in quotation marks, a* for beginnings, -word for what must not be there. */
  readonly words?: string;
  readonly speaker?: string;
  readonly addressee?: string;
  readonly about?: string;
  /** Towards those whom `about` names. */
  readonly stance?: StanceName;
  readonly channel?: string;
  readonly outlet?: string;
  /** First and last day of saying, `YYYY-MM-DD`; what may have been said then is found. */
  readonly saidFrom?: string;
  readonly saidTo?: string;
  readonly publishedFrom?: string;
  readonly publishedTo?: string;
  /** A role of the speaker, or words of one. */
  readonly role?: string;
  /** Said by one of these, by any of the names that an article uses. */
  readonly people?: readonly string[];
  readonly kind?: Kind;
  readonly modality?: Modality;
  readonly manner?: Manner;
  /** Also what is no saying; else it is found by its manner only. */
  readonly all?: boolean;
  /** Also what former versions of pages say; an article that is asked for is found whichever it is. */
  readonly versions?: boolean;
  /** A field that is open. */
  readonly open?: OpenField;
  /** Only what is right with so much probability at least. */
  readonly least?: number;
  /** Id of an article, or its beginning. */
  readonly article?: string;
  /** Only what a person corrected. */
  readonly corrected?: boolean;
}

export const SORTS = ['relevance', 'published', 'said', 'added'] as const;
type Sort = (typeof SORTS)[number];
export interface Page extends Stretch {
  readonly sort: Sort;
  /** The earliest, or the least relevant, first. */
  readonly ascending?: boolean;
}

const MANNERS = SAYINGS.map((manner) => `'${manner}'`).join(', ');
/** The condition by which a statement `s` is a saying. */
export const SAID = `s.manner IN (${MANNERS})`;

/** The condition by which a statement `s` stands in no former version of a page. */
export const CURRENT = 's.current = 1';

/** Sayings of no former version, by an index that has nothing else. */
export const STANDING = `statement AS s INDEXED BY statement_standing WHERE s.void = 0 AND ${CURRENT} AND ${SAID}`;

/** Which of the statements that a query finds are meant: as it asks, or what it leaves out because it is no saying. */
type Part = 'asked' | 'unsaid';

/** So many fits are weighed against one another; of more, the latest added come first. */
export const MOST_WEIGHED = 20_000;

/** @throws {InputError} if the words can't be looked for */
export function search(database: Connection, query: Query, page: Page): Piece<Hit> {
  const { ascending = false, limit, offset = 0, after = null } = page;
  // What was begun in one order goes on in it, though more fits by now.
  const sort = after ? sortOf(after) : orderOf(database, query, page.sort);
  // What is sorted by a day is read along that day's index, unless words or names choose: those are looked up first.
  const isByDay = sort === 'published' || sort === 'said';
  const sql = isByDay ? byColumns(database, query, 'asked', sort) : byWords(database, query);
  const order = columnsOf(sort, ascending, sql.key);
  const rest = after && behind(order, after.slice(1));
  // The page is chosen by its keys; only its own rows are then put together.
  const keyed = database
    .prepare(
      `SELECT ${order.map((column) => column.sql).join(', ')} FROM ${sql.from}
       WHERE ${sql.where} ${rest ? `AND ${rest.sql}` : ''} ORDER BY ${orderBy(order)} LIMIT ? OFFSET ?`,
    )
    .all(...sql.values, ...(rest?.values ?? []), limit + 1, offset)
    .map(placeIn);
  const { rows, next } = pieceOf(
    keyed.map((place) => [place.at(-1) as number, [sort, ...place]] as const),
    limit,
  );
  return { rows: asAsked(database, query, hits(database, rows)), next };
}

/** @throws {InputError} if the place is none of a search */
function sortOf([name]: Place): Sort {
  const sort = SORTS.find((one) => one === name);
  if (!sort) throw new InputError('is of another list', 'the cursor', 'begin again without one');
  return sort;
}

function columnsOf(sort: Sort, ascending: boolean, key: string): Column[] {
  const down = !ascending;
  // What has no day comes last either way; descending order has it there of itself, and can follow the index.
  const byDay = (sql: string) => [...(ascending ? [{ sql: `${sql} IS NULL` }] : []), { sql, down }, { sql: key, down }];
  return {
    // The rank of FTS5 is the smaller the better.
    relevance: [{ sql: 'rank', down: ascending }, { sql: key }],
    published: byDay('s.published'),
    said: byDay('s.said_from'),
    added: [{ sql: key, down }],
  }[sort];
}

/** Each statement with the appearance of its article that was asked for, where that is not the one that it is dated by. */
function asAsked(database: Connection, query: Query, hits: readonly Hit[]): Hit[] {
  const asked = askedOf(database, query);
  if (asked.length === 0) return [...hits];
  const fitting = database.prepare(
    `SELECT title, published, publisher, url, ${alsoBut('appearance.seq')} AS also FROM appearance JOIN article ON article.key = appearance.article
     WHERE article.id = ? AND ${asked.map(({ condition }) => condition).join(' AND ')}
     ORDER BY seq <> article.appearance, published, seq LIMIT 1`,
  );
  const values = asked.flatMap((one) => one.values);
  return hits.map((hit) => ({ ...hit, ...(fitting.get(hit.article, ...values) as Partial<Hit>) }));
}

/** How many statements the index of words holds, and how many it should. */
export function indexed(database: Connection): readonly [held: number, of: number] {
  // One statement, as another process may write between two. A row for each, of a few bytes (https://sqlite.org/fts5.html#fts5_data_structures).
  const { held, total } = database
    .prepare(
      `SELECT (SELECT count(*) FROM statement_words_docsize) AS held, (SELECT count(*) FROM statement WHERE void = 0) AS total`,
    )
    .get() as { held: number; total: number };
  return [held, total];
}

/** How many statements a query finds, or leaves out as no sayings. */
export function count(database: Connection, query: Query, part: Part = 'asked'): number {
  const isSaid = query.saidFrom !== undefined || query.saidTo !== undefined;
  const { from, where, values } = byWords(database, query, part, isSaid ? 'said' : 'published');
  return database
    .prepare(`SELECT count(*) FROM ${from} WHERE ${where}`)
    .pluck()
    .get(...values) as number;
}

function orderOf(database: Connection, query: Query, sort: Sort): Sort {
  if (sort !== 'relevance') return sort;
  if (query.words === undefined)
    return query.saidFrom === undefined && query.saidTo === undefined ? 'published' : 'said';
  const { match } = termsOf(query);
  const fits = database
    .prepare('SELECT count(*) FROM statement_words WHERE statement_words MATCH ?')
    .pluck()
    .get(match) as number;
  return fits > MOST_WEIGHED ? 'added' : 'relevance';
}

/** All statements that a query finds, in the order in which they were added. */
export function* every(database: Connection, query: Query): Generator<Hit> {
  const keys = keysOf(database, query);
  const row = database.prepare(ROW);
  for (const key of keys) yield row.get(key) as Hit;
}

/** The keys of all statements that a query finds, in the order in which they were added. */
export function keysOf(database: Connection, query: Query): number[] {
  const { from, where, values } = byColumns(database, query);
  return database
    .prepare(`SELECT s.key FROM ${from} WHERE ${where} ORDER BY s.key`)
    .pluck()
    .all(...values) as number[];
}

/** The statements that a query finds, by article, in the order in which the articles were added. */
export function* articlesOf(
  database: Connection,
  query: Query,
): Generator<{ article: string; statements: Set<string> }> {
  const { from, where, values } = byColumns(database, query);
  const sql = `SELECT a.id AS article, s.id FROM ${from} JOIN article AS a ON a.key = s.article WHERE ${where} ORDER BY s.article, s.key`;
  let open: { article: string; statements: Set<string> } | undefined;
  for (const row of database.prepare(sql).all(...values) as { article: string; id: string }[]) {
    if (open && open.article !== row.article) yield open;
    if (open?.article !== row.article) open = { article: row.article, statements: new Set() };
    open.statements.add(row.id);
  }
  if (open) yield open;
}

/**
 * The ids of all articles, the latest published first; what has no day comes last.
 *
 * @param versions whether former versions of pages are among them
 */
export function articlesByDay(database: Connection, versions: boolean): string[] {
  return database
    .prepare(
      `SELECT article.id FROM article JOIN appearance ON appearance.seq = article.appearance
       WHERE ${versions ? 'TRUE' : 'article.current = 1'} ORDER BY published IS NULL, published DESC, article.key DESC`,
    )
    .pluck()
    .all() as string[];
}

/** Where a text stands but for one appearance, as a list names it. */
function alsoBut(seq: string): string {
  return `(SELECT group_concat(coalesce(a.publisher, a.url) || coalesce(' (' || a.published || ')', ''), '; ')
    FROM appearance AS a WHERE a.article = article.key AND a.seq <> ${seq} AND a.current = 1
      AND coalesce(a.publisher, a.url) IS NOT NULL)`;
}

const ROW = `SELECT s.id, s.kind, s.manner, s.words, s.context, s.speaker, person.id AS person, s.speaker_identity,
    CASE WHEN s.speaker IS NOT NULL THEN s.speaker_p END AS speaker_p, s.addressee, s.channel, s.channel_kind,
    s.said_from, s.said_to, s."precision", s.modality, s."within", s.on_behalf_of, s.cue, s.source, s.p, s.code, s."open",
    (SELECT group_concat(name || ' ' || CASE stance WHEN 1 THEN '(for)' WHEN -1 THEN '(against)' ELSE '(neither)' END, '; ')
      FROM about WHERE about.statement = s.key) AS about, s.corrected,
    coalesce((SELECT group_concat(utterance, ' ') FROM variant WHERE variant.statement = s.key),
      CASE WHEN s.folded <> '' AND ${SAID} THEN s.id END) AS utterance,
    (SELECT group_concat(label, '; ') FROM variant WHERE variant.statement = s.key) AS label,
    article.id AS article, appearance.title, s.published, s.publisher, appearance.url,
    ${alsoBut('article.appearance')} AS also,
    (SELECT t.id FROM article AS t WHERE t.key = article.telling AND t.key <> article.key) AS copy_of, s.current, s."start", s."end"
  FROM statement AS s JOIN article ON article.key = s.article JOIN appearance ON appearance.seq = article.appearance
    LEFT JOIN actor ON actor.article = s.article AND actor.id = s.speaker_actor LEFT JOIN person ON person.key = actor.person
  WHERE s.key = ?`;

/** Statements by their keys, in the same order. */
export function hits(database: Connection, keys: readonly number[]): Hit[] {
  const row = database.prepareOnce(ROW);
  return keys.map((key) => row.get(key) as Hit);
}

/** Statements by their ids, in the same order; those that are not there are left out. */
export function hitsOf(database: Connection, ids: readonly string[]): Hit[] {
  const key = database.prepareOnce('SELECT key FROM statement WHERE id = ? AND void = 0').pluck();
  const keys = ids.map((id) => key.get(id) as number | undefined);
  return hits(
    database,
    keys.filter((one) => one !== undefined),
  );
}

interface Sql {
  readonly from: string;
  readonly where: string;
  readonly values: readonly (string | number)[];
  /** The column with the statements' keys. */
  readonly key: string;
}

/** The query by its index of words as far as that knows it; what people found to be no statement is not in there. */
function byWords(database: Connection, query: Query, part: Part = 'asked', day?: Day): Sql {
  const { match, facets } = termsOf(query);
  const { conditions, values } = daysOf(database, query);
  const asked = [match, facets, ...(part === 'unsaid' ? [`facets : ${facet('unsaid')}`] : [])].filter(Boolean);
  if (match === null && facets === null) return byColumns(database, query, part, day);
  const left = [
    ...(part === 'asked' && isOfSayings(query) ? [facet('unsaid')] : []),
    ...(isOfNow(query) ? [facet('former')] : []),
  ];
  const all = asked.join(' AND ');
  return {
    from: conditions.length > 0 ? `${WORDS} ${isBySpeaker(query) ? SPEAKER : ''}` : 'statement_words',
    where: ['statement_words MATCH ?', ...conditions].join(' AND '),
    values: [left.length > 0 ? `(${all}) NOT facets : (${left.join(' OR ')})` : all, ...values],
    key: 'statement_words.rowid',
  };
}

const WORDS = 'statement_words JOIN statement AS s ON s.key = statement_words.rowid';
const SPEAKER = 'JOIN actor AS a ON a.article = s.article AND a.id = s.speaker_actor';
/** Actors are chosen first: there are fewer of them than statements. */
const BY_SPEAKER = 'actor AS a CROSS JOIN statement AS s ON s.article = a.article AND s.speaker_actor = a.id';

/** A day by which statements are ordered, or chosen. */
type Day = 'published' | 'said';

/** The query by the columns of the table; words and names by the index. */
function byColumns(database: Connection, query: Query, part: Part = 'asked', day?: Day): Sql {
  const { match } = termsOf(query);
  const { conditions, values } = daysOf(database, query);
  const where = ['s.void = 0', ...conditions];
  const given: (string | number)[] = [...values];
  const equal = (condition: string, value: string | undefined): void => {
    if (value === undefined) return;
    where.push(condition);
    given.push(value);
  };
  equal('s.kind = ?', query.kind);
  equal('s.modality = ?', query.modality);
  equal(`(' ' || s."open" || ' ') LIKE ?`, query.open && `% ${query.open} %`);
  if (query.corrected) where.push(`s.corrected <> ''`);
  if (part === 'unsaid') where.push(`s.manner NOT IN (${MANNERS})`);
  else if (isOfSayings(query)) where.push(SAID);
  if (isOfNow(query)) where.push(CURRENT);
  if (match === null) {
    const from = isBySpeaker(query) ? BY_SPEAKER : `statement AS s ${along(query, part, day)}`;
    return { from, where: where.join(' AND '), values: given, key: 's.key' };
  }
  return {
    from: `${WORDS} ${isBySpeaker(query) ? SPEAKER : ''}`,
    where: ['statement_words MATCH ?', ...where].join(' AND '),
    values: [match, ...given],
    key: 's.key',
  };
}

/** The index to go along, where there is one of just the statements that are meant: SQLite counts on none that is partial. */
function along(query: Query, part: Part, day: Day | undefined): string {
  if (day === undefined || !isOfNow(query)) return '';
  if (part === 'unsaid') return 'INDEXED BY statement_unsaid';
  if (!isOfSayings(query)) return '';
  return `INDEXED BY ${day === 'said' ? 'statement_standing_said' : 'statement_standing'}`;
}

/** Whether statements are chosen by whom they are credited to. */
function isBySpeaker({ role, people }: Query): boolean {
  return role !== undefined || people !== undefined;
}

function isOfSayings({ all = false, manner }: Query): boolean {
  return !all && manner === undefined;
}

/** Whether what former versions of pages say is left out. */
function isOfNow({ versions = false, article }: Query): boolean {
  return !versions && article === undefined;
}

/** What no index of words knows. */
function daysOf(
  database: Connection,
  query: Query,
): { conditions: readonly string[]; values: readonly (string | number)[] } {
  const conditions: string[] = [];
  const values: (string | number)[] = [];
  const add = (condition: string, ...given: (string | number)[]): void => {
    conditions.push(condition);
    values.push(...given);
  };
  if (query.saidFrom !== undefined) add('s.said_to >= ?', query.saidFrom);
  // Days compare as text; a time of the last day is of that day.
  if (query.saidTo !== undefined) add('s.said_from < ?', `${query.saidTo}~`);
  if (query.manner !== undefined) add('s.manner = ?', query.manner);
  if (query.least !== undefined) add('s.p >= ?', query.least);
  if (query.article !== undefined) {
    add('s.article IN (SELECT key FROM article WHERE id >= ? AND id < ?)', query.article, `${query.article}~`);
  }
  // Names are looked up as phrases; nobody is found by a list without a word in it.
  if (query.people !== undefined) {
    const asked = anyOf(query.people);
    if (asked === null) add('FALSE');
    else add('a.key IN (SELECT rowid FROM actor_words WHERE actor_words MATCH ?)', asked);
  }
  if (query.role !== undefined) {
    add(`a.roles <> '[]' AND a.roles IN (SELECT value FROM json_each(?))`, rolesWith(database, query.role));
  }
  const appeared = appearanceOf(database, query);
  if (appeared) add(appeared.condition, ...appeared.values);
  return { conditions, values };
}

/** The lists of roles that actors have of which one has these words, as JSON. */
function rolesWith(database: Connection, words: string): string {
  const all = database
    .prepare(`SELECT DISTINCT roles FROM actor INDEXED BY actor_roles WHERE roles <> '[]'`)
    .pluck()
    .all();
  const asked = words.toLowerCase();
  const has = (list: string): boolean =>
    (JSON.parse(list) as string[]).some((role) => role.toLowerCase().includes(asked));
  return JSON.stringify((all as string[]).filter(has));
}

/**
 * Where and when an article is asked to have appeared: as its statements are dated, or otherwise; all of it of one appearance.
 */
function appearanceOf(database: Connection, query: Query) {
  const asked = askedOf(database, query);
  if (asked.length === 0) return null;
  const of = (table: string): string => asked.map(({ condition }) => `${table}.${condition}`).join(' AND ');
  const values = asked.flatMap((one) => one.values);
  const others = database
    .prepare(
      `SELECT DISTINCT other.article FROM appearance AS other
       WHERE ${of('other')} AND NOT EXISTS (SELECT 1 FROM article WHERE article.appearance = other.seq)`,
    )
    .pluck()
    .all(...values);
  if (others.length === 0) return { condition: of('s'), values };
  return {
    condition: `((${of('s')}) OR s.article IN (SELECT value FROM json_each(?)))`,
    values: [...values, JSON.stringify(others)],
  };
}

/** What is asked of an appearance, column by column. */
function askedOf(database: Connection, { outlet, publishedFrom, publishedTo }: Query) {
  return [
    ...(publishedFrom === undefined ? [] : [{ condition: 'published >= ?', values: [publishedFrom] }]),
    ...(publishedTo === undefined ? [] : [{ condition: 'published <= ?', values: [publishedTo] }]),
    ...(outlet === undefined
      ? []
      : [{ condition: 'publisher IN (SELECT value FROM json_each(?))', values: [publishersNamed(database, outlet)] }]),
  ];
}

/** The publishers whose names have these words, one after the other, as JSON. */
function publishersNamed(database: Connection, name: string): string {
  const asked = foldedWords(name);
  if (asked.length === 0) throw new InputError('has no word in it', `outlet "${name}"`, 'give a name');
  const all = database.prepare('SELECT DISTINCT publisher FROM appearance WHERE publisher IS NOT NULL').pluck().all();
  return JSON.stringify(
    (all as string[]).filter((one) => ` ${foldedWords(one).join(' ')} `.includes(` ${asked.join(' ')} `)),
  );
}

/** Where the index keeps whom statements speak of. */
const STANCE_COLUMNS: Readonly<Record<StanceName, string>> = {
  for: 'favoured',
  against: 'opposed',
  neither: 'mentioned',
};

/**
 * The query in the words of FTS5 (https://sqlite.org/fts5.html#full_text_query_syntax): what it asks of words and names,
 * and what of fields with few values; null where it asks nothing.
 */
function termsOf(query: Query): { match: string | null; facets: string | null } {
  const parts: string[] = [];
  const named = (columns: string, name: string | undefined, option: string): void => {
    if (name !== undefined) parts.push(`{${columns}} : ${phrase(name, option)}`);
  };
  named('speaker', query.speaker, 'speaker');
  named('addressee', query.addressee, 'addressee');
  named('channel', query.channel, 'channel');
  named(query.stance ? STANCE_COLUMNS[query.stance] : Object.values(STANCE_COLUMNS).join(' '), query.about, 'about');
  if (query.words !== undefined) parts.push(...wordsOf(query.words));
  const facets = [
    ...(query.kind === undefined ? [] : [facet('kind', query.kind)]),
    ...(query.modality === undefined ? [] : [facet('modality', query.modality)]),
    ...(query.open === undefined ? [] : [facet('open', query.open)]),
    ...(query.corrected ? [facet('corrected')] : []),
  ].map((word) => `facets : ${word}`);
  return { match: parts.join(' AND ') || null, facets: facets.join(' AND ') || null };
}

/** Names are phrases: "Ilse Varga" is not Ilse Brandt and Greta Varga. */
function phrase(name: string, option: string): string {
  if (foldedWords(name).length === 0) throw new InputError('has no word in it', `${option} "${name}"`, 'give a name');
  return quoted(name);
}

const ASKED = /(?<not>-?)(?:["“”](?<phrase>[^"“”]*)["“”]|(?<word>[^\s"“”]+))/gu;

function wordsOf(given: string): string[] {
  const terms = [...given.matchAll(ASKED)];
  const [have, lack]: [string[], string[]] = [[], []];
  for (const { groups } of terms) {
    const { not, phrase: several, word } = groups!;
    const term = several ?? word!;
    if (foldedWords(term).length === 0) continue;
    const prefix = several === undefined && term.endsWith('*') ? '*' : '';
    (not === '-' ? lack : have).push(`${quoted(term)}${prefix}`);
  }
  if (have.length === 0) {
    const remedy = lack.length > 0 ? 'give also a word that must be there' : 'give a word';
    throw new InputError('has no word to look for', `"${given}"`, remedy);
  }
  const without = lack.length > 0 ? ` NOT (${lack.map((term) => `{words} : ${term}`).join(' OR ')})` : '';
  return [`({words} : (${have.join(' AND ')})${without})`];
}
