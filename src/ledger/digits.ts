/** An article is shown by so many of its first digits at least. */
export const FEWEST_DIGITS = 12;
