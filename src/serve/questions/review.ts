import type { Hit } from '../../ledger/hit.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { Review } from '../../ledger/review.js';
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
    statements: [id = null],
  } = ledger.reviews(what, 1, at);
  return { total, at, shown: id === null ? null : statement(ledger, { id }) };
}

export interface ReviewListAsked {
  readonly what: Review;
  readonly page: number;
  readonly limit: number;
}

/** A page of the queue. */
export interface ReviewList {
  readonly total: number;
  readonly page: number;
  readonly limit: number;
  readonly statements: readonly Hit[];
}

export function reviewList(ledger: Ledger, { what, page, limit }: ReviewListAsked): ReviewList {
  const { total, statements } = ledger.reviews(what, limit, (page - 1) * limit);
  return { total, page, limit, statements: ledger.hits(statements) };
}
