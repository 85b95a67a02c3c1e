import type { PronounSort } from '../language/actors.js';
import type { Span } from '../text/span.js';
import type { Inquiry } from './inquiry.js';
import { fold } from './names.js';
import { holds, lastBefore, namedJustBefore, only, type Party, type Sighting } from './party.js';

/** As far behind an office as its principal begins, ahead of a role as an owner stands, and between an owner and an office. */
const BEHIND = 60;
const AHEAD = 40;
/** So many sentences back the one is spoken of whose the office is. */
const MOST_BACK = 2;
/** Odds of 12 to 1 against its sex rule someone out. */
const UNLIKELY = Math.log(12);
/** "Her party, Aurora": as much as stands between a description and the name. */
const BESIDE = 2;
/** As long as an article with its space. */
const ARTICLE = 4;
const LAST_WORD = /\p{L}+$/u;
const POSSESSIVE = /^['’]s?\s/;
const WORD_BEFORE = /(?<word>\p{L}[\p{L}’'-]*)\s+$/u;

/**
 * Whom a spokesperson speaks for, from the words of the source and the descriptions of the speaker: who is named or described
 * right before the office ("Its spokesman", "a police spokeswoman"), or after "for" and "of"; for whom counsel appears; or the body
 * that the sentence before is about.
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
    const office = language.actors.servesAs.exec(text.slice(from, to));
    if (!office) continue;
    const at = from + office.index;
    const principal = after(inquiry, at + office[0].length) ?? owner(inquiry, at, speaker) ?? body(inquiry, [from, at]);
    const party = principal && named(inquiry, principal, at);
    if (party && party !== speaker) return party;
  }
  const principal = appearsFor(inquiry, source, speaker) ?? toldOf(inquiry, source, speaker);
  return principal && named(inquiry, principal, source[0]);
}

/** "A spokesman for the mayor": who is named or described there, unless that is another's. */
function after({ text, sightings, cast, language }: Inquiry, end: number): Party | undefined {
  const words = language.actors.principal.exec(text.slice(end, end + BEHIND));
  if (!words) return undefined;
  const start = end + words[0].length;
  const sighting = sightings
    .inside([end, end + BEHIND])
    .find(({ span, mention }) => span[0] <= start && span[1] > start && mention.kind !== 'pronoun');
  return known(sighting, text, cast.at);
}

/** "Corvane’s spokesman", "His lawyer". */
function owner(inquiry: Inquiry, at: number, speaker: Party | undefined): Party | undefined {
  const { text, sightings, cast, language } = inquiry;
  const near = sightings.inside([Math.max(0, at - AHEAD), at]);
  // "The 39-year-old lawyer" is nobody's.
  const owning = near.findLast(
    ({ span, mention, isPossessive }) =>
      (mention.kind !== 'nominal' || isPossessive) && language.actors.owner.exec(text.slice(span[1], at))?.index === 0,
  );
  if (!owning) return undefined;
  const party = cast.at.get(owning.span[0]);
  // "Its lawyer, Efa Solan": the description begins where the pronoun does, and is of who speaks.
  const isHidden = sightings.from([owning.span[0], at + 1]).some((one) => isLonger(one, owning));
  const isOther =
    owning.mention.kind !== 'pronoun' || (party !== undefined && party !== speaker && (party.isNamed || !isHidden));
  return isOther ? party : bearer(inquiry, owning, speaker);
}

function isLonger({ span }: Sighting, other: Sighting): boolean {
  return span[0] === other.span[0] && span[1] > other.span[1];
}

/** Whom a possessive pronoun calls: the subject of the nearest sentence before in which one fits, or the only one there. */
function bearer(inquiry: Inquiry, { span, sentence }: Sighting, speaker: Party | undefined): Party | undefined {
  const { text, sightings, cast, language } = inquiry;
  const sort = language.actors.sources.pronoun(text.slice(...span));
  if (!sort) return undefined;
  const fitting = new Map<Party, Sighting>();
  let nearest: number | undefined;
  for (let i = sightings.countBefore(span[0]) - 1; i >= 0; i--) {
    const sighting = sightings.values[i]!;
    if (sentence - sighting.sentence > MOST_BACK || (nearest !== undefined && sighting.sentence < nearest)) break;
    const party = cast.at.get(sighting.span[0]);
    if (!party || party === speaker || !mayBe(party, sort)) continue;
    nearest = sighting.sentence;
    fitting.set(party, sighting);
  }
  const all = [...fitting];
  const named = all.filter(([party]) => party.isNamed);
  const likely = named.length > 0 ? named : all;
  return likely.length === 1 ? likely[0]![0] : likely.find(([, sighting]) => sighting.isFirst)?.[0];
}

function mayBe({ kind, isMany, isNamed, members, she }: Party, sort: PronounSort): boolean {
  const isOne = !isMany && members.length === 0;
  if (sort === 'he' || sort === 'she')
    return kind === 'person' && isOne && (sort === 'she' ? she > -UNLIKELY : she < UNLIKELY);
  if (sort === 'it') return isOne && kind === 'organization';
  return sort === 'they' && isNamed && (!isOne || kind === 'organization');
}

/** "For the agency, Una Balb SC said", "Una Balb SC, for the agency, said": whom counsel appears for. */
function appearsFor({ text, sightings, cast, language }: Inquiry, source: Span, speaker?: Party): Party | undefined {
  const { counsel, appears, appearing } = language.actors;
  const words = text.slice(...source);
  const ahead = counsel.test(words) ? appears.exec(text.slice(Math.max(0, source[0] - BEHIND), source[0])) : null;
  const behind = appearing.exec(text.slice(source[0], source[1] + BEHIND));
  const isCounsels = behind && counsel.test(behind[0]);
  const at = ahead
    ? source[0] - ahead.groups!.whom!.length - ahead.groups!.mark!.length
    : isCounsels
      ? source[0] + behind[0].length
      : undefined;
  if (at === undefined) return undefined;
  const sighting = sightings.inside([at - ARTICLE, at + BEHIND]).find(({ span }) => span[0] <= at && span[1] > at);
  const party = sighting && cast.at.get(sighting.span[0]);
  return party === speaker ? undefined : party;
}

/** "Corvane denies it. A spokeswoman said …": the body that the sentence before is about. */
function toldOf(
  { text, sightings, places, cast, language }: Inquiry,
  source: Span,
  speaker?: Party,
): Party | undefined {
  if (!language.actors.spokesman.test(text.slice(...source))) return undefined;
  const sentence = places.sentence(source[0]);
  for (let i = sightings.countBefore(source[0]) - 1; i >= 0; i--) {
    const sighting = sightings.values[i]!;
    if (sighting.sentence < sentence - 1 || sighting.paragraph !== places.paragraph(source[0])) return undefined;
    if (sighting.sentence === sentence || !sighting.isFirst) continue;
    const end = Math.max(...sightings.from([sighting.span[0], sighting.span[0] + 1]).map(({ span }) => span[1]));
    const [name] = sightings.from([end, end + BESIDE + 1]);
    const party = cast.at.get((name?.mention.kind === 'name' ? name : sighting).span[0]);
    const isBody = party?.kind === 'organization' || party?.kind === 'group';
    return isBody && party !== speaker ? party : undefined;
  }
  return undefined;
}

/** "A spokesman for the company", "for the singer": the one who is called so, where the article names one. */
function named({ cast, places, language }: Inquiry, party: Party, at: number): Party {
  if (party.isNamed) return party;
  const head = LAST_WORD.exec(party.name)?.[0].toLowerCase() ?? '';
  const holder = only(cast.parties.filter((one) => one.isNamed && holds(one, head)));
  if (holder || !language.actors.descriptions.again.test(head)) return holder ?? party;
  const bodies = cast.parties.filter(({ kind }) => kind === 'organization');
  return namedJustBefore(bodies, at, places.sentence(at)) ?? party;
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
