import type { Run } from './layout.js';

/** The encoder's output for the words of one paragraph: a row of columns a word, that of its first piece. */
export class Rows {
  /**
   * @param output row-major, one row a piece of the window
   * @param rows for each word of the paragraph the row of its first piece
   * @param width columns of a row
   */
  constructor(
    private readonly output: Float32Array,
    private readonly rows: Int32Array,
    private readonly width: number,
  ) {}

  /** How many words there are. */
  get length(): number {
    return this.rows.length;
  }

  at(word: number, column: number): number {
    return this.output[this.rows[word]! * this.width + column]!;
  }

  /** The mean of some columns over a run of words. */
  mean([first, last]: Run, column: number, count: number): Float64Array {
    const out = new Float64Array(count);
    for (let word = first; word <= last; word++) {
      const start = this.rows[word]! * this.width + column;
      for (let d = 0; d < count; d++) out[d]! += this.output[start + d]! / (last - first + 1);
    }
    return out;
  }

  /**
   * For a cue, the score of each label with each word, `[label][word]`: by the vectors with which the cue asks and the word
   * answers (Dozat & Manning 2017), by how far they stand apart, and by the word alone.
   */
  pairs(cue: Run, { asks, answers, alone, width, distances }: PairColumns): Float64Array[] {
    const labels = distances.length;
    const query = this.mean(cue, asks, labels * width);
    const scale = 1 / Math.sqrt(width);
    const out = Array.from({ length: labels }, () => new Float64Array(this.length));
    for (let word = 0; word < this.length; word++) {
      const row = this.rows[word]! * this.width;
      const distance = bucket(word < cue[0] ? word - cue[0] : Math.max(word - cue[1], 0));
      for (let label = 0; label < labels; label++) {
        const key = row + answers + label * width;
        let dot = 0;
        for (let d = 0; d < width; d++) dot += query[label * width + d]! * this.output[key + d]!;
        out[label]![word] = dot * scale + distances[label]![distance]! + this.output[row + alone + label]!;
      }
    }
    return out;
  }
}

/** Where the columns stand by which a cue is compared with words. */
export interface PairColumns {
  readonly asks: number;
  readonly answers: number;
  readonly alone: number;
  /** Width of a vector. */
  readonly width: number;
  /** For each label, a score for each distance between cue and word: see `bucket`. */
  readonly distances: readonly (readonly number[])[];
}

/** Signed distances in words to 0..19: exact up to 4, then by powers of two. */
export function bucket(distance: number): number {
  const size = Math.abs(distance);
  const near = size <= 4 ? size : Math.min(Math.floor(Math.log2(size / 4)) + 5, 9);
  return distance < 0 ? near : near + 10;
}
