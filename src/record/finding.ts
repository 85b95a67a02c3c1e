import type { Span } from '../text/span.js';
import type { FindingKind } from './finding-kind.js';
import type { Message } from './message.js';

/** Something that a careful editor would flag in an article. */
export interface Finding {
  readonly kind: FindingKind;
  /** The statement that it concerns; null if it is the article as a whole. */
  readonly statement: string | null;
  readonly message: Message;
  /** The words of this article that show it. */
  readonly evidence: readonly Span[];
  /** Probability that a careful reader would agree, 0 to 1. */
  readonly p: number;
  /** The words of other articles that show it; empty for what the article alone shows. */
  readonly elsewhere: readonly Elsewhere[];
}

/** A place in another article. */
export interface Elsewhere {
  /** The article's id. */
  readonly article: string;
  readonly statement: string;
  readonly evidence: readonly Span[];
}
