import type { Span } from '../text/span.js';

/** An attribution in the text. */
export interface TaggedAttribution {
  readonly cue: Span;
  readonly content: readonly Span[];
  readonly source: Span | null;
  /** Calibrated probability that these words, or some that meet them, are the source, if it is one; 1 unless it is told. */
  readonly sourceP?: number;
  /** Calibrated probability that it is one, with about this content and source. */
  readonly p: number;
  /** Whether its words stand in paragraphs of their own, or behind a colon, without quotation marks. */
  readonly isSetOff?: boolean;
  /** Whether the model takes it for something done by saying something, and its content for whom or what that is about: “thanked | Hale”. */
  readonly isAct?: boolean;
}
