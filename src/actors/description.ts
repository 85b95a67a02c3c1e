import type { Span } from '../text/span.js';
import type { Anaphor } from './anaphor.js';
import type { Sighting } from './party.js';

/** A source that is a description, while it is asked of whom. */
export interface Description extends Anaphor {
  /** All of it: "the author of the post". */
  readonly span: Span;
  /** Up to its head: "the author". */
  readonly part: Span;
  readonly sighting: Sighting | undefined;
}
