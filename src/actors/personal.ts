import type { DescriptionWords } from '../language/actors.js';

/** Whether a noun, as it stands in the text, is for a person. "Mr King" is none. */
export function isPersonal(noun: string, { person, personEnding, noPerson }: DescriptionWords): boolean {
  const head = noun.toLowerCase();
  return (person.has(noun) && noun === head) || (personEnding.test(head) && !noPerson.test(head));
}
