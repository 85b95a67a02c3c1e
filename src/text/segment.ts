import { paragraphs } from './paragraphs.js';
import { type Quotation, quotations } from './quotations.js';
import { sentences } from './sentences.js';
import type { Span } from './span.js';

/** An article's text, cut three ways. All spans are UTF-16 code units of the unchanged text. */
export interface Segmentation {
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Span[];
  readonly quotations: readonly Quotation[];
}

/** Cuts a text into paragraphs, sentences and quotations. Accepts any string. */
export function segment(text: string): Segmentation {
  const parts = paragraphs(text);
  return {
    paragraphs: parts,
    sentences: parts.flatMap((part) => sentences(text, part)),
    quotations: quotations(text, parts),
  };
}
