import type { InputError } from '../errors.js';
import type { ArticleInput } from '../record/article.js';

/** One of the articles of an input that may hold many, or why one of them can't be read. */
export type Item = Found | InputError;

/** Files of a folder that hold no article, and why they are passed over. */
export interface Passed {
  readonly where: string;
  /** A clause: “3 files that are pictures: a.png, b.png, c.png”. */
  readonly passed: string;
}

/** An article and where it was found: the file, with the line or the record where it holds many. */
export interface Found {
  readonly where: string;
  readonly input: ArticleInput;
  /** What a person should know of how it was read. */
  readonly note?: string | null;
  /** Of what a list points to: whether that is a list itself, such as a feed. */
  readonly isList?: true;
  /** Of what a list points to: the day of its last change, `YYYY-MM-DD`. */
  readonly changed?: string | null;
}
