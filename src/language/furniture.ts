/**
 * What web pages say between the words of an article that is none of them. The patterns are asked of single lines, shorter
 * than three hundred characters.
 */
export interface FurnitureWords {
  /** Words of buttons: a line of nothing else is none of an article's. Lower case. */
  readonly controls: ReadonlySet<string>;
  /** How a line begins that asks readers for something or sends them elsewhere: “Sign up for our newsletter”. */
  readonly prompt: RegExp;
  /** A line that says whose a picture is, at its end or in all of it. */
  readonly credit: RegExp;
  /** A line that says who else worked on an article, whose it is, or when it was put up. */
  readonly colophon: RegExp;
  /** A short line above what follows an article and is no part of it: “Most read”. */
  readonly after: RegExp;
}
