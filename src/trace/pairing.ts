import { common, FEATURES, type Feature, features, total } from './pair.js';
import type { Saying } from './saying.js';

/**
 * A linear model and boosted trees (Friedman 2001) over the features of a pair, whose scores are averaged, as
 * `training/onrecord_training/pairs.py` fits them. Scores are three: nothing to do with one another, one utterance, the same
 * on another occasion.
 */
export interface PairSettings {
  /** The features that they were fitted with, in the order in which the models number them. */
  readonly features: readonly Feature[];
  /** By score a constant, and a weight a feature. */
  readonly linear: readonly (readonly number[])[];
  readonly rate: number;
  /** The trees' scores to begin with. */
  readonly start: readonly number[];
  /** By stage a tree for each score; four numbers a node: feature (-1: a leaf), bound or score, left, right. */
  readonly trees: readonly (readonly (readonly number[])[])[];
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
  /** @throws if the settings were fitted with other features */
  constructor(private readonly settings: PairSettings) {
    if (settings.features.join() !== FEATURES.join()) throw new Error('the weights were fitted with other features');
  }

  judge(a: Saying, b: Saying): Fit {
    if (common(a, b) < LEAST_COMMON * Math.min(total(a), total(b))) return NOTHING;
    const { linear, rate, start, trees } = this.settings;
    const values = Object.values(features(a, b));
    const scores = [...start];
    for (const [k, [constant, ...weights]] of linear.entries()) {
      scores[k]! += weights.reduce((sum, weight, i) => sum + weight * values[i]!, constant!);
    }
    for (const stage of trees) {
      for (const [k, tree] of stage.entries()) scores[k]! += rate * leaf(tree, values);
    }
    const odds = scores.map((score) => Math.exp(score / 2));
    const all = odds.reduce((sum, one) => sum + one, 0);
    return { same: odds[1]! / all, repeated: odds[2]! / all };
  }
}

function leaf(tree: readonly number[], values: readonly number[]): number {
  let at = 0;
  while (tree[at]! >= 0) at = 4 * (values[tree[at]!]! <= tree[at + 1]! ? tree[at + 2]! : tree[at + 3]!);
  return tree[at + 1]!;
}
