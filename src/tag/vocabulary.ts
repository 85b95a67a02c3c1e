/** The numbers of the pieces that are no words. */
export const PIECE = { unknown: 100, first: 101, separator: 102 } as const;

const LONGEST_WORD = 100;
const REMEMBERED = 50_000;

/** WordPiece (Wu et al. 2016): a word becomes the longest pieces of a fixed list, from left to right. */
export class Vocabulary {
  private readonly numbers = new Map<string, number>();
  private readonly remembered = new Map<string, readonly number[]>();

  /** @param list BERT's `vocab.txt`: one piece a line; a line's number is the piece's. */
  constructor(list: string) {
    for (const [i, piece] of list.split('\n').entries()) if (piece !== '') this.numbers.set(piece, i);
  }

  /** The pieces of a normalised word; `[UNK]` alone if it can't be put together from the list. */
  pieces(word: string): readonly number[] {
    const known = this.remembered.get(word);
    if (known) return known;
    const pieces = this.split(word);
    if (this.remembered.size >= REMEMBERED) this.remembered.clear();
    this.remembered.set(word, pieces);
    return pieces;
  }

  private split(word: string): readonly number[] {
    const characters = Array.from(word);
    if (characters.length > LONGEST_WORD) return [PIECE.unknown];
    const out: number[] = [];
    for (let start = 0; start < characters.length; ) {
      let end = characters.length;
      let piece: number | undefined;
      for (; end > start && piece === undefined; end--) {
        piece = this.numbers.get((start > 0 ? '##' : '') + characters.slice(start, end).join(''));
      }
      if (piece === undefined) return [PIECE.unknown];
      out.push(piece);
      start = end + 1;
    }
    return out;
  }
}
