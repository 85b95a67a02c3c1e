import { MARKS, type Mark } from './marks.js';
import { type Neighbour, type Side, sideOf } from './placement.js';
import type { Span } from './span.js';

/** A mark where it stands. */
export interface PlacedMark {
  /** UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly mark: Mark;
  /** What stands before and after it; other marks are looked past. */
  readonly before: Neighbour;
  readonly after: Neighbour;
}

/** More marks than this in a row quote nothing: they are a rule or an ornament. */
const LONGEST_RUN = 5;

const EDGE: Neighbour = { side: 'edge', at: -1 };

/**
 * The marks of a paragraph in order, without those inside words and numbers, which are apostrophes or feet, and those
 * around the values of attributes (`href="…"`), which dumps of web pages leave in the text.
 */
export function findMarks(text: string, [from, to]: Span): PlacedMark[] {
  const out: { start: number; end: number; mark: Mark; before: Neighbour; after: Neighbour }[] = [];
  let inAttribute = false;
  let at = from;
  while (at < to) {
    if (text.charAt(at) === '"' && (inAttribute || (at > from && text.charAt(at - 1) === '='))) {
      inAttribute = !inAttribute;
      at++;
      continue;
    }
    let width = markWidth(text, at, to);
    if (width === 0) {
      at++;
      continue;
    }
    const first = out.length;
    const before = at > from ? { side: sideOf(text, at - 1), at: at - 1 } : EDGE;
    for (; width > 0; width = markWidth(text, at, to)) {
      const mark = MARKS.get(width === 1 ? text.charAt(at) : text.slice(at, at + width))!;
      out.push({ start: at, end: at + width, mark, before, after: EDGE });
      at += width;
    }
    if (out.length - first > LONGEST_RUN) out.length = first;
    if (at >= to) break;
    const after = { side: sideAfter(text, at, to), at };
    if (out.length === first + 1 && out[first]!.mark.look === 'single' && isInner(before) && isInner(after)) out.pop();
    for (let m = first; m < out.length; m++) out[m]!.after = after;
  }
  return out;
}

/** A full stop that begins a word is part of it: “.gov”, “...and”. */
function sideAfter(text: string, at: number, to: number): Side {
  const side = sideOf(text, at);
  if (side !== 'stop') return side;
  let next = at;
  while (next < to && next < at + 4 && text.charAt(next) === '.') next++;
  const then = next > at && next < to ? sideOf(text, next) : side;
  return then === 'word' || then === 'digit' ? 'word' : side;
}

/** The length of the mark at `at`, 0 if there is none. */
function markWidth(text: string, at: number, to: number): number {
  if (at >= to) return 0;
  const c = text.charCodeAt(at);
  if (c !== 0x22 && c !== 0x27 && c !== 0x60 && c !== 0xab && c !== 0xbb && (c < 0x2018 || c > 0x203a)) return 0;
  const mark = text.charAt(at);
  if (at + 1 < to && text.charAt(at + 1) === mark && MARKS.has(mark + mark)) return closesInner(text, at, to) ? 1 : 2;
  return MARKS.has(mark) ? 1 : 0;
}

/** Of the three in "''He said 'no.'''" the first closes the inner quotation; at a beginning it would be the last. */
function closesInner(text: string, at: number, to: number): boolean {
  const mark = text.charAt(at);
  if (at === 0 || at + 2 >= to || text.charAt(at + 2) !== mark || text.charAt(at + 3) === mark) return false;
  return text.charAt(at - 1) !== mark && ['word', 'digit', 'stop', 'closer'].includes(sideOf(text, at - 1));
}

function isInner({ side }: Neighbour): boolean {
  return side === 'word' || side === 'digit';
}
