import type { Segmentation } from '../text/segment.js';
import type { Word } from './words.js';

/** First and last of a run of words, numbered within their paragraph. */
export type Run = readonly [first: number, last: number];

/** What the text's form says of a paragraph's words. */
export interface Layout {
  /** The number of the sentence that a word belongs to. */
  readonly sentences: Int32Array;
  /** 1 where a word stands in a sentence that is a quotation, or some, from end to end. */
  readonly quoted: Uint8Array;
  /** The number of the closed outermost quotation that a word stands in; -1 outside. */
  readonly quotations: Int32Array;
}

/** A word, and no mark alone. */
const SAYS = /[\p{L}\p{N}]/u;

/**
 * Which words stand in which quotation, and which in sentences that are quoted from end to end; punctuation between
 * quotations does not count.
 */
export function layOut(text: string, words: readonly Word[], segmentation: Segmentation): Layout {
  const sentences = Int32Array.from(words, ({ start }) => segmentation.sentences.lastBefore(start));
  const broken = new Set<number>();
  const quotations = new Int32Array(words.length).fill(-1);
  for (const [i, { start, end }] of words.entries()) {
    const around = segmentation.outermost.touching([start, end])[0];
    if (around?.closed) quotations[i] = around.outer[0];
    if (!around && SAYS.test(text.slice(start, end))) broken.add(sentences[i]!);
  }
  const quoted = Uint8Array.from(sentences, (sentence) => (broken.has(sentence) ? 0 : 1));
  return { sentences, quoted, quotations };
}

/** The words of the sentence in which a cue begins. */
export function sentenceOf([cue]: Run, { sentences }: Layout): Run {
  const own = sentences[cue];
  return [sentences.indexOf(own!), sentences.lastIndexOf(own!)];
}
