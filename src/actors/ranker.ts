import type { Sort } from './anaphor.js';
import { AT, FEATURES, type Row } from './features.js';

/** What is known of a description, as numbers by its names; what does not apply is left out. */
export type Traits = Readonly<Record<string, number>>;

/** What `model/speakers.json` holds: a conditional logit (McFadden 1974) over the candidates, one for each sort. */
export interface RankerSettings {
  /** A weight for each feature of `FEATURES`, by its name. */
  readonly weights: Readonly<Record<Sort, Readonly<Record<string, number>>>>;
  /** Platt scaling of the best candidate's log odds; `doubt` is taken off where another one is as near: see `hasRival`. */
  readonly calibration: Readonly<
    Record<Sort, { readonly slope: number; readonly offset: number; readonly doubt: number }>
  >;
  /** A speaker is filled from this probability on; where a bare name is that of several, from `namesakes`. */
  readonly threshold: number;
  readonly namesakes: number;
  /** Logistic regression: how probably a description is of nobody whom the article names, by what is known of it. */
  readonly unnamed: {
    /** A weight for each of the traits of `traitsOf`, by its name. */
    readonly weights: Readonly<Record<string, number>>;
    /** From this on its own words are told as the speaker: they stand in the text, and put nothing into anybody's mouth. */
    readonly threshold: number;
  };
  /** Logistic regression: how probably a name is a person's, by what is known of it: a weight for each of the traits of `traitsOfForm`. */
  readonly named?: { readonly weights: Readonly<Record<string, number>> };
}

/** Weighs candidates against each other. */
export class Ranker {
  private readonly weights: Readonly<Record<Sort, Float64Array>>;

  constructor(readonly settings: RankerSettings) {
    const entries = Object.entries(settings.weights).map(([sort, weights]) => [
      sort,
      Float64Array.from(FEATURES, (name) => weights[name] ?? 0),
    ]);
    this.weights = Object.fromEntries(entries) as Record<Sort, Float64Array>;
  }

  /** Probabilities of the candidates and, last, of none of them, by their rows; they sum to 1. */
  weigh(sort: Sort, rows: readonly Row[]): number[] {
    const weights = this.weights[sort];
    const scores = rows.map((row) => row.reduce((sum, value, i) => sum + value * weights[i]!, 0));
    const most = Math.max(...scores);
    const out = scores.map((score) => Math.exp(score - most));
    const sum = out.reduce((a, b) => a + b, 0);
    const best = 1 / sum;
    if (rows.length === 1) return [1];
    // The best is put right, and the others share what it leaves as they did before.
    const calibrated = this.calibrated(sort, best, hasRival(rows, out.indexOf(1)));
    return out.map((p) => (p === 1 ? calibrated : ((p / sum) * (1 - calibrated)) / Math.max(1e-9, 1 - best)));
  }

  /** How probably a description is of nobody whom the article names, and so of who is called by it alone. */
  unnamed(traits: Traits): number {
    return logistic(this.settings.unnamed.weights, traits);
  }

  /** How probably a name is a person's; undefined where the settings do not tell. */
  named(traits: Traits): number | undefined {
    return this.settings.named && logistic(this.settings.named.weights, traits);
  }

  private calibrated(sort: Sort, p: number, isDoubtful: boolean): number {
    const { slope, offset, doubt } = this.settings.calibration[sort];
    const bounded = Math.max(1e-6, Math.min(1 - 1e-6, p));
    return 1 / (1 + Math.exp(-(slope * Math.log(bounded / (1 - bounded)) + offset - (isDoubtful ? doubt : 0))));
  }
}

function logistic(weights: Readonly<Record<string, number>>, traits: Traits): number {
  const score = Object.entries(traits).reduce((sum, [name, value]) => sum + value * (weights[name] ?? 0), 0);
  return 1 / (1 + Math.exp(-score));
}

/**
 * Whether the best candidate was last seen in an earlier paragraph, and another who is named no earlier than it: a "he" that
 * opens a paragraph after a sentence about two men.
 */
function hasRival(rows: readonly Row[], best: number): boolean {
  const own = rows[best]!;
  if (best === rows.length - 1 || own[AT.sameParagraph] === 1) return false;
  return rows
    .slice(0, -1)
    .some((row, i) => i !== best && row[AT.named] === 1 && row[AT.sentences]! <= own[AT.sentences]!);
}
