import type { ActorType } from '../record/actor.js';
import { affinity, type Mention } from '../tag/mentions.js';
import type { Span } from '../text/span.js';
import { countWhile, type Spans } from '../text/spans.js';
import type { Cast } from './cast.js';
import type { Party, Sighting } from './party.js';
import type { Places } from './sightings.js';

/** What a reference can be, as far as different things count for it. */
export const SORTS = ['person', 'they', 'it', 'description', 'absent'] as const;
export type Sort = (typeof SORTS)[number];

/** A reference to be resolved. */
export interface Query {
  readonly sort: Sort;
  /** Where it stands; candidates stand before. */
  readonly offset: number;
  /** The pronoun or description, whose vector asks; absent where the text has nothing there. */
  readonly mention: Mention | undefined;
  /** Log odds of "she" over "he"; 0 where it doesn't matter. */
  readonly she: number;
  /** For descriptions: the head and all words, in lower case. */
  readonly head: string;
  readonly words: readonly string[];
  readonly article: 'definite' | 'indefinite' | 'owned' | 'bare';
  readonly isMany: boolean;
  /** The content that is credited: its quoted words name others than their speaker. */
  readonly content: readonly Span[];
  /** What a description is of. */
  readonly kind: ActorType;
  /** The unnamed party that the description is of, if the text has used it before. */
  readonly self: Party | undefined;
  /** Whom the content speaks of, or its sentence. */
  readonly topics: ReadonlySet<Party>;
  /** Who said the statement after this one, where the text names them. */
  readonly next: Party | undefined;
}

/** Who spoke last, and where. */
export interface LastSpeaker {
  readonly party: Party;
  readonly sentence: number;
  readonly paragraph: number;
}

/** Of each party that has spoken so far: how often, and of whom. */
export type Spoken = ReadonlyMap<Party, { readonly times: number; readonly of: ReadonlySet<Party> }>;

/** One row for each candidate; the last is nobody of them: the description itself, or no one the text names. */
export interface Candidates {
  readonly parties: readonly Party[];
  /** Rows of `FEATURES`, one more than there are parties. */
  readonly rows: readonly Float64Array[];
}

export const FEATURES = [
  'affinity',
  'affinityLast',
  'closest',
  'sameSentence',
  'sentenceBefore',
  'sentences',
  'sameParagraph',
  'paragraphs',
  'often',
  'share',
  'first',
  'firstBefore',
  'quoted',
  'possessive',
  'byPronoun',
  'spokeLast',
  'spokeLastSameParagraph',
  'spokeSentenceBefore',
  'agrees',
  'nearest',
  'onlyNear',
  'named',
  'ownContent',
  'roleHead',
  'roleOnly',
  'roleWords',
  'nameWord',
  'group',
  'organization',
  'speaksNext',
  'speaksNextSameParagraph',
  'lead',
  'otherSelf',
  'spoke',
  'spokeOften',
  'sameTopic',
  'sexSure',
  'onlyPerson',
  'none',
  'noneDefinite',
  'noneIndefinite',
  'noneOwned',
  'noneBare',
  'noneMany',
  'noneCandidates',
  'noneAffinity',
  'noneSelfAgain',
] as const;
const AT = Object.fromEntries(FEATURES.map((name, i) => [name, i])) as Record<(typeof FEATURES)[number], number>;

/** How many sightings back candidates are looked for, and how many of them are weighed. */
const REACH = 250;
const MOST = 30;
const LATEST = 5;

interface Trail {
  readonly party: Party;
  readonly sightings: Sighting[];
}

export function candidates(
  query: Query,
  all: Spans<Sighting>,
  upTo: number,
  cast: Cast,
  places: Places,
  last: LastSpeaker | undefined,
  spoken: Spoken,
): Candidates {
  const trails = lookBack(query, all.values, upTo, cast);
  const sentence = places.sentence(query.offset);
  const paragraph = places.paragraph(query.offset);
  const total = trails.reduce((sum, trail) => sum + countBefore(trail.party, query.offset), 0);
  const near = trails.filter(({ sightings }) => sentence - sightings[0]!.sentence <= 1).length;
  const persons = trails.filter(
    ({ party, sightings }) => party.isNamed && sentence - sightings[0]!.sentence <= 6,
  ).length;
  const roleHolders =
    query.head === ''
      ? 0
      : trails.filter(({ party }) => party.roles.some((role) => role.head === query.head && !role.isPast)).length;
  const rows: Float64Array[] = [];
  let best = Number.NEGATIVE_INFINITY;
  for (const [rank, { party, sightings }] of trails.entries()) {
    const row = new Float64Array(FEATURES.length);
    const set = (name: (typeof FEATURES)[number], value: number | boolean): void => {
      row[AT[name]] = Number(value);
    };
    const latest = sightings[0]!;
    const sentences = Math.max(0, sentence - latest.sentence);
    const paragraphs = Math.max(0, paragraph - latest.paragraph);
    const count = countBefore(party, query.offset);
    if (query.mention) {
      const values = sightings.map((s) => affinity(query.mention!, s.mention));
      set('affinity', Math.max(...values));
      set('affinityLast', values[0]!);
      best = Math.max(best, ...values);
    }
    set('closest', rank === 0);
    set('sameSentence', sentences === 0);
    set('sentenceBefore', sentences === 1);
    set('sentences', Math.log2(1 + sentences));
    set('sameParagraph', paragraphs === 0);
    set('paragraphs', Math.log2(1 + paragraphs));
    set('often', Math.log2(1 + count));
    set('share', count / Math.max(1, total));
    set(
      'first',
      sightings.some((s) => s.isFirst && s.sentence === latest.sentence),
    );
    set(
      'firstBefore',
      sightings.some((s) => s.isFirst && sentence - s.sentence <= 1),
    );
    set('quoted', latest.isQuoted);
    set('possessive', latest.isPossessive);
    set('byPronoun', latest.mention.kind === 'pronoun');
    if (last?.party === party) {
      set('spokeLast', true);
      set('spokeLastSameParagraph', last.paragraph === paragraph);
      set('spokeSentenceBefore', sentence - last.sentence <= 1);
    }
    if (query.she !== 0) set('agrees', Math.log(1 / (1 + Math.exp(-Math.sign(query.she) * party.she))) + Math.LN2);
    set('sexSure', Math.sign(query.she) * party.she > IMPOSSIBLE);
    set('onlyPerson', persons === 1 && party.isNamed);
    set('nearest', 1 / (1 + rank));
    set('onlyNear', near === 1 && sentences <= 1);
    set('named', party.isNamed);
    set(
      'ownContent',
      query.content.some(([start, end]) =>
        party.sightings.some((s) => s.mention.kind === 'name' && start <= s.span[0] && s.span[0] < end),
      ),
    );
    if (query.head !== '') {
      const role = party.roles.some((r) => r.head === query.head && !r.isPast);
      set('roleHead', role);
      set('roleOnly', role && roleHolders === 1);
      const said = new Set(party.roles.flatMap((r) => r.words.toLowerCase().split(' ')));
      const content = query.words.filter((word) => word.length > 3 && word !== query.head);
      set('roleWords', content.length > 0 ? content.filter((word) => said.has(word)).length / content.length : 0);
      const named = new Set([party.name, ...party.aliases].flatMap((name) => name.toLowerCase().split(' ')));
      set('nameWord', named.has(query.head));
    }
    set('group', party.isMany);
    set('organization', party.kind === 'organization');
    if (query.next === party) {
      set('speaksNext', true);
      set('speaksNextSameParagraph', places.paragraph(query.offset) === paragraph);
    }
    set('lead', party.sightings[0]!.paragraph <= 1);
    set('otherSelf', !party.isNamed);
    const record = spoken.get(party);
    set('spoke', record !== undefined);
    set('spokeOften', Math.log2(1 + (record?.times ?? 0)));
    set(
      'sameTopic',
      record !== undefined && [...query.topics].some((topic) => topic !== party && record.of.has(topic)),
    );
    rows.push(row);
  }
  const none = new Float64Array(FEATURES.length);
  none[AT.none] = 1;
  none[AT.noneDefinite] = Number(query.article === 'definite');
  none[AT.noneIndefinite] = Number(query.article === 'indefinite');
  none[AT.noneOwned] = Number(query.article === 'owned');
  none[AT.noneBare] = Number(query.article === 'bare');
  none[AT.noneMany] = Number(query.isMany);
  none[AT.noneCandidates] = Math.log2(1 + near);
  none[AT.noneAffinity] = query.mention && trails.length > 0 ? best : 0;
  none[AT.noneSelfAgain] = Number(query.self !== undefined && countBefore(query.self, query.offset) > 0);
  rows.push(none);
  return { parties: trails.map(({ party }) => party), rows };
}

function lookBack(query: Query, all: readonly Sighting[], upTo: number, cast: Cast): Trail[] {
  const trails = new Map<Party, Trail>();
  for (let i = upTo - 1; i >= 0 && i >= upTo - REACH; i--) {
    const sighting = all[i]!;
    if (sighting.span[1] > query.offset) continue;
    const party = cast.at.get(sighting.span[0]);
    if (!party || party === query.self || !fits(query, party)) continue;
    const trail = trails.get(party);
    if (trail) {
      if (trail.sightings.length < LATEST) trail.sightings.push(sighting);
    } else if (trails.size < MOST) {
      trails.set(party, { party, sightings: [sighting] });
    }
  }
  return [...trails.values()];
}

/** Odds of 50 to 1 against its sex rule a candidate out. */
const IMPOSSIBLE = Math.log(50);

function fits(query: Query, party: Party): boolean {
  switch (query.sort) {
    case 'person':
      return party.kind === 'person' && !party.isMany && Math.sign(query.she) * party.she > -IMPOSSIBLE;
    case 'they':
      return party.isMany || party.kind === 'organization' || (party.kind === 'group' && party.isNamed);
    case 'it':
      return !party.isMany && party.kind !== 'person';
    case 'description':
      if (query.isMany) return party.isMany;
      if (query.she !== 0 && party.kind === 'person' && Math.sign(query.she) * party.she < -IMPOSSIBLE) return false;
      return !party.isMany && party.isNamed && party.kind === query.kind;
    case 'absent':
      return party.kind === 'person' || party.isMany || (party.kind === 'organization' && party.isNamed);
  }
}

function countBefore(party: Party, offset: number): number {
  const { sightings } = party;
  return countWhile(sightings.length, (i) => sightings[i]!.span[0] < offset);
}
