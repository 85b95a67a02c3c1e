/** What reading what stands ahead of an interview or a transcript needs to know of a language. */
export interface SettingWords {
  /** A word by which a sentence tells of the talk that follows; global. */
  readonly event: RegExp;
  /** The same, of when it was recorded, which goes before when it was sent. */
  readonly recorded: RegExp;
  /** What such a sentence calls what follows; it goes before one that tells of the event alone. */
  readonly record: RegExp;
  /** The occasion that it is from, groups `phrase` and `noun`; the noun is one of the channel's occasions. */
  readonly occasion: RegExp;
  /** Where they talked, groups `phrase` and `noun` likewise. */
  readonly venue: RegExp;
  /** The programme or broadcaster that somebody was on, a group `outlet`; global. */
  readonly on: RegExp;
  /** Behind an occasion: the programme or broadcaster that sent it, a group `outlet`. */
  readonly sentBy: RegExp;
}
