/** What a verb in a cue tells of how the content is its source's. */
export const CUE_SENSES = [
  'voice',
  'clause',
  'write',
  'display',
  'think',
  'wish',
  'find',
  'deed',
  'hear',
  'decline',
  'forecast',
] as const;
export type CueSense = (typeof CUE_SENSES)[number];

/** A form of a verb that a cue may have. */
export interface CueVerb {
  readonly senses: ReadonlySet<CueSense>;
  /** What must follow it; '' where nothing must. */
  readonly after: string;
  /** What the form may be: a participle, the bare form of the infinitive, or one that is a noun as well (“claims”). */
  readonly isParticiple: boolean;
  readonly isBare: boolean;
  readonly isNoun: boolean;
  /** A saying even where nobody is named for it: “it was reported that”. */
  readonly isReport: boolean;
}

/** What sources are, as far as it tells what they can do. */
export const CARRIERS = [
  'text',
  'work',
  'sign',
  'data',
  'law',
  'finder',
  'tribunal',
  'saying',
  'writing',
  'titled',
] as const;
export type Carrier = (typeof CARRIERS)[number];

/** What telling sayings from what nobody said needs to know of a language. */
export interface MannerWords {
  /** Verbs by each of their forms, in lower case; the longer first where one begins another. */
  readonly verbs: ReadonlyMap<string, readonly CueVerb[]>;
  /** What a noun is, in lower case and in the singular or plural. */
  readonly carriers: ReadonlyMap<string, ReadonlySet<Carrier>>;
  /** Ahead of a source's head: of it a number, “one of the tests”. */
  readonly quantity: RegExp;
  /** A source that counts people: “most”, “a third of the voters”. */
  readonly crowd: RegExp;
  /** Where in a source what belongs to its head begins: “of the poll”, “who sits on the board”. */
  readonly afterHead: RegExp;
  /** A cue that is a preposition: “according to”. */
  readonly preposition: RegExp;
  /** Ahead of a word: it is a noun there (“her claims”). */
  readonly nounAhead: RegExp;
  /** The same, whatever its form. */
  readonly articleAhead: RegExp;
  /** Ahead, inside a cue: a form in the present tense, or the bare form, is a verb there, which could be a noun. */
  readonly finiteAhead: RegExp;
  readonly bareAhead: RegExp;
  /** A cue, or what leads to it, that makes its verb a passive. */
  readonly passive: RegExp;
  /** A cue of an attitude that is no verb: “was furious”, “is a critic of”. */
  readonly attitude: RegExp;
  /** Behind such words: it was voiced after all (“adamant that”). */
  readonly voiced: RegExp;
  /** A verb that voices an attitude: “registered his concerns”. */
  readonly voicing: RegExp;
  /** A cue whose source is told, asked or met with something: “received a warning”. */
  readonly received: RegExp;
  /** A verb that says little before a noun for a thing said, or an attitude that is voiced by it: “expressed concern”. */
  readonly light: RegExp;
  /** Ahead of a cue or at its beginning: it was not said, only might be. */
  readonly supposed: RegExp;
  /** A cue that begins so. */
  readonly maybe: RegExp;
  /** The same, where the cue is an infinitive: it was wanted, needed or tried. */
  readonly wished: RegExp;
  /** A cue that is negated, or says that nothing is said: the words are on record as not said. */
  readonly negated: RegExp;
  /** A source that is nobody: its saying is negated. */
  readonly nobody: RegExp;
  /** A source that is a thing, or anything. */
  readonly thing: RegExp;
  /** A source that stands for another. */
  readonly pronoun: RegExp;
  /** A verb of refusing. */
  readonly refusal: RegExp;
  /** What is refused or not done, where it is to speak: “to comment”, “respond to”. */
  readonly silence: RegExp;
  /** The beginning of a sentence that asks. */
  readonly question: RegExp;
  /** Between a cue and its content: a clause follows, by “that”; by another word. */
  readonly clauseLink: RegExp;
  readonly linked: RegExp;
  /** The word that leads to a clause. */
  readonly that: RegExp;
  /** Around the beginning of a content: what is asked about ("on whether"). */
  readonly ofQuestion: RegExp;
  /** The first word of a content that is a clause. */
  readonly clauseStart: RegExp;
  /** A content that is a clause: how it begins, or what stands in it. */
  readonly clause: RegExp;
  /** Where in a content a relative clause begins. */
  readonly relative: RegExp;
  /** Words in a content that say as what something is described. */
  readonly asWhat: RegExp;
  /** A content that is an infinitive. */
  readonly infinitive: RegExp;
  /** A cue with its content that tells of figures: “posted a profit”. */
  readonly results: RegExp;
  /** A verb that gives a name. */
  readonly call: RegExp;
  /** The same, where what it is said of is no name: “called a meeting”. */
  readonly called: RegExp;
  /** A content that only points to what was said (“so”, “that himself”). */
  readonly pointer: RegExp;
  /** Ahead of what was left open, and said by nobody: “could not agree whether”. */
  readonly undecided: RegExp;
  /** A cue, a bar and a content, which is only what was spoken of ("asked | about the events", "asked about | it"). */
  readonly matter: RegExp;
  /** A cue and what stands behind it: somebody's name is not to be told ("asked not to be named"). */
  readonly withheld: RegExp;
  /** A cue that asks, though its verb tells of a wish (“wanted to know”); and one that lets something be known. */
  readonly letsKnow: RegExp;
  /** A number that is given (“put the cost at 3 million”): a cue with its content. */
  readonly putsAt: RegExp;
  /** Nouns for things said of which a cue may tell what they are about, and not what was said: “a question about”. */
  readonly topic: RegExp;
  /** Words that a title has in lower case. */
  readonly titleSmall: ReadonlySet<string>;
  /** Ahead of a quotation: the noun that it is a title of, or a cue of one. */
  readonly titled: RegExp;
}
