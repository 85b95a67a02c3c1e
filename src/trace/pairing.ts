import type { Odds } from '../odds.js';
import { SMALL, TELLS } from './keys.js';
import { areInOneNews, occasions } from './occasion.js';
import { common, FEATURES, type Feature, features, lacking, speaker, tellingWords, total } from './pair.js';
import { IS, isTranslated, type Saying, TOLD } from './saying.js';

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

/** Of what is the same word for word, or is told to be of one occasion or another. */
export type PairOdds = Pick<
  Odds,
  'verbatim' | 'verbatimRepeated' | 'sameWords' | 'otherOccasion' | 'oneOccasion' | 'oneReported' | 'translated'
>;

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
/** Most of what a saying tells, and a good part. */
const MOST = 0.7;
const PART = 0.5;
/** All but for what two papers write otherwise. */
const ALL = 0.95;
/** A phrase weighs no more than this, and what has nothing else in common no more beside it; each as the feature has it. */
const PHRASE = 2.5 / 6;
const BESIDE = 0.5 / 6;
/** … which is no good part of both together. */
const PART_OF_BOTH = 0.35;
/** Articles with fewer names and rare words in common around it, as the feature has it, are of other stories. */
const ONE_STORY = 0.25;
/** The feature of one that tells as much as a word and a half that are rare. */
const NOT_SHORT = 0.4;
/** Two translators need not so different numbers of words, and share words that tell so much. */
const LEAST_LENGTH = 0.4;
const WORD_IN_COMMON = 0.8;
/** Of the words themselves and a translation names and numbers are the same. */
const NAME_IN_COMMON = 0.5;

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
    const { odds } = this;
    if (areTranslations(a, b)) return { same: odds.translated, repeated: 0 };
    const occasion = occasions(a, b);
    const isReport = occasion === 'same' && isReported(a, b);
    if (!isReport && common(a, b) < LEAST_COMMON * Math.min(total(a), total(b))) return NOTHING;
    const values = features(a, b);
    const isLong = isVerbatim(values);
    // A few words are said again; many in a row of another day are more likely dated anew.
    const isAgain = occasion === 'other' || (occasion === 'later' && !isLong);
    if (isAgain && areSameWords(values)) return { same: 1 - odds.otherOccasion, repeated: odds.otherOccasion };
    if (isLong) return { same: odds.verbatim, repeated: odds.verbatimRepeated };
    if (isReport) return { same: odds.oneReported, repeated: 0 };
    if (isAnotherReport(values)) return NOTHING;
    const isOne = occasion === 'same' || (occasion === 'open' && areInOneNews(a, b));
    if (!isAgain && (areAllTheSame(values) || (occasion === 'open' && isToldNow(a, b) && isWithin(values))))
      return isOne ? { same: odds.oneOccasion, repeated: 0 } : { same: odds.sameWords, repeated: 1 - odds.sameWords };
    if (occasion === 'same' && agree(values)) return { same: odds.oneOccasion, repeated: 0 };
    if (isPhrase(values) && !areInOneNews(a, b) && a.day !== null && b.day !== null) return NOTHING;
    return this.weighed(Object.values(values));
  }

  private weighed(values: readonly number[]): Fit {
    const { trees } = this.settings;
    let [same, repeated] = [0, 0];
    for (const tree of trees) {
      const at = leaf(tree, values);
      same += tree[at + 1]!;
      repeated += tree[at + 2]!;
    }
    return { same: same / trees.length / THOUSAND, repeated: repeated / trees.length / THOUSAND };
  }
}

/** Most of what the one says stands in the other, and nobody else said it. */
function areSameWords({ sameSpeaker, runShare, contained }: Record<Feature, number>): boolean {
  return sameSpeaker === 1 && (runShare >= MOST || contained >= WHOLE);
}

/** The same quotation, of more words than anybody says every day. */
function areAllTheSame({ sameSpeaker, direct, runShare, lengths, short }: Record<Feature, number>): boolean {
  return sameSpeaker === 1 && direct === 1 && runShare >= ALL && lengths >= ALL && short <= NOT_SHORT;
}

/** One is the other's words in a row, of which there are more. */
function isWithin({ sameSpeaker, direct, runShare, short }: Record<Feature, number>): boolean {
  return sameSpeaker === 1 && direct === 1 && runShare >= ALL && short <= NOT_SHORT;
}

/** Whether the later is told in the present tense, as papers tell old words too. */
function isToldNow(a: Saying, b: Saying): boolean {
  const later = (a.day ?? 0) > (b.day ?? 0) ? a : b;
  return (later.manner & TOLD.present) !== 0;
}

/** Words that agree: most of what the one says, in a row. */
function agree({
  sameSpeaker,
  indirect,
  plainContained,
  runShare,
  newNumber,
  newName,
}: Record<Feature, number>): boolean {
  return (
    sameSpeaker === 1 &&
    indirect === 0 &&
    plainContained >= MOST &&
    runShare >= PART &&
    newNumber === 0 &&
    newName === 0
  );
}

/**
 * A report, in other words, of what the same speaker said on one occasion: with two words in common, of which one tells much,
 * and no other numbers. Of one word alone many a saying of the same matter is.
 */
function isReported(a: Saying, b: Saying): boolean {
  const isReport = a.kind === 'indirect' || b.kind === 'indirect';
  if (!isReport || speaker(a, b) !== 'same' || numbersDiffer(a, b)) return false;
  const [first = 0, second = 0] = tellingWords(a, b);
  return first >= TELLS && second >= SMALL;
}

/** What the same speaker said in another language on the same day, about as long; with words or numbers in common, where both are read. */
function areTranslations(a: Saying, b: Saying): boolean {
  if (!isTranslated(a) || !isTranslated(b) || speaker(a, b) !== 'same' || occasions(a, b) !== 'same') return false;
  const [short, long] = [a.forms.length, b.forms.length].sort((x, y) => x - y) as [number, number];
  if (short < LEAST_LENGTH * long || numbersDiffer(a, b)) return false;
  const isForeign = ((a.manner ^ b.manner) & TOLD.foreign) !== 0;
  return common(a, b) >= (isForeign ? NAME_IN_COMMON : WORD_IN_COMMON);
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

/** All that they have in common is one phrase of a few words, in two stories: people say it again and again. */
function isPhrase({ common: shared, run, jaccard, context }: Record<Feature, number>): boolean {
  return shared - run < BESIDE && run < PHRASE && jaccard < PART_OF_BOTH && context < ONE_STORY;
}

/** Where the leaf begins to which the values of a pair lead. */
function leaf(tree: readonly number[], values: readonly number[]): number {
  let at = 0;
  while (tree[at]! >= 0) at = 4 * (values[tree[at]!]! <= tree[at + 1]! ? tree[at + 2]! : tree[at + 3]!);
  return at;
}

function numbersDiffer(a: Saying, b: Saying): boolean {
  const [own, others] = [lacking(a, b, IS.number), lacking(b, a, IS.number)];
  return own.of > 0 && others.of > 0 && own.lacks === own.of;
}
