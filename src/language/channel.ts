import type { ChannelKind } from '../record/channel.js';

/** What telling through what something was said needs to know of a language. */
export interface ChannelWords {
  /** A name that says that it is an outlet's ("the Norhaven Herald", "Radio Sarn"). */
  readonly outletLike: RegExp;
  /** A word that ends such names, with its article ("the Herald"). */
  readonly outletShort: RegExp;
  /** Of what kind such an outlet is, the first that fits. */
  readonly kindOfName: readonly (readonly [RegExp, ChannelKind])[];
  /** What stands before a channel's noun and names nothing: prepositions, articles, "her own". */
  readonly leading: RegExp;
  /** The article before such a name. */
  readonly article: RegExp;
  /** The article that is put before a short name. */
  readonly the: string;
  /** A name that may be an outlet's: capitals, with the small words inside. Global. */
  readonly name: RegExp;
  readonly nameEnd: RegExp;
  readonly possessiveEnd: RegExp;

  /** Where the clause of a cue begins: the last such word before it. Global. */
  readonly clauseStart: RegExp;
  /** Where it ends: the first such mark or word behind it. */
  readonly clauseEnd: RegExp;
  /** The first words behind an act, in which "as" ends nothing ("hailed as a friend in an interview"). */
  readonly actsOwn: RegExp;
  readonly as: RegExp;

  /** Words for a post on Twitter, which need no name. */
  readonly tweet: RegExp;
  /** What carries such a post to the clause, with a group `post`. */
  readonly inTweet: RegExp;

  /** Ahead of an outlet: it was told, or it is where this was said. */
  readonly told: readonly RegExp[];
  /** The same: it got what somebody else had written. */
  readonly passedOn: RegExp;
  /** The same, so plainly that a name which is an everyday word is meant for the outlet. */
  readonly toldPlainly: RegExp;
  /** Ahead of a platform. */
  readonly onPlatform: RegExp;
  /** Behind an outlet: it is where the interview was ("the Herald interview"). */
  readonly ofOutlet: RegExp;
  /** Between an outlet and the cue: it is told of something else ("who worked at the Herald, resigned and"). */
  readonly anotherClause: RegExp;
  /** A cue that ends with a verb of telling; and behind it a name, in a group `name`. */
  readonly tells: RegExp;
  readonly toldName: RegExp;
  /** Such a name that is of another language, as people's are not; and one that is no outlet's: a chamber, several, an owner. */
  readonly foreignName: RegExp;
  readonly noOutlet: RegExp;
  /** An occasion behind a preposition or a verb, with groups `phrase` (from the noun's attributes on), `noun`, `preposition`, and `place`. Global. */
  readonly occasion: RegExp;
  /** By the noun in lower case. */
  readonly occasions: ReadonlyMap<string, ChannelKind>;
  /** Whether a noun is an occasion behind a preposition, both in lower case. */
  readonly isOccasion: (noun: string, preposition: string) => boolean;
  /** Before an occasion that opens its sentence. */
  readonly opens: RegExp;

  /** Whether such a word is a verb whose object the occasion is ("issued a statement"). */
  readonly isMade: (preposition: string) => boolean;
  /** A source that is an occasion itself: groups `phrase` and `noun`, or `owned` and `ownedNoun` ("the club's statement"). */
  readonly ownOccasion: RegExp;
  /** In what calls a writing: who wrote or sent it ("a letter sent by the school"). */
  readonly by: RegExp;
  /** A cue of what a writing holds word for word, which somebody wrote ("reads"). */
  readonly quotes: RegExp;
  /** A medium that was told, groups `phrase`, `noun` and perhaps the `name` behind it ("a local radio station"). Global. */
  readonly medium: RegExp;
  /** An outlet named behind the noun that tells what it is, in which words stand: groups as in `medium`. Global. */
  readonly namedMedium: RegExp;
  /** What may be an outlet that somebody gave an interview or writes in, by where its name stands, in a group `name`; a group `to` where somebody stands there whatever it is. Global. */
  readonly printedIn: RegExp;
  /** Behind a noun for an outlet or a programme: what it is called, between marks (`title`) or not (`name`). */
  readonly calledBehind: RegExp;
  /** A noun for what has a name of its own: a programme, a paper. */
  readonly bearsName: (noun: string) => boolean;
  /** Behind such a medium: its `name` between commas. */
  readonly besideMedium: RegExp;
  readonly kindOfNoun: (noun: string) => ChannelKind;
  /** The same, where the text has named it before ("the paper"). */
  readonly definiteMedium: RegExp;
  /** Between commas: what tells more of somebody, and nothing of the saying. Global. */
  readonly asides: readonly RegExp[];
  /** All that stands before a source at its sentence's beginning, which belongs to the saying. */
  readonly adjunct: RegExp;

  /** Told to a court, to a parliament: the name in a group `name`. */
  readonly chambers: readonly (readonly [RegExp, ChannelKind])[];
}
