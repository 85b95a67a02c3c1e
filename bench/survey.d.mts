/** What a file of the house is made of. */
export interface Room {
  /** Its path in the folder. */
  readonly file: string;
  readonly lines: number;
  /** Functions of more than forty lines, by the line at which they begin. */
  readonly long: readonly number[];
  /** Lines at which a regular expression is made inside a function. */
  readonly regexes: readonly number[];
  /** Lines of lists and patterns with three or more words of the language's lists. */
  readonly english: readonly number[];
}

/**
 * Surveys the TypeScript files of a folder.
 *
 * @param words the language's words, lower case
 */
export function survey(folder: string, words: ReadonlySet<string>): Room[];

/** The words of the lists in `model/en` that only a language has: verbs, pronouns, numbers, titles … */
export function englishWords(): Set<string>;
