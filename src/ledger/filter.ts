/** Of which statements a list is: whatever is left out does not matter. */
export interface Filter {
  /** Who published it, by its exact name. */
  readonly outlet?: string;
  /** A role of its speaker, or words of one. */
  readonly role?: string;
  /** Through what it was said, or words of it. */
  readonly channel?: string;
  /** First and last day of publication, `YYYY-MM-DD`. */
  readonly publishedFrom?: string;
  readonly publishedTo?: string;
  /** Said by one of these, by any of the names that an article uses. */
  readonly people?: readonly string[];
}
