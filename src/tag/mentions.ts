import type { MentionWords } from '../language/mentions.js';
import type { Span } from '../text/span.js';
import type { Word } from './words.js';

/** What a mention may be of. `people` are persons in the plural; `other` are peoples, creeds, parties' adherents, works. */
export const MENTIONED = ['person', 'people', 'organization', 'place', 'other'] as const;
export type Mentioned = (typeof MENTIONED)[number];

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

const NAMES: readonly Mentioned[] = ['person', 'organization', 'place', 'other'];
const NOMINALS: readonly Mentioned[] = ['person', 'people', 'organization', 'place'];
const LABELS = 1 + 2 * NAMES.length;
const WIDTH = 64;
const AT = { name: 0, nominal: LABELS, called: 2 * LABELS, ask: 2 * LABELS + CALLED.length };
const COLUMNS = AT.ask + 2 * WIDTH;

/** Marks inside a name ("St. Ives", "O'Dowd", "Varga-Lind", "AT&T") with no space before them. */
const JOINT = /^[.\-'’‑&]$/;
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

/** Runs of words that are more probably inside than outside; a run ends where another is likelier to begin. */
function runsOf(labels: readonly number[][], isInside: (p: readonly number[]) => boolean): [number, number][] {
  const out: [number, number][] = [];
  for (const [i, p] of labels.entries()) {
    if (!isInside(p)) continue;
    const last = out[out.length - 1];
    if (last && last[1] === i - 1 && begins(p) < 0.5 * (1 - p[0]!)) last[1] = i;
    else out.push([i, i]);
  }
  return out;
}

/**
 * Names: what the heads take for one, put right by what capitals and marks tell. Halves of "Mary J. Tarn" belong
 * together; a small word or a possessive is no end of a name.
 */
function nameRuns(
  words: readonly Word[],
  forms: readonly string[],
  labels: readonly number[][],
  language: MentionWords,
): [number, number][] {
  const touches = (i: number): boolean => words[i]!.end === words[i + 1]?.start;
  const found = runsOf(labels, (p) => p[0]! < 0.5);
  const out: [number, number][] = [];
  for (let [first, last] of found) {
    const before = out[out.length - 1];
    if (!forms.slice(first, last + 1).some((form) => /[\p{L}\p{N}]/u.test(form))) continue;
    while (first < last && !/[\p{L}\p{N}]/u.test(forms[first]!)) first++;
    while (
      last > first &&
      (!/[\p{L}\p{N}]/u.test(forms[last]!) || (forms[last] === 's' && language.possessive.test(forms[last - 1]!)))
    )
      last--;
    // After an initial the surname follows: "Lambert H. Tarn".
    if (
      last > first &&
      /^\p{Lu}$/u.test(forms[last]!) &&
      forms[last + 1] === '.' &&
      /^\p{Lu}\p{Ll}/u.test(forms[last + 2] ?? '')
    )
      last += 2;
    // "S.E.C." is one name, whichever of its letters were found.
    while (
      first > 1 &&
      forms[first - 1] === '.' &&
      /^\p{Lu}$/u.test(forms[first]!) &&
      /^\p{Lu}$/u.test(forms[first - 2]!) &&
      touches(first - 1) &&
      touches(first - 2)
    )
      first -= 2;
    // A capitalised neighbour that is nearly a name too.
    while (
      first > 0 &&
      CAPITAL.test(forms[first - 1]!) &&
      labels[first - 1]![0]! < 0.7 &&
      (before?.[1] ?? -1) < first - 1
    )
      first--;
    while (last + 1 < words.length && CAPITAL.test(forms[last + 1]!) && labels[last + 1]![0]! < 0.7) last++;
    if (before && first <= before[1]) {
      before[1] = Math.max(before[1], last);
      continue;
    }
    if (before && isOffice(forms, before[1], first, language)) {
      before[1] = last;
      continue;
    }
    if (
      before &&
      joins(before[1], first, forms, touches, language) &&
      compatible(labels, before, [first, last], forms)
    ) {
      before[1] = last;
      continue;
    }
    if (
      CAPITAL.test(forms[first]!) ||
      /\d|^@/.test(forms[first]!) ||
      forms.slice(first, last + 1).some((f) => CAPITAL.test(f))
    )
      out.push([first, last]);
  }
  return out;
}

/** "Commission on Harbour Fees": a body, a small word, and what it is for, are one name. */
function isOffice(forms: readonly string[], end: number, start: number, { body, bodyLink }: MentionWords): boolean {
  const between = forms.slice(end + 1, start).join(' ');
  return body.test(forms[end]!) && bodyLink.test(between) && CAPITAL.test(forms[start]!);
}

/** Whether between two runs stand only marks that names have inside. */
function joins(
  end: number,
  start: number,
  forms: readonly string[],
  touches: (i: number) => boolean,
  { shortForm }: MentionWords,
): boolean {
  if (start === end + 1) return true;
  if (start > end + 3) return false;
  for (let i = end + 1; i < start; i++) {
    if (!JOINT.test(forms[i]!) || !touches(i - 1)) return false;
    // A full stop ends an initial or a short form inside a name; after a word it ends the sentence.
    if (forms[i] === '.' && !touches(i) && !shortForm.test(forms[i - 1]!)) return false;
    // "Varga's Quay": a possessive parts two names; "D.C." goes on.
    if (/['’]/.test(forms[i]!) && (/^s$/i.test(forms[i + 1] ?? '') || !touches(i))) return false;
  }
  return true;
}

/** Two halves are one name if the second is not surely the beginning of another kind of thing. */
function compatible(
  labels: readonly number[][],
  a: [number, number],
  b: [number, number],
  forms: readonly string[],
): boolean {
  if (/^\p{Ll}/u.test(forms[b[0]]!)) return false;
  // After an initial the surname follows, whatever else it is: "Lambert H. Tarn".
  if (forms[b[0] - 1] === '.' && /^\p{Lu}$/u.test(forms[b[0] - 2] ?? '') && a[1] > a[0]) return true;
  const one = meanTypes(labels, a, NAMES);
  const two = meanTypes(labels, b, NAMES);
  const best = (p: readonly number[]) => p.indexOf(Math.max(...p));
  if (best(one) === best(two)) return true;
  // "Republican Desmond Tarn", "Leeds Mayor Omar Rask": a person's name starts anew.
  return best(two) !== 0 && best(one) !== 0;
}

function begins(p: readonly number[]): number {
  let sum = 0;
  for (let k = 1; k < p.length; k += 2) sum += p[k]!;
  return sum;
}

/** Mean probabilities of the kinds over a run's words, in the order of `MENTIONED`, summing to 1. */
function meanTypes(
  labels: readonly number[][],
  [first, last]: readonly [number, number],
  kinds: readonly Mentioned[],
): number[] {
  const out = MENTIONED.map(() => 0);
  let sum = 0;
  for (let i = first; i <= last; i++) {
    for (const [k, kind] of kinds.entries()) {
      const p = labels[i]![1 + 2 * k]! + labels[i]![2 + 2 * k]!;
      out[MENTIONED.indexOf(kind)]! += p;
      sum += p;
    }
  }
  return out.map((p) => p / (sum || 1));
}

function softmax(scores: Float32Array): number[] {
  let most = Number.NEGATIVE_INFINITY;
  for (const s of scores) if (s > most) most = s;
  const out = Array.from(scores, (s) => Math.exp(s - most));
  const sum = out.reduce((a, b) => a + b, 0);
  return out.map((p) => p / sum);
}
