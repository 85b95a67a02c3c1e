import type { Inquiry } from './inquiry.js';
import type { Party, Sighting } from './party.js';

/** So many sentences back somebody was named who is called by an age, or by where they come from. */
const BACK = 2;
/** From this probability on a name is of something, and of no person. */
const NO_PERSON = 0.5;
const AGE = /^\d+/;

/**
 * Whom "the 56-year-old" and "the Welshman" are: who is told to be as old; else the one person named in the sentence before,
 * or in the nearest that names one.
 */
export function epithetOf(
  { beside, sightings, cast, places }: Inquiry,
  offset: number,
  words: string,
): Party | undefined {
  const known = (seen: readonly Sighting[]): Set<Party> =>
    new Set(
      seen
        .filter(({ isQuoted, span }) => !isQuoted && span[0] < offset)
        .flatMap(({ span }) => cast.at.get(span[0]) ?? []),
    );
  const age = AGE.exec(words)?.[0];
  const old = age === undefined ? [] : [...known(beside.aged(age))].filter(isPerson);
  if (old.length === 1) return old[0];
  const sentence = places.sentence(offset);
  // In a paragraph of its own it may be of anybody whom the one above names.
  const around = (here: readonly Sighting[]): readonly Sighting[] => {
    const { paragraph } = here[0]!;
    return paragraph === places.paragraph(offset) ? here : sightings.from(places.paragraphSpan(paragraph)!);
  };
  for (let back = 0; back <= BACK; back++) {
    const here = sightings.from(places.sentenceSpan(sentence - back));
    if ([...known(here)].some(isPerson)) return only([...known(around(here))].filter(isPerson));
  }
  return undefined;
}

/** A person whom the text names; the heads would not say "it" of them. */
function isPerson(party: Party): boolean {
  if (party.kind !== 'person' || !party.isNamed || party.isMany) return false;
  const names = party.sightings.filter(({ mention }) => mention.kind === 'name');
  const it = names.reduce((sum, { mention }) => sum + mention.called[2]! + mention.called[3]!, 0);
  return it / Math.max(1, names.length) < NO_PERSON;
}

function only(parties: readonly Party[]): Party | undefined {
  return parties.length === 1 ? parties[0] : undefined;
}
