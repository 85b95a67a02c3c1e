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
  const { total, statement: id } = ledger.review(what, at);
  return { total, at, shown: id === null ? null : statement(ledger, { id }) };
}
