import type { Neighbour } from './placement.js';

/** Beginnings that writers cut off: ’em, ’n’, ’til, ’90s; and the endings that tokenizers leave alone, as in "it 's". */
const ELISION =
  /^(?:\d\ds|em|n|til|till|tis|twas|twill|twould|cause|bout|round|neath|cos|cuz|nuff|s|re|ve|ll|d|m|t)(?![\p{L}\p{N}])/iu;
const YEAR = /^\d\d(?![\p{L}\p{N}])/u;

/** How much speaks against each reading of a mark that looks like an apostrophe. */
export interface Doubt {
  readonly opening: number;
  readonly closing: number;
  /** Against its being an apostrophe. */
  readonly neither: number;
}

/** Weighs the words beside a single mark: "the mayors’ plan", "’90s", "talkin’", "‘I did.’". */
export function doubt(text: string, before: Neighbour, after: Neighbour): Doubt {
  let opening = 0;
  let closing = 0;
  let neither = 0;
  if (after.side === 'word' || after.side === 'digit') {
    const ahead = text.slice(after.at, after.at + 7);
    if (ELISION.test(ahead)) opening = 25;
    else if (YEAR.test(ahead)) {
      opening = 10;
      neither = 5;
    } else if (before.side !== 'word' && before.side !== 'digit') neither = before.side === 'edge' ? 40 : 30;
  }
  if (after.side === 'stop') opening = 20;
  if (before.side === 'word' && after.side === 'space') {
    const plural = /[sxz]$/i.test(text.charAt(before.at));
    const clipped = /^in$/i.test(text.slice(before.at - 1, before.at + 1));
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
