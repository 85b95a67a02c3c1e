import { behind, type Column, orderBy, type Piece, type Place, pieceOf, placeIn, type Stretch } from './piece.js';
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

/** A piece of the queue of what nobody looked at yet: the statements' ids. */
export interface Reviewed extends Piece<string> {
  readonly total: number;
}

/** From these probabilities on nobody needs to look. */
const SURE = { speaker: 0.97, statement: 0.7 };
const QUEUES: Readonly<Record<Review, { readonly where: string; readonly order: readonly Column[] }>> = {
  // Each has an index with just its own statements, by its order.
  open: { where: 's.speaker IS NULL', order: [{ sql: 's.published', down: true }, { sql: 's.key' }] },
  unsure: {
    where: `s.speaker IS NOT NULL AND s.speaker_p < ${SURE.speaker}`,
    order: [{ sql: 's.speaker_p' }, { sql: 's.key' }],
  },
  doubtful: { where: `s.p > 0 AND s.p < ${SURE.statement}`, order: [{ sql: 's.p' }, { sql: 's.key' }] },
};

/** A piece of a queue; what a person corrected, in whatever field, is in none. */
export function review(database: Connection, what: Review, { limit, offset = 0, after = null }: Stretch): Reviewed {
  const { order } = QUEUES[what];
  const from = queueOf(what);
  const total = database.prepare(`SELECT count(*) ${from}`).pluck().get() as number;
  const rest = after && behind(order, after);
  const found = database
    .prepare(
      `SELECT s.id, ${order.map(({ sql }) => sql).join(', ')} ${from} ${rest ? `AND ${rest.sql}` : ''}
       ORDER BY ${orderBy(order)} LIMIT ? OFFSET ?`,
    )
    .all(...(rest?.values ?? []), limit + 1, offset)
    .map(placeIn) as [string, ...Place][];
  return {
    total,
    ...pieceOf(
      found.map(([id, ...place]) => [id, place] as const),
      limit,
    ),
  };
}

/** The same of those statements, by their keys, that are left: the whole queue is gone through. */
export function reviewOf(
  database: Connection,
  what: Review,
  { limit, offset = 0, after = null }: Stretch,
  isLeft: (key: number) => boolean,
): Reviewed {
  const { order } = QUEUES[what];
  const keys = (rest: { sql: string; values: (string | number | null)[] } | null): number[] =>
    (
      database
        .prepare(`SELECT s.key ${queueOf(what)} ${rest ? `AND ${rest.sql}` : ''} ORDER BY ${orderBy(order)}`)
        .pluck()
        .all(...(rest?.values ?? [])) as number[]
    ).filter(isLeft);
  const all = keys(null);
  const found = after ? keys(behind(order, after)) : all;
  const row = database.prepare(
    `SELECT s.id, ${order.map(({ sql }) => sql).join(', ')} FROM statement AS s WHERE s.key = ?`,
  );
  const shown = found.slice(offset, offset + limit + 1).map((key) => placeIn(row.get(key)) as [string, ...Place]);
  return {
    total: all.length,
    ...pieceOf(
      shown.map(([id, ...place]) => [id, place] as const),
      limit,
    ),
  };
}

function queueOf(what: Review): string {
  return `FROM statement AS s INDEXED BY review_${what} WHERE s.void = 0 AND s.corrected = '' AND ${CURRENT} AND ${SAID} AND ${QUEUES[what].where}`;
}
