import type { Odds } from '../odds.js';
import { common, FEATURES, type Feature, features, total } from './pair.js';
import type { Saying } from './saying.js';

/**
 * Extremely randomized trees (Geurts, Ernst and Wehenkel 2006) over the features of a pair, as
 * `training/onrecord_training/pairs.py` fits them.
 */
export interface PairSettings {
  /** The features that they were fitted with, in the order in which the trees number them. */
  readonly features: readonly Feature[];
  /** Four numbers a node: feature, bound, left, right; of a leaf -1, and thousandths: one utterance, another occasion. */
  readonly trees: readonly (readonly number[])[];
}

/** Of what is the same word for word. */
export type PairOdds = Pick<Odds, 'verbatim' | 'verbatimRepeated'>;

/** How probable it is that two sayings are one utterance, or the same said on another occasion. */
export interface Fit {
  readonly same: number;
  readonly repeated: number;
}

const NOTHING: Fit = { same: 0, repeated: 0 };
/** Two sayings that share fewer of what they tell are not looked at closely. */
const LEAST_COMMON = 0.15;

/** The weight of such a row, its share, and ten days, each as the feature has it. */
const ROW = 4 / 6;
const WHOLE = 0.9;
const SOON = Math.log1p(10) / Math.log(366);
const THOUSAND = 1000;

/** Judges whether two sayings are one utterance. */
export class Pairing {
  /** @throws if the settings were fitted with other features */
  constructor(
    private readonly settings: PairSettings,
    private readonly odds: PairOdds,
  ) {
    if (settings.features.join() !== FEATURES.join()) throw new Error('the weights were fitted with other features');
  }

  judge(a: Saying, b: Saying): Fit {
    if (common(a, b) < LEAST_COMMON * Math.min(total(a), total(b))) return NOTHING;
    const { trees } = this.settings;
    const found = features(a, b);
    if (isVerbatim(found)) return { same: this.odds.verbatim, repeated: this.odds.verbatimRepeated };
    if (isAnotherReport(found)) return NOTHING;
    const values = Object.values(found);
    let [same, repeated] = [0, 0];
    for (const tree of trees) {
      const at = leaf(tree, values);
      same += tree[at + 1]!;
      repeated += tree[at + 2]!;
    }
    return { same: same / trees.length / THOUSAND, repeated: repeated / trees.length / THOUSAND };
  }
}

/**
 * So many telling words in a row are said, or written, once: of the labelled pairs with such a row over nine tenths of the
 * lighter one, 59 of 60 are one utterance. What two people say so, weeks apart, is what everybody says.
 */
function isVerbatim({ run, runShare, otherSpeaker, days }: Record<Feature, number>): boolean {
  return run >= ROW && runShare >= WHOLE && (otherSpeaker === 0 || days <= SOON);
}

/** What is reported of another day with other numbers is another report: one of losses, of votes, of prices. */
function isAnotherReport({ newNumber, saidApart, farApart, quotedRun }: Record<Feature, number>): boolean {
  return newNumber === 1 && saidApart === 1 && farApart === 1 && quotedRun === 0;
}

/** Where the leaf begins to which the values of a pair lead. */
function leaf(tree: readonly number[], values: readonly number[]): number {
  let at = 0;
  while (tree[at]! >= 0) at = 4 * (values[tree[at]!]! <= tree[at + 1]! ? tree[at + 2]! : tree[at + 3]!);
  return at;
}
