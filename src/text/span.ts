/**
 * A piece of an article's text: `[start, end)` in UTF-16 code units into the unchanged text, as JavaScript's own
 * strings count, so that `text.slice(start, end)` gives the words.
 */
export type Span = readonly [start: number, end: number];
