import type { Language } from '../language/language.js';
import type { SenseTurn, TraceWords } from '../language/trace.js';
import type { Span } from '../text/span.js';
import type { Stretch } from './difference.js';
import { follow } from './follow.js';
import { senseTurns } from './sense-turns.js';
import { type Source, type SourceWord, sourceOf } from './source.js';
import { stretchesOf, together, wholly } from './word-difference.js';
import { alike } from './words.js';

/**
 * What a quotation does to its source: `cut`, it begins or ends inside a sentence, or leaves out words where it says so;
 * `joined`, words from several places stand in it as if they had been said together; `out of order`, what was said later
 * stands first; `altered`, there are other words, or some are left out without a mark; `not in it`, these are not its words.
 */
export const FAULTS = ['not in it', 'altered', 'out of order', 'joined', 'cut'] as const;
export type Fault = (typeof FAULTS)[number];

/** How faithful a quotation is to its source. */
export interface Faith {
  /** The gravest first, as `FAULTS` has them; none where it is word for word, in whole sentences. */
  readonly faults: readonly Fault[];
  /** From the source's sentences to the quotation, in the quotation's order; empty if there is no fault, or all is one. */
  readonly difference: readonly Stretch[];
  readonly turns: readonly SenseTurn[];
  /** Where the source has its words, in the quotation's order: UTF-16 code units of the source's text. */
  readonly places: readonly Span[];
  /** What share of its words the source has, 0 to 1; small words count little. */
  readonly shared: number;
}

/** From this share on a quotation is of a source. */
const OF_IT = 0.6;
/** Words that don't stand in such a row stand anywhere. */
const ROW = 3;
const SMALL = 0.3;
/** What an editor put in counts next to nothing. */
const EDITED = 0.05;

/** Words of a source that stand in a quotation, where it goes on in their sentence. */
interface Piece {
  /** The words of the quotation: from, and up to. */
  readonly from: number;
  readonly to: number;
  /** In the source and in the quotation, ascending in both. */
  readonly pairs: readonly (readonly [source: number, quoted: number])[];
}

/** Compares what a paper quotes with the text that it is said to be from. */
export function faithful(quotation: string, source: Source, language: Language): Faith {
  const quoted = sourceOf(quotation, language);
  const [a, b] = alike(quoted.words, source.words);
  const compared: Compared = {
    quoted: { ...quoted, words: a },
    source: { ...source, words: b },
    words: language.trace,
  };
  const { pairs, shared } = found(compared);
  if (shared < OF_IT || !isTelling(pairs, compared)) return { ...NOT_IN_IT, shared };
  const pieces = piecesOf(pairs, compared);
  const faults = faultsOf(pieces, compared);
  const places = pieces.map(({ pairs: own }): Span => [b[own[0]![0]]!.span[0], b[own.at(-1)![0]]!.span[1]]);
  if (faults.length === 0) return { faults, difference: [], turns: [], places, shared };
  const difference = differenceOf(pieces, compared);
  return { faults, difference, turns: senseTurns(difference, language.trace), places, shared };
}

const NOT_IN_IT: Omit<Faith, 'shared'> = { faults: ['not in it'], difference: [], turns: [], places: [] };

/** Both texts, with words that are alike where they are the same. */
interface Compared {
  readonly quoted: Source;
  readonly source: Source;
  readonly words: TraceWords;
}

/** The words of the quotation that the source has, and what share they are of what it says. */
function found({ quoted, source, words }: Compared): { pairs: Piece['pairs']; shared: number } {
  const weigh = ({ form }: SourceWord): number => (words.small.has(form) ? SMALL : 1);
  const edited = new Set(quoted.words.filter(({ span }) => isEdited(quoted.text, span)));
  const weightOf = (word: SourceWord): number => (edited.has(word) ? EDITED : weigh(word));
  const places = follow(quoted.words, source.words, (word) => weightOf(word as SourceWord));
  const all = places.flatMap((place, i) => (place === null ? [] : [[place, i] as const]));
  const pairs = wholly(source.words, quoted.words, all);
  const weight = (some: readonly SourceWord[]): number => some.reduce((sum, word) => sum + weightOf(word), 0);
  const own = weight(quoted.words);
  return { pairs, shared: own === 0 ? 0 : weight(pairs.map(([, i]) => quoted.words[i]!)) / own };
}

/** Whether words stand in brackets, as what a paper put in. */
function isEdited(text: string, [start, end]: Span): boolean {
  const opened = text.lastIndexOf('[', start);
  return opened >= 0 && text.indexOf(']', opened) >= end;
}

/** Whether what was found is more than words that stand anywhere: a row with one that tells something, or all of them. */
function isTelling(pairs: Piece['pairs'], { quoted, words }: Compared): boolean {
  if (pairs.every(([, i]) => words.small.has(quoted.words[i]!.form))) return pairs.length === quoted.words.length;
  let row = 0;
  let longest = 0;
  for (const [k, [place, i]] of pairs.entries()) {
    const last = pairs[k - 1];
    row = last && last[0] + 1 === place && last[1] + 1 === i ? row + 1 : 1;
    longest = Math.max(longest, row);
  }
  return longest >= Math.min(ROW, quoted.words.length);
}

/** Parts the pairs where the quotation goes on elsewhere than in the same sentence, or behind it. */
function piecesOf(pairs: Piece['pairs'], { quoted, source }: Compared): Piece[] {
  const groups: (readonly [number, number])[][] = [];
  for (const pair of pairs) {
    const last = groups.at(-1)?.at(-1);
    const goesOn = last && pair[0] > last[0] && isNear(source, last[0], pair[0]);
    if (goesOn) groups.at(-1)!.push(pair);
    else groups.push([pair]);
  }
  const starts = groups.map((own, k) => (k === 0 ? 0 : startOf(quoted, groups[k - 1]!.at(-1)![1], own[0]![1])));
  return groups.map((own, k) => ({ from: starts[k]!, to: starts[k + 1] ?? quoted.words.length, pairs: own }));
}

function isNear({ words }: Source, one: number, other: number): boolean {
  return other === one + 1 || words[one]!.sentence === words[other]!.sentence;
}

/** Where the words of a piece begin: those of its own sentence that the source does not have are its own too. */
function startOf({ words }: Source, last: number, first: number): number {
  let start = first;
  while (start > last + 1 && words[start - 1]!.sentence === words[first]!.sentence) start--;
  return words[last]!.sentence === words[first]!.sentence ? first : start;
}

/** What a paper says of words that it left out: dots, or a cue between. */
const MARK = /…|\.\s?\.\s?\.|["”’»][\s\S]*["“‘«]/u;

function faultsOf(pieces: readonly Piece[], compared: Compared): Fault[] {
  const { quoted } = compared;
  const all = pieces.flatMap((piece, k) => [
    ...within(piece, compared),
    ...(isCut(pieces, k, compared) ? (['cut'] as const) : []),
    ...(k > 0 ? between(pieces[k - 1]!, piece, pieces.slice(0, k), compared) : []),
  ]);
  const unfound = quoted.words.filter(
    (word, i) => !pieces.some(({ pairs }) => pairs.some(([, own]) => own === i)) && !isEdited(quoted.text, word.span),
  );
  const faults = new Set<Fault>(unfound.length > 0 ? [...all, 'altered'] : all);
  return FAULTS.filter((fault) => faults.has(fault));
}

/** Whether a piece begins or ends inside a sentence, and has no other words there. */
function isCut(pieces: readonly Piece[], k: number, compared: Compared): boolean {
  const { from, to, pairs } = pieces[k]!;
  const [begins, ends] = [pairs[0]![1] === from, pairs.at(-1)![1] === to - 1];
  return (begins && headOf(pieces, k, compared).length > 0) || (ends && tailOf(pieces, k, compared).length > 0);
}

/** What a piece leaves out inside. */
function within({ pairs }: Piece, { quoted, source }: Compared): Fault[] {
  return pairs.slice(1).flatMap(([place, i], k): Fault[] => {
    const [lastPlace, last] = pairs[k]!;
    const gap = quoted.text.slice(quoted.words[last]!.span[1], quoted.words[i]!.span[0]);
    // What stands in brackets is there for what is left out.
    if (place === lastPlace + 1 || i > last + 1 || isStutter(source, lastPlace + 1, place)) return [];
    return [MARK.test(gap) ? 'cut' : 'altered'];
  });
}

/** Whether words from one place up to another are those that stand before or behind them once more. */
function isStutter({ words }: Source, from: number, to: number): boolean {
  const forms = (start: number, end: number): string =>
    words
      .slice(Math.max(0, start), end)
      .map(({ form }) => form)
      .join(' ');
  const passed = forms(from, to);
  return passed === forms(to, 2 * to - from) || passed === forms(2 * from - to, from);
}

/** How one piece stands to the one before. */
function between(former: Piece, later: Piece, before: readonly Piece[], { quoted, source, words }: Compared): Fault[] {
  const [end, last] = former.pairs.at(-1)!;
  const [start, first] = later.pairs[0]!;
  if (before.some(({ pairs }) => pairs.at(-1)![0] > start)) return ['out of order'];
  const passed = source.words.slice(end + 1, start);
  if (passed.every(({ form }) => words.openers.has(form))) return [];
  const gap = quoted.text.slice(quoted.words[last]!.span[1], quoted.words[first]!.span[0]);
  const isTwo = quoted.words[last]!.sentence !== quoted.words[first]!.sentence;
  if (DOTS.test(gap)) return [];
  // A cue between parts sentences; what it leaves off of them is cut.
  return MARK.test(gap) && isTwo && isBeginning(source, start, words) ? [] : ['joined'];
}

const DOTS = /(?<!["”’»]\s*)(?:…|\.\s?\.\s?\.)/u;

function isEnd({ words }: Source, place: number): boolean {
  return words[place + 1]?.sentence !== words[place]!.sentence;
}

function isBeginning({ words }: Source, place: number, { openers }: TraceWords): boolean {
  let first = place;
  while (first > 0 && words[first - 1]!.sentence === words[place]!.sentence && openers.has(words[first - 1]!.form))
    first--;
  return words[first - 1]?.sentence !== words[place]!.sentence;
}

/** The words of a piece's first sentence that it leaves out before, if nothing before it has that sentence. */
function headOf(pieces: readonly Piece[], k: number, { source, words }: Compared): SourceWord[] {
  const [place] = pieces[k]!.pairs[0]!;
  if (isBeginning(source, place, words)) return [];
  const { sentence } = source.words[place]!;
  if (k > 0 && source.words[pieces[k - 1]!.pairs.at(-1)![0]]!.sentence === sentence) return [];
  const start = source.words.findIndex((word) => word.sentence === sentence);
  return isStutter(source, start, place) ? [] : source.words.slice(start, place);
}

/** The words of a piece's last sentence that it leaves out behind. */
function tailOf(pieces: readonly Piece[], k: number, { source }: Compared): SourceWord[] {
  const [place] = pieces[k]!.pairs.at(-1)!;
  if (isEnd(source, place)) return [];
  const { sentence } = source.words[place]!;
  const next = pieces[k + 1];
  if (next && source.words[next.pairs[0]![0]]!.sentence === sentence) return [];
  let end = place + 1;
  while (source.words[end]?.sentence === sentence) end++;
  return source.words.slice(place + 1, end);
}

const SEAM = /["”’»]+\s*…\s*["“‘«]+/gu;

function differenceOf(pieces: readonly Piece[], compared: Compared): Stretch[] {
  const { quoted, source } = compared;
  const parts = pieces.map((piece, k): Stretch[] => {
    const own = quoted.words.slice(piece.from, piece.to);
    const [first, last] = [piece.pairs[0]![0], piece.pairs.at(-1)![0]];
    const [head, tail] = [headOf(pieces, k, compared), tailOf(pieces, k, compared)];
    const from = first - head.length;
    const former = source.words.slice(from, last + 1 + tail.length);
    const pairs = piece.pairs.map(([place, i]) => [place - from, i - piece.from] as const);
    const [was, is] = [alone(source.text, former), alone(quoted.text, own)];
    return stretchesOf(was.text, is.text, was.words, is.words, pairs);
  });
  const between: Stretch = { words: ' … ', in: 'both' };
  const all = parts.flatMap((part, k) => (k === 0 ? part : [between, ...part]));
  return together(all.map(({ words, ...rest }) => ({ ...rest, words: words.replace(SEAM, ' … ') })));
}

/** What a quotation says, sentence by sentence, but for sentences that a cue parts: those are two. */
export function sentencesOf(quotation: string, language: Language): string[] {
  const { text, sentences } = sourceOf(quotation, language);
  return sentences.map((span) => text.slice(...span));
}

/** Some words of a text in a row as a text by themselves. */
function alone(text: string, words: readonly SourceWord[]): { text: string; words: SourceWord[] } {
  const [start, end] = [words[0]!.span[0], words.at(-1)!.span[1]];
  const moved = words.map((word): SourceWord => ({ ...word, span: [word.span[0] - start, word.span[1] - start] }));
  return { text: text.slice(start, end), words: moved };
}
