import { isSpace } from './space.js';

/** What stands beside a mark, other marks apart. */
export type Side = 'edge' | 'space' | 'opener' | 'closer' | 'dash' | 'stop' | 'digit' | 'word';

/** The character before or after a mark: what kind it is and its place, -1 at the paragraph's edge. */
export interface Neighbour {
  readonly side: Side;
  readonly at: number;
}

/** What kind of neighbour the character at `at` is. */
export function sideOf(text: string, at: number): Side {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return 'digit';
  if ((code | 32) >= 97 && (code | 32) <= 122) return 'word';
  if (isSpace(text, at)) return 'space';
  const c = text.charAt(at);
  if ('.,!?…;:'.includes(c)) return 'stop';
  if ('-–—―‒/'.includes(c)) return 'dash';
  if ('([{¿¡'.includes(c)) return 'opener';
  if (')]}'.includes(c)) return 'closer';
  return 'word';
}

const BEFORE_OPENING: Record<Side, number> = {
  edge: 0,
  space: 0,
  opener: 0,
  dash: 0,
  stop: 10,
  closer: 20,
  digit: 30,
  word: 30,
};
const AFTER_OPENING: Record<Side, number> = {
  word: 0,
  digit: 0,
  opener: 0,
  dash: 5,
  closer: 20,
  stop: 10,
  space: 20,
  edge: 40,
};
const BEFORE_CLOSING: Record<Side, number> = {
  word: 0,
  digit: 0,
  stop: 0,
  closer: 0,
  dash: 0,
  space: 20,
  opener: 30,
  edge: 40,
};
const AFTER_CLOSING: Record<Side, number> = {
  edge: 0,
  space: 0,
  stop: 0,
  closer: 0,
  dash: 0,
  opener: 5,
  digit: 10,
  word: 20,
};

/** How badly a mark between these two stands for an opening one; 0: well, as in ` “So`. */
export function misfitOpening(before: Neighbour, after: Neighbour): number {
  return BEFORE_OPENING[before.side] + AFTER_OPENING[after.side];
}

/** How badly a mark between these two stands for a closing one; 0: well, as in `so,” `. */
export function misfitClosing(text: string, before: Neighbour, after: Neighbour): number {
  // A comma, a misplaced space, a small letter: `"So, "she said`.
  if (before.side === 'space' && after.side === 'word' && /^[,.!?]\s\p{Ll}/u.test(beside(text, before, after)))
    return 15;
  return BEFORE_CLOSING[before.side] + AFTER_CLOSING[after.side];
}

function beside(text: string, before: Neighbour, after: Neighbour): string {
  return text.charAt(before.at - 1) + text.charAt(before.at) + text.charAt(after.at);
}
