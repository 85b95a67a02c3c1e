/** By which pronoun somebody goes; undefined where a word does not tell. */
export type Sex = 'he' | 'she' | undefined;

/** What taking names apart and comparing them needs to know of a language. */
export interface NameWords {
  /** Words before a name that are none of it, lower case, without full stops. */
  readonly titles: ReadonlySet<string>;
  /** Those that are initials, which are written in capitals alone. */
  readonly initialTitles: ReadonlySet<string>;
  /** A noun for somebody by what they do, as a title is: “harbourmaster”. */
  readonly calling: RegExp;
  readonly sexOfTitle: (word: string) => Sex;
  /** What a title's short form is short for ("sen": "senator"). */
  readonly longTitle: ReadonlyMap<string, string>;
  /** What else the bearer of a title is called: “the judge” is Ms Justice Hale. */
  readonly calledToo: ReadonlyMap<string, string>;
  /** Forms of address, which are no office. */
  readonly formsOfAddress: ReadonlySet<string>;
  /** Titles by which their bearers are spoken to, even behind a form of address ("Mr Speaker"). */
  readonly spokenTitles: ReadonlySet<string>;
  /** Titles whose bearer is surely a person: inside a name, and before one. With a capital, a full stop perhaps. */
  readonly sureTitle: RegExp;
  readonly titleBefore: RegExp;
  /** Words that end an office and are none alone: "State" of "Secretary of State". */
  readonly titleTails: ReadonlySet<string>;
  /** Whether a word is a given name, as far as it is known. */
  readonly isGiven: (word: string) => boolean;
  /** Whether a word is a day of the week, which some are called by, too. */
  readonly isDay: (word: string) => boolean;
  /** Undefined for those of men and of women, too. */
  readonly sexOfName: (givenName: string) => Sex;
  /** By which pronoun the bearer of a description must go, from its head alone. */
  readonly sexOfHead: (head: string) => Sex;
  /** Letters behind a name that are none of it, as they are written, without full stops ("KC", "PhD"). */
  readonly honour: RegExp;
  /** What tells a father from a son, by its one form. */
  readonly suffixes: ReadonlyMap<string, string>;
  /** Words that begin a surname: what starts with one has no first name. `particle`, whatever its case. */
  readonly particles: ReadonlySet<string>;
  readonly particle: RegExp;
  /** A particle that is a first name with a capital ("al"). */
  readonly smallParticle: RegExp;
  /** The article before a surname that may be left out ("al-"), on folded words. */
  readonly surnameArticle: RegExp;
  /** Words that a person's name does not hold: with one of them it is a description, or several people. */
  readonly noName: ReadonlySet<string>;
  /** Words left out of an acronym. */
  readonly small: RegExp;
  /** Words that say what an organization is and not which; alone, or only with one another, they name none. */
  readonly generic: ReadonlySet<string>;
  /** Such words that are surnames, too ("church"). */
  readonly surnames: ReadonlySet<string>;
  /** Forms of a company, at the end of its name. */
  readonly company: ReadonlySet<string>;
  /** What may be left out of an organization's name when it comes again ("Quinby University"). */
  readonly dropped: ReadonlySet<string>;
  /** The article with which a name may begin. */
  readonly article: RegExp;
  /** Of what party and place somebody is, as one word ("R-Kentucky"). */
  readonly affiliation: RegExp;
  /** What "&" stands for in a name. */
  readonly and: string;
  /** Ahead of an acronym: its name stands right before ("the pilots' union, or HPU"). */
  readonly expansion: RegExp;
  /** Between a description's noun and what it is of. */
  readonly roleLink: RegExp;
  /** Small words of a description, which its key leaves out. */
  readonly roleSmall: ReadonlySet<string>;
  readonly rank: ReadonlySet<string>;
  /** One noun for those that only tell the sex. */
  readonly sameRole: ReadonlyMap<string, string>;
}
