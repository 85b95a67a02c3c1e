import type { Span } from './span.js';

/** How a text is laid out on its page. All spans are UTF-16 code units of the unchanged text. */
export interface Page {
  readonly paragraphs: readonly Span[];
  /** What stands between the words and is none of them: times of captions, numbers of lines, marks of a quoted mail. */
  readonly furniture: readonly Span[];
  /** Block quotations. */
  readonly quoted: readonly Span[];
  /** Paragraphs that are bold or italic throughout, by marks that the text has. */
  readonly stressed: readonly Span[];
  /** When captions are shown, each where it stands, before its words. */
  readonly times: readonly Span[];
}

/** A span without what stands in it that is no words. */
export function without(furniture: readonly Span[], [start, end]: Span): Span[] {
  const out: Span[] = [];
  let at = start;
  for (const [from, to] of furniture) {
    if (to <= at || from >= end) continue;
    if (from > at) out.push([at, from]);
    at = to;
  }
  return at < end ? [...out, [at, end]] : out;
}
