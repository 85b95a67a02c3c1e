import type { Tagged } from '../src/tag/tagger.js';
import { Spans } from '../src/text/spans.js';

/** A text in which the tagger found nothing. */
export const UNTAGGED: Tagged = {
  attributions: [],
  mentions: [],
  hints: Spans.of([], () => [0, 0]),
  sourceOf: () => undefined,
};
