import type { Span } from './span.js';

/** What the markup of a page tells that its words do not. UTF-16 code units of the text. */
export interface Markup {
  /** Paragraphs that are bold or italic throughout, and headings inside the article: questions, in an interview. */
  readonly stressed?: readonly Span[];
  /** Block quotations. */
  readonly quoted?: readonly Span[];
}
