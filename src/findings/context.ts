import type { Language } from '../language/language.js';
import type { Odds } from '../odds.js';
import type { Finding } from '../record/finding.js';
import type { Manner } from '../record/manner.js';
import type { Reading } from '../record/reading.js';
import type { Kind, Statement } from '../record/statement.js';
import type { Segmentation } from '../text/segment.js';
import type { Span } from '../text/span.js';
import type { Relation } from '../trace/relation.js';
import type { VariantLabel } from '../trace/variant.js';

/** A statement as the record has it, of this article or another: what findings ask of it. */
export interface Entry {
  readonly id: string;
  readonly kind: Kind;
  readonly manner: Manner;
  readonly words: string;
  /** The speaker's name; null while open. */
  readonly speaker: string | null;
  readonly channel: string | null;
  readonly channel_kind: string | null;
  /** First and last day of saying, ISO 8601. */
  readonly said_from: string | null;
  readonly said_to: string | null;
  readonly precision: string | null;
  /** The statement that quotes it. */
  readonly within: string | null;
  readonly article: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly start: number | null;
  readonly end: number | null;
}

/** What became of an utterance in one statement. */
export interface Told {
  readonly hit: Entry;
  /** How its words stand to those of the fullest version; `fullest` is that version itself. */
  readonly label: VariantLabel | 'fullest';
  /** From the fullest version's words to these. */
  readonly relation: Relation;
  /** Credited to another than the others are. */
  readonly misattributed: boolean;
  /** Told as if it had been said after it was first printed: by the date, or by the tense in which it is told. */
  readonly recycled: 'date' | 'tense' | null;
}

/** Whether it is told in other words than the fullest version's, of somebody else, or as new. */
export function isOtherwise({
  label,
  misattributed,
  recycled,
}: Pick<Told, 'label' | 'misattributed' | 'recycled'>): boolean {
  return !AS_OTHERS.has(label) || misattributed || recycled !== null;
}

/** Labels of those that have the fullest version's words. */
export const AS_OTHERS: ReadonlySet<Told['label']> = new Set(['fullest', 'same']);

/** One act of saying as all statements on record tell it, in the order of publication; what has no day comes last. */
export interface ToldUtterance {
  readonly variants: readonly Told[];
}

/** An article as it was read, and what the record has beside it. */
export interface Context {
  readonly reading: Reading;
  readonly language: Language;
  readonly odds: Odds;
  /** Null where the record is asked: what the article shows by itself was found when it was read. */
  readonly segmentation: Segmentation | null;
  /** The utterances that a statement of the article belongs to; none for an article by itself. */
  utterancesOf(statement: Statement): readonly ToldUtterance[];
  /** Whether an utterance is told otherwise in a statement than in others (see `isOtherwise`): most are not, and are looked up for nothing. */
  isToldOtherwise(statement: Statement): boolean;
  /** The name of a statement's speaker; null while open, or unknown. */
  speakerOf(statement: string): string | null;
  /** Where a statement on record stands in its article: its content and its source. */
  placeOf(entry: Entry): readonly Span[];
}

/**
 * Looks for one kind of finding in one statement.
 *
 * @param utterance one that the statement belongs to; null where what is found asks for none or for all of them
 */
export type Find = (statement: Statement, utterance: ToldUtterance | null, context: Context) => Finding | null;

/** What an article shows by itself. */
export function alone(
  reading: Reading,
  { segmentation, language, odds }: Pick<Context, 'language' | 'odds'> & { readonly segmentation: Segmentation },
): Context {
  return {
    ...{ reading, language, odds, segmentation },
    utterancesOf: () => [],
    isToldOtherwise: () => false,
    speakerOf: () => null,
    placeOf: () => [],
  };
}

/** An utterance's variant that a statement is, and the fullest; null if both stand in one article, or there are none. */
export function pairOf(
  statement: Statement,
  utterance: ToldUtterance | null,
): { readonly own: Told; readonly fullest: Told } | null {
  const own = utterance?.variants.find(({ hit }) => hit.id === statement.id);
  const fullest = utterance?.variants.find(({ label }) => label === 'fullest');
  return own && fullest && own.hit.article !== fullest.hit.article ? { own, fullest } : null;
}
