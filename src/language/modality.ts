/** What telling how something was said needs to know of a language. */
export interface ModalityWords {
  /** A cue of a denial. */
  readonly denies: RegExp;
  /** A cue of a refusal, or of silence. */
  readonly declines: RegExp;
  /** All that is said, where it is that nothing is. */
  readonly noComment: RegExp;
  /** The beginning of a cue that asks, with what follows it. */
  readonly asks: RegExp;
  /** Behind a cue that asks: a wish, and no question ("asked for"). */
  readonly wishes: RegExp;
  /** Between such a cue and its content. */
  readonly wishEnd: RegExp;
  /** A content that asks; and what before one makes it a question ("asked whether"). */
  readonly question: RegExp;
  readonly questionEnd: RegExp;
  /** The end of a statement that only asks to be agreed with (", right?"). */
  readonly tagQuestion: RegExp;
  /** A cue of somebody who will not hear of something; and what, where that denies it ("claims that"). */
  readonly dismisses: RegExp;
  readonly claims: RegExp;
  /** Between such a cue and what the matter is called (“rejected the idea as | “a joke””). */
  readonly calledAs: RegExp;
  /** Ahead of a cue: it is to be said later. */
  readonly plans: RegExp;
  /** A cue that says so itself; but `refuses`, one that will not. */
  readonly plannedCue: RegExp;
  readonly refuses: RegExp;
  /** Ahead of a cue: it was not said. */
  readonly not: RegExp;
  /** A negation in a cue of a denial: it was not denied. */
  readonly notInCue: RegExp;
  /** A cue that goes on from another as a participle ("suggesting"), and what stands between the two. */
  readonly participle: RegExp;
  readonly beforeParticiple: RegExp;
  /** A cue that is negated itself. */
  readonly negated: readonly RegExp[];
}
