import { type Layout, type Run, sentenceOf } from './layout.js';
import { reach } from './reach.js';
import { type PairColumns, Rows } from './rows.js';
import type { Bias, Settings } from './settings.js';

/** An attribution in word numbers. */
export interface Attribution {
  readonly cue: Run;
  /** In text order; never empty. */
  readonly content: readonly Run[];
  readonly source: Run | null;
  /** The model's own probability that the source is this one, or words that meet it; 1 without a source. */
  readonly sourceP: number;
  /** Log of the model's own probability of the cue, the content (mean over its words) and the source together. */
  readonly logP: number;
}

/** A pair's labels, in the order of the encoder's output. */
const CONTENT_BEGINS = 0;
const CONTENT_GOES_ON = 1;
const SOURCE_STARTS = 2;
const SOURCE_ENDS = 3;
const PAIR_LABELS = 4;

/** In words and marks; 5 of 18,336 sources in PolNeAR's training part are longer. */
const LONGEST_SOURCE = 40;

/** A quotation and who is credited with it have fewer words and marks between: “…”, the clerk, Hale, told the board. */
const MOST_WORDS_BETWEEN = 8;

/** Where the columns of a head over attributions stand in its output, and how many the output has. */
export interface Columns extends Omit<PairColumns, 'width' | 'distances'> {
  /** Outside, begins, goes on. */
  readonly cue: number;
  /** No source: by its start, by its end. */
  readonly sourceless: number;
  readonly width: number;
}

/** Columns of the encoder's output, one row a piece. */
export function columns(pairWidth: number): Columns {
  const asks = 3;
  const answers = asks + PAIR_LABELS * pairWidth;
  const alone = answers + PAIR_LABELS * pairWidth;
  const sourceless = alone + PAIR_LABELS;
  return { cue: 0, asks, answers, alone, sourceless, width: sourceless + 2 };
}

/** The encoder's output for the words of one paragraph. */
export class ParagraphScores {
  private readonly words: Rows;

  /**
   * @param output the encoder's output, row-major, one row a piece of the window
   * @param rows for each word of the paragraph the row of its first piece
   */
  constructor(
    output: Float32Array,
    rows: Int32Array,
    private readonly settings: Pick<Settings, 'pairWidth' | 'distances'>,
    private readonly at: Columns = columns(settings.pairWidth),
  ) {
    this.words = new Rows(output, rows, at.width);
  }

  get length(): number {
    return this.words.length;
  }

  /** Log-probabilities of outside, begins, continues. */
  cue(word: number): [number, number, number] {
    const { cue } = this.at;
    const [o, b, i] = [this.words.at(word, cue), this.words.at(word, cue + 1), this.words.at(word, cue + 2)];
    const norm = logSumExp([o, b, i]);
    return [o - norm, b - norm, i - norm];
  }

  /** For a cue, the score of each pair label with each word: `[label][word]`. */
  pairs(cue: Run): Float64Array[] {
    const { pairWidth, distances } = this.settings;
    return this.words.pairs(cue, { ...this.at, width: pairWidth, distances });
  }

  /** Scores of "no source" for a cue: by its start and by its end. */
  sourceless(cue: Run): Float64Array {
    return this.words.mean(cue, this.at.sourceless, 2);
  }
}

/**
 * The attributions of one paragraph: first its cues, then the words as they fall to the cues' contents, then for each
 * cue its source. No word belongs to two contents; a cue to which none falls is none.
 */
export function decode(scores: ParagraphScores, layout: Layout, bias: Bias, cueBias: number = bias.cue): Attribution[] {
  const cues = findCues(scores, cueBias);
  if (cues.length === 0) return [];
  const pairs = cues.map((cue) => scores.pairs(cue));
  const contents = findContents(pairs, cues, layout, bias);
  const isUsed = new Uint8Array(scores.length);
  for (const runs of [cues, ...contents.map((c) => c.runs)])
    for (const [first, last] of runs) isUsed.fill(1, first, last + 1);
  const out: Attribution[] = [];
  for (const [k, cue] of cues.entries()) {
    const { logP } = contents[k]!;
    const runs = withoutEarlier(contents[k]!.runs, cue, layout);
    if (runs.length === 0) continue;
    const reach = sentenceOf(cue, layout);
    const source = findSource(pairs[k]!, scores.sourceless(cue), isUsed, bias.sourceless, reach);
    out.push({
      cue,
      content: runs,
      source: source.run,
      sourceP: source.p,
      logP: logCue(scores, cue) + logP + source.logP,
    });
  }
  return out;
}

/** What is quoted inside what another credits, and with whom: “We pay,” Hale wrote, according to the board. */
export type Inner = Omit<Attribution, 'logP' | 'content'> & { readonly content: readonly [Run] };

/**
 * The quotations inside the content of an attribution that words beside them credit, which stand in the content too, or in no
 * attribution. The tagger gives every word to one saying; asked for the cue of another, it knows its source all the same.
 *
 * @param all the attributions of the paragraph
 * @param says whether a word is one that reports a saying
 */
export function decodeInside(
  scores: ParagraphScores,
  layout: Layout,
  outer: Attribution,
  all: readonly Attribution[],
  bias: Bias,
  says: (word: number) => boolean,
): Inner[] {
  const { sentences, quotations } = layout;
  const { content } = outer;
  const isTaken = new Uint8Array(scores.length);
  const take = ([first, last]: Run): unknown => isTaken.fill(1, first, last + 1);
  for (const other of all) {
    take(other.cue);
    if (other.source) take(other.source);
    if (other !== outer) other.content.forEach(take);
  }
  const isFree = Uint8Array.from(sentences, (sentence) => (sentence === sentences[outer.cue[0]] ? 1 : 0));
  for (const [first, last] of content) isFree.fill(1, first, last + 1);
  for (const [t, quotation] of quotations.entries()) if (quotation >= 0 || isTaken[t]) isFree[t] = 0;
  const nearest = new Map<number, Inner & { readonly gap: number }>();
  for (let t = 0; t < scores.length; t++) {
    if (!isFree[t] || !says(t)) continue;
    const cue: Run = [t, t];
    const isUsed = Uint8Array.from(isFree, (free, word) => (free && word !== t ? 0 : 1));
    const reach = sentenceOf(cue, layout);
    const source = findSource(scores.pairs(cue), scores.sourceless(cue), isUsed, bias.sourceless, reach);
    if (!source.run) continue;
    const near = nearestTo([Math.min(source.run[0], t), Math.max(source.run[1], t)], content, quotations, isTaken);
    if (!near || (nearest.get(near.run[0])?.gap ?? MOST_WORDS_BETWEEN) < near.gap) continue;
    nearest.set(near.run[0], { cue, content: [near.run], source: source.run, sourceP: source.p, gap: near.gap });
  }
  return [...nearest.values()].map(({ gap: _, ...inner }) => inner);
}

/** An attribution with all that is told in it: the words that credit what is quoted there belong to its content. */
export function around(outer: Attribution, inner: readonly Inner[]): Attribution {
  const isIn = (word: number): boolean => outer.content.some(([first, last]) => first <= word && word <= last);
  const content = outer.content.map(([first, last]): Run => {
    const own = inner.filter(({ content: [[start]] }) => first <= start && start <= last);
    const runs = own.flatMap(({ cue, source }) => [cue, source!]).filter(([start]) => !isIn(start));
    return [Math.min(first, ...runs.map(([start]) => start)), Math.max(last, ...runs.map(([, end]) => end))];
  });
  return { ...outer, content };
}

/** The quotation, inside some content, that stands nearest before or behind some words, with none between that is taken. */
function nearestTo([first, last]: Run, content: readonly Run[], quotations: Int32Array, isTaken: Uint8Array) {
  let [back, on] = [true, true];
  for (let gap = 0; gap < MOST_WORDS_BETWEEN; gap++) {
    const [before, behind] = [first - 1 - gap, last + 1 + gap];
    back &&= isTaken[before] === 0;
    on &&= isTaken[behind] === 0;
    const at = [...(back ? [before] : []), ...(on ? [behind] : [])].find((t) => quotations[t]! >= 0);
    if (at === undefined) continue;
    const number = quotations[at]!;
    const run: Run = [quotations.indexOf(number), quotations.lastIndexOf(number)];
    return content.some(([from, to]) => from <= run[0] && run[1] <= to) ? { run, gap } : undefined;
  }
  return undefined;
}

/**
 * Without the sentences quoted before that of the cue, where its own tells something in other words: “It is over.” Then she
 * told them why.
 */
function withoutEarlier(runs: readonly Run[], [cue]: Run, { sentences, quoted, quotations }: Layout): readonly Run[] {
  const own = sentences[cue]!;
  const tells = runs.some(
    ([first, last]) => sentences[first] === own && quotations.subarray(first, last + 1).includes(-1),
  );
  return tells ? runs.filter(([first]) => quoted[first] === 0 || sentences[first]! >= own) : runs;
}

/** The last cue of a paragraph that ends with a colon, with its source: what it introduces stands in the next one. */
export function decodeLead(scores: ParagraphScores, layout: Layout, bias: Bias): Omit<Attribution, 'content'> | null {
  const cues = findCues(scores, bias.quotedCue);
  const cue = cues[cues.length - 1];
  if (!cue) return null;
  const isUsed = new Uint8Array(scores.length);
  for (const [first, last] of cues) isUsed.fill(1, first, last + 1);
  const reach = sentenceOf(cue, layout);
  const source = findSource(scores.pairs(cue), scores.sourceless(cue), isUsed, bias.sourceless, reach);
  return { cue, source: source.run, sourceP: source.p, logP: logCue(scores, cue) + source.logP };
}

/** Log of the probability that a cue begins where it does. */
export function logCue(scores: ParagraphScores, [first]: Run): number {
  const [, begins, goesOn] = scores.cue(first);
  return logSumExp([begins, goesOn]);
}

/** Viterbi over outside, begins, continues, where "continues" needs a cue before it. */
export function findCues(scores: ParagraphScores, bias: number): Run[] {
  const n = scores.length;
  if (n === 0) return [];
  const back = new Uint8Array(n * 3);
  let best: [number, number, number] = [0, 0, 0];
  for (let t = 0; t < n; t++) {
    const [o, b, i] = scores.cue(t);
    if (t === 0) {
      best = [o, b + bias, Number.NEGATIVE_INFINITY];
      continue;
    }
    const free = best[0] >= best[1] && best[0] >= best[2] ? 0 : best[1] >= best[2] ? 1 : 2;
    const kept = best[1] >= best[2] ? 1 : 2;
    back.set([free, free, kept], t * 3);
    best = [best[free] + o, best[free] + b + bias, best[kept] + i + bias];
  }
  let state = best[0] >= best[1] && best[0] >= best[2] ? 0 : best[1] >= best[2] ? 1 : 2;
  const runs: Run[] = [];
  let last = -1;
  for (let t = n - 1; t >= 0; t--) {
    if (state !== 0 && last < 0) last = t;
    if (state === 1) {
      runs.push([t, last]);
      last = -1;
    }
    state = back[t * 3 + state]!;
  }
  return runs.reverse();
}

/**
 * Viterbi over "no content" and, for each cue, "begins" and "goes on"; states are 0, then 1 + k, then 1 + cues + k. A
 * quotation falls whole to one cue, or to none.
 */
export function findContents(pairs: readonly Float64Array[][], cues: readonly Run[], layout: Layout, bias: Bias) {
  const n = cues.length;
  const length = layout.sentences.length;
  const states = 2 * n + 1;
  const isCue = new Uint8Array(length);
  for (const [first, last] of cues) isCue.fill(1, first, last + 1);
  const { isNear, isBound } = reach(cues, layout);
  const back = new Uint16Array(length * states);
  const logs = new Float64Array(length * states);
  let best = new Float64Array(states).fill(Number.NEGATIVE_INFINITY);
  const at = new Float64Array(states);
  for (let t = 0; t < length; t++) {
    at[0] = 0;
    for (let k = 0; k < n; k++) {
      const near = isNear(t, k);
      at[1 + k] = near ? pairs[k]![CONTENT_BEGINS]![t]! : Number.NEGATIVE_INFINITY;
      at[1 + n + k] = near ? pairs[k]![CONTENT_GOES_ON]![t]! : Number.NEGATIVE_INFINITY;
    }
    const norm = logSumExp(at);
    let free = 0;
    for (let s = 1; s < states; s++) if (best[s]! > best[free]!) free = s;
    const next = new Float64Array(states);
    for (let s = 0; s < states; s++) {
      const log = at[s]! - norm;
      logs[t * states + s] = log;
      let from = isBound(t) ? 0 : free;
      if (s > n) from = best[s - n]! >= best[s]! ? s - n : s;
      back[t * states + s] = from;
      const isBarred = t === 0 ? s > n : s > 0 && s <= n && isBound(t);
      const before = isBarred ? Number.NEGATIVE_INFINITY : t === 0 ? 0 : best[from]!;
      const extra = s === 0 ? 0 : isCue[t] ? Number.NEGATIVE_INFINITY : bias.content + (s <= n ? bias.piece : 0);
      next[s] = before + log + extra;
    }
    best = next;
  }
  const runs: Run[][] = cues.map(() => []);
  const sum = new Float64Array(n);
  const count = new Float64Array(n);
  let state = 0;
  for (let s = 1; s < states; s++) if (best[s]! > best[state]!) state = s;
  let last = -1;
  for (let t = length - 1; t >= 0; t--) {
    if (state > 0) {
      const k = (state - 1) % n;
      sum[k]! += logs[t * states + state]!;
      count[k]!++;
      if (last < 0) last = t;
      if (state <= n) {
        runs[k]!.push([t, last]);
        last = -1;
      }
    }
    state = back[t * states + state]!;
  }
  return runs.map((backwards, k) => ({ runs: backwards.reverse(), logP: count[k] ? sum[k]! / count[k]! : 0 }));
}

/**
 * The span most probable by its ends, or none. Who is credited stands in the sentence of the cue: what another sentence names
 * is the source of its own cues.
 */
export function findSource(
  pair: readonly Float64Array[],
  nothing: Float64Array,
  used: Uint8Array,
  bias: number,
  [from, to]: Run,
) {
  const starts = pair[SOURCE_STARTS]!;
  const ends = pair[SOURCE_ENDS]!;
  const startNorm = logSumExp([...starts, nothing[0]!]);
  const endNorm = logSumExp([...ends, nothing[1]!]);
  const nobody = nothing[0]! - startNorm + nothing[1]! - endNorm + bias;
  let logP = nobody;
  let run: Run | null = null;
  for (let s = from; s <= to; s++) {
    if (starts[s]! - startNorm < logP) continue;
    for (let e = s; e <= Math.min(s + LONGEST_SOURCE - 1, to) && !used[e]; e++) {
      const p = starts[s]! - startNorm + ends[e]! - endNorm;
      if (p > logP) {
        logP = p;
        run = [s, e];
      }
    }
  }
  if (run === null) return { run, logP: Math.min(logP, 0), p: 1 };
  // What begins and ends elsewhere in the sentence is somebody else.
  let own = 0;
  let others = Math.exp(nobody);
  for (let s = from; s <= to; s++) {
    for (let e = s; e <= Math.min(s + LONGEST_SOURCE - 1, to) && !used[e]; e++) {
      const p = Math.exp(starts[s]! - startNorm + ends[e]! - endNorm);
      if (s <= run[1] && e >= run[0]) own += p;
      else others += p;
    }
  }
  return { run, logP: Math.min(logP, 0), p: own / (own + others) };
}

function logSumExp(values: Iterable<number>): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const v of values) if (v > most) most = v;
  let sum = 0;
  for (const v of values) sum += Math.exp(v - most);
  return most + Math.log(sum);
}
