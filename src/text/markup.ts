import type { Span } from './span.js';
import type { View } from './view.js';

/** What the markup of a page tells that its words do not. UTF-16 code units of the text. */
export interface Markup {
  /** Paragraphs that are bold or italic throughout, and headings inside the article: questions, in an interview. */
  readonly stressed?: readonly Span[];
  /** Block quotations. */
  readonly quoted?: readonly Span[];
}

/** The same, of the text's view. */
export function inView(markup: Markup | undefined, { into }: View): Markup {
  const spans = Object.entries(markup ?? {}) as [keyof Markup, readonly Span[]][];
  return Object.fromEntries(spans.map(([what, found]) => [what, found.map(into)]));
}
