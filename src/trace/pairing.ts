import { common, FEATURES, type Feature, features, total } from './pair.js';
import type { Saying } from './saying.js';

/** What fits of two sayings come to: a constant and a weight a feature, on the scale of log odds. */
interface Terms {
  readonly constant: number;
  readonly weights: Readonly<Record<Feature, number>>;
}

/** Multinomial logistic regression over `FEATURES`; that two sayings have nothing to do with one another has no terms. */
export interface PairSettings {
  readonly same: Terms;
  readonly repeated: Terms;
}

/** How probable it is that two sayings are one utterance, or the same said on another occasion. */
export interface Fit {
  readonly same: number;
  readonly repeated: number;
}

const NOTHING: Fit = { same: 0, repeated: 0 };
/** Two sayings that share fewer of what they tell are not looked at closely. */
const LEAST_COMMON = 0.15;

/** Judges whether two sayings are one utterance. */
export class Pairing {
  private readonly terms: readonly (readonly [number, readonly number[]])[];

  constructor({ same, repeated }: PairSettings) {
    this.terms = [same, repeated].map(({ constant, weights }) => [constant, FEATURES.map((name) => weights[name])]);
  }

  judge(a: Saying, b: Saying): Fit {
    if (common(a, b) < LEAST_COMMON * Math.min(total(a), total(b))) return NOTHING;
    const values = features(a, b);
    const [same, repeated] = this.terms.map(([constant, weights]) =>
      Math.exp(FEATURES.reduce((sum, name, i) => sum + values[name] * weights[i]!, constant)),
    );
    const all = 1 + same! + repeated!;
    return { same: same! / all, repeated: repeated! / all };
  }
}
