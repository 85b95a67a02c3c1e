import type { Digest } from './digest.js';
import type { Filter } from './filter.js';
import type { Line } from './line.js';
import { periodLength } from './period.js';
import { type Day, dayOf, type Pronouns } from './quoted-counts.js';

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

/** Whom statements are counted with, by numbers. */
interface Grouping {
  readonly of: (line: Line) => readonly number[];
  /** How each number is called. */
  readonly names: readonly string[];
}

/** Counts of these are told for each period, too. */
const GROUPED: readonly QuotedBy[] = ['type', 'gender'];
/** Of the pronouns that refer to somebody, so many must be the same. */
const MOST_OF = 0.9;

/** What was counted, before some of it is shown. */
interface Counted {
  readonly days: ReadonlyMap<string | null, Day>;
  /** How many statements each number has. */
  readonly totals: readonly number[];
  readonly rows: (shown: readonly number[]) => QuotedRow[];
}

/** Counts who is quoted in sayings, without those of former versions of pages. */
export function quoted(digest: Digest, { by, limit, ...filter }: QuotedQuery): Quoted {
  const isAll = Object.keys(filter).length === 0;
  const grouping = GROUPINGS[by](digest);
  const { names } = grouping;
  const { days, totals, rows } =
    isAll && by === 'person'
      ? kept(digest)
      : counted(digest, isAll ? () => true : digest.fits(filter), grouping, GROUPED.includes(by));
  const all = [...days.values()];
  return {
    statements: sum(all.map(({ statements }) => statements)),
    open: sum(all.map(({ open }) => open)),
    names: totals.filter((total) => total > 0).length,
    rows: rows(first(totals, names, limit)),
    periods: periods(days, names),
  };
}

/** Person by person over all that is on record: that is kept with each change. */
function kept(digest: Digest): Counted {
  const { tallies, days } = digest.quoted();
  return {
    days,
    totals: Array.from(tallies, (one) => one?.statements ?? 0),
    rows: (shown) =>
      shown.map((number) => {
        const { statements, direct, articles, publishers } = tallies[number]!;
        return { name: digest.names[number]!, statements, direct, articles, outlets: publishers.size };
      }),
  };
}

/** @param areGrouped whether each day is told by those who are counted: these are few, and are counted in one go */
function counted(digest: Digest, fits: (line: Line) => boolean, { of, names }: Grouping, areGrouped: boolean): Counted {
  // With room for all from the beginning: a list with holes is looked up slowly.
  const totals = new Array<number>(names.length).fill(0);
  const days = new Map<string | null, Day>();
  // An article's lines are of one day.
  let published: string | null = null;
  let day = dayOf(days, null);
  const lines: Line[] = [];
  const counts: Count[] = [];
  for (const own of digest.lines()) {
    for (const line of own) {
      if (!line.isCurrent || !line.isSaid || !fits(line)) continue;
      if (!areGrouped) lines.push(line);
      if (line.published !== published) {
        published = line.published;
        day = dayOf(days, published);
      }
      day.statements++;
      if (line.speaker === null) {
        day.open++;
        continue;
      }
      for (const number of of(line)) {
        totals[number] = (totals[number] ?? 0) + 1;
        if (!areGrouped) continue;
        day.groups[number] = (day.groups[number] ?? 0) + 1;
        const one = counts[number] ?? newCount();
        counts[number] = one;
        count(one, line);
      }
    }
  }
  if (areGrouped)
    return { days, totals, rows: (shown) => shown.map((number) => rowOf(names[number]!, counts[number]!)) };
  return { days, totals, rows: (shown) => rowsOf(shown, lines, { of, names }) };
}

/** The numbers of those with most statements, in their order: of many that are counted few are shown, and only these are sorted. */
function first(totals: readonly number[], names: readonly string[], limit: number): number[] {
  const having: number[] = [];
  for (const total of totals) having[total] = (having[total] ?? 0) + 1;
  let [least, count] = [having.length, 0];
  while (least > 1 && count < limit) count += having[--least] ?? 0;
  const most: number[] = [];
  totals.forEach((total, number) => {
    if (total >= least) most.push(number);
  });
  return most.sort((a, b) => totals[b]! - totals[a]! || (names[a]! < names[b]! ? -1 : 1)).slice(0, limit);
}

/** What there is to tell of those that are shown. */
function rowsOf(shown: readonly number[], lines: readonly Line[], { of, names }: Grouping): QuotedRow[] {
  const counts = new Array<Count | undefined>(names.length).fill(undefined);
  for (const number of shown) counts[number] = newCount();
  for (const line of lines) {
    if (line.speaker === null) continue;
    for (const number of of(line)) {
      const one = counts[number];
      if (one !== undefined) count(one, line);
    }
  }
  return shown.map((number) => rowOf(names[number]!, counts[number]!));
}

function newCount(): Count {
  return { statements: 0, direct: 0, articles: 0, publishers: [], last: -1 };
}

function rowOf(name: string, { statements, direct, articles, publishers }: Count): QuotedRow {
  return { name, statements, direct, articles, outlets: new Set(publishers).size };
}

const NONE: readonly number[] = [];

/** Whom a statement that has a speaker is counted with. */
const GROUPINGS: Readonly<Record<QuotedBy, (digest: Digest) => Grouping>> = {
  person: ({ names }) => ({ names, of: ({ counted }) => counted }),
  // As the articles' own pronouns tell it; of persons only.
  gender: (digest) => {
    const names = ['he', 'she', 'not told'];
    const [he, she, open] = names.map((_, number) => [number]) as [number[], number[], number[]];
    const known = digest.quoted().pronouns.map((pronouns) => ({ he, she, open })[genderOf(pronouns) ?? 'open']);
    return { names, of: ({ type, who }) => (type !== 'person' || who === null ? NONE : (known[who] ?? open)) };
  },
  type: () => byValue(({ type }) => type),
  role: () =>
    byValue(
      ({ roles }) => roles,
      (name) => name.toLowerCase(),
    ),
  outlet: () => byValue(({ publisher }) => publisher),
};

/** By a value that a line has, or each of several; few different ones stand in many lines. */
function byValue(valueIn: (line: Line) => string | readonly string[] | null, keyOf = (name: string) => name): Grouping {
  const names: string[] = [];
  const byKey = new Map<string, number>();
  const known = new Map<string | readonly string[], readonly number[]>();
  const numberOf = (name: string): number => {
    const key = keyOf(name);
    const number = byKey.get(key) ?? names.length;
    byKey.set(key, number);
    // One of several spellings, the same in whatever order they come.
    if (!(names[number]! > name)) names[number] = name;
    return number;
  };
  return {
    names,
    of(line) {
      const value = valueIn(line);
      if (value === null) return NONE;
      const numbers = known.get(value) ?? (typeof value === 'string' ? [value] : value).map(numberOf);
      known.set(value, numbers);
      return numbers;
    },
  };
}

interface Count extends Omit<QuotedRow, 'name' | 'outlets'> {
  statements: number;
  direct: number;
  articles: number;
  /** Who published the articles, most of them more than once. */
  readonly publishers: string[];
  /** The article that was counted last: an article's lines stand together. */
  last: number;
}

function count(one: Count, line: Line): void {
  one.statements++;
  if (line.isDirect) one.direct++;
  if (line.article === one.last) return;
  one.last = line.article;
  one.articles++;
  if (line.publisher !== null && line.publisher !== one.publishers.at(-1)) one.publishers.push(line.publisher);
}

/** Days brought together to periods, in the order of time; what has no day is in none. */
function periods(days: ReadonlyMap<string | null, Day>, names: readonly string[]): QuotedPeriod[] {
  const dated = [...days]
    .flatMap(([day, of]) => (day === null ? [] : [[day, of] as const]))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const length = periodLength(dated[0]?.[0] ?? null, dated.at(-1)?.[0] ?? null);
  const periods = new Map<
    string,
    { period: string; statements: number; open: number; groups: Record<string, number> }
  >();
  for (const [day, { statements, open, groups }] of dated) {
    const period = day.slice(0, length);
    const one = periods.get(period) ?? { period, statements: 0, open: 0, groups: {} };
    periods.set(period, one);
    one.statements += statements;
    one.open += open;
    groups.forEach((n, number) => {
      const name = names[number]!;
      one.groups[name] = (one.groups[name] ?? 0) + n;
    });
  }
  return [...periods.values()];
}

/**
 * Whether somebody is “she” or “he”: articles credit their statements to that pronoun. Names tell nothing, nor do titles; whom no
 * pronoun refers to, or several do, is not told.
 */
function genderOf(pronouns: Pronouns | undefined): 'he' | 'she' | undefined {
  if (pronouns === undefined) return undefined;
  const { he, she } = pronouns;
  if (Math.max(he, she) < MOST_OF * (he + she)) return undefined;
  return she > he ? 'she' : 'he';
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
