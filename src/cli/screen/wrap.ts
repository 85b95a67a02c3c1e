import stringWidth from 'string-width';

/** A stretch of text in one style; the style must add nothing that takes room. */
export interface Run {
  readonly text: string;
  readonly style: (text: string) => string;
}

/** A text in one style, or in several one after another; what is given without a style has none. */
export type Runs = string | readonly (string | Run)[];

const GRAPHEMES = new Intl.Segmenter();
/** In characters. `Intl.Segmenter` takes time with the square of a text's length, so it is given no more at once. */
const AT_ONCE = 512;
const SPACE = /\s+/u;
/** Control characters by which a text could take over the terminal, or turn its direction. */
const UNPRINTABLE = /[^\P{Cc}\s]|[\u202a-\u202e\u2066-\u2069]/gu;
/** What takes a column a character. */
const PLAIN = /^[ -~]*$/;
/** What ends a line: in a name it would make a line of its own. */
const LINE_END = /[\n\v\f\r\u2028\u2029]/g;
/** No style. */
export const plain = (text: string): string => text;

/**
 * Lines of at most `width` terminal columns, `indent` spaces before each among them, white space made single; a word too
 * long for a line is broken between graphemes. Wide, combining and joined characters count as the columns that they take.
 */
export function wrap(text: Runs, width: number, indent = 0): string[] {
  const margin = ' '.repeat(indent);
  return filled(text, width - indent).map((line) => margin + paint(line));
}

/** The pieces of each line. */
function filled(text: Runs, width: number): Piece[][] {
  const lines: Piece[][] = [];
  let line: Piece[] = [];
  let used = 0;
  for (const word of words(text)) {
    const room = widthOf(word);
    const gap = line.length > 0 ? 1 : 0;
    if (used + gap + room <= width) {
      if (gap > 0) line.push(space(line, word));
      line.push(...word);
      used += gap + room;
      continue;
    }
    if (line.length > 0) lines.push(line);
    const parts = room > width ? broken(word, width) : [word];
    line = parts.pop() ?? [];
    used = widthOf(line);
    lines.push(...parts);
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

/** A text that a terminal takes for nothing but text. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '\ufffd');
}

/** The same in one line: a name with a line end in it would make a line of its own. */
export function inLine(text: string): string {
  return printable(text).replace(LINE_END, '\ufffd');
}

/** A part of a run that holds no white space, and its style. */
type Piece = Run;

/** The words of the runs together: one that begins in a run and ends in the next has a piece of each. */
function* words(runs: Runs): Generator<Piece[]> {
  let word: Piece[] = [];
  for (const run of typeof runs === 'string' ? [runs] : runs) {
    const { text, style } = typeof run === 'string' ? { text: run, style: plain } : run;
    for (const [i, part] of printable(text).split(SPACE).entries()) {
      if (i > 0 && word.length > 0) {
        yield word;
        word = [];
      }
      if (part !== '') word.push({ text: part, style });
    }
  }
  if (word.length > 0) yield word;
}

/** The columns that a word takes; one too long to measure is too long for any line. */
function widthOf(word: readonly Piece[]): number {
  const text = word.map((piece) => piece.text).join('');
  return text.length > AT_ONCE ? Number.POSITIVE_INFINITY : columnsOf(text);
}

/** The columns that a text takes. */
export function columnsOf(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text);
}

/** The space between two words, in their style where it is the same. */
function space(line: readonly Piece[], word: readonly Piece[]): Piece {
  const { style } = line[line.length - 1]!;
  return { text: ' ', style: style === word[0]!.style ? style : plain };
}

/** A line's text, neighbours of one style painted together. */
function paint(line: readonly Piece[]): string {
  let out = '';
  for (let i = 0; i < line.length; ) {
    const { style } = line[i]!;
    let text = '';
    for (; i < line.length && line[i]!.style === style; i++) text += line[i]!.text;
    out += style(text);
  }
  return out;
}

function broken(word: readonly Piece[], width: number): Piece[][] {
  const parts: Piece[][] = [[]];
  let used = 0;
  for (const { text, style } of word) {
    let held = '';
    for (const grapheme of graphemes(text)) {
      const room = columnsOf(grapheme);
      if (used > 0 && used + room > width) {
        if (held !== '') parts[parts.length - 1]!.push({ text: held, style });
        parts.push([]);
        held = '';
        used = 0;
      }
      held += grapheme;
      used += room;
    }
    parts[parts.length - 1]!.push({ text: held, style });
  }
  return parts;
}

/** What people take for one character; one longer than `AT_ONCE` is given in pieces. */
function* graphemes(text: string): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const graphemes = Array.from(GRAPHEMES.segment(text.slice(at, at + AT_ONCE)), ({ segment }) => segment);
    // The last may go on beyond what was looked at.
    if (at + AT_ONCE < text.length && graphemes.length > 1) graphemes.pop();
    yield* graphemes;
    for (const grapheme of graphemes) at += grapheme.length;
  }
}
