import { PIECE } from './vocabulary.js';
import type { Word } from './words.js';

/** The most pieces that the encoder takes at once. */
export const MOST_PIECES = 512;

/**
 * A window is full at this many pieces, unless one paragraph alone has more. Attention costs the square of the length;
 * what more context would add is measured in docs/quality.md.
 */
const FULL = 256;

/** Whole paragraphs laid out for the encoder: `[CLS] paragraph [SEP] paragraph [SEP] …`. */
export interface Window {
  readonly pieces: Int32Array;
  readonly shapes: Int32Array;
  readonly paragraphs: readonly {
    readonly words: readonly Word[];
    /** For each word, the row of its first piece. */
    readonly rows: Int32Array;
  }[];
}

/**
 * Lays consecutive paragraphs out in as few windows as hold them. A paragraph that no window holds is cut between
 * words. Takes one paragraph at a time, so that a book costs no more memory than a page.
 */
export function* windows(paragraphs: Iterable<readonly Word[]>): Generator<Window> {
  let group: (readonly Word[])[] = [];
  let used = 1;
  for (const paragraph of paragraphs) {
    for (const part of cut(paragraph)) {
      const length = part.reduce((sum, word) => sum + word.pieces.length, 1);
      if (used + length > FULL && group.length > 0) {
        yield layOut(group);
        group = [];
        used = 1;
      }
      group.push(part);
      used += length;
    }
  }
  if (group.length > 0) yield layOut(group);
}

function* cut(words: readonly Word[]): Generator<readonly Word[]> {
  let start = 0;
  let used = 0;
  for (const [i, word] of words.entries()) {
    if (used + word.pieces.length > MOST_PIECES - 2) {
      yield words.slice(start, i);
      start = i;
      used = 0;
    }
    used += word.pieces.length;
  }
  if (start < words.length) yield start === 0 ? words : words.slice(start);
}

function layOut(paragraphs: readonly (readonly Word[])[]): Window {
  const pieces: number[] = [PIECE.first];
  const shapes: number[] = [0];
  const laid = paragraphs.map((words) => {
    const rows = Int32Array.from(words, (word) => {
      const row = pieces.length;
      for (const piece of word.pieces) {
        pieces.push(piece);
        shapes.push(word.shape);
      }
      return row;
    });
    pieces.push(PIECE.separator);
    shapes.push(0);
    return { words, rows };
  });
  return { pieces: Int32Array.from(pieces), shapes: Int32Array.from(shapes), paragraphs: laid };
}
