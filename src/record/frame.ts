import type { Span } from '../text/span.js';

/** The words around a saying that tell of the saying itself: its sentence without what anybody says in it. */
export interface Frame {
  readonly sentence: Span;
  /** Where the saying's own words stand: cue and source, from the first to the last. */
  readonly core: Span;
  /** The sentence's text, with no-break spaces where contents and quotations stand, so that offsets stay. */
  readonly words: string;
}
