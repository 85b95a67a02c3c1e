/** A full name: two to five words, the first with a capital, and nothing that parts several. */
const FULL_NAME = /^\p{Lu}[\p{L}.’'-]*(?:\s[\p{L}.’'-]+){1,4}$/u;

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
