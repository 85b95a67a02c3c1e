import type { TurnWords } from './turns.js';

/** What cutting a text into sentences, quotations and turns needs to know of a language. */
export interface TextWords {
  /** BCP 47. */
  readonly code: string;
  /** Words that stand in any sentence, in lower case. */
  readonly common: ReadonlySet<string>;
  readonly abbreviations: {
    /** Written before a name: a full stop after one of these never ends a sentence. Without the last full stop. */
    readonly beforeNames: ReadonlySet<string>;
    /** Written before a number, which alone shows that the sentence goes on: "No. 10", but "He said no." */
    readonly beforeNumbers: ReadonlySet<string>;
    /** May end a sentence or stand inside one. Dotted letters are told by their shape and need no entry. */
    readonly anywhere: ReadonlySet<string>;
  };
  /** Words that begin sentences far more often than names, lower case. */
  readonly starters: ReadonlySet<string>;
  /** Verbs that report a question or cry which has its own mark inside the quotation: "“Why?” Jones asked." */
  readonly reporting: ReadonlySet<string>;
  /** The end of a paragraph that leads to what somebody says by what it is: “made the following comment:”. */
  readonly announces: RegExp;
  /** At the end of what somebody says: a conjunction that joins what stands behind it. */
  readonly hanging: RegExp;
  /** The same: a word that no phrase ends with. */
  readonly unfinished: RegExp;
  /** What ends a sentence and is none of what is reported in it. May match nothing. */
  readonly stop: RegExp;
  /** A piece of what somebody says that leads to it, and is none of it: “all he said *was*, ‘…’”. */
  readonly leads: RegExp;
  /** From a cue on: that somebody was quoted (`quoted`) by others, perhaps, up to how: “as saying that” or “to have said” (`says`), “as” and another verb. */
  readonly quotedAs: RegExp;
  /** A cue that may stand with who says it between a subject and its verb; behind such a cue, who says it (`who`), up to the verb. */
  readonly inserted: RegExp;
  readonly insertedBy: RegExp;
  /** The beginning of a source up to a verb that is none of its words: “Hale was caught on tape”. */
  readonly beforeVerb: RegExp;
  /** Words inside a name that are written small: "of", "van". */
  readonly nameLinks: ReadonlySet<string>;
  readonly apostrophes: {
    /** Beginnings that writers cut off (’em, ’90s), and endings that tokenizers leave alone ("it 's"). */
    readonly elision: RegExp;
    /** A letter with which a plural ends, whose possessive is a bare mark: "the mayors’ plan". */
    readonly plural: RegExp;
    /** Two letters that a mark stands for the end of: "talkin’". */
    readonly clipped: RegExp;
  };
  readonly dates: {
    /** What stands before a text's own date: "Published on Monday, ". May match nothing. */
    readonly label: RegExp;
    /** A date, with groups `year`, `day`, and `month` (its name) or `number`. */
    readonly forms: readonly RegExp[];
    /** The number of a month by its name or short form, from 1; 0 for no month. */
    readonly month: (name: string) => number;
  };
  readonly hyphens: {
    /** Whether letters are a word, in lower case. Of rare words it knows few. */
    readonly isWord: (letters: string) => boolean;
    /** First parts that are written together with what follows: “dis”. */
    readonly prefixes: ReadonlySet<string>;
    /** First parts of names that are written together with a capital: “Mc”. */
    readonly ofNames: ReadonlySet<string>;
    /** Words before which a hyphen stands for a second part that is yet to come: “two- and three-year”. */
    readonly links: ReadonlySet<string>;
    /** Second parts that keep the hyphen before them: “led”. */
    readonly secondParts: ReadonlySet<string>;
  };
  readonly turns: TurnWords;
}
