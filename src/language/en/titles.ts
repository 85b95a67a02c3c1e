import type { Lists } from '../lists.js';
import { anyOf, capitalised } from '../pattern.js';

/** The source of a pattern for titles whose bearer is surely a person, with a full stop perhaps: "Mr", "Sir", "Sen.". */
export function sureTitles(lists: Lists): string {
  const words = ['sure', 'before'].flatMap((use) => lists.column('titles', 'word', { use })).map(capitalised);
  return `${anyOf(words)}\\.?`;
}

/** The source of a pattern for what is written short before a name, without its full stop. */
export function shortTitles(lists: Lists): string {
  return anyOf(lists.words('abbreviations', { before: 'name' }));
}

/** The source of a pattern for any title with a capital, with a full stop perhaps: "Judge", "Right Reverend", "Gen.". */
export function anyTitle(lists: Lists): string {
  return `${anyOf([...lists.words('titles')].map(capitalised))}\\.?`;
}
