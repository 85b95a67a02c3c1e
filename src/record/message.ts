import type { SenseTurn } from '../language/trace.js';
import type { Coded, Sentence } from './coded.js';
import type { FindingKind } from './finding-kind.js';

/** An article, by what a reader knows it by. */
export interface Place {
  readonly article: string;
  readonly publisher: string | null;
  readonly title: string | null;
  readonly url: string | null;
  /** ISO 8601. */
  readonly published: string | null;
}

/** What one version of a saying has in the place of another's words. */
export interface Change {
  /** Empty where words were put in. */
  readonly from: string;
  /** Empty where words were left out. */
  readonly to: string;
}

/** What each kind of finding tells. Ledgers keep these. */
export interface Messages extends Sentence, Record<FindingKind, object> {
  unattributed: { readonly words: string };
  'ambiguous speaker': { readonly words: string; readonly names: readonly string[] };
  /** `words` put it at another time. */
  undated: { readonly words: string };
  /** `lost` stands in `where` only. */
  cut: { readonly words: string; readonly lost: string; readonly where: Place; readonly turns: readonly SenseTurn[] };
  altered: { readonly where: Place; readonly changes: readonly Change[]; readonly turns: readonly SenseTurn[] };
  /** Where each part stands, and the words that it has there. */
  joined: { readonly words: string; readonly parts: readonly { readonly words: string; readonly where: Place }[] };
  misattributed: {
    readonly words: string;
    readonly speaker: string;
    /** Whom others credit: the first of them stands in `where`. */
    readonly names: readonly string[];
    readonly where: Place;
    /** How many articles more credit them. */
    readonly more: number;
  };
  recycled: {
    readonly words: string;
    /** The days that are told for it, or the day of an article that tells it in the present tense. */
    readonly told: { readonly start: string; readonly end: string } | { readonly present: string | null };
    readonly where: Place;
  };
  'out of order': {
    readonly words: string;
    /** What it is told as an answer to. */
    readonly to: string;
    /** It was said by then, as `where` shows … */
    readonly by: string;
    readonly where: Place;
    /** … and that not before this day. */
    readonly from: string;
  };
  'second-hand': {
    readonly words: string;
    /** Whose report it is known from; null where somebody tells of it. */
    readonly channel: string | null;
    /** No other article has it. */
    readonly isAlone: boolean;
  };
}

/** What a finding tells a reader. */
export type Message = Coded<Messages>;
