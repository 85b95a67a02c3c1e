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

/** The last of some sorted spans that begins at or before an offset. */
export function lastBefore(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (spans[middle]![0] <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
