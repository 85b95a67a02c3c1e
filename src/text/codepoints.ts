import { countWhile } from './spans.js';

/**
 * Converts between UTF-16 code units, in which this project counts, and Unicode code points, in which Python, brat and
 * the W3C selectors count. A lone surrogate is one code point, as in Python. Built in one pass over the text; a
 * conversion takes the logarithm of the number of surrogate pairs, so no time at all where there are none.
 */
export class CodePoints {
  /** Places of the first halves of surrogate pairs, in UTF-16 code units, ascending. */
  private readonly pairs: number[] = [];

  constructor(text: string) {
    for (let i = 0; i + 1 < text.length; i++) {
      const isPair = (text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00;
      if (isPair) this.pairs.push(i++);
    }
  }

  /** The code point offset of a UTF-16 offset from 0 to the text's length; one that splits a pair counts as before it. */
  fromUtf16(offset: number): number {
    return offset - countWhile(this.pairs.length, (k) => this.pairs[k]! < offset);
  }

  /** The UTF-16 offset of a code point offset from 0 to the number of the text's code points. */
  toUtf16(offset: number): number {
    return offset + countWhile(this.pairs.length, (k) => this.pairs[k]! - k < offset);
  }
}
