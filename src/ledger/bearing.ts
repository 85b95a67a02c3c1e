import type { StanceName } from '../record/about.js';
import type { Prepare } from './database.js';
import { periodLength } from './period.js';

/** What was said of somebody in a time. */
export interface StancePeriod extends Readonly<Record<StanceName, number>> {
  /** A day (`2026-03-02`) or a month (`2026-03`) of saying, or of publication where that is not told. */
  readonly period: string;
}

/** With whom somebody speaks. */
export interface Exchange {
  readonly name: string;
  /** How many statements are addressed to that one, and how many that one addresses to them. */
  readonly to: number;
  readonly from: number;
}

/** An actor of an article. */
interface Bearing {
  readonly article: number;
  readonly id: string;
  readonly name: string;
}

/** The stances of what was said of some actors, by when it was said; statements without a day are left out. */
export function stancesOver(prepare: Prepare, own: readonly Bearing[], condition: string): StancePeriod[] {
  const rows = prepare(
    `SELECT about.stance, coalesce(s.said_from, s.published) AS at FROM statement AS s JOIN about ON about.statement = s.key
     WHERE s.article = ? AND s.void = 0 AND ${condition} AND about.actor = ? AND at IS NOT NULL`,
  );
  const stances = own.flatMap(({ article, id }) => rows.all(article, id) as { stance: -1 | 0 | 1; at: string }[]);
  const days = stances.map(({ at }) => at.slice(0, 10)).sort();
  const length = periodLength(days[0] ?? null, days.at(-1) ?? null);
  const periods = new Map<string, Record<StanceName, number>>();
  for (const { stance, at } of stances) {
    const period = at.slice(0, length);
    const counts = periods.get(period) ?? { for: 0, neither: 0, against: 0 };
    counts[NAMES[stance]]++;
    periods.set(period, counts);
  }
  return [...periods].map(([period, counts]) => ({ period, ...counts })).sort((a, b) => (a.period < b.period ? -1 : 1));
}

const NAMES = { [-1]: 'against', 0: 'neither', 1: 'for' } as const;

/** Whom some actors address, and who addresses them, those with most statements first. */
export function exchangesOf(prepare: Prepare, own: readonly Bearing[], condition: string): Exchange[] {
  const to = prepare(
    `SELECT s.addressee AS name, count(*) AS n FROM statement AS s
     WHERE s.article = ? AND s.void = 0 AND ${condition} AND s.speaker_actor = ? AND s.addressee IS NOT NULL GROUP BY 1`,
  );
  const from = prepare(
    `SELECT s.speaker AS name, count(*) AS n FROM statement AS s
     WHERE s.article = ? AND s.void = 0 AND ${condition} AND s.addressee = ? AND s.speaker IS NOT NULL GROUP BY 1`,
  );
  const known = new Map<string, { to: number; from: number }>();
  const add = (rows: unknown, way: 'to' | 'from'): void => {
    for (const { name, n } of rows as { name: string; n: number }[]) {
      const one = known.get(name) ?? { to: 0, from: 0 };
      one[way] += n;
      known.set(name, one);
    }
  };
  for (const { article, id, name } of own) {
    add(to.all(article, id), 'to');
    add(from.all(article, name), 'from');
  }
  return [...known]
    .map(([name, counts]) => ({ name, ...counts }))
    .sort((a, b) => b.to + b.from - a.to - a.from || (a.name < b.name ? -1 : 1));
}
