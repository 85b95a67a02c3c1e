import type { PronounSort } from '../language/actors.js';
import { type Condition, conditionsOf, type Filter } from './filter.js';
import { periodLength } from './period.js';
import { CURRENT, SAID } from './query.js';
import type { Connection } from './sqlite.js';

/** By what those who are quoted are counted. */
export const QUOTED_BY = ['person', 'type', 'gender', 'role', 'outlet'] as const;
export type QuotedBy = (typeof QUOTED_BY)[number];

/** Of which statements who is quoted is counted; what is left out does not matter. */
export interface QuotedQuery extends Filter {
  readonly by: QuotedBy;
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
  /** How many there are of each row, where these are few and of one kind: of types, and of genders; empty for all else. */
  readonly groups: Readonly<Record<string, number>>;
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
/** Somebody over all articles; who is known in one only has a number below zero. */
const WHO = 'coalesce(actor.person, -actor.key)';
const SOURCES: Readonly<Record<QuotedBy, { readonly key: string; readonly name: string; readonly from: string }>> = {
  // Who is known in one article only, by less than a full name, is counted with others of that name.
  person: {
    key: "coalesce(person.id, 'by name ' || s.speaker)",
    name: 'coalesce(max(person.name), max(s.speaker))',
    from: `${ACTOR} LEFT JOIN person ON person.key = actor.person`,
  },
  // As the articles' own pronouns tell it (`tellGenders`); of persons only.
  gender: {
    key: "coalesce(gender.pronoun, 'not told')",
    name: "coalesce(gender.pronoun, 'not told')",
    from: `${ACTOR} AND actor.type = 'person' LEFT JOIN temp.gender ON gender.who = ${WHO}`,
  },
  type: { key: 'actor.type', name: 'actor.type', from: ACTOR },
  role: { key: 'lower(role.value)', name: 'max(role.value)', from: `${ACTOR}, json_each(actor.roles) AS role` },
  outlet: { key: 's.publisher', name: 's.publisher', from: 'statement AS s' },
};
/** Counts of these are told for each period, too. */
const GROUPED: readonly QuotedBy[] = ['type', 'gender'];
/** So sure must it be that a pronoun is that speaker. */
const SURE = 0.9;
/** Of the pronouns that refer to somebody, so many must be the same. */
const MOST_OF = 0.9;

/** Counts who is quoted in sayings, without those of former versions of pages. */
export function quoted(
  database: Connection,
  query: QuotedQuery,
  pronoun: (word: string) => PronounSort | undefined,
): Quoted {
  const { where, values } = conditions(query);
  if (query.by === 'gender') tellGenders(database, pronoun);
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
  return { statements, open, names, rows, periods: periods(database, query.by, where, values, all) };
}

function conditions(query: QuotedQuery) {
  const asked: readonly Condition[] = conditionsOf(query);
  return {
    where: ['s.void = 0', CURRENT, SAID, ...asked.map(({ sql }) => sql)].join(' AND '),
    values: asked.flatMap((one) => one.values),
  };
}

/**
 * Puts into a table of this connection's own who is “she” and who is “he”: of whom articles credit statements to these
 * pronouns. Names tell nothing, nor do titles; whom no pronoun refers to, or several do, is not told.
 */
function tellGenders(database: Connection, pronoun: (word: string) => PronounSort | undefined): void {
  const rows = database
    .prepare(
      `SELECT ${WHO} AS who, lower(s.source) AS source, count(*) AS n FROM ${ACTOR}
       WHERE s.void = 0 AND actor.type = 'person' AND s.speaker_p >= ${SURE} AND length(s.source) BETWEEN 1 AND 8 GROUP BY 1, 2`,
    )
    .all() as { who: number; source: string; n: number }[];
  const counts = new Map<number, { he: number; she: number }>();
  for (const { who, source, n } of rows) {
    const sort = pronoun(source);
    if (sort !== 'he' && sort !== 'she') continue;
    const one = counts.get(who) ?? { he: 0, she: 0 };
    one[sort] += n;
    counts.set(who, one);
  }
  database.exec('CREATE TEMP TABLE IF NOT EXISTS gender (who INTEGER PRIMARY KEY, pronoun TEXT NOT NULL)');
  database.exec('DELETE FROM temp.gender');
  const put = database.prepare('INSERT INTO temp.gender (who, pronoun) VALUES (?, ?)');
  for (const [who, { he, she }] of counts) {
    if (Math.max(he, she) >= MOST_OF * (he + she)) put.run(who, she > he ? 'she' : 'he');
  }
}

function periods(
  database: Connection,
  by: QuotedBy,
  where: string,
  values: readonly string[],
  { first, last }: { first: string | null; last: string | null },
): QuotedPeriod[] {
  const period = `substr(s.published, 1, ${periodLength(first, last)})`;
  const all = database
    .prepare(
      `SELECT ${period} AS period, count(*) AS statements, sum(s.speaker IS NULL) AS open
       FROM statement AS s WHERE ${where} AND s.published IS NOT NULL GROUP BY period ORDER BY period`,
    )
    .all(...values) as Omit<QuotedPeriod, 'groups'>[];
  if (!GROUPED.includes(by)) return all.map((one) => ({ ...one, groups: {} }));
  const { key, from } = SOURCES[by];
  const counted = database
    .prepare(
      `SELECT ${period} AS period, ${key} AS name, count(*) AS n
       FROM ${from} WHERE ${where} AND s.published IS NOT NULL AND s.speaker IS NOT NULL GROUP BY 1, 2`,
    )
    .all(...values) as { period: string; name: string; n: number }[];
  return all.map((one) => ({
    ...one,
    groups: Object.fromEntries(counted.filter((own) => own.period === one.period).map(({ name, n }) => [name, n])),
  }));
}
