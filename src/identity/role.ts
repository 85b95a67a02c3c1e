import { words } from './fold.js';
import { GENERIC, TITLES } from './titles.js';

/** What a description says of someone: what they are, and of what. */
export interface Role {
  /** The noun, folded: "mayor", "spokesperson". */
  readonly head: string;
  /** The folded proper words: "leeds", "shell"; empty where it names nothing. */
  readonly of: readonly string[];
}

/** What links the noun to what it is of. */
const LINK = /\s(?:of|for|at|in|with|from|to|on|under|and|who|which|that)\s|,/iu;
const SMALL = new Set(['the', 'a', 'an', 'of', 'for', 'at', 'in', 'and', 'to']);
/** Words of rank, written with a capital as often as not. */
const RANK = new Set(
  'first second third chief vice deputy senior junior assistant managing executive foreign home'.split(' '),
);
/** One noun for those that only tell the sex. */
const SAME: Readonly<Record<string, string>> = {
  spokesman: 'spokesperson',
  spokeswoman: 'spokesperson',
  chairman: 'chair',
  chairwoman: 'chair',
  chairperson: 'chair',
  congresswoman: 'congressman',
  councilwoman: 'councilman',
  policewoman: 'policeman',
  actress: 'actor',
};

/** The head and the affiliations of a description; null if it has no words. */
export function roleOf(description: string): Role | null {
  const phrase = description.trim().split(LINK)[0]!;
  const head = words(phrase).at(-1);
  if (head === undefined) return null;
  const proper = description
    .split(/[^\p{L}\p{M}\p{N}.'’&]+/u)
    .filter((word) => /^[\p{Lu}\p{Lo}]/u.test(word))
    .map((word) => words(word).join(''));
  const of = proper.filter(
    (word) => word !== head && word !== '' && !GENERIC.has(word) && !TITLES.has(word) && !RANK.has(word),
  );
  return { head: SAME[head] ?? head, of: [...new Set(of)] };
}

/** What "mayor of Leeds", "Leeds mayor" and "Leeds’s mayor" have in common: their words, but for the small ones. */
export function roleKey(description: string): string {
  return words(description)
    .filter((word) => !SMALL.has(word))
    .map((word) => SAME[word] ?? word)
    .sort()
    .join(' ');
}
