/** What telling noun phrases, and whom they call, needs to know of a language. */
export interface PhraseWords {
  /** At the beginning of words: a noun phrase, with groups `article` and `phrase`, which ends with its head, and `of`, what the head is of. */
  readonly nounPhrase: RegExp;
  /** At the end of words: the same, as a subject. */
  readonly subjectPhrase: RegExp;
  /** Ahead of a noun phrase: it belongs to one before it (“growers in | the east”). */
  readonly tie: RegExp;
  /** A noun phrase that is definite; or has an article or a word for a number. */
  readonly definite: RegExp;
  readonly introduced: RegExp;
  /** Behind a definite noun phrase: a name follows that says who it is. */
  readonly apposition: RegExp;
  /** What joins a noun phrase to another. */
  readonly and: RegExp;
  /** Heads: many that hear and speak together; what is told and hears nothing; what carries it. */
  readonly audience: RegExp;
  readonly thing: RegExp;
  readonly medium: RegExp;
  /** A head, or a pronoun, that stands for nobody in particular. */
  readonly nobody: RegExp;
  /** A head in the plural. */
  readonly plural: RegExp;
}
