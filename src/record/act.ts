import type { Span } from '../text/span.js';
import type { Stance } from './about.js';

/** What somebody does by saying something. */
export const ACT_CLASSES = [
  'support',
  'defend',
  'praise',
  'thank',
  'apologise',
  'criticise',
  'accuse',
  'challenge',
  'threaten',
  'promise',
  'demand',
  'appeal',
  'deny',
  'decline',
] as const;
export type ActClass = (typeof ACT_CLASSES)[number];

/** A saying that the journalist reports without its words: "mayors have backed Hale". Spans in UTF-16 code units. */
export interface Act {
  readonly cue: Span;
  /** Who is said to do it. */
  readonly source: Span;
  /** Whom it is about: the object, or whose deed the object is ("his handling"). */
  readonly target: Span;
  /** The object with all that belongs to it, as far as it was made out. */
  readonly object: readonly Span[];
  readonly class: ActClass;
  /** The class in the CAMEO codebook (Schrodt 2012). */
  readonly code: string;
  readonly stance: Stance;
}
