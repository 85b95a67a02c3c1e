import type { Hit } from '../../ledger/hit.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { Review } from '../../ledger/review.js';
import { cursorOf, type Paged, stretchOf } from '../cursor.js';
import { type FilterAsked, filterOf, listNames } from './filter.js';
import { type StatementPage, statement } from './statement.js';

export interface ReviewAsked {
  readonly what: Review;
  /** Its place in the queue; 0 is the first. */
  readonly at: number;
  readonly filter: FilterAsked;
}

export interface ReviewPage {
  /** The lists of people that are kept. */
  readonly lists: readonly string[];
  readonly total: number;
  readonly at: number;
  /** Null behind the end. */
  readonly shown: StatementPage | null;
}

export function review(ledger: Ledger, { what, at, filter }: ReviewAsked): ReviewPage {
  const {
    total,
    rows: [id = null],
  } = ledger.reviews(what, { limit: 1, offset: at }, filterOf(ledger, filter));
  return { lists: listNames(ledger), total, at, shown: id === null ? null : statement(ledger, { id }) };
}

export interface ReviewListAsked extends Paged {
  readonly what: Review;
  readonly filter: FilterAsked;
}

/** A page of the queue. */
export interface ReviewList {
  /** The lists of people that are kept. */
  readonly lists: readonly string[];
  readonly total: number;
  readonly page: number;
  readonly limit: number;
  readonly statements: readonly Hit[];
  readonly next: string | null;
}

export function reviewList(ledger: Ledger, { what, filter, ...paged }: ReviewListAsked): ReviewList {
  const { total, ...piece } = ledger.reviews(what, stretchOf(paged), filterOf(ledger, filter));
  const { page, limit } = paged;
  return {
    lists: listNames(ledger),
    total,
    page,
    limit,
    statements: ledger.hits(piece.rows),
    next: cursorOf(piece),
  };
}
