import { MANNERS, type Manner } from '../record/manner.js';
import type { Span } from '../text/span.js';
import type { Spans } from '../text/spans.js';
import { ParagraphScores } from './decode.js';
import type { Run } from './layout.js';
import { Rows } from './rows.js';
import type { HintSettings } from './settings.js';
import type { Word } from './words.js';

/** What the model takes for the words of a cue's paragraph that tell to whom, through what and when it was said. */
export interface Hint extends Readonly<Record<Pointed, Pointer>> {
  /** How probable each manner is. */
  readonly manner: Readonly<Record<Manner, number>>;
  /** How the speaker leans towards whom a span of the cue's paragraph mentions; undefined of any other. */
  readonly leaning: (mention: Span) => Leaning | undefined;
}

/** Scores, as log odds: against, neither, for. */
export type Leaning = readonly [against: number, neither: number, forIt: number];

/** The likeliest words, and how probable it is that they, and not none, are meant. */
export interface Pointer {
  readonly span: Span;
  readonly p: number;
}

/** A cue and its hint. */
export interface Hinted {
  readonly cue: Span;
  readonly hint: Hint;
}

/** In the order of the output. */
export const POINTED = ['addressee', 'channel', 'time'] as const;
export type Pointed = (typeof POINTED)[number];

/** Of each the score of its start and of its end. */
const LABELS = 2 * POINTED.length;
/** Of the labels of statements inside others, those of a target; see `training/onrecord_training/hints.py`. */
const [AGAINST, FOR] = [4, 5];
/** A less probable pointer is left alone; chosen on the reader's corpus, its dev part. */
const SURE = 0.7;
/** In words and marks. */
const LONGEST = 12;

/** The hint of a statement's cue; none where its cue is no words of the model's. */
export function hintOf(hints: Spans<Hinted>, { cue }: { readonly cue: readonly Span[] }): Hint | undefined {
  const own = cue[0];
  return own && hints.touching(own)[0]?.hint;
}

/** The words that the model takes for a statement's addressee, channel or time; undefined where it is not sure enough of any. */
export function pointedTo(
  hints: Spans<Hinted>,
  statement: { readonly cue: readonly Span[] },
  what: Pointed,
): Pointer | undefined {
  const pointer = hintOf(hints, statement)?.[what];
  return pointer && pointer.p >= SURE ? pointer : undefined;
}

/** Columns of the output, one row a piece; see `training/onrecord_training/hints.py`. */
function columns({ pairWidth, modalities, inner }: HintSettings) {
  return running({
    nothing: LABELS,
    alone: LABELS,
    asks: LABELS * pairWidth,
    answers: LABELS * pairWidth,
    manner: MANNERS.length,
    modality: modalities,
    innerCue: 3,
    innerSourceless: 2,
    innerAlone: inner.length,
    innerAsks: inner.length * pairWidth,
    innerAnswers: inner.length * pairWidth,
  });
}

/** Where each of some groups of columns starts, and how many there are in all. */
function running<K extends string>(sizes: Readonly<Record<K, number>>): Record<K | 'width', number> {
  let width = 0;
  const starts: Record<string, number> = {};
  for (const [name, size] of Object.entries<number>(sizes)) {
    starts[name] = width;
    width += size;
  }
  return { ...starts, width } as Record<K | 'width', number>;
}

/** The scores by which statements inside others are found; see `inner.ts`. */
export function innerScores(output: Float32Array, rows: Int32Array, settings: HintSettings): ParagraphScores {
  const at = columns(settings);
  return new ParagraphScores(
    output,
    rows,
    { pairWidth: settings.pairWidth, distances: settings.inner },
    {
      cue: at.innerCue,
      sourceless: at.innerSourceless,
      alone: at.innerAlone,
      asks: at.innerAsks,
      answers: at.innerAnswers,
      width: at.width,
    },
  );
}

/** Reads the hints for the cues of one paragraph. */
export class Hints {
  private readonly rows: Rows;
  private readonly at: ReturnType<typeof columns>;

  /**
   * @param output the head's output, row-major, one row a piece of the window
   * @param rows for each word of the paragraph the row of its first piece
   */
  constructor(
    output: Float32Array,
    rows: Int32Array,
    private readonly words: readonly Word[],
    private readonly settings: HintSettings,
  ) {
    this.at = columns(settings);
    this.rows = new Rows(output, rows, this.at.width);
  }

  private manner(cue: Run): Hint['manner'] {
    const scores = this.rows.mean(cue, this.at.manner, MANNERS.length);
    const most = Math.max(...scores);
    const odds = scores.map((score) => Math.exp(score - most));
    const sum = odds.reduce((a, b) => a + b, 0);
    return Object.fromEntries(MANNERS.map((manner, i) => [manner, odds[i]! / sum])) as Record<Manner, number>;
  }

  of(cue: Run): Hint {
    const { pairWidth, distances } = this.settings;
    const pairs = this.rows.pairs(cue, { ...this.at, width: pairWidth, distances });
    const nothing = this.rows.mean(cue, this.at.nothing, LABELS);
    const pointers = POINTED.map((name, i): [Pointed, Pointer] => {
      const { run, score } = bestRun(pairs[2 * i]!, pairs[2 * i + 1]!);
      const p = 1 / (1 + Math.exp(nothing[2 * i]! + nothing[2 * i + 1]! - score));
      return [name, { span: [this.words[run[0]]!.start, this.words[run[1]]!.end], p }];
    });
    return {
      ...(Object.fromEntries(pointers) as Record<Pointed, Pointer>),
      manner: this.manner(cue),
      leaning: this.leaning(cue),
    };
  }

  private leaning(cue: Run): Hint['leaning'] {
    const { pairWidth, inner } = this.settings;
    const { innerAsks: asks, innerAnswers: answers, innerAlone: alone } = this.at;
    const scores = this.rows.pairs(cue, { asks, answers, alone, width: pairWidth, distances: inner });
    return ([start, end]) => {
      const own = this.words.flatMap((word, i) => (word.start < end && word.end > start ? [i] : []));
      if (own.length === 0) return undefined;
      const mean = (label: number): number => own.reduce((sum, i) => sum + scores[label]![i]!, 0) / own.length;
      return [mean(AGAINST), 0, mean(FOR)];
    };
  }
}

/** The run of words that starts and ends best, and the sum of both scores. */
function bestRun(starts: Float64Array, ends: Float64Array): { readonly run: Run; readonly score: number } {
  let run: Run = [0, 0];
  let score = Number.NEGATIVE_INFINITY;
  for (let first = 0; first < starts.length; first++)
    for (let last = first; last < Math.min(first + LONGEST, ends.length); last++) {
      const sum = starts[first]! + ends[last]!;
      if (sum > score) [run, score] = [[first, last], sum];
    }
  return { run, score };
}
