/** What putting mentions together needs to know of a language. */
export interface MentionWords {
  /** Pronouns that stand for somebody wherever they stand. */
  readonly pronoun: RegExp;
  /** A word like one that is a name in capitals ("US"). */
  readonly noPronoun: RegExp;
  /** Words that begin a description and are no head. */
  readonly determiner: RegExp;
  /** What follows the head of a description. */
  readonly afterHead: RegExp;
  /** Short forms inside a name: a full stop behind one ends nothing. */
  readonly shortForm: RegExp;
  /** A body that goes on with what it is for ("Commission on …"), and the words between. */
  readonly body: RegExp;
  readonly bodyLink: RegExp;
  /** A possessive as the tokenizer parts it. */
  readonly possessive: RegExp;
}
