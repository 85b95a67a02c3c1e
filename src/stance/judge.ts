import type { Stance } from '../record/about.js';
import type { Leaning } from '../tag/hints.js';
import { PIECE, type Vocabulary } from '../tag/vocabulary.js';
import { words } from '../tag/words.js';
import { overlaps, type Span } from '../text/span.js';
import type { Told } from './words.js';

/** Runs the encoder of stance: numbers of pieces and shapes in, three scores out (against, neither, for). */
export type EncodeStance = (pieces: Int32Array, shapes: Int32Array) => Promise<Float32Array>;

/** What `model/stance.json` holds. */
export interface StanceSettings {
  readonly model: string;
  /** By which the scores are divided to give probabilities (Guo et al. 2017). */
  readonly temperature: number;
  /** How much the tagger's scores count beside, of statements that a cue credits. */
  readonly hints: number;
  /** How much more probable what the words tell makes it, as log odds. */
  readonly words: Readonly<Record<Told, number>>;
  /** A stance less probable than this is none. */
  readonly least: number;
}

/** How probable it is that a sentence is against, neither, or for its target; they sum to 1. */
export type Odds = readonly [against: number, neither: number, forIt: number];

/** A statement where somebody is mentioned, in UTF-16 code units. */
export interface Saying {
  /** The paragraph of the mention. */
  readonly paragraph: Span;
  readonly content: readonly Span[];
  readonly cue: readonly Span[];
  /** What the tagger makes of the mention; undefined where no cue of its paragraph credits the statement. */
  readonly leaning: Leaning | undefined;
}

/** More is cut around its target. */
const MOST_PIECES = 46;
/** As much around what is said and by which words as tells how, in UTF-16 code units; to the end of a word. */
const AROUND = 60;
/** By as much a word's shape is raised that is the target's, is said, or credits what is said. */
const SHAPES = 12;
const MARKS = { target: SHAPES, content: 2 * SHAPES, cue: 3 * SHAPES };
const SPACE = /\s/u;

/**
 * Reads the stance of a speaker towards a target that a statement mentions: target-dependent sentiment (Hamborg & Donnay 2021), with
 * the statement's words told from those around.
 */
export class Judge {
  constructor(
    private readonly encode: EncodeStance,
    private readonly vocabulary: Vocabulary,
    private readonly settings: StanceSettings,
  ) {}

  /**
   * The likeliest stance and its probability; neither where no other is likely enough.
   *
   * @param verdict what the words tell of it
   */
  async stance(text: string, saying: Saying, target: Span, verdict: Told): Promise<{ stance: Stance; p: number }> {
    const odds = await this.odds(text, saying, target, verdict);
    const most = Math.max(...odds);
    const likeliest = odds.indexOf(most) - 1;
    const stance = most >= this.settings.least ? (likeliest as Stance) : 0;
    return { stance, p: Math.round(odds[stance + 1]! * 1000) / 1000 };
  }

  /** The target lies in the saying's paragraph. */
  async odds(text: string, saying: Saying, target: Span, verdict: Told): Promise<Odds> {
    const pieces: number[] = [];
    const shapes: number[] = [];
    let at = -1;
    for (const word of words(text, stretch(text, saying, target), this.vocabulary)) {
      const raised = mark([word.start, word.end], saying, target);
      if (raised === MARKS.target && at < 0) at = pieces.length;
      for (const piece of word.pieces) {
        pieces.push(piece);
        shapes.push(word.shape + raised);
      }
    }
    const low = Math.max(0, Math.min(at - MOST_PIECES / 2, pieces.length - MOST_PIECES));
    const scores = await this.encode(
      Int32Array.of(PIECE.first, ...pieces.slice(low, low + MOST_PIECES), PIECE.separator),
      Int32Array.of(0, ...shapes.slice(low, low + MOST_PIECES), 0),
    );
    const { temperature, hints, words: weights } = this.settings;
    const place = PLACES[verdict];
    const beside = (i: number): number => hints * (saying.leaning?.[i] ?? 0);
    return softmax(scores.map((score, i) => score / temperature + beside(i) + (i === place ? weights[verdict] : 0)));
  }
}

/** What is judged: the statement's words in the target's paragraph, and a little around them. */
function stretch(text: string, { paragraph, content, cue }: Saying, target: Span): Span {
  const own = [...content, ...cue].filter((span) => overlaps(span, paragraph));
  if (own.length === 0) return paragraph;
  const offsets = [...own, target].flat();
  let from = Math.max(paragraph[0], Math.min(...offsets) - AROUND);
  let to = Math.min(paragraph[1], Math.max(...offsets) + AROUND);
  while (from > paragraph[0] && !SPACE.test(text[from - 1]!)) from--;
  while (to < paragraph[1] && !SPACE.test(text[to]!)) to++;
  return [from, to];
}

function mark(word: Span, { content, cue }: Saying, target: Span): number {
  if (overlaps(word, target)) return MARKS.target;
  if (content.some((span) => overlaps(word, span))) return MARKS.content;
  return cue.some((span) => overlaps(word, span)) ? MARKS.cue : 0;
}

/** Which of the three each makes more probable. */
const PLACES: Readonly<Record<Told, number>> = {
  blamed: 0,
  against: 0,
  fact: 1,
  denied: 1,
  nothing: 1,
  for: 2,
  praised: 2,
};

function softmax(scores: Float32Array): Odds {
  const most = Math.max(...scores);
  const [a, b, c] = Array.from(scores, (score) => Math.exp(score - most)) as [number, number, number];
  const sum = a + b + c;
  return [a / sum, b / sum, c / sum];
}
