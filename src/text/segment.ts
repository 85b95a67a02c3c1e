import type { TextWords } from '../language/text.js';
import { paragraphs } from './paragraphs.js';
import { type Quotation, quotations } from './quotations.js';
import { sentences } from './sentences.js';
import type { Span } from './span.js';
import { type Turn, turns } from './turns.js';

/** An article's text, cut four ways. All spans are UTF-16 code units of the unchanged text. */
export interface Segmentation {
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Span[];
  readonly quotations: readonly Quotation[];
  /** Of an interview or a transcript; empty for any other text. */
  readonly turns: readonly Turn[];
}

/** Cuts a text into paragraphs, sentences, quotations and turns. Accepts any string. */
export function segment(text: string, language: TextWords): Segmentation {
  const parts = paragraphs(text);
  const quoted = quotations(text, parts, language);
  return {
    paragraphs: parts,
    sentences: parts.flatMap((part) => sentences(text, part, language)),
    quotations: quoted,
    turns: turns(text, parts, quoted, language),
  };
}
