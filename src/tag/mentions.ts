import type { MentionWords } from '../language/mentions.js';
import type { Span } from '../text/span.js';
import { nameRuns } from './name-runs.js';
import { MENTIONED, meanTypes, NAMES, NOMINALS, runsOf } from './runs.js';
import type { Word } from './words.js';

/** The pronouns that one may be called by. */
export const CALLED = ['he', 'she', 'it', 'they'] as const;

/** Words that refer to an actor: a name, a description that ends with its head ("the first mayor"), or a pronoun. */
export interface Mention {
  /** UTF-16 code units. */
  readonly span: Span;
  readonly kind: 'name' | 'nominal' | 'pronoun';
  /** Probabilities in the order of `MENTIONED`; all 0 for a pronoun, whose word tells. */
  readonly types: readonly number[];
  /** Probabilities in the order of `CALLED`, for names and descriptions. */
  readonly called: readonly number[];
  /** How the head word asks for its antecedent, and how it answers as one: see `affinity`. */
  readonly ask: Float32Array;
  readonly answer: Float32Array;
}

const LABELS = 1 + 2 * NAMES.length;
const WIDTH = 64;
const AT = { name: 0, nominal: LABELS, called: 2 * LABELS, ask: 2 * LABELS + CALLED.length };
const COLUMNS = AT.ask + 2 * WIDTH;

/** A word that is outside more surely than this is no head. */
const LEAST_HEAD = 0.96;
const CAPITAL = /^\p{Lu}/u;

/** How well a later mention and an earlier one fit as anaphor and antecedent, by the heads' vectors alone. */
export function affinity(anaphor: Mention, antecedent: Mention): number {
  let dot = 0;
  for (let d = 0; d < WIDTH; d++) dot += anaphor.ask[d]! * antecedent.answer[d]!;
  return dot / Math.sqrt(WIDTH);
}

/**
 * The mentions of one paragraph, by their beginnings.
 *
 * @param output the heads' output, row-major, one row a piece of the window
 * @param rows for each word of the paragraph the row of its first piece
 */
export function mentions(
  text: string,
  words: readonly Word[],
  rows: Int32Array,
  output: Float32Array,
  language: MentionWords,
): Mention[] {
  const forms = words.map(({ start, end }) => text.slice(start, end));
  const names = labels(output, rows, AT.name);
  const nominals = labels(output, rows, AT.nominal);
  const make = (kind: Mention['kind'], [first, last]: [number, number], types: number[]): Mention => {
    const row = rows[last]! * COLUMNS;
    return {
      span: [words[first]!.start, words[last]!.end],
      kind,
      types,
      called: calledBy([rows[first]! * COLUMNS, row]),
      ask: output.slice(row + AT.ask, row + AT.ask + WIDTH),
      answer: output.slice(row + AT.ask + WIDTH, row + COLUMNS),
    };
  };
  function calledBy(at: readonly number[]): number[] {
    const [a, b] = at.map((row) => softmax(output.subarray(row + AT.called, row + AT.called + CALLED.length)));
    return a!.map((p, i) => (p + b![i]!) / 2);
  }
  const out: Mention[] = [];
  const inName = new Uint8Array(words.length);
  for (const run of nameRuns(words, forms, names, language)) {
    inName.fill(1, run[0], run[1] + 1);
    out.push(make('name', run, meanTypes(names, run, NAMES)));
  }
  for (const [first, end] of runsOf(nominals, (p) => p[0]! < 0.5)) {
    const last = language.determiner.test(forms[end]!) ? headAfter(end, forms, nominals, language) : end;
    if (last === undefined) continue;
    // A head inside a name is part of it; a description may begin with one ("London lawmaker").
    if (inName[last] || language.pronoun.test(forms[last]!)) continue;
    out.push(make('nominal', [first, last], meanTypes(nominals, [last, last], NOMINALS)));
  }
  for (const [i, form] of forms.entries()) {
    if (language.pronoun.test(form) && !(inName[i] && CAPITAL.test(form)) && !language.noPronoun.test(form)) {
      out.push(
        make(
          'pronoun',
          [i, i],
          MENTIONED.map(() => 0),
        ),
      );
    }
  }
  return out.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
}

/** For each word the probabilities of outside, then of begins and continues for each kind. */
function labels(output: Float32Array, rows: Int32Array, column: number): number[][] {
  return Array.from(rows, (row) => softmax(output.subarray(row * COLUMNS + column, row * COLUMNS + column + LABELS)));
}

/**
 * The head of a description of which the heads are sure only that it begins: the likeliest word before what follows
 * heads.
 */
function headAfter(
  determiner: number,
  forms: readonly string[],
  labels: readonly number[][],
  { afterHead }: MentionWords,
): number | undefined {
  let best: number | undefined;
  for (let i = determiner + 1; i < Math.min(forms.length, determiner + 6) && !afterHead.test(forms[i]!); i++) {
    if (labels[i]![0]! < (best === undefined ? LEAST_HEAD : labels[best]![0]!)) best = i;
  }
  return best;
}

function softmax(scores: Float32Array): number[] {
  let most = Number.NEGATIVE_INFINITY;
  for (const s of scores) if (s > most) most = s;
  const out = Array.from(scores, (s) => Math.exp(s - most));
  const sum = out.reduce((a, b) => a + b, 0);
  return out.map((p) => p / sum);
}
