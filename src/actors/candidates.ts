import { affinity } from '../tag/mentions.js';
import { countWhile } from '../text/spans.js';
import type { Anaphor } from './anaphor.js';
import { emptyRow, type Features, put, type Row } from './features.js';
import type { Inquiry } from './inquiry.js';
import { holds, type Party, type Sighting } from './party.js';

/** Who an anaphor may stand for, one row of features each; the last row is for none of them. */
export interface Candidates {
  readonly parties: readonly Party[];
  readonly rows: readonly Row[];
}

/** How many sightings back candidates are looked for, how many of them are weighed, by how many sightings each. */
const REACH = 250;
const MOST = 30;
const LATEST = 5;
/** Persons named in so many sentences before could be meant. */
const NEAR_PERSONS = 6;
/** Odds of 50 to 1 against its sex rule a candidate out. */
const IMPOSSIBLE = Math.log(50);
/** Words of a description no longer than this tell nothing. */
const SMALL = 3;

/** A candidate, and where it was seen before, the latest first. */
interface Trail {
  readonly party: Party;
  readonly sightings: readonly Sighting[];
  /** How often it was seen before. */
  readonly count: number;
  /** Sentences and paragraphs since. */
  readonly sentences: number;
  readonly paragraphs: number;
  /** How well each sighting answers the anaphor; empty where nothing stands there that could ask. */
  readonly affinities: readonly number[];
}

/** What all candidates for an anaphor are compared by. */
interface Field {
  /** How often any of them was seen before. */
  readonly count: number;
  /** How many stand in the same sentence or the one before. */
  readonly near: number;
  /** How many are named not far before. */
  readonly named: number;
  /** How many hold the role that a description names. */
  readonly holders: number;
}

export function candidates(anaphor: Anaphor, inquiry: Inquiry): Candidates {
  const trails = lookBack(anaphor, inquiry);
  const field = fieldOf(anaphor, trails);
  const rows = trails.map((trail, rank) => {
    const row = emptyRow();
    put(row, vectors(trail));
    put(row, place(trail, rank, field));
    put(row, manner(anaphor, trail, inquiry));
    put(row, called(anaphor, trail, field));
    put(row, spoken(anaphor, trail, inquiry));
    return row;
  });
  const last = emptyRow();
  put(last, none(anaphor, trails, field));
  return { parties: trails.map(({ party }) => party), rows: [...rows, last] };
}

function fieldOf({ head }: Anaphor, trails: readonly Trail[]): Field {
  return {
    count: trails.reduce((sum, trail) => sum + trail.count, 0),
    near: trails.filter(({ sentences }) => sentences <= 1).length,
    named: trails.filter((trail) => trail.party.isNamed && trail.sentences <= NEAR_PERSONS).length,
    holders: head === '' ? 0 : trails.filter((trail) => holds(trail.party, head)).length,
  };
}

/** Those seen last before an anaphor whom it fits, the latest first. */
function lookBack(anaphor: Anaphor, inquiry: Inquiry): Trail[] {
  const { sightings, cast, places } = inquiry;
  const seen = new Map<Party, Sighting[]>();
  const upTo = sightings.countBefore(anaphor.offset);
  const turn = inquiry.turns.at(anaphor.offset);
  const speaker = turn?.label && cast.at.get(turn.label[0]);
  // Who writes, and is named nowhere else, is “I”.
  const signer = inquiry.writer === null ? undefined : cast.byName(inquiry.writer);
  const writer = signer && signer.sightings.length <= 1 ? signer : undefined;
  for (let i = upTo - 1; i >= 0 && i >= upTo - REACH; i--) {
    const sighting = sightings.values[i]!;
    if (sighting.span[1] > anaphor.offset) continue;
    const party = cast.at.get(sighting.span[0]);
    if (!party || party === anaphor.self || party === anaphor.not || party === writer || !fits(anaphor, party))
      continue;
    // Who talks says "I", and "you" to those whose labels stand around.
    const isLabel = anaphor.sort !== 'description' && inquiry.labels.has(sighting.span[0]);
    if (turn && (party === speaker || isLabel)) continue;
    const before = seen.get(party);
    if (!before && seen.size < MOST) seen.set(party, [sighting]);
    else if (before && before.length < LATEST) before.push(sighting);
  }
  const { mention, offset } = anaphor;
  const [sentence, paragraph] = [places.sentence(offset), places.paragraph(offset)];
  return [...seen].map(([party, latest]) => ({
    party,
    sightings: latest,
    count: countBefore(party, offset),
    sentences: Math.max(0, sentence - latest[0]!.sentence),
    paragraphs: Math.max(0, paragraph - latest[0]!.paragraph),
    affinities: mention ? latest.map((s) => affinity(mention, s.mention)) : [],
  }));
}

function fits(anaphor: Anaphor, party: Party): boolean {
  switch (anaphor.sort) {
    case 'person':
      return party.kind === 'person' && !party.isMany && Math.sign(anaphor.she) * party.she > -IMPOSSIBLE;
    case 'they':
      return party.isMany || party.kind === 'organization' || (party.kind === 'group' && party.isNamed);
    case 'it':
      return !party.isMany && party.kind !== 'person';
    case 'description':
      if (anaphor.isMany) return party.isMany;
      if (anaphor.she !== 0 && party.kind === 'person' && Math.sign(anaphor.she) * party.she < -IMPOSSIBLE)
        return false;
      return !party.isMany && party.isNamed && party.kind === anaphor.kind;
    case 'absent':
      return party.kind === 'person' || party.isMany || (party.kind === 'organization' && party.isNamed);
  }
}

/** What the heads' vectors say. */
function vectors({ affinities }: Trail): Features {
  return affinities.length > 0 ? { affinity: Math.max(...affinities), affinityLast: affinities[0]! } : {};
}

/** How far it is, and whether anybody is nearer or more often named. */
function place({ party, count, sentences, paragraphs }: Trail, rank: number, field: Field): Features {
  return {
    closest: rank === 0,
    nearest: 1 / (1 + rank),
    sameSentence: sentences === 0,
    sentenceBefore: sentences === 1,
    sentences: Math.log2(1 + sentences),
    sameParagraph: paragraphs === 0,
    paragraphs: Math.log2(1 + paragraphs),
    often: Math.log2(1 + count),
    share: count / Math.max(1, field.count),
    onlyNear: field.near === 1 && sentences <= 1,
    onlyPerson: field.named === 1 && party.isNamed,
  };
}

/** As what it stood where it was seen. */
function manner({ offset, content }: Anaphor, { party, sightings }: Trail, { places }: Inquiry): Features {
  const latest = sightings[0]!;
  const sentence = places.sentence(offset);
  return {
    first: sightings.some((s) => s.isFirst && s.sentence === latest.sentence),
    firstBefore: sightings.some((s) => s.isFirst && sentence - s.sentence <= 1),
    quoted: latest.isQuoted,
    possessive: latest.isPossessive,
    byPronoun: latest.mention.kind === 'pronoun',
    lead: party.sightings[0]!.paragraph <= 1,
    ownContent: content.some(([start, end]) =>
      party.sightings.some((s) => s.mention.kind === 'name' && start <= s.span[0] && s.span[0] < end),
    ),
  };
}

/** Whether it may be called so: its sex and number, its name, and what the text says that it is. */
function called({ she, head, words }: Anaphor, { party }: Trail, field: Field): Features {
  const role = head !== '' && holds(party, head);
  return {
    agrees: she === 0 ? 0 : Math.log(1 / (1 + Math.exp(-Math.sign(she) * party.she))) + Math.LN2,
    sexSure: Math.sign(she) * party.she > IMPOSSIBLE,
    named: party.isNamed,
    otherSelf: !party.isNamed,
    group: party.isMany,
    organization: party.kind === 'organization',
    roleHead: role,
    roleOnly: role && field.holders === 1,
    roleWords: head === '' ? 0 : shareSaid(party, head, words),
    nameWord:
      head !== '' && [party.name, ...party.aliases].some((name) => name.toLowerCase().split(' ').includes(head)),
  };
}

/** The share of a description's telling words that the text has said of a party. */
function shareSaid({ roles }: Party, head: string, words: readonly string[]): number {
  const telling = words.filter((word) => word.length > SMALL && word !== head);
  if (telling.length === 0) return 0;
  const said = new Set(roles.flatMap((role) => role.words.toLowerCase().split(' ')));
  return telling.filter((word) => said.has(word)).length / telling.length;
}

/** Whether it speaks around, and of whom. */
function spoken({ offset, next, topics }: Anaphor, { party }: Trail, inquiry: Inquiry): Features {
  const { places, lastSpeaker: last, voices } = inquiry;
  const voice = voices.get(party);
  const isLast = last?.party === party;
  const isNext = next?.party === party;
  return {
    spokeLast: isLast,
    spokeLastSameParagraph: isLast && last.paragraph === places.paragraph(offset),
    spokeSentenceBefore: isLast && places.sentence(offset) - last.sentence <= 1,
    speaksNext: isNext,
    speaksNextSameParagraph: isNext && next.paragraph === places.paragraph(offset),
    spoke: voice !== undefined,
    spokeOften: Math.log2(1 + (voice?.times ?? 0)),
    sameTopic: voice !== undefined && [...topics].some((topic) => topic !== party && voice.of.has(topic)),
  };
}

/** For none of the candidates: a description itself, or no one whom the text names. */
function none({ article, isMany, self, offset }: Anaphor, trails: readonly Trail[], { near }: Field): Features {
  const affinities = trails.flatMap((trail) => trail.affinities);
  return {
    none: 1,
    noneDefinite: article === 'definite',
    noneIndefinite: article === 'indefinite',
    noneOwned: article === 'owned',
    noneBare: article === 'bare',
    noneMany: isMany,
    noneCandidates: Math.log2(1 + near),
    noneAffinity: affinities.length > 0 ? Math.max(...affinities) : 0,
    noneSelfAgain: self !== undefined && countBefore(self, offset) > 0,
  };
}

function countBefore(party: Party, offset: number): number {
  const { sightings } = party;
  return countWhile(sightings.length, (i) => sightings[i]!.span[0] < offset);
}
