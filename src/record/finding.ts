import type { Span } from '../text/span.js';
import type { Message } from './message.js';

/** What a careful editor would flag. */
export const FINDING_KINDS = [
  /** A quotation that nobody is named for. */
  'unattributed',
  /** A source that may be one of several. */
  'ambiguous speaker',
  /** Said at another time than the article's own, and the text does not say when. */
  'undated',
  /** Another article has more of the sentence. */
  'cut',
  /** Another article quotes other words. */
  'altered',
  /** Other articles credit somebody else. */
  'misattributed',
  /** Told as new, though it was printed before. */
  'recycled',
  /** Told as an answer to what was said after it. */
  'out of order',
  /** No article that is on record has it first hand. */
  'second-hand',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

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
