import type { Span } from './span.js';
import type { View } from './view.js';

/** What the markup of a page tells that its words do not: stretches by what they are. UTF-16 code units of the text. */
export interface Markup {
  /** Paragraphs that are bold or italic throughout, and headings inside the article: questions, in an interview. */
  readonly stressed?: readonly Span[];
  /** Block quotations, those that are posts of a social network with who posted it. */
  readonly quoted?: readonly Span[];
  /** The article's headline. */
  readonly headline?: readonly Span[];
  /** Headings inside the article. */
  readonly headings?: readonly Span[];
  /** Items of lists. */
  readonly items?: readonly Span[];
  /** Posts of social networks that are set into the article, with who posted them. */
  readonly posts?: readonly Span[];
  /** When the posts of a live blog appeared, each where it stands, before its words. */
  readonly times?: readonly Span[];
}

/** The same, of the text's view. */
export function inView(markup: Markup | undefined, { into }: View): Markup {
  const spans = Object.entries(markup ?? {}) as [keyof Markup, readonly Span[]][];
  return Object.fromEntries(spans.map(([what, places]) => [what, places.map(into)]));
}
