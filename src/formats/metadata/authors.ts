import { signedBy } from './by.js';

/** Names in a value of schema.org's or of a feed's: of a person, of several, or the words themselves; an address is no name. */
export function namesOf(value: unknown): string[] {
  if (typeof value === 'string') return isAddress(value) || value.trim() === '' ? [] : [value];
  if (Array.isArray(value)) return value.slice(0, 50).flatMap(namesOf);
  if (typeof value !== 'object' || value === null) return [];
  const { name, givenName, familyName } = value as Record<string, unknown>;
  if (name !== undefined) return namesOf(name);
  return typeof givenName === 'string' && typeof familyName === 'string' ? [`${givenName} ${familyName}`] : [];
}

/** Whether a value is an address or a handle. */
export function isAddress(value: string): boolean {
  return /^\s*(?:https?:|\/|www\.|@)/i.test(value);
}

/**
 * The byline that a field for authors gives, names parted by commas: of persons, else of the newsroom or agency that signs.
 *
 * @param publisher what the publisher goes by, where it is known
 */
export function authors(value: unknown, publisher: string | null = null): string | null {
  const place = { isOnlyNames: true, houses: publisher === null ? [] : [publisher] };
  const { people, desks } = signedBy(namesOf(value).join('; '), place);
  return (people.length > 0 ? people : desks).join(', ') || null;
}
