import type { NameWords } from '../language/names.js';
import type { ActorType } from '../record/actor.js';
import { nameWords } from './names.js';
import type { Sighting } from './party.js';

/** A noun right before a name; set off by a comma, or not. */
export const NOUN_BEFORE = /(?:^|[\s(“"'‘])(?<noun>\p{Ll}[\p{L}-]+)(?<comma>,?)\s$/u;

/** A spelling of a name, wherever it stands. */
export interface Form {
  readonly words: string;
  readonly sightings: Sighting[];
  /** Of all sightings together, in the order of `MENTIONED`. */
  readonly types: number[];
  kind: ActorType;
}

/** The word or two before an offset, as far as they stand in the same line. */
export function wordsBefore(text: string, offset: number): string {
  return /[^\n]*$/.exec(text.slice(Math.max(0, offset - 40), offset))![0];
}

/** The title right before a name, or the first word of it. */
export function titleBefore(text: string, { span }: Sighting, names: NameWords): string | undefined {
  const [, word] = /(?:^|[\s(“"'‘])([\p{L}-]+\.?)\s+$/u.exec(wordsBefore(text, span[0])) ?? [];
  const own = nameWords(text.slice(...span), names)[0];
  if (word && names.titleBefore.test(word)) return word;
  return own && names.sureTitle.test(own) ? own : undefined;
}
