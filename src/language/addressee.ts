/** What telling to whom something was said needs to know of a language. */
export interface AddresseeWords {
  /** At the end of the words before an object: a verb whose object is told; and one whose object is nothing else. */
  readonly tells: RegExp;
  readonly tellsOnly: RegExp;
  /** A verb whose object is told, with who says it for its object, in a group `me`. */
  readonly me: RegExp;
  /** Words of newsrooms, offices and several authors, in lower case: a byline with one of them names no one person. */
  readonly house: ReadonlySet<string>;
  /** A line that names who wrote: “By Ann Hale, Court Reporter”; and one that says who that is: “Ann Hale is a retired teacher”. */
  readonly signs: RegExp;
  readonly signed: RegExp;
  /** Verbs whose object is spoken to, beside a saying ("Addressing miners, …"). Global. */
  readonly addresses: RegExp;
  /** A verb, or a saying beside the cue ("Speaking to"), with the preposition behind which stands whom it was said to. Global. */
  readonly saysTo: RegExp;
  /** What carries words to somebody, with the preposition before whom, in a group `to` where it is "to" ("in a letter to"). Global. */
  readonly carrierTo: RegExp;
  /** The same at the beginning of a source ("a letter sent to"). */
  readonly sourceCarrierTo: RegExp;
  /** What was held for somebody ("at a briefing for"). Global. */
  readonly heldFor: RegExp;
  /** Up to the verb of a cue: it is in the passive, with a group `auxiliaries`. */
  readonly isTold: RegExp;
  /** A cue that is a participle, whose subject is told or asked ("Asked by Hale"). */
  readonly toldParticiple: RegExp;
  /** Up to the verb of a cue: a court or the like hears, in a group `phrase` ("The inquest has heard"). */
  readonly hears: RegExp;
  /** Between a body and a name: an office of the one who has it ("Rovers coach Hale"). */
  readonly officeOf: RegExp;
  /** Behind a verb in the passive: who tells. */
  readonly by: RegExp;
  /** Behind a passive of telling: what is said follows; and at the end of what stands ahead of one, a word for those named before it. */
  readonly leadsToSaid: RegExp;
  readonly relative: RegExp;
  /** A pronoun for several; a cue that answers. */
  readonly them: RegExp;
  readonly answers: RegExp;
  /** Pronouns of a man and of a woman. */
  readonly he: RegExp;
  readonly she: RegExp;
  /** Behind a noun phrase: the words that lead to what is said. */
  readonly leadsToContent: RegExp;
  /** Behind one with which a content begins: what they are to do. */
  readonly leadsToWish: RegExp;
  /** Between a cue and whom it was said to: another clause has begun; and ahead of words to somebody: they stand in an aside. */
  readonly anotherClause: RegExp;
  readonly aside: RegExp;
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
  /** A cue that thanks. */
  readonly thanks: RegExp;
  /** Behind whom a challenge is about: it is said to them ("to a debate"). */
  readonly challengedTo: RegExp;
}
