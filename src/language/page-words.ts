/** What web pages write around the day and the author of an article; each a list of words in lower case. */
export interface PageWords {
  /** Before an author: “written by”. */
  readonly by: readonly string[];
  /** What somebody wrote, before the word that says by whom: “article”. */
  readonly pieces: readonly string[];
  /** Before who made pictures. */
  readonly pictures: readonly string[];
  /** Around names on a page, and part of none: “comments”. */
  readonly furniture: readonly string[];
  /** Between two authors. */
  readonly and: readonly string[];
  /** What somebody is at a newsroom, in no name: “reporter”. */
  readonly roles: readonly string[];
  /** A newsroom that signs for nobody in particular: “staff”. */
  readonly desks: readonly string[];
  /** Stands where a name should, and names nobody: “admin”. */
  readonly nobody: readonly string[];
  /** Before or behind a name, and none of it: “dr”, “phd”; without full stops. */
  readonly honours: readonly string[];
  /** Agencies whose words others print. */
  readonly agencies: readonly string[];
  /** The form of a company, in its name: “ltd”; without full stops. */
  readonly companies: readonly string[];
  /** What the name of an organization has in it, and a person's has not: “foundation”. */
  readonly organizations: readonly string[];
  /** Inside a name, written small: “van”. */
  readonly particles: readonly string[];
  /** Before the day on which an article appeared. */
  readonly published: readonly string[];
  /** Before the day on which it was changed. */
  readonly updated: readonly string[];
}
