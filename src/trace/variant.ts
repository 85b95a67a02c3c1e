import type { TraceWords } from '../language/trace.js';
import { namesOccasion, occasions } from './occasion.js';
import { speaker } from './pair.js';
import { type Relation, relate } from './relation.js';
import { isTranslated, type Saying, TOLD } from './saying.js';

/** How the words of a variant stand to the fullest's; `translation`, what is quoted differs as two translators do. */
export type WordLabel = 'same' | 'cut' | 'altered' | 'paraphrase' | 'translation';

/**
 * What a variant is: beyond how its words stand, `joined` is a quotation that was made of this utterance and another, and
 * `maybe` the same words of another time, of which neither they nor any before tell the occasion: told again, or said again.
 */
export type VariantLabel = WordLabel | 'joined' | 'maybe';

/** One statement among those of its utterance. */
export interface Variant {
  /** Its place in the list. */
  readonly member: number;
  /** Null for the fullest, with which the others are compared. */
  readonly label: VariantLabel | null;
  /** Credited to another than most of the others are, and than the first. */
  readonly misattributed: boolean;
  /** Told as if it had been said later than it was first printed: by its date, by its tense, or not. */
  readonly recycled: 'date' | 'tense' | null;
}

/** What variants are compared by. */
export interface WordedSaying {
  readonly saying: Saying;
  readonly words: string;
}

/** One that stands for copies of it, too. */
export interface ToldSaying extends WordedSaying {
  /** In how many articles it stands so. */
  readonly papers: number;
}

/** A report in the present tense is told as new; so many days after the first it is not. */
const OLD = 30;
/** What is news for so many days is told of one occasion. */
const NEWS = 7;
/** Papers of other time zones may be a day off. */
const SLACK = 1;
/** Among so many of the first, a quotation that the fullest lacks is looked for as a part of another. */
const MOST_PARTS = 40;

/**
 * What became of an utterance in each of its statements.
 *
 * @param sayings in the order of publication; at least one
 * @param isJoined by member, whether it was made of this utterance and another
 */
export function variantsOf(
  sayings: readonly ToldSaying[],
  language: TraceWords,
  isJoined: readonly boolean[] = [],
): Variant[] {
  const wrong = misattributed(sayings);
  const fullest = fullestOf(sayings, wrong, isJoined);
  const labels = sayings.map((_, member): VariantLabel | null => {
    if (member === fullest) return null;
    return isJoined[member] ? 'joined' : labelOf(sayings, fullest, member, language);
  });
  // What was told before in other words may be another saying of the same mind: only the words themselves are old.
  const first = Math.max(
    0,
    labels.findIndex((label) => label !== 'paraphrase' && label !== 'translation'),
  );
  const named = sayings.findIndex(({ saying }) => namesOccasion(saying));
  return sayings.map(({ saying }, member) => {
    const isOfOwn = [null, 'same', 'cut', 'altered'].includes(labels[member]!);
    const isMaybe = isOfOwn && (named < 0 || named > member) && areApart(sayings[first]!.saying, saying);
    return {
      member,
      label: isMaybe && member !== fullest ? 'maybe' : labels[member]!,
      misattributed: wrong[member]!,
      recycled: isOfOwn && !isMaybe ? recycled(sayings[first]!.saying, saying) : null,
    };
  });
}

/** Whether one was printed so long after another that it need not be told of the same occasion. */
function areApart(first: Saying, { day }: Saying): boolean {
  return first.day !== null && day !== null && day - first.day > NEWS;
}

const RANK: Readonly<Record<Saying['kind'], number>> = { direct: 3, mixed: 2, indirect: 1, act: 0 };

/**
 * The place of the version with most of the speaker's own words; of several the first that was printed. One that is
 * credited to somebody else may have that one's words in it.
 */
function fullestOf(sayings: readonly WordedSaying[], wrong: readonly boolean[], isJoined: readonly boolean[]): number {
  let best = Math.max(
    0,
    sayings.findIndex((_, i) => !wrong[i] && !isJoined[i]),
  );
  for (const [i, { saying }] of sayings.entries()) {
    const { saying: other } = sayings[best]!;
    const order = RANK[saying.kind] - RANK[other.kind] || saying.forms.length - other.forms.length;
    if (order > 0 && !wrong[i] && !isJoined[i]) best = i;
  }
  return best;
}

/** How two versions of one utterance stand to one another; what shares few words is a paraphrase, if one is a report. */
export function wordLabel(
  a: WordedSaying,
  b: WordedSaying,
  language: TraceWords,
): { label: WordLabel; relation: Relation } {
  const isQuoted = a.saying.kind === 'direct' && b.saying.kind === 'direct';
  const relation = relate(a.words, b.words, isQuoted, language);
  const { label } = relation;
  // Two translations of the same words differ, and nobody altered any.
  const isRendered = isTranslated(a.saying) || isTranslated(b.saying);
  const isDiffering = label === 'altered' || label === 'near' || label === 'other';
  if (isDiffering && isQuoted && isRendered) return { label: 'translation', relation };
  if (label === 'near' || label === 'other') return { label: isQuoted ? 'altered' : 'paraphrase', relation };
  return { label, relation };
}

function labelOf(sayings: readonly ToldSaying[], fullest: number, member: number, language: TraceWords): WordLabel {
  const { label, relation } = wordLabel(sayings[fullest]!, sayings[member]!, language);
  if (relation.label !== 'other' || label !== 'altered') return label;
  // Another part of the same speech, which the fullest does not have.
  const isPart = sayings
    .slice(0, MOST_PARTS)
    .some((one, i) => i !== member && ['same', 'cut'].includes(wordLabel(one, sayings[member]!, language).label));
  return isPart ? 'cut' : 'altered';
}

/**
 * By member, whether it is credited to another than the others are: than in more papers, or than in the first where they
 * are even. Its own article's other statements say nothing of that.
 */
function misattributed(sayings: readonly ToldSaying[]): boolean[] {
  const named = sayings.filter(({ saying }) => saying.speaker.length > 0);
  const bySpeaker = grouped(named, ({ saying }) => saying.speaker.join());
  const byArticle = grouped(named, ({ saying }) => saying.article);
  const groups = Array.from(bySpeaker.values(), (own) => ({ of: own[0]!.saying, papers: papersOf(own) }));
  const sides = new Map(
    Array.from(bySpeaker, ([key, [own]]) => {
      const count = (how: ReturnType<typeof speaker>): number =>
        papersOf(groups.filter((group) => speaker(group.of, own!.saying) === how));
      return [key, { other: count('other'), same: count('same') }];
    }),
  );
  return sayings.map((one) => {
    if (one.saying.speaker.length === 0) return false;
    const beside = byArticle.get(one.saying.article)!.filter((own) => own !== one);
    const { other, same } = sides.get(one.saying.speaker.join())!;
    const count = (how: ReturnType<typeof speaker>): number =>
      papersOf(beside.filter(({ saying }) => speaker(saying, one.saying) === how));
    const [others, agreeing] = [other - count('other'), same - count('same')];
    return others > agreeing || (others === agreeing && one !== named[0]);
  });
}

function papersOf(some: readonly Pick<ToldSaying, 'papers'>[]): number {
  return some.reduce((sum, { papers }) => sum + papers, 0);
}

function grouped<Key, One>(all: readonly One[], keyOf: (one: One) => Key): Map<Key, One[]> {
  const groups = new Map<Key, One[]>();
  for (const one of all) {
    const own = groups.get(keyOf(one));
    if (own) own.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

function recycled(first: Saying, saying: Saying): Variant['recycled'] {
  if (first.day === null || saying.day === null || saying.article === first.article) return null;
  if (occasions(first, saying) === 'other') return null;
  if (saying.said) return saying.said[0] > first.day + SLACK ? 'date' : null;
  return (saying.manner & TOLD.present) !== 0 && saying.day - first.day > OLD ? 'tense' : null;
}
