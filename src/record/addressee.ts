import type { Span } from '../text/span.js';

/** Whom the words were said to. */
export interface Addressee {
  readonly actor: string;
  readonly p: number;
  readonly evidence: readonly Span[];
}
