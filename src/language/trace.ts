/** What of a saying can turn its meaning, if it is lost or put in. */
export const SENSES = ['negation', 'condition', 'hedge', 'modal', 'quantity', 'addressee', 'name', 'tense'] as const;
export type Sense = (typeof SENSES)[number];

/** A word that turns the meaning and stands in one of two versions only. */
export interface SenseTurn {
  readonly sense: Sense;
  readonly change: 'lost' | 'gained';
  /** As it stands there. */
  readonly words: string;
}

/** What comparing sayings needs to know of a language. */
export interface TraceWords {
  /** Words that stand in any sentence and tell little, folded. */
  readonly small: ReadonlySet<string>;
  /** Words before a name that are none of it, folded, and articles. */
  readonly notOfNames: ReadonlySet<string>;
  readonly spelling: {
    /** What is written for the same sound, by its folded form; several words are parted by spaces. */
    readonly spoken: ReadonlyMap<string, string>;
    /** Short forms and what is written out for them. */
    readonly short: readonly (readonly [RegExp, string])[];
    /** Endings that one country writes so and others otherwise; applied to all words alike, so that none is harmed. */
    readonly endings: readonly (readonly [RegExp, string])[];
    /** What stands for words beside figures, and short forms that only a comparison word by word writes out. */
    readonly figures: readonly (readonly [RegExp, string])[];
    /** What a paper puts in to say that the slip is not its own. */
    readonly sic: RegExp;
  };
  /** Numbers in words, by their digits. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Sounds that are no words, folded: who quotes leaves them out. */
  readonly hesitations: ReadonlySet<string>;
  /** What links a sentence to the one before, folded: who quotes it alone leaves it out. */
  readonly openers: ReadonlySet<string>;
  /** How a saying is told. */
  readonly manner: {
    /** A cue in the present tense: with it papers tell what was just said. */
    readonly present: RegExp;
    /** A cue of what somebody holds, wants or does, whenever. */
    readonly held: RegExp;
    /** What before a cue says that it was said again and again. */
    readonly often: RegExp;
    /** What marks a quotation as a translation. */
    readonly translated: RegExp;
  };
  /** Where something was said, behind a preposition: the name in a group `site`. Global. */
  readonly site: RegExp;
  /** A word that has its capital though it is no name: "I’ll". */
  readonly alwaysCapital: RegExp;
  /** The first word of a report, which is none of the words reported. */
  readonly reports: ReadonlySet<string>;
  /** Words by what they do to a sentence, but for those senses that one word alone does not turn. Global. */
  readonly markers: Readonly<Record<Exclude<Sense, 'tense' | 'modal' | 'name'>, RegExp>>;
  /** A negation in its plain forms, all of which are one: "isn't" is "is not". */
  readonly plainNegation: RegExp;
  /** Of what time the verb is that such a word begins: one group a time. Global. */
  readonly tense: RegExp;
  /** What may, can or should be is of no time that the verb behind it tells. */
  readonly modal: RegExp;
}
