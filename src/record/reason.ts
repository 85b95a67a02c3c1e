import type { Coded, Sentence } from './coded.js';

/** Who a source could be: by name, the likeliest first. */
interface Likely {
  readonly names: readonly string[];
}

/** The words of the text that leave it open. */
interface Words {
  readonly words: string;
}

/** Why a field can be open, and what is told with it. Ledgers keep these codes. */
export interface Reasons extends Sentence {
  /** No words credit anybody. */
  'no source': Likely;
  /** A name that several of the article have. */
  namesakes: Words & Likely;
  /** "I" and "we": outside any quotation it is the writer. */
  'first person': Words & Likely;
  /** "you" */
  'second person': Words & Likely;
  /** "he", "they", "it" */
  pronoun: Words & Likely;
  /** "who", "which" */
  relative: Words & Likely;
  /** Who puts the questions of an interview. */
  asker: Words;
  /** Who answers them. */
  answerer: Words & Likely;
  /** "some", "many" */
  'no one in particular': Words;
  /** "Veld and others" */
  several: Words;
  /** "the agency": with those of the named that it could be. */
  description: Words & Likely;
  /** A name that may be of somebody else. */
  name: Likely;
  /** Nothing says through what, as no words credit the quotation. */
  'no cue': object;
  'no channel': object;
  'no addressee': object;
  'no time': object;
  /** "says" tells no day. */
  'present tense': Words;
  /** "the next day", and the text gives no day before. */
  'undated event': Words;
  /** "on Monday", of an article that has no day. */
  'undated article': Words;
  /** A person left it open. */
  'by hand': object;
}

/** Why a field is open. */
export type Reason = Coded<Reasons>;
