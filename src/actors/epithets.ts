import type { Inquiry } from './inquiry.js';
import type { Party, Sighting } from './party.js';

/** So many sentences back somebody was named who is called by an age, or by where they come from. */
const BACK = 2;
/** From this probability on a name is of something, and of no person. */
const NO_PERSON = 0.5;
const AGE_BEHIND = /^,\s(\d{1,3})\b/;
const AGE = /^\d+/;

/**
 * Whom "the 56-year-old" and "the Welshman" are: who is told to be as old; else the one person named in the sentence before,
 * or in the nearest that names one.
 */
export function epithetOf(
  { text, sightings, cast, places }: Inquiry,
  offset: number,
  words: string,
): Party | undefined {
  const age = AGE.exec(words)?.[0];
  const before = sightings.values
    .slice(0, sightings.countBefore(offset))
    .filter(({ isQuoted, span }) => !isQuoted && isPerson(cast.at.get(span[0])));
  const isAsOld = ({ span }: Sighting): boolean => AGE_BEHIND.exec(text.slice(span[1], span[1] + 6))?.[1] === age;
  if (age !== undefined) {
    const old = new Set(before.filter(isAsOld).map(({ span }) => cast.at.get(span[0])!));
    if (old.size === 1) return [...old][0];
  }
  const last = before.at(-1);
  if (!last || places.sentence(offset) - last.sentence > BACK) return undefined;
  const near = new Set(
    before.filter(({ sentence }) => sentence === last.sentence).map(({ span }) => cast.at.get(span[0])!),
  );
  return near.size === 1 ? [...near][0] : undefined;
}

/** A person whom the text names; the heads would not say "it" of them. */
function isPerson(party: Party | undefined): boolean {
  if (party?.kind !== 'person' || !party.isNamed || party.isMany) return false;
  const names = party.sightings.filter(({ mention }) => mention.kind === 'name');
  const it = names.reduce((sum, { mention }) => sum + mention.called[2]! + mention.called[3]!, 0);
  return it / Math.max(1, names.length) < NO_PERSON;
}
