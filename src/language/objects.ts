/** What the object of a cue is and what leads from it to what is said needs to know of a language. */
export interface ObjectWords {
  /**
   * Kinds of verbs with an object: the cues that end in one, and how what stands behind begins, its group `object` being the object
   * with what leads on from it, where that is no part of what is said: “the paper of | a smear”, “it as | premature”, “the board | to resign”.
   */
  readonly kinds: readonly { readonly cue: RegExp; readonly behind: RegExp }[];
  /** What leads from a cue to quoted words, and is no part of what is said: “that | “it is late””, “as | “a joke””. */
  readonly leadsIn: RegExp;
  /** The same as a piece of its own, of a cue that tells what something is called (“what | he called | “gossip””), and how quoted words begin. */
  readonly lone: RegExp;
  readonly named: RegExp;
  /** The end of a cue behind which stands whom something is said of. */
  readonly ofWhom: RegExp;
  readonly quoted: RegExp;
  /** Between an object and quoted words that are said of it. */
  readonly leadsTo: RegExp;
  /** Between a cue and quoted words: that somebody is called so, by its last word. */
  readonly asAhead: RegExp;
  /**
   * A cue that tells what something is called, how what it is called begins, and how what is meant begins, where that stands behind
   * (“dismissed | as “gossip” | the idea that …”).
   */
  readonly calls: RegExp;
  readonly calledAs: RegExp;
  readonly goesOnWith: RegExp;
}
