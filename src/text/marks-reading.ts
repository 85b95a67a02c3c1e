import type { TextWords } from '../language/text.js';
import { doubt } from './apostrophes.js';
import { CARRIED_ON, type Family, type Mark, NESTINGS, type Role, UNCLOSED, UNREPEATED } from './marks.js';
import type { PlacedMark } from './placed-marks.js';
import { misfitClosing, misfitOpening } from './placement.js';

/** What a mark does in a reading. */
export interface Step {
  /** One of the mark's roles, null if it is no quotation mark. */
  readonly role: Role | null;
  /** For a mark that opens: whether a quotation of its family ends there, for want of its own closing mark. */
  readonly reopens: boolean;
}

/** How the marks of a paragraph are taken. */
export interface MarksReading {
  /** The family of the quotation left open before, if it goes on here without an opening mark of its own, else null. */
  readonly goesOn: Family | null;
  /** One for each mark. */
  readonly steps: readonly Step[];
}

/** The nesting after one more quotation opens, by family and nesting; -1 where none can. */
const DEEPER = table((nesting, family) => NESTINGS.indexOf(nesting + family));

/** The nesting after the innermost quotation of the family ends with all inside it; -1 where there is none. */
const SHALLOWER = table((nesting, family) =>
  nesting.includes(family) ? NESTINGS.indexOf(nesting.slice(0, nesting.lastIndexOf(family))) : -1,
);

/** What it costs that those inside the innermost quotation of the family have no closing marks. */
const LOST = table((nesting, family) => {
  const inside = nesting.slice(nesting.lastIndexOf(family) + 1);
  return [...inside].reduce((cost, lost) => cost + UNCLOSED[lost as Family], 0);
});

function table(entry: (nesting: string, family: Family) => number): Readonly<Record<Family, Int32Array>> {
  const row = (family: Family): Int32Array => Int32Array.from(NESTINGS, (nesting) => entry(nesting, family));
  return { D: row('D'), Q: row('Q'), S: row('S'), G: row('G'), g: row('g'), L: row('L'), l: row('l') };
}

const IMPOSSIBLE = 0x3fffffff;

/**
 * The reading of least cost of a paragraph's marks: the best path through the nestings, found by dynamic programming
 * over the marks (Viterbi, IEEE Trans. Inf. Theory 13, 1967). `left` is the family of the quotation that the paragraph
 * before left open; `carriedOn`, the roles of the marks that the next paragraph begins with.
 */
export function readMarks(
  text: string,
  marks: readonly PlacedMark[],
  left: Family | null,
  carriedOn: readonly Role[],
  language: TextWords,
): MarksReading {
  if (marks.length === 0) return { goesOn: null, steps: [] };
  const { costs, back } = waysThrough(text, marks, left, language);
  const { nesting, steps } = tracedBack(marks, back, leastAtEnd(costs, carriedOn));
  return { goesOn: nesting === 0 ? null : left, steps };
}

/** The least cost of a way through all marks to each nesting, and the steps of these ways. */
interface Ways {
  /** By nesting. */
  readonly costs: readonly number[];
  /** For each mark and nesting after it: the nesting before it (low five bits) and the role's number plus one. */
  readonly back: Uint8Array;
}

function waysThrough(text: string, marks: readonly PlacedMark[], left: Family | null, language: TextWords): Ways {
  const width = NESTINGS.length;
  // Plain arrays, since most paragraphs have few marks.
  let costs: number[] = new Array(width).fill(IMPOSSIBLE);
  let next: number[] = new Array(width).fill(IMPOSSIBLE);
  costs[0] = 0;
  if (left !== null) costs[NESTINGS.indexOf(left)] = UNREPEATED;
  const back = new Uint8Array(marks.length * width);
  for (let m = 0; m < marks.length; m++) {
    const placed = marks[m]!;
    const { roles } = placed.mark;
    const price = priceOf(text, placed, language);
    const row = m * width;
    for (let from = 0; from < width; from++) {
      const cost = costs[from]!;
      if (cost === IMPOSSIBLE) continue;
      for (let r = 0; r < roles.length; r++) {
        const { does, family } = roles[r]!;
        const total = cost + price.roles[r]!;
        const shallower = SHALLOWER[family][from]!;
        const entry = from | ((r + 1) << 5);
        if (does === 'opens') {
          const deeper = DEEPER[family][from]!;
          if (deeper >= 0 && total < next[deeper]!) {
            next[deeper] = total;
            back[row + deeper] = entry;
          }
        }
        if (shallower < 0) continue;
        const to = does === 'closes' ? shallower : DEEPER[family][shallower]!;
        const spoiled = total + LOST[family][from]! + (does === 'closes' ? 0 : UNCLOSED[family]);
        if (spoiled < next[to]!) {
          next[to] = spoiled;
          back[row + to] = entry;
        }
      }
      if (cost + price.stray < next[from]!) {
        next[from] = cost + price.stray;
        back[row + from] = from;
      }
    }
    [costs, next] = [next, costs.fill(IMPOSSIBLE)];
  }
  return { costs, back };
}

/** The steps of the best way to a nesting, and the nesting that it begins with. */
function tracedBack(
  marks: readonly PlacedMark[],
  back: Uint8Array,
  end: number,
): { readonly nesting: number; readonly steps: readonly Step[] } {
  const width = NESTINGS.length;
  let nesting = end;
  const steps: Step[] = new Array(marks.length);
  for (let m = marks.length - 1; m >= 0; m--) {
    const entry = back[m * width + nesting]!;
    const role = marks[m]!.mark.roles[(entry >> 5) - 1] ?? null;
    const from = entry & 31;
    steps[m] = { role, reopens: role?.does === 'opens' && DEEPER[role.family][from] !== nesting };
    nesting = from;
  }
  return { nesting, steps };
}

/** The nesting at the paragraph's end that the best path leads to. */
function leastAtEnd(costs: readonly number[], carriedOn: readonly Role[]): number {
  let best = 0;
  let least = IMPOSSIBLE;
  for (const [n, nesting] of NESTINGS.entries()) {
    let cost = costs[n]!;
    if (cost >= least) continue;
    for (const family of nesting as Iterable<Family>) {
      cost += carriedOn.some((role) => role.does === 'opens' && role.family === family) ? CARRIED_ON : UNCLOSED[family];
    }
    if (cost < least) {
      least = cost;
      best = n;
    }
  }
  return best;
}

/** What each role of a mark costs where it stands, and what it costs that it has none. */
function priceOf(
  text: string,
  { mark, before, after }: PlacedMark,
  language: TextWords,
): { roles: number[]; stray: number } {
  const { look } = mark;
  const opening = misfitOpening(before, after);
  const closing = misfitClosing(text, before, after);
  const doubts = look === 'single' ? doubt(text, before, after, language) : NO_DOUBT;
  // 12": inches, or seconds.
  const measure = before.side === 'digit' && look !== 'single' && look !== 'spaced' ? 10 : 0;
  const roles: number[] = [];
  for (const { does, cost } of mark.roles) {
    const price = does === 'opens' ? doubts.opening : doubts.closing + measure;
    roles.push(cost + price + weigh(does === 'opens' ? opening : closing, look, cost));
  }
  return { roles, stray: measure || mark.stray + doubts.neither };
}

const NO_DOUBT = { opening: 0, closing: 0, neither: 0 };

/** How much a misfit counts: little for a shape that tells more than its place, or for French guillemets' spaces. */
function weigh(misfit: number, look: Mark['look'], cost: number): number {
  if (look === 'spaced' && misfit === 20) return 5;
  return look === 'shaped' && cost === 0 ? misfit >> 1 : misfit;
}
