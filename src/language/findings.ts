/** What an editor's questions to an article need to know of a language. */
export interface FindingWords {
  /** Words before a cue that say that something was said at another time than the article's own. */
  readonly anotherTime: RegExp;
  /** A source that is a pronoun and may be one of several. */
  readonly pronoun: RegExp;
  /** The same, of more than one or of an organization. */
  readonly pluralPronoun: RegExp;
  /** What may stand between two names of which neither is the subject alone. */
  readonly sideBySide: RegExp;
  /** Words with which papers make one saying the answer to another. */
  readonly answers: RegExp;
  /** The article with which an outlet's name may begin. */
  readonly article: RegExp;
}
