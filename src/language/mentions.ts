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
  /** What makes an adjective of a name behind a hyphen: “Bay Area-wide”. */
  readonly adjectival: RegExp;
  /** Short forms inside a name: a full stop behind one ends nothing. */
  readonly shortForm: RegExp;
  /** A body that goes on with what it is for ("Commission on …"), and the words between. */
  readonly body: RegExp;
  readonly bodyLink: RegExp;
  /** Small words that begin a surname, whatever their case ("van", "El"). */
  readonly particle: RegExp;
  /** What stands inside a person's name between two words of it: "y", "e", "an". */
  readonly nameLink: RegExp;
  /** Such words that only persons' names have inside ("ap", "bin"). */
  readonly personLink: RegExp;
  /** What tells a son from his father, behind a name. */
  readonly suffix: RegExp;
  /** Letters behind a person's name that are none of it. */
  readonly honour: RegExp;
  readonly givenName: (word: string) => boolean;
  /** Many people, or a saint, with a possessive and without spaces, who may own what stands behind ("Women’s", "St.Mary’s"). */
  readonly owners: RegExp;
  /** Such people as a body is named after ("People’s", "Fishermen’s"): with a capital, it is never they themselves. */
  readonly peoples: RegExp;
  /** A word of what they may own by its name: "Herald", "Union". */
  readonly ownedBody: RegExp;
  /** An aside in a sentence that says who goes on with it, groups `who` and `cue`; and what it goes on with. With indices. */
  readonly goesOn: RegExp;
  readonly goesOnWith: RegExp;
  /** A possessive as the tokenizer parts it. */
  readonly possessive: RegExp;
}
