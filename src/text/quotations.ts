import { isSpace } from './paragraphs.js';
import type { Span } from './span.js';

/** A stretch between quotation marks, inside one paragraph. */
export interface Quotation {
  /** With its marks, as far as it has them. */
  readonly outer: Span;
  /** Without them. */
  readonly inner: Span;
  readonly marks: Marks;
  /** Whether a closing mark was found; an unclosed quotation runs to the paragraph's end or the next opening mark. */
  readonly closed: boolean;
  /** 0 for the outermost. */
  readonly depth: number;
  /** The place in the list of the unclosed quotation of the paragraph before that this one goes on with, else null. */
  readonly continues: number | null;
}

export type Marks = 'double' | 'single' | 'guillemet' | 'low-high';

/** An opening mark for which no closing one was met yet. */
interface Open {
  readonly start: number;
  /** Where the words begin, after the mark. */
  readonly inside: number;
  readonly marks: Marks;
  readonly straight: boolean;
}

interface Region {
  outer: Span;
  inner: Span;
  marks: Marks;
  closed: boolean;
}

/** Nesting beyond this is no longer prose; it also bounds the work on hostile input. */
const DEEPEST = 4;

/** Words that begin with an apostrophe, as typists and their software set it: ’em, ’n’, ’til, ’90s. */
const ELISION = /^(?:\d\ds?\b|(?:em|n|til|tis|twas|cause|bout|round|neath)\b)/i;

/**
 * The quotations of a text, by their beginnings; each lies inside a paragraph, and two of them nest or are apart.
 *
 * Knows “curly”, "straight", ‘single’ and 'typewritten single', «guillemets» either way round, „low-high“ and
 * ``TeX''. Marks of the wrong kind or direction are taken for what their surroundings make them. An apostrophe is no
 * mark, nor is the sign of feet, inches, minutes. Takes time linear in the text.
 */
export function quotations(text: string, paragraphs: readonly Span[]): Quotation[] {
  const out: Quotation[] = [];
  let before: number | null = null;
  for (const paragraph of paragraphs) {
    const found = nest(regions(text, paragraph));
    let last: number | null = null;
    for (const [i, { region, depth }] of found.entries()) {
      const opensParagraph = i === 0 && region.outer[0] === paragraph[0];
      const continues: number | null =
        opensParagraph && before !== null && out[before]!.marks === region.marks ? before : null;
      if (depth === 0) last = !region.closed && region.outer[1] === paragraph[1] ? out.length : null;
      out.push({ ...region, depth, continues });
    }
    before = last;
  }
  return out;
}

function nest(found: Region[]): { region: Region; depth: number }[] {
  found.sort((a, b) => a.outer[0] - b.outer[0] || b.outer[1] - a.outer[1]);
  const ends: number[] = [];
  return found.map((region) => {
    while (ends.length > 0 && ends[ends.length - 1]! <= region.outer[0]) ends.pop();
    ends.push(region.outer[1]);
    return { region, depth: ends.length - 1 };
  });
}

function regions(text: string, [from, to]: Span): Region[] {
  const found: Region[] = [];
  const stack: Open[] = [];
  const singles = new SingleMarks(text, from, to);

  const open = (at: number, width: number, marks: Marks, straight = false): void => {
    if (stack.length < DEEPEST) stack.push({ start: at, inside: at + width, marks, straight });
  };
  const keep = ({ start, inside, marks }: Open, end: number, outerEnd: number, closed: boolean): void => {
    let stop = end;
    while (!closed && stop > inside && isSpace(text, stop - 1)) stop--;
    if (stop > inside) found.push({ outer: [start, closed ? outerEnd : stop], inner: [inside, stop], marks, closed });
  };
  /** Closes the innermost open quotation of these marks; unclosed single ones inside it were apostrophes. */
  const close = (at: number, width: number, fits: (open: Open) => boolean): boolean => {
    const k = stack.findLastIndex(fits);
    if (k < 0) return false;
    keep(stack[k]!, at, at + width, true);
    stack.length = k;
    return true;
  };
  /** Ends a quotation whose closing mark was forgotten where the next of its kind opens. */
  const abandon = (at: number, fits: (open: Open) => boolean): void => {
    const top = stack[stack.length - 1];
    if (top && fits(top)) {
      keep(top, at, at, false);
      stack.pop();
    }
  };
  const isDouble = (o: Open): boolean => o.marks === 'double';
  const isSingle = (o: Open): boolean => o.marks === 'single';
  const isGuillemet = (o: Open): boolean => o.marks === 'guillemet';
  const isLow = (o: Open): boolean => o.marks === 'low-high';

  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (c !== 0x22 && c !== 0x27 && c !== 0x60 && c !== 0xab && c !== 0xbb && (c < 0x2018 || c > 0x203a)) continue;
    const opens = opensHere(text, i, from, to);
    const closes = closesHere(text, i, from, to);
    switch (text.charAt(i)) {
      case '“':
        if (stack.some(isLow) && !opens) close(i, 1, isLow);
        else if (closes && !opens && stack.some(isDouble)) close(i, 1, isDouble);
        else {
          abandon(i, isDouble);
          open(i, 1, 'double');
        }
        break;
      case '”':
        if (opens && !closes && !stack.some(isDouble)) open(i, 1, 'double');
        else close(i, 1, (o) => isDouble(o) || isLow(o));
        break;
      case '"':
        if (opens && !closes) {
          abandon(i, isDouble);
          open(i, 1, 'double', true);
        } else if (
          !close(i, 1, (o) => isDouble(o) || isLow(o)) &&
          (opens || i === from) &&
          !afterDigit(text, i, from)
        ) {
          open(i, 1, 'double', true);
        }
        break;
      case '`':
        if (text.charAt(i + 1) === '`' && i + 1 < to) {
          abandon(i, isDouble);
          open(i, 2, 'double');
          i++;
        }
        break;
      case '„':
        abandon(i, isLow);
        open(i, 1, 'low-high');
        break;
      case '«':
      case '‹':
        if (closes && !opens && stack.some(isGuillemet)) close(i, 1, isGuillemet);
        else {
          abandon(i, isGuillemet);
          open(i, 1, 'guillemet');
        }
        break;
      case '»':
      case '›':
        if (!close(i, 1, isGuillemet) && opens && !closes) open(i, 1, 'guillemet');
        break;
      case '‚':
        if (opens) open(i, 1, 'low-high');
        break;
      case '‘':
        if (closes && !opens && stack.some(isLow)) close(i, 1, isLow);
        else if (opens && !ELISION.test(text.slice(i + 1, i + 8)) && singles.closesLater(i)) {
          abandon(i, isSingle);
          open(i, 1, 'single');
        }
        break;
      case '’':
        if (singles.isClosing(i) && !singles.isPossessive(i)) close(i, 1, isSingle);
        break;
      case "'":
        if (text.charAt(i + 1) === "'" && i + 1 < to) {
          // Two typewritten single marks for a double one; they close what they can, else open before a word.
          if (!close(i, 2, isDouble) && opensHere(text, i + 1, i + 1, to)) open(i, 2, 'double');
          i++;
        } else if (stack.some(isSingle)) {
          if (singles.isClosing(i) && !singles.isPossessive(i)) close(i, 1, isSingle);
        } else if (opens && !closes && !ELISION.test(text.slice(i + 1, i + 8)) && singles.closesLater(i)) {
          open(i, 1, 'single', true);
        }
        break;
    }
  }
  for (const rest of stack) {
    // An unclosed single mark inside a paragraph was an apostrophe; at its head it may go on in the next.
    if (rest.marks !== 'single' || rest.start === from) keep(rest, to, to, false);
  }
  return found;
}

/** A mark that stands as an opening one does: after a space, a bracket or a dash, and before a word. */
function opensHere(text: string, at: number, from: number, to: number): boolean {
  if (at + 1 >= to || isSpace(text, at + 1)) return (text[at] === '«' || text[at] === '‹') && at + 1 < to;
  return at === from || isSpace(text, at - 1) || '([{—–-‒/“‘"\'«„:'.includes(text.charAt(at - 1));
}

/** A mark that stands as a closing one does: after a word or its punctuation, and before no word. */
function closesHere(text: string, at: number, from: number, to: number): boolean {
  if (at === from) return false;
  if (at + 1 < to && isLetterOrDigit(text, at + 1)) return false;
  return !isSpace(text, at - 1) || text[at] === '»' || text[at] === '›';
}

function isLetterOrDigit(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  if (c < 128) return (c >= 48 && c <= 57) || (c >= 65 && c <= 90) || (c >= 97 && c <= 122);
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
}

function afterDigit(text: string, at: number, from: number): boolean {
  const c = at > from ? text.charCodeAt(at - 1) : 0;
  return c >= 48 && c <= 57;
}

/** Which ’ and ' of a paragraph can close a quotation, found in one pass from its end. */
class SingleMarks {
  /** For each place, the next mark at or after it that closes beyond doubt: it follows punctuation. */
  private readonly nextSure = new Map<number, number>();
  private readonly lastClosing: number;

  constructor(
    private readonly text: string,
    private readonly from: number,
    private readonly to: number,
  ) {
    let sure = -1;
    let last = -1;
    for (let i = to - 1; i > from; i--) {
      const c = text.charAt(i);
      if (c === '‘') sure = -1;
      if (c !== '’' && c !== "'") continue;
      this.nextSure.set(i, sure);
      if (!this.isClosing(i)) continue;
      if (last < 0) last = i;
      if ('.,!?…;'.includes(text.charAt(i - 1))) sure = i;
    }
    this.lastClosing = last;
  }

  isClosing(at: number): boolean {
    return closesHere(this.text, at, this.from, this.to);
  }

  /** "the mayors’ plan": ends in s, and a surer closing mark follows before another quotation opens. */
  isPossessive(at: number): boolean {
    return (
      /[sSzZ]/.test(this.text.charAt(at - 1)) &&
      isSpaceOrEnd(this.text, at + 1, this.to) &&
      (this.nextSure.get(at) ?? -1) > at
    );
  }

  closesLater(at: number): boolean {
    return this.lastClosing > at + 1 || at === this.from;
  }
}

function isSpaceOrEnd(text: string, at: number, to: number): boolean {
  return at >= to || isSpace(text, at);
}
