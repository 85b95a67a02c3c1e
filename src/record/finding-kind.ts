/** What a careful editor would flag. */
export const FINDING_KINDS = [
  /** A quotation that nobody is named for. */
  'unattributed',
  /** A source that may be one of several. */
  'ambiguous speaker',
  /** Said at another time than the article's own, and the text does not say when. */
  'undated',
  /** Another article has more of the sentence. */
  'cut',
  /** Another article quotes other words. */
  'altered',
  /** One quotation of what was said on two occasions. */
  'joined',
  /** Other articles credit somebody else. */
  'misattributed',
  /** Told as new, though it was printed before. */
  'recycled',
  /** Told as an answer to what was said after it. */
  'out of order',
  /** No article that is on record has it first hand. */
  'second-hand',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];
