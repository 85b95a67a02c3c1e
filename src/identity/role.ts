import type { NameWords } from '../language/names.js';
import { words } from './fold.js';

/** What a description says of someone: what they are, and of what. */
export interface Role {
  /** The noun, folded: "mayor", "spokesperson". */
  readonly head: string;
  /** The folded proper words: "leeds", "shell"; empty where it names nothing. */
  readonly of: readonly string[];
}

/** The head and the affiliations of a description; null if it has no words. */
export function roleOf(description: string, language: NameWords): Role | null {
  const { roleLink, generic, titles, rank, noName, sameRole } = language;
  const phrase = description.trim().split(roleLink)[0]!;
  const head = words(phrase).at(-1);
  if (head === undefined) return null;
  const proper = description
    .split(/[^\p{L}\p{M}\p{N}.'’&]+/u)
    .filter((word) => /^[\p{Lu}\p{Lo}]/u.test(word))
    .map((word) => words(word).join(''));
  const of = proper.filter(
    (word) => word !== head && word !== '' && ![generic, titles, rank, noName].some((words) => words.has(word)),
  );
  return { head: sameRole.get(head) ?? head, of: [...new Set(of)] };
}

/** What "mayor of Leeds", "Leeds mayor" and "Leeds’s mayor" have in common: their words, but for the small ones. */
export function roleKey(description: string, { roleSmall, sameRole }: NameWords): string {
  return words(description)
    .filter((word) => !roleSmall.has(word))
    .map((word) => sameRole.get(word) ?? word)
    .sort()
    .join(' ');
}
