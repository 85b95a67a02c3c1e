import type { Span } from '../text/span.js';
import type { Inquiry } from './inquiry.js';
import { fold } from './names.js';
import { lastBefore, namedJustBefore, only, type Party, type Sighting } from './party.js';

/** As far behind an office as its principal begins, ahead of a role as an owner stands, and between an owner and an office. */
const BEHIND = 60;
const AHEAD = 40;
const POSSESSIVE = /^['’]s?\s/;
const WORD_BEFORE = /(?<word>\p{L}[\p{L}’'-]*)\s+$/u;

/**
 * Whom a spokesperson speaks for, from the words of the source and the descriptions of the speaker: who is named or described
 * right before the office ("Its spokesman", "a police spokeswoman"), or after "for" and "of".
 */
export function speaksFor(inquiry: Inquiry, source: Span, speaker: Party | undefined): Party | undefined {
  const { text, language } = inquiry;
  const where = [
    source,
    ...(speaker?.roles ?? [])
      .filter((role) => !role.isPast)
      .map((role): Span => [Math.max(0, role.span[0] - AHEAD), role.span[1] + BEHIND]),
  ];
  for (const [from, to] of where) {
    const office = language.actors.speaksFor.exec(text.slice(from, to));
    if (!office) continue;
    const at = from + office.index;
    const party = after(inquiry, at + office[0].length) ?? owner(inquiry, at) ?? body(inquiry, [from, at]);
    if (party && party !== speaker) return party;
  }
  return undefined;
}

/** "A spokesman for the mayor": who is named or described there, unless that is another's. */
function after({ text, sightings, cast, language }: Inquiry, end: number): Party | undefined {
  const words = language.actors.principal.exec(text.slice(end, end + BEHIND));
  if (!words) return undefined;
  const start = end + words[0].length;
  const found = sightings
    .inside([end, end + BEHIND])
    .find(({ span, mention }) => span[0] <= start && span[1] > start && mention.kind !== 'pronoun');
  return known(found, text, cast.at);
}

/** "Corvane’s spokesman", "His lawyer". */
function owner({ text, sightings, cast, language }: Inquiry, at: number): Party | undefined {
  const near = sightings.inside([Math.max(0, at - AHEAD), at]);
  // "The 39-year-old lawyer" is nobody's.
  const found = near.findLast(
    ({ span, mention, isPossessive }) =>
      (mention.kind === 'name' || isPossessive) && language.actors.owner.exec(text.slice(span[1], at))?.index === 0,
  );
  return found && cast.at.get(found.span[0]);
}

/** "A police spokeswoman", "a bureau spokesman", "a company spokesman": the body that was called so before. */
function body({ text, cast, places, language }: Inquiry, [from, at]: Span): Party | undefined {
  const word = WORD_BEFORE.exec(text.slice(from, at))?.groups?.word;
  if (word === undefined) return undefined;
  const isCalled = ({ name, aliases }: Party): boolean =>
    [name, ...aliases].some((one) => fold(one).split(' ').includes(fold(word)));
  const bodies = cast.parties.filter(
    (party) => (party.kind === 'organization' || party.kind === 'group') && lastBefore(party, from),
  );
  const called = only(bodies.filter(isCalled));
  if (called || !language.actors.descriptions.again.test(word)) return called;
  return namedJustBefore(bodies, from, places.sentence(from));
}

function known(sighting: Sighting | undefined, text: string, at: ReadonlyMap<number, Party>): Party | undefined {
  return sighting && !POSSESSIVE.test(text.slice(sighting.span[1], sighting.span[1] + 3))
    ? at.get(sighting.span[0])
    : undefined;
}
