import { words } from './fold.js';

/** Whether one name has all words of the other: "Varga" and "Mayor Ilse Varga" may be one, "Greta Varga" and "Ilse Varga" not. */
export function sameName(one: string, other: string): boolean {
  const [a, b] = [words(one), words(other)];
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return shorter.every((word) => longer.includes(word));
}
