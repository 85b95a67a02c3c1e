import { CURRENT, SAID } from './query.js';
import type { Connection } from './sqlite.js';

/** By what those who are quoted are counted. */
export const QUOTED_BY = ['person', 'type', 'role', 'outlet'] as const;
export type QuotedBy = (typeof QUOTED_BY)[number];

/** Of which articles who is quoted is counted; what is left out does not matter. */
export interface QuotedQuery {
  readonly by: QuotedBy;
  readonly outlet?: string;
  /** First and last day of publication, `YYYY-MM-DD`. */
  readonly publishedFrom?: string;
  readonly publishedTo?: string;
  /** The most rows. */
  readonly limit: number;
}

/** What is quoted of one of those that are counted. */
export interface QuotedRow {
  readonly name: string;
  readonly statements: number;
  /** How many of the statements are quoted in full. */
  readonly direct: number;
  readonly articles: number;
  readonly outlets: number;
}

/** What was quoted in a time. */
export interface QuotedPeriod {
  /** A day (`2026-03-02`) or a month (`2026-03`). */
  readonly period: string;
  readonly statements: number;
  /** How many of them have no speaker. */
  readonly open: number;
}

/** Who is quoted how often. */
export interface Quoted {
  readonly statements: number;
  /** Statements whose speaker is open. */
  readonly open: number;
  /** How many there are to be counted; of these the first are given. */
  readonly names: number;
  /** Those with most statements first. Who has several roles is counted with each of them. */
  readonly rows: readonly QuotedRow[];
  /** In the order of time; by the month where the days are more than two months apart. */
  readonly periods: readonly QuotedPeriod[];
}

const ACTOR = 'statement AS s JOIN actor ON actor.article = s.article AND actor.id = s.speaker_actor';
const SOURCES: Readonly<Record<QuotedBy, { readonly key: string; readonly name: string; readonly from: string }>> = {
  // Who is known in one article only, by less than a full name, is counted with others of that name.
  person: {
    key: "coalesce(person.id, 'by name ' || s.speaker)",
    name: 'coalesce(max(person.name), max(s.speaker))',
    from: `${ACTOR} LEFT JOIN person ON person.key = actor.person`,
  },
  type: { key: 'actor.type', name: 'actor.type', from: ACTOR },
  role: { key: 'lower(role.value)', name: 'max(role.value)', from: `${ACTOR}, json_each(actor.roles) AS role` },
  outlet: { key: 's.publisher', name: 's.publisher', from: 'statement AS s' },
};
const LONG_DAYS = 62;

/** Counts who is quoted in sayings, without those of former versions of pages. */
export function quoted(database: Connection, query: QuotedQuery): Quoted {
  const { where, values } = conditions(query);
  const { key, name, from } = SOURCES[query.by];
  const groups = `FROM ${from} WHERE ${where} AND s.speaker IS NOT NULL AND ${key} IS NOT NULL GROUP BY ${key}`;
  const rows = database
    .prepare(
      `SELECT ${name} AS name, count(*) AS statements, sum(s.kind = 'direct') AS direct,
         count(DISTINCT s.article) AS articles, count(DISTINCT s.publisher) AS outlets
       ${groups} ORDER BY statements DESC, name LIMIT ?`,
    )
    .all(...values, query.limit) as QuotedRow[];
  const names = database
    .prepare(`SELECT count(*) FROM (SELECT 1 ${groups})`)
    .pluck()
    .get(...values) as number;
  const all = database
    .prepare(
      `SELECT count(*) AS statements, coalesce(sum(s.speaker IS NULL), 0) AS open, min(s.published) AS first, max(s.published) AS last
       FROM statement AS s WHERE ${where}`,
    )
    .get(...values) as { statements: number; open: number; first: string | null; last: string | null };
  const { statements, open } = all;
  return { statements, open, names, rows, periods: periods(database, where, values, all) };
}

function conditions({ outlet, publishedFrom, publishedTo }: QuotedQuery) {
  const asked = [
    ['s.publisher = ?', outlet],
    ['s.published >= ?', publishedFrom],
    ['s.published <= ?', publishedTo],
  ].filter((pair): pair is [string, string] => pair[1] !== undefined);
  return {
    where: ['s.void = 0', CURRENT, SAID, ...asked.map(([condition]) => condition)].join(' AND '),
    values: asked.map(([, value]) => value),
  };
}

function periods(
  database: Connection,
  where: string,
  values: readonly string[],
  { first, last }: { first: string | null; last: string | null },
): QuotedPeriod[] {
  const days = (Date.parse(last ?? '') - Date.parse(first ?? '')) / 86_400_000;
  const length = days > LONG_DAYS ? 'YYYY-MM'.length : 'YYYY-MM-DD'.length;
  return database
    .prepare(
      `SELECT substr(s.published, 1, ${length}) AS period, count(*) AS statements, sum(s.speaker IS NULL) AS open
       FROM statement AS s WHERE ${where} AND s.published IS NOT NULL GROUP BY period ORDER BY period`,
    )
    .all(...values) as QuotedPeriod[];
}
