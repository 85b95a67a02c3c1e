/**
 * A piece of an article's text: `[start, end)` in UTF-16 code units into the unchanged text, as JavaScript's own
 * strings count, so that `text.slice(start, end)` gives the words.
 */
export type Span = readonly [start: number, end: number];

/** Whether a span holds all of another. */
export function contains([start, end]: Span, [from, to]: Span): boolean {
  return start <= from && to <= end;
}

/** Whether two spans share a character. */
export function overlaps([start, end]: Span, [from, to]: Span): boolean {
  return start < to && from < end;
}
