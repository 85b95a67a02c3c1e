import { CURRENT, SAID } from './query.js';
import type { Connection } from './sqlite.js';

/** What a person should look at. */
export const REVIEWS = [
  /** Sayings whose speaker is open. */
  'open',
  /** Sayings whose speaker is the least sure. */
  'unsure',
  /** What is the least sure to be a statement. */
  'doubtful',
] as const;
export type Review = (typeof REVIEWS)[number];

/** A piece of the queue of what nobody looked at yet. */
export interface Reviewed {
  readonly total: number;
  /** The statements' ids; none behind the end. */
  readonly statements: readonly string[];
}

/** From these probabilities on nobody needs to look. */
const SURE = { speaker: 0.97, statement: 0.7 };
const QUEUES: Readonly<Record<Review, { readonly where: string; readonly order: string }>> = {
  open: { where: 's.speaker IS NULL', order: 's.published DESC, s.key' },
  unsure: { where: `s.speaker IS NOT NULL AND s.speaker_p < ${SURE.speaker}`, order: 's.speaker_p, s.key' },
  doubtful: { where: `s.p > 0 AND s.p < ${SURE.statement}`, order: 's.p, s.key' },
};

/** A piece of a queue; what a person corrected, in whatever field, is in none. */
export function review(database: Connection, what: Review, limit: number, offset: number): Reviewed {
  const { where, order } = QUEUES[what];
  const from = `FROM statement AS s WHERE s.void = 0 AND s.corrected = '' AND ${CURRENT} AND ${SAID} AND ${where}`;
  const total = database.prepare(`SELECT count(*) ${from}`).pluck().get() as number;
  const page = database.prepare(`SELECT s.id ${from} ORDER BY ${order} LIMIT ? OFFSET ?`).pluck();
  return { total, statements: page.all(limit, offset) as string[] };
}
