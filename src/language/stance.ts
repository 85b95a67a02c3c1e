/** What the words tell of a speaker's stand towards whom they speak of. */
export type Pole = 'for' | 'against' | 'fact' | 'remedy' | 'flip' | 'deed';

/** What telling a stance by words needs to know of a language. Patterns for a target have `TARGET` in its place. */
export interface StanceWords {
  /** What stands ahead of words that say what somebody is: "she was the best ". */
  readonly predicateAhead: RegExp;
  /** Words that judge, or tell facts. Global. */
  readonly judging: RegExp;
  /** The poles of such a word, in lower case. */
  readonly poles: (word: string) => readonly Pole[];
  /** Ahead of one: it is negated. */
  readonly negated: RegExp;
  /** Ahead of one: it is of what is around, and not of whom it is said (“under awful conditions”). */
  readonly adjunct: RegExp;
  /** Ahead of a place, and behind it: it is named in passing (“in Leeds”, “the Leeds lawmaker”). */
  readonly passing: RegExp;
  readonly modifies: RegExp;
  /** Between a deed and whoever did it. */
  readonly by: RegExp;
  /** Behind a word that flips the next: so many words stand between at most. */
  readonly flips: RegExp;
  /** What is said for and against a target by its place ("nobody has done more than TARGET", "TARGET must go"). */
  readonly forTarget: readonly RegExp[];
  readonly againstTarget: readonly RegExp[];
  /** What is said is denied in the words themselves ("it is not true that"). */
  readonly deniedWithin: RegExp;
  /** The same of the target, which stands as TARGET: "I don't accept that TARGET". */
  readonly deniedOf: readonly RegExp[];
  /** Behind a verb: it was done to nobody. */
  readonly toNobody: RegExp;
  /** Where one clause ends and another begins. Global. */
  readonly clauseBreak: RegExp;
  /** A cue with which somebody is called something; its object stands between it and what they are called. */
  readonly describes: RegExp;
  /** Between its object and what that is called. */
  readonly leadsToCalled: RegExp;
  /** A noun phrase for something that the text speaks of: “the plan”, “this vote”. */
  readonly pointed: RegExp;
  /** Up to its verb: it is in the passive, and its subject is what is called so. */
  readonly passive: RegExp;
  /** A sentence whose “you” may be anybody, or of which it is not said (“if you”, “I don't think you are”). */
  readonly anyone: RegExp;
  /** Behind its object: what that is called. */
  readonly calledWhat: RegExp;
  /** Behind a possessive: what belongs to nobody but whom the sentence is about ("his own"). */
  readonly own: RegExp;
  /** Such cues that judge themselves (“hailed him as”, “dismissed him as”). */
  readonly calls: readonly (readonly [RegExp, 'for' | 'against'])[];
  /** At the end of words: such a cue, with a title or a description of whom it calls so. */
  readonly describesAhead: RegExp;
}
