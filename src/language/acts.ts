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
}

/** What finding reported acts needs to know of a language. */
export interface ActWords {
  /** By the form in lower case. */
  readonly verbs: ReadonlyMap<string, readonly ActVerb[]>;
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
  /** Who or what does, suffers or serves deeds that are no sayings. */
  readonly deed: RegExp;
  /** Behind an object: with what it was done, or whom it hurt, where that makes it a deed. */
  readonly deedTool: RegExp;

  /** Ahead of a verb: it was not done, or not yet, or only might be. */
  readonly undone: RegExp;
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

  /** Between a subject and its verb. */
  readonly beforeVerb: RegExp;
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

  /** Where in a content the adjuncts begin. */
  readonly adjunct: RegExp;
  /** What in a content shows that it is a clause, and no noun phrase. */
  readonly clause: RegExp;
}
