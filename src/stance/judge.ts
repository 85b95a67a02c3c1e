import type { Stance } from '../record/about.js';
import { PIECE, type Vocabulary } from '../tag/vocabulary.js';
import { words } from '../tag/words.js';
import type { Span } from '../text/span.js';
import type { Told } from './words.js';

/** Runs the encoder of stance: numbers of pieces and shapes in, three scores out (against, neither, for). */
export type EncodeStance = (pieces: Int32Array, shapes: Int32Array) => Promise<Float32Array>;

/** What `model/stance.json` holds. */
export interface StanceSettings {
  readonly model: string;
  /** By which the scores are divided to give probabilities (Guo et al. 2017). */
  readonly temperature: number;
  /** How much more probable what the words tell makes it, as log odds. */
  readonly words: Readonly<Record<Told, number>>;
  /** A stance less probable than this is none. */
  readonly least: number;
}

/** How probable it is that a sentence is against, neither, or for its target; they sum to 1. */
export type Leaning = readonly [against: number, neither: number, forIt: number];

/** A longer sentence is cut around its target. */
const MOST_PIECES = 32;
/** Shapes from here on are the target's. */
const TARGET = 12;

/** Reads the stance of a sentence towards a target that it mentions: target-dependent sentiment (Hamborg & Donnay 2021). */
export class Judge {
  constructor(
    private readonly encode: EncodeStance,
    private readonly vocabulary: Vocabulary,
    private readonly settings: StanceSettings,
  ) {}

  /**
   * The likeliest stance and its probability; neither where no other is likely enough.
   *
   * @param told what the words tell of it
   */
  async stance(text: string, sentence: Span, target: Span, told: Told): Promise<{ stance: Stance; p: number }> {
    const leaning = await this.lean(text, sentence, target, told);
    const most = Math.max(...leaning);
    const likeliest = leaning.indexOf(most) - 1;
    const stance = most >= this.settings.least ? (likeliest as Stance) : 0;
    return { stance, p: Math.round(leaning[stance + 1]! * 1000) / 1000 };
  }

  /** `sentence` and `target` are spans of the text, in UTF-16 code units; the target lies in the sentence. */
  async lean(text: string, sentence: Span, target: Span, told: Told): Promise<Leaning> {
    const pieces: number[] = [];
    const shapes: number[] = [];
    for (const word of words(text, sentence, this.vocabulary)) {
      const own = word.start < target[1] && word.end > target[0] ? TARGET : 0;
      for (const piece of word.pieces) {
        pieces.push(piece);
        shapes.push(word.shape + own);
      }
    }
    const at = Math.max(
      0,
      shapes.findIndex((shape) => shape >= TARGET),
    );
    const low = Math.max(0, Math.min(at - MOST_PIECES / 2, pieces.length - MOST_PIECES));
    const scores = await this.encode(
      Int32Array.of(PIECE.first, ...pieces.slice(low, low + MOST_PIECES), PIECE.separator),
      Int32Array.of(0, ...shapes.slice(low, low + MOST_PIECES), 0),
    );
    const { temperature, words: weights } = this.settings;
    const place = PLACES[told];
    return softmax(scores.map((score, i) => score / temperature + (i === place ? weights[told] : 0)));
  }
}

/** Which of the three each makes more probable. */
const PLACES: Readonly<Record<Told, number>> = { against: 0, fact: 1, denied: 1, nothing: 1, for: 2 };

function softmax(scores: Float32Array): Leaning {
  const most = Math.max(...scores);
  const [a, b, c] = Array.from(scores, (score) => Math.exp(score - most)) as [number, number, number];
  const sum = a + b + c;
  return [a / sum, b / sum, c / sum];
}
