import type { Language } from '../language/language.js';
import { parsePerson } from './names.js';

/** A full name: two to five words, the first with a capital, and nothing that parts several. */
const FULL_NAME = /^\p{Lu}[\p{L}.’'-]*(?:\s[\p{L}.’'-]+){1,4}$/u;
/** So many lines at either end of a text may tell who wrote it, none longer, in UTF-16 code units. */
const HEAD = 6;
const TAIL = 3;
const LONGEST = 120;
/** What dresses a line up: marks of Markdown, brackets, dashes. */
const DRESS = /^[\s*_#>([—–-]+|[\s*_)\]]+$/gu;
const NO_WORD = /[^\p{L}’'.-]+/u;
const CAPITAL = /^\p{Lu}/u;

/**
 * The one person whom a byline names; null where it names nobody, several, or a newsroom.
 *
 * @param house words that no person's name has, in lower case
 */
export function writerOf(byline: string | null, house: ReadonlySet<string>): string | null {
  const name = byline?.trim() ?? '';
  if (!FULL_NAME.test(name)) return null;
  return name.split(/\s+/).some((word) => house.has(word.toLowerCase())) ? null : name;
}

/**
 * The one person who signs in the text itself: “By Ann Hale” at its head, “Ann Hale is a retired teacher” at its end where nobody of
 * either name is told of elsewhere; null where several sign.
 */
export function signerIn(text: string, { addressee: { house, signs, signed }, names }: Language): string | null {
  const lines = text
    .split('\n')
    .map((line) => line.replace(DRESS, ''))
    .filter((line) => line !== '' && line.length <= LONGEST);
  const nameOf = (words: string | undefined): string | null => {
    const { full } = parsePerson(words?.trim() ?? '', names);
    const isName = full.split(' ').every((word) => CAPITAL.test(word) || names.particle.test(word));
    return isName ? writerOf(full, house) : null;
  };
  const isOnce = (name: string): boolean =>
    name.split(' ').every((word) => text.split(NO_WORD).filter((one) => one === word).length === 1);
  const heading = lines.slice(0, HEAD).flatMap((line) => nameOf(signs.exec(line)?.groups?.name) ?? []);
  const closing = lines
    .slice(-TAIL)
    .flatMap((line) => nameOf(signed.exec(line)?.groups?.name) ?? [])
    .filter(isOnce);
  const [one, other] = new Set(heading.length > 0 ? heading : closing);
  return other === undefined ? (one ?? null) : null;
}
