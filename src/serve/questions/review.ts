import type { Hit } from '../../ledger/hit.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { Review } from '../../ledger/review.js';
import { cursorOf, type Paged, stretchOf } from '../cursor.js';
import { type StatementPage, statement } from './statement.js';

export interface ReviewAsked {
  readonly what: Review;
  /** Its place in the queue; 0 is the first. */
  readonly at: number;
}

export interface ReviewPage {
  readonly total: number;
  readonly at: number;
  /** Null behind the end. */
  readonly shown: StatementPage | null;
}

export function review(ledger: Ledger, { what, at }: ReviewAsked): ReviewPage {
  const {
    total,
    rows: [id = null],
  } = ledger.reviews(what, { limit: 1, offset: at });
  return { total, at, shown: id === null ? null : statement(ledger, { id }) };
}

export interface ReviewListAsked extends Paged {
  readonly what: Review;
}

/** A page of the queue. */
export interface ReviewList {
  readonly total: number;
  readonly page: number;
  readonly limit: number;
  readonly statements: readonly Hit[];
  readonly next: string | null;
}

export function reviewList(ledger: Ledger, { what, ...paged }: ReviewListAsked): ReviewList {
  const { total, ...piece } = ledger.reviews(what, stretchOf(paged));
  const { page, limit } = paged;
  return { total, page, limit, statements: ledger.hits(piece.rows), next: cursorOf(piece) };
}
