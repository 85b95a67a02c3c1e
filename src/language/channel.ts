import type { ChannelKind } from '../record/channel.js';

/** What telling through what something was said needs to know of a language. */
export interface ChannelWords {
  /** A name that says that it is an outlet's ("the Norhaven Herald", "Radio Sarn"). */
  readonly outletLike: RegExp;
  /** Of what kind such an outlet is, the first that fits. */
  readonly kindOfName: readonly (readonly [RegExp, ChannelKind])[];
  /** The article before such a name. */
  readonly article: RegExp;
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
  /** The same, so plainly that a name which is an everyday word is meant for the outlet. */
  readonly toldPlainly: RegExp;
  /** Ahead of a platform. */
  readonly onPlatform: RegExp;
  /** Behind an outlet: it is where the interview was ("the Herald interview"). */
  readonly ofOutlet: RegExp;
  /** Between an outlet and the cue: it is told of something else ("who worked at the Herald, resigned and"). */
  readonly anotherClause: RegExp;
  /** An outlet's name with its article, which only the outlet has ("the Times"). */
  readonly withArticle: RegExp;

  /** An occasion, with groups `phrase` (from the noun's attributes on), `noun`, `preposition`, and `place`. Global. */
  readonly occasion: RegExp;
  /** By the noun in lower case. */
  readonly occasions: ReadonlyMap<string, ChannelKind>;
  /** Whether a noun is an occasion behind a preposition, both in lower case. */
  readonly isOccasion: (noun: string, preposition: string) => boolean;
  /** Before an occasion that opens its sentence. */
  readonly opens: RegExp;

  /** Told to a court, to a parliament: the name in a group `name`. */
  readonly chambers: readonly (readonly [RegExp, ChannelKind])[];
}
