import type { PronounSort } from '../language/actors.js';
import type { Statement } from '../record/statement.js';
import { contains, type Span } from '../text/span.js';
import { type Inquiry, type LastSpeaker, sightingAt, type Weighed } from './inquiry.js';
import type { Party, Sighting } from './party.js';

/** Odds of 12 to 1 against its sex rule someone out. */
const UNLIKELY = Math.log(12);
/** As much of what stands ahead of a source as tells that it is named behind a passive, in UTF-16 code units. */
const AHEAD = 20;
/** So far behind a cue, in UTF-16 code units, whoever is asked begins: a title perhaps between. */
const BESIDE = 8;

/** Who speaks on; sure in the same paragraph, where no others who could be meant were named since, in what is said. */
export interface Continued {
  readonly party: Party;
  readonly p: number;
  readonly isSure: boolean;
  /** Whether the text says only whose they are: whoever that is may be meant as well. */
  readonly isSomebodys: boolean;
}

/**
 * Who spoke in the sentence before and goes on as "he", "they", "it", where nobody else who could be meant is seen since, or only
 * in what was said there. The pronoun stands `at` an offset, and is seen from `offset`: what it is the source of may stand between.
 */
export function goesOn(inquiry: Inquiry, sort: PronounSort, at: number, offset: number): Continued | undefined {
  const { lastSpeaker: last, places, sightings, cast, text, odds, language } = inquiry;
  if (!last || !agrees(last.party, sort) || places.sentence(offset) - last.sentence > 1) return undefined;
  const { source, cue, kind } = last.statement;
  const [from, to] = [source[0]?.[0] ?? offset, cue[0]?.[0] ?? 0];
  if (isAside(inquiry, last, from, offset)) return undefined;
  if (cue.some((span) => language.modality.asks.test(text.slice(...span)))) return answering(inquiry, sort, offset);
  // "Hale published his accounts, though they showed a loss": a plural that is no subject is of things as often.
  if ((sort === 'they' || sort === 'it') && !sightingAt(inquiry, at)?.isFirst) return undefined;
  // A "he" that opens a paragraph may be another.
  const isApart = sort !== 'they' && places.paragraph(offset) !== last.paragraph;
  // “His lawyer said he was sorry. He”
  const isOwned = isDescribed(last.party) && isSomebodys(inquiry, last);
  const isUnnamed = isDescribed(last.party) && !isOwned;
  let isSure = (isCalled(last.party, sort) || isUnnamed) && !isApart;
  for (let i = sightings.countBefore(offset) - 1; i >= 0; i--) {
    const sighting = sightings.values[i]!;
    if (sighting.sentence < last.sentence) break;
    const party = cast.at.get(sighting.span[0]);
    if (!party || party === last.party || !agrees(party, sort)) continue;
    // “A guard said he was late”: whoever that “he” was taken for.
    if (isDescribed(last.party) && sighting.mention.kind === 'pronoun') continue;
    // "A woman who called herself his mother said", "Hale's counsel said": what describes the source.
    const isOfSource = from <= sighting.span[0] && sighting.span[0] < to;
    if (isOfSource && (!party.isNamed || (sighting.isPossessive && isDescribed(last.party)))) continue;
    const isQuoted = kind === 'direct' || kind === 'mixed';
    if ((isApart && !isQuoted) || !(isOfSource || isSaid(inquiry, sighting, offset))) return undefined;
    isSure = false;
  }
  // Of one who is only described it is the same one, whether or not the article names them elsewhere.
  return {
    party: last.party,
    p: isUnnamed ? odds.goesOn : Math.min(last.p, odds.goesOn),
    isSure,
    isSomebodys: isOwned,
  };
}

/**
 * “…,” he added: it is who spoke last, in this paragraph or the one above, and not whom that one tells of. In the reader's corpus
 * (train and dev) that is right of 147 in 152.
 */
export function addsOn(inquiry: Inquiry, sort: PronounSort, { cue }: Statement): Continued | undefined {
  const { lastSpeaker: last, places, text, odds, language } = inquiry;
  const [at] = cue;
  if (!last || !at || (sort !== 'he' && sort !== 'she')) return undefined;
  const isNear = places.paragraph(at[0]) - last.paragraph <= 1;
  if (!isNear || !language.actors.adds.test(text.slice(...at))) return undefined;
  const { party, p } = outerSpeaker(inquiry, last) ?? {};
  if (!party || p === undefined || !agrees(party, sort)) return undefined;
  return { party, p: Math.min(p, odds.goesOn), isSure: true, isSomebodys: false };
}

/** Who tells of what was said last, where it stands in what another says. */
function outerSpeaker({ within, outcomes }: Inquiry, last: LastSpeaker): Weighed | undefined {
  let told: Statement = last.statement;
  for (let holder = within.get(told); holder; holder = within.get(told)) told = holder;
  return told === last.statement ? last : outcomes.get(told)?.resolved.weighed[0];
}

/**
 * Whether who spoke stands where no subject does: “Asked by Hale whether it was so, she said no”, “According to a guard, he said no”; or is
 * somebody only described of whom another tells: “Hale said a rival had offered more. She …”.
 */
function isAside(
  { places, text, within, language }: Inquiry,
  last: LastSpeaker,
  from: number,
  offset: number,
): boolean {
  if (isDescribed(last.party) && within.has(last.statement)) return true;
  const isHere = places.sentence(offset) === last.sentence;
  return isHere && language.actors.agent.test(text.slice(Math.max(0, from - AHEAD), from));
}

/** “A reporter asked Hale why. ‘Never,’ she said”: whoever was asked answers, in the same paragraph. */
function answering(inquiry: Inquiry, sort: PronounSort, offset: number): Continued | undefined {
  const { lastSpeaker: last, places, odds } = inquiry;
  const party = askedBy(inquiry, last!.statement)?.party;
  const isHere = places.paragraph(offset) === last!.paragraph;
  // “Asked by a reporter why, she paused”: behind the cue stands who asks.
  const isAsked = party !== undefined && party !== last!.party && agrees(party, sort);
  return isAsked && isHere ? { party, p: odds.goesOn, isSure: true, isSomebodys: false } : undefined;
}

/** Whom a question's cue asks, and where they stand: right behind it. */
export function askedBy(
  { sightings, cast }: Inquiry,
  { cue }: Statement,
): { readonly party: Party; readonly span: Span } | undefined {
  const end = cue.at(-1)?.[1] ?? 0;
  const object = sightings.values[sightings.countBefore(end)];
  const party = object && object.span[0] - end <= BESIDE ? cast.at.get(object.span[0]) : undefined;
  return party && { party, span: object!.span };
}

/** Whether it stands in what is said before an offset. */
function isSaid({ contents }: Inquiry, { span, isQuoted }: Sighting, offset: number): boolean {
  const isBefore = ({ cue }: Statement): boolean => cue[0] !== undefined && cue[0][0] < offset;
  return isQuoted || contents.touching(span).some((part) => isBefore(part.statement) && contains(part.span, span));
}

/** Whether it is a person whom the text describes and does not name. */
function isDescribed({ kind, isNamed }: Party): boolean {
  return kind === 'person' && !isNamed;
}

/** Whether who spoke is described as somebody's: “his lawyer”. */
function isSomebodys({ text, language }: Inquiry, { statement: { source } }: LastSpeaker): boolean {
  const [first] = source[0] ? text.slice(...source[0]).split(' ') : [];
  return first !== undefined && language.acts.anyPossessive.test(first);
}

/** Whether a person is he, or she, as far as anything tells. */
function isCalled({ she }: Party, sort: PronounSort): boolean {
  return sort === 'she' ? she > 0 : sort === 'he' ? she < 0 : true;
}

function agrees({ kind, isMany, members, she, isNamed }: Party, sort: PronounSort): boolean {
  switch (sort) {
    case 'he':
    case 'she':
      return kind === 'person' && !isMany && (sort === 'she' ? she > -UNLIKELY : she < UNLIKELY);
    case 'they':
      return isMany || members.length > 0 || kind === 'organization';
    case 'it':
      return !isMany && members.length === 0 && (kind === 'organization' || (kind === 'other' && !isNamed));
    default:
      return false;
  }
}
