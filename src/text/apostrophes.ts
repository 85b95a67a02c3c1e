import type { TextWords } from '../language/text.js';
import type { Neighbour } from './placement.js';

const YEAR = /^\d\d(?![\p{L}\p{N}])/u;

/** How much speaks against each reading of a mark that looks like an apostrophe. */
export interface Doubt {
  readonly opening: number;
  readonly closing: number;
  /** Against its being an apostrophe. */
  readonly neither: number;
}

/** Weighs the words beside a single mark: "the mayors’ plan", "’90s", "talkin’", "‘I did.’". */
export function doubt(text: string, before: Neighbour, after: Neighbour, { apostrophes }: TextWords): Doubt {
  let opening = 0;
  let closing = 0;
  let neither = 0;
  if (after.side === 'word' || after.side === 'digit') {
    const ahead = text.slice(after.at, after.at + 7);
    if (apostrophes.elision.test(ahead)) opening = 25;
    else if (YEAR.test(ahead)) {
      opening = 10;
      neither = 5;
    } else if (before.side !== 'word' && before.side !== 'digit') neither = before.side === 'edge' ? 40 : 30;
  }
  if (after.side === 'stop') opening = 20;
  if (before.side === 'word' && after.side === 'space') {
    const plural = apostrophes.plural.test(text.charAt(before.at));
    const clipped = apostrophes.clipped.test(text.slice(before.at - 1, before.at + 1));
    if (plural || clipped) closing = 15;
    else {
      closing = 5;
      neither = 5;
    }
  } else if (before.side === 'word' && (after.side === 'stop' || after.side === 'edge' || after.side === 'closer')) {
    neither = 10;
  } else if (before.side === 'stop' || before.side === 'closer') neither = 30;
  else if (before.side === 'digit') closing = 10;
  return { opening, closing, neither };
}
