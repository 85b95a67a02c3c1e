import type { Span } from '../text/span.js';
import type { Reason } from './reason.js';

/** One reading of an open field: an actor and how probable it is, 0 to 1. */
export interface Candidate {
  readonly actor: string;
  readonly p: number;
}

/** Who said it. `actor` is null while open; `reason` then says why, `candidates` who it could be. */
export interface Speaker {
  readonly actor: string | null;
  /** Calibrated probability that `actor` is right; 0 while open. */
  readonly p: number;
  readonly candidates: readonly Candidate[];
  /** Why the field is open, for a reader; null once it is filled. */
  readonly reason: Reason | null;
  readonly evidence: readonly Span[];
}
