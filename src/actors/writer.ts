import type { Language } from '../language/language.js';

/** A full name: two to five words, the first with a capital, and nothing that parts several. */
const FULL_NAME = /^\p{Lu}[\p{L}.’'-]*(?:\s[\p{L}.’'-]+){1,4}$/u;
/** So many lines at either end of a text may tell who wrote it, none longer, in UTF-16 code units. */
const HEAD = 6;
const TAIL = 3;
const LONGEST = 120;
/** What dresses a line up: marks of Markdown, brackets, dashes. */
const DRESS = /^[\s*_#>([—–-]+|[\s*_)\].]+$/gu;
const LAST_WORD = /\S+$/u;
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
 * The one person who signs in the text itself: “By Ann Hale” at its head, her name on a line of its own at its head or its end, “Ann Hale
 * is a retired teacher” at its end. Of the last two nobody is told who is spoken of elsewhere.
 */
export function signerIn(text: string, { addressee: { house, signs, signed }, names }: Language): string | null {
  const lines = text
    .split('\n')
    .map((line) => line.replace(DRESS, ''))
    .filter((line) => line !== '');
  const head = lines.slice(0, HEAD).filter(({ length }) => length <= LONGEST);
  const nameOf = (words: string | undefined): string | null => {
    const isName = words
      ?.trim()
      .split(' ')
      .every((word) => CAPITAL.test(word) || names.particle.test(word));
    return isName ? writerOf(words!, house) : null;
  };
  const byline = head.map((line) => nameOf(signs.exec(line)?.groups?.name)).find((name) => name);
  if (byline) return byline;
  const isOnce = (name: string): boolean => text.split(LAST_WORD.exec(name)![0]).length === 2;
  const alone = (line: string): string | null =>
    names.isGiven(line.split(' ')[0]!) && !names.article.test(line) ? nameOf(line) : null;
  const tail = lines
    .slice(1)
    .slice(-TAIL)
    .filter(({ length }) => length <= LONGEST);
  const found = [
    // The first line is what it is about.
    ...head.slice(1).map(alone),
    ...tail.map((line) => nameOf(signed.exec(line)?.groups?.name) ?? alone(line)),
  ];
  return found.find((name) => name !== null && isOnce(name)) ?? null;
}
