/** What telling to whom something was said needs to know of a language. */
export interface AddresseeWords {
  /** At the end of the words before an object: a verb whose object is told. */
  readonly tells: RegExp;
  /** A verb or a noun with the preposition behind which stands whom it was said to. */
  readonly saysTo: RegExp;
  /** Ahead of a cue: words to somebody in which it was said ("in a letter to"). */
  readonly letterTo: RegExp;
  /** Titles and descriptions between those and a name. */
  readonly beforeName: RegExp;
  /** Behind a name that is not the head: a possessive, or a noun. */
  readonly goesOn: RegExp;
  /** Words that stand for no addressee. */
  readonly nobody: RegExp;
  /** Between a cue and a mention: another clause has begun. */
  readonly anotherClause: RegExp;
  /** In a quotation: somebody is spoken to. */
  readonly speaksTo: RegExp;
  /** Ahead of a name in a quotation: it is greeted, thanked; called with a title between commas; or stands first. */
  readonly greeted: RegExp;
  readonly titled: RegExp;
  readonly first: RegExp;
  /** Behind a name with a title: it is no call ("Mr Hale, who"). */
  readonly noCall: RegExp;
  /** Behind a name that stands first: it is one ("Hale, you know"). */
  readonly isCalled: RegExp;
  /** The cue of an act that addresses whom it is about. */
  readonly thanks: RegExp;
  /** Behind whom a challenge is about: it is said to them ("to a debate"). */
  readonly challengedTo: RegExp;
}
