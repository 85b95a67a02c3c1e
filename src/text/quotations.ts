import type { TextWords } from '../language/text.js';
import type { Family, Role } from './marks.js';
import { type MarksReading, readMarks } from './marks-reading.js';
import { findMarks, type PlacedMark } from './placed-marks.js';
import { isSpace } from './space.js';
import type { Span } from './span.js';

/** A stretch between quotation marks, inside one paragraph. Two of them nest or are apart. */
export interface Quotation {
  /** With its marks, as far as it has them. UTF-16 code units. */
  readonly outer: Span;
  /** Without them, nor the white space beside them; never empty. UTF-16 code units. */
  readonly inner: Span;
  /** The family of its opening mark; straight ones and ``TeX's'' count with the curly. */
  readonly marks: Marks;
  /** Whether a closing mark was found; an unclosed quotation runs to the paragraph's end or the next opening mark. */
  readonly closed: boolean;
  /** How many others it is inside of: 0 for the outermost. */
  readonly depth: number;
  /** The place in the list of the unclosed quotation of the paragraph before that this one goes on with, else null. */
  readonly continues: number | null;
}

/** The kinds of marks that readers tell apart. */
export type Marks = 'double' | 'single' | 'guillemet' | 'low-high';

const KIND: Readonly<Record<Family, Marks>> = {
  D: 'double',
  Q: 'double',
  S: 'single',
  G: 'guillemet',
  g: 'guillemet',
  L: 'low-high',
  l: 'low-high',
};

/**
 * The quotations of a text, by their beginnings.
 *
 * Knows “curly”, "straight", ‘single’ and 'typewritten single', «guillemets» either way round, „low-high“ and
 * ``TeX''. What a mark is, opening, closing or an apostrophe, is not asked of it alone: of all ways to read a
 * paragraph's marks the least strange is taken (its costs stand in `marks.ts`, `placement.ts` and `apostrophes.ts`),
 * so that a forgotten, doubled or turned mark spoils little. Takes time linear in the text.
 */
export function quotations(text: string, paragraphs: readonly Span[], language: TextWords): Quotation[] {
  const out: Quotation[] = [];
  let left: Left[] = [];
  let marks = paragraphs[0] ? findMarks(text, paragraphs[0]) : [];
  for (const [p, paragraph] of paragraphs.entries()) {
    const next = paragraphs[p + 1];
    const nextMarks = next ? findMarks(text, next) : [];
    const carriedOn = next ? heading(nextMarks, next[0]) : [];
    const reading = readMarks(text, marks, left[0]?.family ?? null, carriedOn, language);
    left = record(text, regions(text, paragraph, marks, reading), paragraph, left, out);
    marks = nextMarks;
  }
  return out;
}

/** The roles of the marks that a paragraph begins with. */
function heading(marks: readonly PlacedMark[], from: number): Role[] {
  const roles: Role[] = [];
  let at = from;
  for (const { start, end, mark } of marks) {
    if (start !== at) break;
    roles.push(...mark.roles);
    at = end;
  }
  return roles;
}

/** A quotation that its paragraph left open. */
interface Left {
  readonly family: Family;
  /** Its place in the list of all. */
  readonly index: number;
}

/** A quotation, known in its paragraph alone. */
interface Region {
  readonly family: Family;
  readonly start: number;
  /** Where its opening mark ends; `start`, if it goes on from the paragraph before without one. */
  readonly inside: number;
  /** Where its words end and where it ends; the same if it is not closed. */
  innerEnd: number;
  end: number;
  /** Whether it has its closing mark; `left` if it was open when the paragraph ended. */
  ending: 'closed' | 'unclosed' | 'left';
}

/** Follows a reading of a paragraph's marks; the regions come out in order of their beginnings. */
function regions(
  text: string,
  [from, to]: Span,
  marks: readonly PlacedMark[],
  { goesOn, steps }: MarksReading,
): Region[] {
  const regions: Region[] = [];
  const open: Region[] = [];
  const begin = (family: Family, start: number, inside: number): void => {
    const region: Region = { family, start, inside, innerEnd: to, end: to, ending: 'left' };
    regions.push(region);
    open.push(region);
  };
  /** Ends the innermost open region of the family, and before it those inside, which have no closing marks. */
  const finish = (family: Family, innerEnd: number, end: number, ending: Region['ending']): void => {
    for (let region = open.pop(); region; region = open.pop()) {
      const isIt = region.family === family;
      Object.assign(region, { innerEnd, end: isIt ? end : innerEnd, ending: isIt ? ending : 'unclosed' });
      if (isIt) return;
    }
  };
  if (goesOn) begin(goesOn, from, from);
  for (const [m, { role, reopens }] of steps.entries()) {
    const { start, end } = marks[m]!;
    if (role === null) continue;
    if (role.does === 'closes') finish(role.family, start, end, 'closed');
    else {
      if (reopens) finish(role.family, start, start, 'unclosed');
      begin(role.family, start, end);
    }
  }
  for (const region of regions) trimEnd(text, region);
  return regions.filter((r) => r.inside < r.innerEnd && (r.inside > r.start || r.ending === 'closed'));
}

/** Takes the white space off the end of a region's words, and so off the region's if it has no closing mark. */
function trimEnd(text: string, region: Region): void {
  const { inside, innerEnd, end } = region;
  let last = innerEnd;
  while (last > inside && isSpace(text, last - 1)) last--;
  region.innerEnd = last;
  if (end === innerEnd) region.end = last;
}

/** Appends a paragraph's regions to the list; tells which of them it leaves open, outermost first. */
function record(
  text: string,
  regions: readonly Region[],
  [from]: Span,
  leftBefore: readonly Left[],
  out: Quotation[],
): Left[] {
  const left: Left[] = [];
  const around: Region[] = [];
  const waiting = [...leftBefore];
  /** Where the marks end that the paragraph begins with: what opens there may go on from the paragraph before. */
  let head = from;
  for (const region of regions) {
    const { family, start, inside, innerEnd, end, ending } = region;
    while (around.length > 0 && around[around.length - 1]!.end <= start) around.pop();
    let continues: number | null = null;
    if (start === head) {
      head = inside;
      const k = waiting.findIndex((former) => KIND[former.family] === KIND[family]);
      if (k >= 0) continues = waiting.splice(0, k + 1)[k]!.index;
    }
    if (ending === 'left') left.push({ family, index: out.length });
    let first = inside;
    while (isSpace(text, first)) first++;
    out.push({
      outer: [start, end],
      inner: [first, innerEnd],
      marks: KIND[family],
      closed: ending === 'closed',
      depth: around.length,
      continues,
    });
    around.push(region);
  }
  return left;
}
