import type { Span } from '../text/span.js';
import type { Coded, Sentence } from './coded.js';

/** How finely a time is known, from fine to coarse; `range` is any other interval. */
export const PRECISIONS = ['minute', 'hour', 'day', 'week', 'month', 'year', 'range'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** What an interval can hang on. Ledgers keep these codes. */
export interface Bases extends Sentence {
  /** "on 2 March" */
  date: object;
  /** "on Monday", reckoned from the day of publication. */
  publication: { readonly day: string };
  /** "a day after attacking her", reckoned from another statement of the sentence. */
  beside: object;
  /** "the next day", reckoned from the statement before. */
  before: object;
  /** "14:05", the time stamp of an entry. */
  stamp: object;
  /** The day below an embedded post. */
  post: object;
  /** A person gave it. */
  'by hand': object;
}

/** What an interval hangs on. */
export type Basis = Coded<Bases> & {
  /** The statement before hangs on it, and this one goes on from there. */
  readonly isCarried?: true;
};

/** When it was said: both days are included. */
export interface SaidAt {
  /** ISO 8601. */
  readonly start: string;
  /** ISO 8601, not before `start`. */
  readonly end: string;
  readonly precision: Precision;
  readonly basis: Basis;
  readonly evidence: readonly Span[];
}
