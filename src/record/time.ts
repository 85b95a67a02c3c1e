import type { Span } from '../text/span.js';

/** How finely a time is known, from fine to coarse; `range` is any other interval. */
export const PRECISIONS = ['minute', 'hour', 'day', 'week', 'month', 'year', 'range'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** When it was said: both days are included. */
export interface SaidAt {
  /** ISO 8601. */
  readonly start: string;
  /** ISO 8601, not before `start`. */
  readonly end: string;
  readonly precision: Precision;
  /** What the interval hangs on, in words: the publication day, another statement, a date in the text. */
  readonly basis: string;
  readonly evidence: readonly Span[];
}
