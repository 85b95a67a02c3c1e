import type { Span } from '../text/span.js';
import type { Cast } from './cast.js';
import { fold } from './names.js';
import type { Party, Role, Sighting } from './party.js';
import type { Places } from './sightings.js';
import { isTitle, pronounOfHead } from './titles.js';

const ARTICLE = /^(?:the|an?|this|that|these|those)\s+/i;
const DEFINITE = /^(?:the|this|that|these|those|his|her|its|their|both)\s/i;
const INDEFINITE =
  /^(?:an?|one|another|some|several|two|three|four|five|six|seven|eight|nine|ten|\d+|many|most|few|all|no|other)\s/i;
const DETERMINED = new RegExp(`${DEFINITE.source}|${INDEFINITE.source}`, 'i');
const BACK_TO_ARTICLE =
  /(?:^|[\s“"(])((?:the|an?|this|that|these|those|his|her|its|their|one|another|some|several|two|three|four|five|other)\s+(?:[\p{L}-]+\s+){0,2})$/iu;
const BACK_OVER_NAME = /(?:^|[^.!?\s]\s+|[“"(])((?:\p{Lu}[\p{L}.-]*\s+){1,3})$/u;
const POSSESSIVE_BEFORE = /['’]s?\s+$/;
const PAST = /\b(?:former|ex|late|then|onetime|one-time|previous|outgoing|deposed|ousted)\b/i;
const COPULA =
  /^(?:\s\([^()]{1,25}\))?,?\s+(?:who\s+)?(?:is|was|has been|became|remains|serves as|served as)\s+(?:also\s+|now\s+|then\s+)?$/;
const HEAD = /^[\p{L}][\p{L}\-’']{2,}$/u;
const NO_HEAD =
  /^(?:the|and|his|her|its|their|our|any|all|was|had|has|for|who|former|several|majority|about|some|last|next|least|number)$/i;
/** Short forms of the offices that stand before names. */
const SHORT: Readonly<Record<string, string>> = {
  sen: 'senator',
  gov: 'governor',
  rep: 'representative',
  gen: 'general',
  prof: 'professor',
  dr: 'doctor',
  lt: 'lieutenant',
  sgt: 'sergeant',
};
const FORM_OF_ADDRESS = /^(?:mr|mrs|ms|miss|sir|dame|lord|lady|madam)$/;

/** A noun phrase up to its head: "the Leeds lawmaker". */
export interface Phrase {
  readonly sighting: Sighting;
  readonly span: Span;
  readonly words: string;
  readonly head: string;
  readonly isDefinite: boolean;
  readonly isIndefinite: boolean;
  readonly isMany: boolean;
}

/** Puts together the whole of a description, of which the heads may have found only the last words. */
export function phrase(text: string, sighting: Sighting, cast: Cast): Phrase | undefined {
  const end = sighting.span[1];
  const head = /[^\s]+$/.exec(text.slice(sighting.span[0], end))?.[0] ?? '';
  if (!HEAD.test(head) || NO_HEAD.test(head)) return undefined;
  let start = sighting.span[0];
  if (!DETERMINED.test(text.slice(start, end))) {
    const before = cast.before(start);
    // Back to an article with a word or two between, or over a name: "the former mayor", "USA mayors".
    const more = BACK_TO_ARTICLE.exec(before)?.[1] ?? BACK_OVER_NAME.exec(before)?.[1] ?? '';
    if (!POSSESSIVE_BEFORE.test(before)) start -= more.length;
  }
  const words = text.slice(start, end).replace(/\s+/g, ' ');
  const isOwned = POSSESSIVE_BEFORE.test(cast.before(start));
  const many = sighting.mention.types[1]!;
  return {
    sighting,
    span: [start, end],
    words,
    head: head.toLowerCase(),
    isDefinite: isOwned || DEFINITE.test(words),
    isIndefinite: !isOwned && INDEFINITE.test(words),
    isMany: many > 0.5,
  };
}

export function withoutArticle(words: string): string {
  return words.replace(ARTICLE, '').replace(/\s+/g, ' ').trim();
}

/**
 * Finds what the text says that someone is: in apposition ("Tom Veld, the transport minister", "spokeswoman Ines
 * Calder"), by "is", or as a title. The phrases that it used are returned.
 */
export function assignRoles(
  text: string,
  phrases: readonly Phrase[],
  names: readonly Sighting[],
  cast: Cast,
): Set<Phrase> {
  const used = new Set<Phrase>();
  const startsAt = new Map(names.map((name) => [name.span[0], name]));
  const endsAt = new Map(names.map((name) => [name.span[1], name]));
  for (const item of phrases) {
    const [start, end] = item.span;
    const isPerson = item.sighting.mention.types[0]! > 0.5 || pronounOfHead(item.head) !== undefined;
    const fits = (party: Party | undefined): party is Party =>
      party !== undefined &&
      (isPerson ? party.kind === 'person' : party.kind === 'organization' && item.sighting.mention.types[2]! > 0.5);
    const ahead = /^(?:\s+|,\s+)/.exec(text.slice(end, end + 4))?.[0];
    const next = ahead === undefined ? undefined : startsAt.get(end + ahead.length);
    const nextParty = next && cast.at.get(next.span[0]);
    if (next && fits(nextParty)) {
      const isClose = !ahead!.includes(',');
      const isSetOff =
        item.isDefinite &&
        /^(?:[,.;)]|\s+(?:said|told|has|had|is|was|says)\b|$)/.test(text.slice(next.span[1], next.span[1] + 8));
      if ((isClose && !item.isIndefinite) || isSetOff) {
        give(nextParty, item);
        used.add(item);
        continue;
      }
    }
    const before = text.slice(Math.max(0, start - 40), start);
    const [gap] =
      /(?:(?:\s\([^()]{1,25}\))?,\s+|,?\s+(?:who\s+)?(?:is|was|has been|became|remains|serves as|served as)\s+(?:also\s+|now\s+|then\s+)?)$/.exec(
        before,
      ) ?? [];
    const previous = gap === undefined ? undefined : endsAt.get(start - gap.length);
    const previousParty = previous && cast.at.get(previous.span[0]);
    if (gap !== undefined && fits(previousParty) && !item.isMany) {
      const isCopula = COPULA.test(gap);
      // "…, Ann Hale, the mayor" but not "Ann Hale, a nurse and two sons": the phrase closes like an aside.
      if (
        isCopula ||
        item.isDefinite ||
        item.isIndefinite ||
        /^(?:[,.;)]|\s+(?:of|for|at|from|in|who|and)\b|$)/.test(text.slice(end, end + 6))
      ) {
        give(previousParty, item);
        used.add(item);
      }
    }
  }
  for (const name of names) {
    const party = cast.at.get(name.span[0]);
    if (party?.kind === 'person') giveTitle(text, party, name, cast);
  }
  return used;

  function give(party: Party, item: Phrase): void {
    const after =
      /^\s+(?:of|for|at)\s+(?:the\s+)?[\p{Lu}][^\s,.;:’']*(?:\s+\p{Lu}[^\s,.;:’']*)*/u.exec(
        text.slice(item.span[1], item.span[1] + 60),
      )?.[0] ?? '';
    addRole(party, {
      words: withoutArticle(item.words) + after,
      head: item.head,
      isPast: PAST.test(item.words),
      span: [item.span[0], item.span[1] + after.length],
    });
    cast.see(party, item.sighting);
  }
}

function giveTitle(text: string, party: Party, name: Sighting, cast: Cast): void {
  const before = cast.before(name.span[0]);
  const words: string[] = [];
  const own = text.slice(...name.span).split(/\s+/);
  while (own.length > 1 && isTitle(own[0]!)) words.push(own.shift()!);
  let start = name.span[0];
  for (const word of before.trimEnd().split(/\s+/).reverse()) {
    const isOffice = /^\p{Lu}/u.test(word) || (words.length === 0 && word.length > 5);
    if (!isOffice || !isTitle(word) || !before.endsWith(' ')) break;
    words.unshift(word);
    start = name.span[0] - (before.length - before.lastIndexOf(word));
  }
  const plain = words
    .map((word) => word.toLowerCase().replace(/\.$/, ''))
    .filter((word) => !FORM_OF_ADDRESS.test(word));
  if (plain.length === 0) return;
  const last = plain[plain.length - 1]!;
  const head = SHORT[last] ?? last;
  const role = [...plain.slice(0, -1), head].join(' ');
  const end = start < name.span[0] ? name.span[0] : name.span[1];
  addRole(party, { words: role, head, isPast: PAST.test(role), span: [start, end] });
}

function addRole(party: Party, role: Role): void {
  if (role.span[0] >= role.span[1]) return;
  const told = pronounOfHead(role.head);
  if (told) party.she += told === 'she' ? 5 : -5;
  if (!party.roles.some((known) => fold(known.words) === fold(role.words))) party.roles.push(role);
}

/** Heads by which any organization may be called again. */
export const GENERIC =
  /^(?:company|firm|group|organi[sz]ation|agency|network|broadcaster|newspaper|paper|magazine|party|union|charity|bank|club|airline|retailer|carmaker|maker|watchdog|regulator|publisher|campaign|site|website|station|outlet|think-tank|nonprofit)$/;

/**
 * Whom the remaining descriptions are of: someone whom the text has called so ("the minister" after "Tom Veld, the
 * transport minister"), the one who was described in the same words before, or someone new.
 */
export function assignDescriptions(phrases: readonly Phrase[], cast: Cast, places: Places): void {
  const byRole = new Map<string, Party[]>();
  for (const party of cast.parties) {
    for (const { head } of party.roles) byRole.set(head, [...(byRole.get(head) ?? []), party]);
  }
  const byWord = new Map<string, Party[]>();
  for (const party of cast.parties) {
    if (party.kind !== 'organization') continue;
    for (const word of new Set(fold(party.name).split(' '))) byWord.set(word, [...(byWord.get(word) ?? []), party]);
  }
  const described = new Map<string, Party>();
  for (const item of phrases) {
    const [start] = item.span;
    const known = item.isDefinite && !item.isMany ? recall(item, start) : undefined;
    let party = known;
    if (!party) {
      const earlier = described.get(item.head);
      const last = earlier?.sightings[earlier.sightings.length - 1];
      const isNear = last !== undefined && item.sighting.paragraph - last.paragraph <= 12;
      if (earlier && isNear && !item.isIndefinite && earlier.isMany === item.isMany && agree(earlier, item))
        party = earlier;
    }
    if (!party) {
      const [person, people, organization, place] = item.sighting.mention.types as [number, number, number, number];
      const most = Math.max(person, people, organization, place);
      const kind =
        most === people ? 'group' : most === organization ? 'organization' : most === place ? 'place' : 'person';
      party = cast.add(kind, withoutArticle(item.words), false);
      const told = pronounOfHead(item.head);
      const [he, she] = item.sighting.mention.called as [number, number];
      party.she = told
        ? told === 'she'
          ? 5
          : -5
        : Math.max(-0.5, Math.min(0.5, Math.log((she + 0.01) / (he + 0.01))));
      described.set(item.head, party);
    }
    cast.see(party, item.sighting);
  }

  function recall(item: Phrase, offset: number): Party | undefined {
    const wantsPast = PAST.test(item.words);
    const holders = (byRole.get(item.head) ?? []).filter((party) =>
      party.roles.some((role) => role.head === item.head && role.isPast === wantsPast),
    );
    if (holders.length > 0) {
      const present = holders.filter((party) => party.sightings.some((s) => s.span[0] < offset));
      if (present.length === 1) return present[0];
      return undefined;
    }
    const named = (byWord.get(item.head) ?? []).filter((party) => party.sightings.some((s) => s.span[0] < offset));
    if (named.length === 1 && item.words.split(' ').length <= 2) return named[0];
    if (!GENERIC.test(item.head)) return undefined;
    const sentence = places.sentence(offset);
    const near = cast.parties.filter(
      (party) =>
        party.kind === 'organization' &&
        party.isNamed &&
        party.sightings.some((s) => s.span[0] < offset && sentence - s.sentence <= 2),
    );
    return near.length === 1 ? near[0] : undefined;
  }
}

/** A later description may leave words out, not change them: "the senior official", "the official". */
function agree(party: Party, item: Phrase): boolean {
  const first = new Set(fold(party.name).split(' '));
  return withoutArticle(item.words)
    .split(' ')
    .every((word) => first.has(fold(word)));
}
