// Costs are tenths of a plain oddity; they were weighed against one another on the sentences of the tests.

/**
 * A family of quotation marks: what one of them opens, only one of the same family closes.
 * `D` “double”, `Q` "typewritten double", `S` ‘single’, `G` «guillemets», `g` ‹single guillemets›, `L` „low“, `l` ‚low
 * single‘.
 */
export type Family = 'D' | 'Q' | 'S' | 'G' | 'g' | 'L' | 'l';

/** One thing that a mark can do, and how far that is from its custom: 0, what it is for. */
export interface Role {
  readonly does: 'opens' | 'closes';
  readonly family: Family;
  readonly cost: number;
}

/** A mark that may quote. */
export interface Mark {
  readonly roles: readonly Role[];
  /** What it costs to take it for no mark at all. */
  readonly stray: number;
  /** `single`: may be an apostrophe. `shaped`: its shape tells what it is for. `spaced`: may have a space inside it. */
  readonly look: 'single' | 'shaped' | 'spaced' | 'plain';
}

const opens = (family: Family, cost = 0): Role => ({ does: 'opens', family, cost });
const closes = (family: Family, cost = 0): Role => ({ does: 'closes', family, cost });

/** The wrong direction: “so“, ”so”, ‘so‘. */
const TURNED = 15;
/** One straight, one curly: “so". */
const MIXED = 5;
/** The wrong kind: “so’, ‘so”. */
const OTHER_KIND = 40;

const typewriter: Mark = {
  roles: [opens('Q'), closes('Q'), closes('D', MIXED), closes('L', MIXED), closes('S', OTHER_KIND)],
  stray: 40,
  look: 'plain',
};
const shaped = (roles: Role[], stray = 40): Mark => ({ roles, stray, look: 'shaped' });
const single = (...roles: Role[]): Mark => ({ roles, stray: 0, look: 'single' });
const spaced = (...roles: Role[]): Mark => ({ roles, stray: 30, look: 'spaced' });

/** Every mark that may quote. Whether one is an apostrophe, its place and the words beside it tell. */
export const MARKS: ReadonlyMap<string, Mark> = new Map([
  ['“', shaped([opens('D'), closes('L'), closes('D', TURNED), closes('Q', TURNED)])],
  ['”', shaped([closes('D'), closes('L'), closes('Q', MIXED), opens('D', TURNED), closes('S', OTHER_KIND)])],
  ['"', typewriter],
  ["''", typewriter],
  ['``', shaped([opens('Q')])],
  ['‘‘', shaped([opens('D')])],
  ['’’', shaped([closes('D'), closes('Q', MIXED)])],
  ['„', shaped([opens('L'), closes('L', OTHER_KIND)])],
  ['‚', shaped([opens('l')], 20)],
  ['‘', single(opens('S'), closes('l'), closes('S', TURNED))],
  ['’', single(closes('S'), opens('S', 30), closes('l'), closes('D', OTHER_KIND), closes('Q', OTHER_KIND))],
  ["'", single(closes('S'), opens('S', 5), closes('l', MIXED), closes('D', OTHER_KIND), closes('Q', OTHER_KIND))],
  ['`', single(opens('S', 10))],
  ['«', spaced(opens('G'), closes('G', 10))],
  ['»', spaced(closes('G'), opens('G', 10))],
  ['‹', spaced(opens('g'), closes('g', 10))],
  ['›', spaced(closes('g'), opens('g', 10))],
]);

/** What it costs that a quotation of the family has no closing mark. */
export const UNCLOSED: Readonly<Record<Family, number>> = { D: 20, Q: 20, S: 30, G: 25, g: 25, L: 25, l: 30 };

/** What that costs where the next paragraph opens with a mark of the same family, as long quotations do. */
export const CARRIED_ON = 5;

/** What it costs that a quotation left open in the paragraph before goes on without a new opening mark. */
export const UNREPEATED = 15;

/**
 * How quotations nest in the languages that news is written in, outermost first; prose goes no deeper. A beginning of
 * one is one too. At most 32: `marks-reading.ts` keeps their numbers in five bits.
 */
export const NESTINGS: readonly string[] = [
  ...['', 'D', 'Q', 'S', 'G', 'g', 'L', 'l'],
  ...['DS', 'SD', 'QS', 'SQ', 'DQ', 'QD', 'GD', 'DG', 'GQ', 'GS', 'Gg', 'gG', 'GL', 'LG', 'Ll', 'lL', 'LS'],
  ...['DSD', 'SDS', 'QSQ', 'SQS', 'QDS', 'QSD', 'GDS'],
];
