import { PIECE, type Vocabulary } from '../tag/vocabulary.js';
import { words } from '../tag/words.js';
import type { Span } from '../text/span.js';

/** Runs the encoder of stance: numbers of pieces and shapes in, three scores out (against, neither, for). */
export type EncodeStance = (pieces: Int32Array, shapes: Int32Array) => Promise<Float32Array>;

/** What `model/stance.json` holds. */
export interface StanceSettings {
  readonly model: string;
  /** By which the scores are divided to give probabilities (Guo et al. 2017). */
  readonly temperature: number;
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

  /** `sentence` and `target` are spans of the text, in UTF-16 code units; the target lies in the sentence. */
  async lean(text: string, sentence: Span, target: Span): Promise<Leaning> {
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
    return softmax(scores, this.settings.temperature);
  }
}

function softmax(scores: Float32Array, temperature: number): Leaning {
  const most = Math.max(...scores);
  const [a, b, c] = Array.from(scores, (score) => Math.exp((score - most) / temperature)) as [number, number, number];
  const sum = a + b + c;
  return [a / sum, b / sum, c / sum];
}
