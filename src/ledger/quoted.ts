import type { Digest } from './digest.js';
import type { Filter } from './filter.js';
import type { Line } from './line.js';
import { periodLength } from './period.js';

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

/** One that a statement is counted with: what is the same of all its statements, and how it is called there. */
type Group = readonly [key: string, name: string];
type Grouping = (line: Line) => readonly Group[];

/** Counts of these are told for each period, too. */
const GROUPED: readonly QuotedBy[] = ['type', 'gender'];
/** Of the pronouns that refer to somebody, so many must be the same. */
const MOST_OF = 0.9;

/** Counts who is quoted in sayings, without those of former versions of pages. */
export function quoted(digest: Digest, { by, limit, ...filter }: QuotedQuery): Quoted {
  const fits = digest.fits(filter);
  const groupsOf = groupings(digest)[by]();
  const counts = new Map<string, Count>();
  const days = new Map<string | null, Day>();
  for (const line of digest.lines()) {
    if (!line.isCurrent || !line.isSaid || !fits(line)) continue;
    const groups = line.speaker === null ? [] : groupsOf(line);
    for (const [key, name] of groups) count(counts, key, name, line);
    add(days, line, groups);
  }
  const all = [...days.values()];
  const rows = [...counts.values()];
  return {
    statements: sum(all.map(({ statements }) => statements)),
    open: sum(all.map(({ open }) => open)),
    names: rows.length,
    rows: first(rows, limit).map(({ last: _, publishers, ...row }) => ({ ...row, outlets: new Set(publishers).size })),
    periods: periods(days, GROUPED.includes(by)),
  };
}

/** Those with most statements, in their order: of many that are counted few are shown, and only these are sorted. */
function first(rows: readonly Count[], limit: number): Count[] {
  const having: number[] = [];
  for (const { statements } of rows) having[statements] = (having[statements] ?? 0) + 1;
  let [least, found] = [having.length, 0];
  while (least > 0 && found < limit) found += having[--least] ?? 0;
  return rows
    .filter(({ statements }) => statements >= least)
    .sort((a, b) => b.statements - a.statements || (a.name < b.name ? -1 : 1))
    .slice(0, limit);
}

/** Whom a statement that has a speaker is counted with. */
function groupings(digest: Digest): Readonly<Record<QuotedBy, () => Grouping>> {
  return {
    // Who is known in one article only, by less than a full name, is counted with others of that name.
    person: () => (line) => {
      if (line.actor === null) return [];
      const name = line.speaker!;
      return [[line.person ?? `by name ${name}`, line.personName ?? name]];
    },
    // As the articles' own pronouns tell it; of persons only.
    gender: () => {
      const told = genders(digest);
      return (line) => (line.type === 'person' ? [same(told.get(whoOf(line)) ?? 'not told')] : []);
    },
    type: () => (line) => (line.type === null ? [] : [same(line.type)]),
    role: () => (line) => line.roles.map((role) => [role.toLowerCase(), role] as const),
    outlet: () => (line) => (line.publisher === null ? [] : [same(line.publisher)]),
  };
}

function same(name: string): Group {
  return [name, name];
}

interface Count extends Omit<QuotedRow, 'outlets'> {
  name: string;
  statements: number;
  direct: number;
  articles: number;
  /** Of each statement; only of what is shown they are counted. */
  readonly publishers: string[];
  /** The article that was counted last: an article's lines stand together. */
  last: number;
}

function count(counts: Map<string, Count>, key: string, name: string, line: Line): void {
  const one = counts.get(key) ?? { name, statements: 0, direct: 0, articles: 0, publishers: [], last: -1 };
  if (one.statements === 0) counts.set(key, one);
  // One of several names, the same in whatever order they come.
  if (name > one.name) one.name = name;
  one.statements++;
  if (line.isDirect) one.direct++;
  if (line.article !== one.last) one.articles++;
  one.last = line.article;
  if (line.publisher !== null) one.publishers.push(line.publisher);
}

interface Day {
  statements: number;
  open: number;
  readonly groups: Map<string, number>;
}

function add(days: Map<string | null, Day>, { published, speaker }: Line, groups: readonly Group[]): void {
  const day = days.get(published) ?? { statements: 0, open: 0, groups: new Map<string, number>() };
  if (day.statements === 0) days.set(published, day);
  day.statements++;
  if (speaker === null) day.open++;
  for (const [key] of groups) day.groups.set(key, (day.groups.get(key) ?? 0) + 1);
}

/** Days brought together to periods, in the order of time; what has no day is in none. */
function periods(days: ReadonlyMap<string | null, Day>, areGrouped: boolean): QuotedPeriod[] {
  const dated = [...days]
    .flatMap(([day, of]) => (day === null ? [] : [[day, of] as const]))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const length = periodLength(dated[0]?.[0] ?? null, dated.at(-1)?.[0] ?? null);
  const found = new Map<string, { period: string; statements: number; open: number; groups: Record<string, number> }>();
  for (const [day, { statements, open, groups }] of dated) {
    const period = day.slice(0, length);
    const one = found.get(period) ?? { period, statements: 0, open: 0, groups: {} };
    found.set(period, one);
    one.statements += statements;
    one.open += open;
    if (areGrouped) for (const [key, n] of groups) one.groups[key] = (one.groups[key] ?? 0) + n;
  }
  return [...found.values()];
}

/**
 * Who is “she” and who is “he”: of whom articles credit statements to these pronouns. Names tell nothing, nor do titles; whom no
 * pronoun refers to, or several do, is not told.
 */
function genders(digest: Digest): ReadonlyMap<string, 'he' | 'she'> {
  const known = GENDERS.get(digest);
  if (known?.version === digest.version()) return known.told;
  const told = gendersIn(digest);
  GENDERS.set(digest, { version: digest.version(), told });
  return told;
}

/** Every count by gender asks for all of them: they hold until something changes. */
const GENDERS = new WeakMap<Digest, { readonly version: number; readonly told: ReadonlyMap<string, 'he' | 'she'> }>();

function gendersIn(digest: Digest): ReadonlyMap<string, 'he' | 'she'> {
  const counts = new Map<string, { he: number; she: number }>();
  for (const line of digest.lines()) {
    if (line.pronoun === null) continue;
    const who = whoOf(line);
    const one = counts.get(who) ?? { he: 0, she: 0 };
    counts.set(who, one);
    one[line.pronoun]++;
  }
  const told = [...counts].filter(([, { he, she }]) => Math.max(he, she) >= MOST_OF * (he + she));
  return new Map(told.map(([who, { he, she }]) => [who, she > he ? 'she' : 'he']));
}

/** Somebody over all articles; who is known in one only, in that one. */
function whoOf({ person, actor }: Line): string {
  return person ?? `actor ${actor}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
