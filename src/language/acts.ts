import type { ActClass } from '../record/act.js';

/** What a verb's form can be: of "attacked" the first of two, past and participle, of "attacking" the last. */
export type VerbForm = 'bare' | 'finite' | 'past' | 'participle' | 'ing';

/** A form of a verb with which something is done by saying something. */
export interface ActVerb {
  readonly class: ActClass;
  readonly form: VerbForm;
  /** What must follow it: "at" of "lashed out at"; '' where the object does. */
  readonly after: string;
  /** It means a deed as often as a saying ("back", "attack"), so it needs a person or an organization for its object. */
  readonly isAmbiguous: boolean;
  /** It means an assault as often ("attack"). */
  readonly isAssault: boolean;
  /** It is said of a matter, and of nobody ("welcomed the ruling"). */
  readonly isOfMatter: boolean;
  /** It is an act whatever its object is ("blamed the ice"). */
  readonly isOfAnything: boolean;
  /** An act where it has no object (“disagreed”), and no other. */
  readonly isAlone: boolean;
}

/** What finding reported acts needs to know of a language. */
export interface ActWords {
  /** By the form in lower case. */
  readonly verbs: ReadonlyMap<string, readonly ActVerb[]>;
  /** Forms of verbs whose object is what is said ("announced the closure"). */
  readonly voicing: ReadonlySet<string>;
  /** Between a cue and a content that is a clause. */
  readonly leadsClause: RegExp;
  /** How a content begins that is no object, but what is said of one. */
  readonly noObject: RegExp;
  /** Between a verb and what must follow it ("apologised | unreservedly | to"). */
  readonly adverb: RegExp;
  /** Behind a verb: its clause ends, or tells no more than when and where. */
  readonly nothingBehind: RegExp;
  /** Behind a verb: it is another one ("backed off"). */
  readonly otherVerb: RegExp;
  /** Forms of verbs that say little, before a noun that says what is done ("renewed his criticism of"). */
  readonly light: ReadonlyMap<string, VerbForm>;
  /** Behind such a verb the noun, with a group `noun` and what leads to whom it is about. */
  readonly lightNoun: RegExp;
  /** What leads from such a noun to whom it is about, at the beginning of the gap between. */
  readonly lightLink: RegExp;
  readonly nouns: ReadonlyMap<string, ActClass>;
  /** Whole phrases before the one whom they are about. Global. */
  readonly phrases: readonly (readonly [RegExp, ActClass])[];
  /** Nothing was said to who asked, one group for what ("declined | to comment", "made | no comment"). Global, with indices. */
  readonly silence: RegExp;
  /** Behind it: what leads to the matter. */
  readonly silentOn: RegExp;
  /** A noun for what is judged in words, where a verb that also means a deed has it for its object. */
  readonly matter: (head: string) => boolean;
  /** Who fights: what they attack they attack in deed. */
  readonly armed: RegExp;
  /** Behind the object of an assault: a tool, or harm that was done. */
  readonly tool: RegExp;
  readonly harm: RegExp;
  /** The beginning of a noun phrase for somebody unknown, or for a number of them. */
  readonly indefinite: RegExp;
  /** Heads of those whose attacks are in words: office holders. */
  readonly office: RegExp;
  /** The object of those who do it to one another, and what is theirs. */
  readonly reciprocal: RegExp;
  /** A pronoun for a matter, as an object. */
  readonly matterPronoun: RegExp;

  /** Ahead of a verb: it was not done, or not yet, or only might be. */
  readonly undone: RegExp;
  /** Ahead of an infinitive: it was done none the less ("used her speech to"). */
  readonly doneTo: RegExp;
  /** Ahead: under a condition, or in somebody else's words. */
  readonly supposed: RegExp;
  /** Ahead: so many of those asked. */
  readonly polled: RegExp;
  /** Ahead: the form is no verb ("was back", "the attack"). */
  readonly noVerb: RegExp;
  /** Ahead: the verb is in the passive; and that it goes on. */
  readonly passive: RegExp;
  readonly being: RegExp;
  /** Ahead of a participle: the perfect. */
  readonly perfect: RegExp;
  /** Behind a verb that challenges: to what, where it is a person who is challenged. */
  readonly challengedTo: RegExp;
  /** Behind a passive verb, up to whom it is done by. */
  readonly by: RegExp;
  /** Heads of those who can have done it; of people among them; and "of" such. */
  readonly someone: RegExp;
  readonly ofSomeone: RegExp;
  readonly somebody: RegExp;

  /** Between a subject and its verb. */
  readonly beforeVerb: RegExp;
  /** A subject that says that nobody did it. */
  readonly noSubject: RegExp;
  /** Between two who do it together; and ahead of the first of them. */
  readonly and: RegExp;
  readonly beforeFirst: RegExp;
  /** An aside or an attribute between the two. */
  readonly aside: RegExp;
  /** Between one act and the next of the same subject. */
  readonly sameSubject: RegExp;
  /** Between a verb and its object. */
  readonly beforeObject: RegExp;
  /** Mentions that are no object or subject of an act. */
  readonly reflexive: RegExp;
  /** Ahead of a participle: the noun that it belongs to, as a group, with what stands between. */
  readonly ofNoun: RegExp;
  /** Words that carry sayings, as subjects of a participle ("tweets criticizing Hale"). */
  readonly carrier: RegExp;
  /** Ahead of whose they are, such words, as a group ("letters from | Hale praising Veld"). */
  readonly carriedFrom: RegExp;
  /** Between whose they are and such words. */
  readonly ownCarrier: RegExp;
  /** Ahead of a participle: it goes on from the sentence's subject. */
  readonly goesOn: RegExp;
  /** Between a subject and a participle that tells what it was doing. */
  readonly doing: RegExp;
  /** A pronoun that can be the sentence's subject. */
  readonly subjectPronoun: RegExp;
  /** A pronoun that says whose the object is; `maybePossessive`, one that may be the object itself. */
  readonly possessive: RegExp;
  readonly maybePossessive: RegExp;
  /** Any pronoun that says whose something is. */
  readonly anyPossessive: RegExp;
  /** Behind such a pronoun: what is theirs. */
  readonly owned: RegExp;

  /** Behind a verb that accuses: whom, and that they did something ("Hale of lying"). */
  readonly charge: RegExp;
  /** By tense a cue, and how what is said ends where its subject goes on with another verb of saying, in a group `cue`, `firm` where that gives words for certain, and `but` where it is joined so. Global, with indices. */
  readonly goesOnSaying: readonly { readonly cue: RegExp; readonly next: RegExp }[];
  /** What is said up to its `auxiliary`, with its subject ahead, and `modal` where that is one; that it goes on (“were looking”); a plain verb in the past. */
  readonly ownVerb: RegExp;
  readonly ongoing: RegExp;
  readonly plainPast: RegExp;
  /** Behind a verb whose object is what is said: there is none. */
  readonly noWords: RegExp;
  /** That somebody is asked, with groups `cue`, `by` for whom and `what` for the word with which the question begins; and where it ends. Global, with indices. */
  readonly questioned: RegExp;
  readonly questionEnd: RegExp;
  /** Behind the object of an act: it leads to what the object did. */
  readonly forWhat: RegExp;
  /** From an `object` up to a quotation: it leads there, perhaps with a few words that are the speaker's `own`. */
  readonly forQuoted: RegExp;
  /** Where a clause ends in what it did, and another begins. */
  readonly clauseEnd: RegExp;
  /** That something is given as evidence, up to what it is to show ("cited the drought as a reason for"). Global. */
  readonly evidence: RegExp;

  /** Where in a content the adjuncts begin. */
  readonly adjunct: RegExp;
  /** Where in it what tells more of somebody begins. */
  readonly relative: RegExp;
  /** What somebody is to do, or what a matter is about ("the decision to sell"). */
  readonly infinitive: RegExp;
  /** What in a content shows that it is a clause, and no noun phrase. */
  readonly clause: RegExp;
}
