import { Heap } from '../trace/heap.js';
import type { Prepare } from './database.js';
import type { Digest } from './digest.js';
import type { Filter } from './filter.js';
import type { Line } from './line.js';
import {
  behind,
  type Column,
  inOrder,
  orderBy,
  type Piece,
  type Place,
  pieceOf,
  placeIn,
  type Stretch,
} from './piece.js';
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
/** A queue, as the ledger's tables have it and as a digest does: what waits in it, and its order. */
interface Queue {
  readonly where: string;
  readonly order: readonly Column[];
  readonly waits: (line: Line) => boolean;
  readonly place: (line: Line) => Place;
}

const QUEUES: Readonly<Record<Review, Queue>> = {
  // Each has an index with just its own statements, by its order.
  open: {
    where: 's.speaker IS NULL',
    order: [{ sql: 's.published', down: true }, { sql: 's.key' }],
    waits: ({ speaker }) => speaker === null,
    place: ({ published, key }) => [published, key],
  },
  unsure: {
    where: `s.speaker IS NOT NULL AND s.speaker_p < ${SURE.speaker}`,
    order: [{ sql: 's.speaker_p' }, { sql: 's.key' }],
    waits: ({ speaker, speakerP }) => speaker !== null && speakerP < SURE.speaker,
    place: ({ speakerP, key }) => [speakerP, key],
  },
  doubtful: {
    where: `s.p > 0 AND s.p < ${SURE.statement}`,
    order: [{ sql: 's.p' }, { sql: 's.key' }],
    waits: ({ p }) => p > 0 && p < SURE.statement,
    place: ({ p, key }) => [p, key],
  },
};

/** A piece of a queue; what a person corrected, in whatever field, is in none. */
export function review(database: Connection, what: Review, { limit, offset = 0, after = null }: Stretch): Reviewed {
  const { order } = QUEUES[what];
  const from = queueOf(what);
  const total = database.prepare(`SELECT count(*) ${from}`).pluck().get() as number;
  const rest = after && behind(order, after);
  const rows = database
    .prepare(
      `SELECT s.id, ${order.map(({ sql }) => sql).join(', ')} ${from} ${rest ? `AND ${rest.sql}` : ''}
       ORDER BY ${orderBy(order)} LIMIT ? OFFSET ?`,
    )
    .all(...(rest?.values ?? []), limit + 1, offset)
    .map(placeIn) as [string, ...Place][];
  return {
    total,
    ...pieceOf(
      rows.map(([id, ...place]) => [id, place] as const),
      limit,
    ),
  };
}

/** The same of what a filter leaves, in memory. */
export function reviewOf(
  { sql }: { readonly sql: Prepare },
  digest: Digest,
  what: Review,
  { limit, offset = 0, after = null }: Stretch,
  filter: Filter,
): Reviewed {
  const { order, waits, place } = QUEUES[what];
  const before = inOrder(order);
  const fits = digest.fits(filter);
  const wanted = offset + limit + 1;
  /** The first that are wanted, the last of them on top. */
  const first = new Heap<Place>((a, b) => before(a, b) > 0);
  let total = 0;
  for (const lines of digest.lines()) {
    for (const line of lines) {
      if (!line.isCurrent || !line.isSaid || line.isCorrected || !waits(line) || !fits(line)) continue;
      total++;
      const at = place(line);
      if (after !== null && before(at, after) <= 0) continue;
      if (first.size === wanted && before(at, first.peek()!) > 0) continue;
      first.push(at);
      if (first.size > wanted) first.pop();
    }
  }
  const places = Array.from({ length: first.size }, () => first.pop()!).reverse();
  const id = sql('SELECT id FROM statement WHERE key = ?').pluck();
  return {
    total,
    ...pieceOf(
      places.slice(offset).map((at) => [id.get(at.at(-1)) as string, at] as const),
      limit,
    ),
  };
}

function queueOf(what: Review): string {
  return `FROM statement AS s INDEXED BY review_${what} WHERE s.void = 0 AND s.corrected = '' AND ${CURRENT} AND ${SAID} AND ${QUEUES[what].where}`;
}
