/** What reading headlines needs to know of a language. */
export interface HeadlineWords {
  /** In words that claim something, and are no mere phrase: a verb that helps, a negation, a first person. */
  readonly claims: RegExp;
  /** A noun by which those who speak are called, and many of them. */
  readonly bearer: RegExp;
}
