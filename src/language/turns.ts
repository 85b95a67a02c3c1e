/** What a label is, by its words alone. `word`: one with a capital, which may be anything; `name`: several. */
export type LabelKind = 'nobody' | 'asker' | 'answerer' | 'role' | 'titled' | 'capitals' | 'name' | 'word';

/** What telling who speaks in a transcript, an interview or a record of debates needs to know of a language. */
export interface TurnWords {
  /**
   * A label at the beginning of a paragraph, before the words: groups `lead` (a bullet, a time, a number), `label` (up to what
   * is set off), `extra` (an office, a seat, an outlet, an aside) and `mark`. The first that fits counts.
   */
  readonly before: readonly RegExp[];
  /** A heading or a field at the beginning of a paragraph, with its colon: under it nobody speaks. */
  readonly heading: RegExp;
  /** A label that is a whole paragraph, with the same groups but for `mark`. */
  readonly alone: RegExp;
  readonly kind: (label: string) => LabelKind;
  /** How long an office is that stands before a label's name, the space behind it included ("Finance minister "); 0 where none does. */
  readonly ahead: (label: string) => number;
  /** Whether words are an office: “Clerk”, “head of sales”. */
  readonly holds: (words: string) => boolean;
  /** An office whose holder's name stands behind it in brackets, with a group `name`. */
  readonly holder: RegExp;
  /** A label that describes its bearer, and may be an office. */
  readonly described: RegExp;
  /** Inside `extra`: through what it was said ("on The Long Table (KBC)"), with a group `through`. */
  readonly through: RegExp;
  /** Words that a label does not hold: with one of them it is a sentence ("Varga, who", "Varga said"). */
  readonly sentence: RegExp;
  /** Directions for the stage, whole paragraphs; and inside what is said. The second global. */
  readonly direction: RegExp;
  readonly aside: RegExp;
  /** Who is in talk: the first and the second person; the first person alone, and only one; the second. */
  readonly talk: RegExp;
  readonly self: RegExp;
  readonly hearer: RegExp;
  /** A paragraph at the top that says that the text is an interview. */
  readonly interview: RegExp;
  /** A headline or the like of one, whoever answers and however: "Three questions for Ann Rask". */
  readonly headsInterview: RegExp;
  /** A paragraph that ends what was said: “ENDS”, a rule. */
  readonly ending: RegExp;
  /** A verb that reports, in another's telling: "he says"; one that tells of a saying before. */
  readonly report: RegExp;
  readonly told: RegExp;
  /** From a lead's source up to its cue: a piece of writing and whose it is, in a group `writing` ("Her letter"). */
  readonly writing: RegExp;
  /** From a cue up to the colon: somebody gives out words ("released the following text"). */
  readonly givesOut: RegExp;
  /** A sentence that tells that somebody answered or did something in writing, up to its `cue`, with `who` it was where it begins so. */
  readonly answers: RegExp;
  /** A cue that introduces words; one of words that were written. */
  readonly introduces: RegExp;
  readonly writes: RegExp;
  /** Who speaks for several or for one, in words of their own. */
  readonly ours: RegExp;
}
