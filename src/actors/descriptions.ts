import type { ActorType } from '../record/actor.js';
import type { Statement } from '../record/statement.js';
import type { Span } from '../text/span.js';
import { anaphor } from './anaphor.js';
import { authorOf } from './authors.js';
import { isBystander, type Missing, missingFor, organizationBefore, personCalled } from './bearers.js';
import type { Description } from './description.js';
import { epithetOf } from './epithets.js';
import { first, type Inquiry, lookingFrom, type Resolved, type Weighed } from './inquiry.js';
import { fold } from './names.js';
import { holds, only, type Party, type Sighting } from './party.js';
import { isPersonal } from './personal.js';
import { withoutArticle } from './roles.js';
import { fronted, namedInIt, quoter } from './ruled-out.js';
import type { Reference } from './sources.js';
import { traitsOf } from './traits.js';
import { weigh } from './weighing.js';

const POSSESSIVE = /['’]s?\s/;
const LAST_WORD = /[\p{L}-]+$/u;
const PROPER = /\s\p{Lu}/u;
/** A party that the text does not name is called by so many words at most. */
const LONGEST_NAME = 14;
/** From these log odds on a description tells a person's sex. */
const TELLS_SEX = 4;

/** Whom a description is of: one of those who bear it, one of those named before, or somebody with no name but this. */
export function described(
  inquiry: Inquiry,
  reference: Reference & { kind: 'description' },
  statement: Statement,
): Resolved {
  const description = describe(inquiry, reference, statement);
  const later = namedLater(inquiry, description);
  if (later) {
    const roles = later.roles.filter(({ head }) => head === description.head).slice(0, 1);
    const evidence = [description.span, ...roles.map(({ span }) => span)];
    return { weighed: [{ party: later, p: inquiry.odds.bearer }], evidence };
  }
  const author =
    description.article === 'definite' ? authorOf(inquiry, description.head, description.offset) : undefined;
  if (author) return { ...author, evidence: [description.span, ...author.evidence] };
  const bearer = bearerOf(inquiry, description);
  const origin = bearer ? undefined : ofOrigin(inquiry, reference, statement);
  if (origin) return origin;
  const named = namedFor(inquiry, description, bearer, statement);
  const missing = missingFor(inquiry, description, description.article === 'owned');
  const before = spokenBefore(inquiry, description, missing);
  const own = ownOf(inquiry, description, before);
  const others = named.filter(({ party }) => party !== own);
  const traits = traitsOf(inquiry, description, {
    weighed: others,
    form: formOf(inquiry, description, missing),
    isBorne: bearer !== undefined,
    isBefore: before !== undefined,
    isAlone: !bearer && fitsNobody(inquiry, description, missing),
    missing,
  });
  inquiry.watch?.described(traits, own, statement);
  // “The 56-year-old” is somebody whom the text has told of before.
  const p = isEpithet(inquiry, description) ? 0 : inquiry.ranker.unnamed(traits);
  const weighed = p > (others[0]?.p ?? 0) ? first(others, own, p) : last(others, own, p);
  if (weighed[0]!.party === own && p >= inquiry.ranker.settings.unnamed.threshold) {
    inquiry.described.set(description.head, (inquiry.described.get(description.head) ?? new Set()).add(own));
  }
  return { weighed, evidence: [description.span], own };
}

/** Who is named further down for what a description says: “a trustee”, then “the trustee, Ann Hale”. */
function namedLater({ cast }: Inquiry, { sighting }: Description): Party | undefined {
  const party = sighting && cast.at.get(sighting.span[0]);
  const names = party?.isNamed ? party.sightings.filter(({ mention }) => mention.kind === 'name') : [];
  return names.length > 0 && names.every(({ span }) => span[0] > sighting!.span[0]) ? party : undefined;
}

/** Those named before whom a description may be of. */
function namedFor(
  inquiry: Inquiry,
  description: Description,
  bearer: Party | undefined,
  statement: Statement,
): readonly Weighed[] {
  const { article, words, head, part } = description;
  const weighed = isNew(inquiry, description) ? [] : weigh(inquiry, description, statement).weighed;
  const others = [...fronted(inquiry, part[0]), ...namedInIt(inquiry, statement, part[0]), quoter(inquiry, statement)];
  const found = weighed.filter(
    ({ party }) =>
      holds(party, head) ||
      (!others.includes(party) && (party.kind !== 'organization' || !isBystander(inquiry, party, description))),
  );
  if (bearer) return first(found, bearer, inquiry.odds.bearer);
  if (article === 'definite' && words.length === 2) return holderFirst(found, head, inquiry);
  if (article === 'bare' && words.length === 1 && inquiry.places.paragraph(part[0]) === 0)
    return holderBelow(inquiry, head);
  return found;
}

/** Who is called by the description alone, if the article names nobody for it. */
function ownOf(inquiry: Inquiry, description: Description, before: Party | undefined): Party {
  const { self, sighting } = description;
  const own = before ?? self ?? unnamed(inquiry, description);
  own.isMany ||= description.isMany;
  if (self && self.sightings[0] === sighting) rename(inquiry, self, description);
  return own;
}

/** Puts one behind those likelier, with what they leave at most. */
function last(weighed: readonly Weighed[], party: Party, p: number): readonly Weighed[] {
  const rest = 1 - weighed.reduce((sum, item) => sum + item.p, 0);
  return [...weighed, { party, p: Math.min(p, Math.max(0, rest)) }].sort((a, b) => b.p - a.p);
}

/** "The Welshman", "the Italian": whoever is called by where he is from is somebody named, as who is called "he". */
function ofOrigin(
  inquiry: Inquiry,
  { phrase, span, isDefinite }: Reference & { kind: 'description' },
  { content, ...statement }: Statement,
): Resolved | undefined {
  const { sources, descriptions } = inquiry.language.actors;
  const word = withoutArticle(inquiry.text.slice(...phrase), descriptions);
  const isWhole = span[1] === phrase[1] || /^,\s/.test(inquiry.text.slice(phrase[1], span[1]));
  if (!isDefinite || !isWhole || !/^\p{Lu}\p{Ll}+$/u.test(word) || !sources.adjective.test(word)) return undefined;
  const sex = inquiry.language.names.sexOfHead(word);
  const she = sex === undefined ? 0 : sex === 'she' ? 1 : -1;
  return weigh(inquiry, { ...anaphor('person', span[0], undefined), she, content }, { content, ...statement });
}

function describe(
  inquiry: Inquiry,
  { span, phrase: part, head, isDefinite }: Reference & { kind: 'description' },
  statement: Statement,
): Description {
  const phrase = inquiry.text.slice(...part);
  const { ownedPart, indefinitePart, plural, pluralHead } = inquiry.language.actors.descriptions;
  const sighting = sightingOf(inquiry, part);
  const known = sighting && inquiry.cast.at.get(sighting.span[0]);
  const self = known && !known.isNamed ? known : undefined;
  const isOwned = POSSESSIVE.test(phrase) || ownedPart.test(phrase);
  const bare = anaphor('description', lookingFrom(statement, part[0]), sighting);
  return {
    ...bare,
    span,
    part,
    sighting,
    head,
    words: phrase.toLowerCase().split(/[^\p{L}\p{N}-]+/u),
    article: indefinitePart.test(phrase) ? 'indefinite' : isOwned ? 'owned' : isDefinite ? 'definite' : 'bare',
    isMany: pluralHead.test(head) || (known ? known.isMany : plural.test(head)),
    kind: known?.kind ?? kindOf(head, phrase, inquiry),
    self,
    she: self && Math.abs(self.she) > TELLS_SEX ? Math.sign(self.she) : 0,
    content: statement.content,
  };
}

/** The mention that a description's words up to the head are, give or take a mark. */
function sightingOf({ sightings }: Inquiry, part: Span): Sighting | undefined {
  return sightings.from(part).findLast((s) => s.mention.kind === 'nominal' && Math.abs(s.span[1] - part[1]) <= 2);
}

function kindOf(head: string, phrase: string, { language }: Inquiry): ActorType {
  if (isPersonal(LAST_WORD.exec(phrase)?.[0] ?? head, language.actors.descriptions)) return 'person';
  const { plural, pluralHead, branches, work } = language.actors.descriptions;
  const one = head.replace(/s$/, '');
  const isBody = branches(one).length > 0 || work.test(one);
  if (!isBody && (plural.test(head) || pluralHead.test(head))) return 'group';
  return /\p{Lu}/u.test(phrase.slice(1)) ? 'organization' : 'other';
}

/** Whether a description introduces someone, and so looks for nobody known: "a spokesman", "officials". */
function isNew({ text, cast, language }: Inquiry, description: Description): boolean {
  const { again, pluralEnding } = language.actors.descriptions;
  const { span, kind, self, sighting, head, article, isMany } = description;
  const isProper = kind !== 'person' && PROPER.test(text.slice(...span));
  // "The high court", where no organization of the article has a court in its name or its description.
  const isUnheard =
    kind === 'organization' &&
    (!self || self.sightings[0] === sighting) &&
    !again.test(head) &&
    !cast.parties.some((party) => party.isNamed && isCalled(party, head));
  return (
    isUnheard || article === 'indefinite' || (article === 'bare' && (isMany || pluralEnding.test(head))) || isProper
  );
}

/** Whether an organization's name or a description of it has a word. */
function isCalled(party: Party, word: string): boolean {
  const names = [party.name, ...party.aliases, ...party.roles.map(({ words }) => words)];
  return names.some((name) =>
    fold(name)
      .split(/[^\p{L}]+/u)
      .includes(word),
  );
}

/** What kind of words a description is, as far as it tells whether the article names whom it is of. */
function formOf({ text, cast, places, language }: Inquiry, description: Description, missing: Missing): string {
  const { speaksFor, descriptions } = language.actors;
  const { article, isMany, head, kind, offset, self, span, part } = description;
  const words = text.slice(...span);
  const isTrade =
    speaksFor.test(head) &&
    !cast.parties.some(({ roles }) => roles.some((r) => speaksFor.test(r.head))) &&
    missing.person;
  if (article === 'owned') return isTrade ? 'one' : isMany ? 'owned many' : 'owned';
  // "the author of the post" and "the Hale administration" say which, and "the aide" comes back to "an aide".
  const introduced = self?.sightings[0]?.span;
  const isBack = introduced && introduced[0] < offset && descriptions.one.test(text.slice(...introduced));
  if (article === 'definite')
    return span[1] > part[1] || isBack || descriptions.institution.test(head) || descriptions.officeOf.test(words)
      ? 'one'
      : 'known';
  if (isMany) return 'many';
  // "a report by the Norhaven Institute" says whose it is; an anonymous blogger stays one.
  if (descriptions.unnamed.test(words)) return 'one';
  if (descriptions.work.test(head)) return 'work';
  const isNamedBelow = cast.parties.some(
    (party) => party.isNamed && party.kind === kind && (party.sightings[0]?.span[0] ?? 0) > offset,
  );
  return places.paragraph(offset) <= 1 && isNamedBelow && !descriptions.single.test(words) ? 'lead' : 'one';
}

/** "The minister", where one of those known has been called a minister and no other: no one else is meant. */
function holderFirst(weighed: readonly Weighed[], head: string, { odds, language }: Inquiry): readonly Weighed[] {
  const { office } = language.actors.descriptions;
  const isHolder = ({ party }: Weighed): boolean =>
    !(party.kind === 'person' && office.test(head)) && holds(party, head);
  const holders = weighed.filter(isHolder);
  if (holders.length !== 1 || holders[0]!.p >= odds.holder) return weighed;
  const rest = (1 - odds.holder) / Math.max(1e-9, 1 - holders[0]!.p);
  return weighed
    .map((item) => ({ party: item.party, p: isHolder(item) ? odds.holder : item.p * rest }))
    .sort((a, b) => b.p - a.p);
}

/** "The 56-year-old", "the Welshman". */
function isEpithet({ text, language }: Inquiry, { part }: Description): boolean {
  return language.actors.sources.epithet.test(text.slice(...part));
}

/** The organization that a description comes back to: "the paper" after "the Norhaven Herald". */
function bearerOf(inquiry: Inquiry, description: Description): Party | undefined {
  const { branches } = inquiry.language.actors.descriptions;
  const { article, isMany, head, self } = description;
  const phrase = inquiry.text.slice(...description.part);
  if (isEpithet(inquiry, description))
    return personCalled(inquiry, description) ?? epithetOf(inquiry, description.offset, phrase.split(' ')[1]!);
  if (article !== 'definite' || isMany) return undefined;
  if (branches(head).length === 0) {
    if (description.kind !== 'person') return undefined;
    return description.words.length === 2 ? personCalled(inquiry, description) : pastHolder(inquiry, description);
  }
  if (self && self.sightings[0]!.span[0] < description.offset) return undefined;
  // "Ann Hale, a grower, … the grower said" is she, whatever firm is named before.
  const called = isPersonal(head, inquiry.language.actors.descriptions)
    ? personCalled(inquiry, description)
    : undefined;
  return called ?? organizationBefore(inquiry, description);
}

/** The one person who has been something: “the former mayor” is not the mayor. */
function pastHolder({ cast, text, language }: Inquiry, { head, part }: Description): Party | undefined {
  if (!language.actors.descriptions.past.test(text.slice(...part))) return undefined;
  return only(cast.parties.filter((one) => one.isNamed && one.roles.some((role) => role.head === head && role.isPast)));
}

/** Whether nobody whom the article names can be meant, by what a description says: "the family", "Hale's agent". */
function fitsNobody(inquiry: Inquiry, description: Description, missing: Missing): boolean {
  const { branches, work, kin, kept, served, office, ofPaper, ownedPart, tied } = inquiry.language.actors.descriptions;
  const { article, head, words, part, span, kind, self, offset } = description;
  if (article !== 'definite' && article !== 'owned') return false;
  const isOwned = article === 'owned';
  if (work.test(head) && !((isOwned || words.length === 2) && missing.work)) return false;
  if (kin.test(head)) return (isOwned || kept.test(head)) && missing.person;
  const isBack = self !== undefined && self.sightings[0]!.span[0] < offset;
  if (served.test(head)) return (isOwned || isBack) && missing.person;
  // "The chairman of the Reform Party" says of whom, and would be named there.
  if (kind === 'person' && tied.test(inquiry.text.slice(part[1], span[1])))
    return !inquiry.cast.parties.some((party) => holds(party, head));
  if (branches(head).length === 0) return work.test(head);
  if (words.some((word) => ofPaper.test(word))) return false;
  // "His team" and "the campaign" are perhaps named; "Hale's campaign" is said whose it is.
  const isUntold = isOwned ? ownedPart.test(inquiry.text.slice(...part)) : office.test(head);
  return !isUntold && missing.organization;
}

/** "Mayor ties ferry's future …": a headline's bare role is the one who bears it below. */
function holderBelow({ cast, odds }: Inquiry, head: string): readonly Weighed[] {
  const holders = cast.parties.filter((party) => party.isNamed && holds(party, head));
  return holders.length === 1 ? [{ party: holders[0]!, p: odds.holder }] : [];
}

/** "The cousins", where "cousins of the foreman" and no others spoke before, and nobody named may be called so. */
function spokenBefore(inquiry: Inquiry, description: Description, missing: Missing): Party | undefined {
  const { described, cast, language } = inquiry;
  const { article, words, head, isMany, kind } = description;
  const { branches, everybody, served, someOf } = language.actors.descriptions;
  const [before, other] = described.get(head) ?? [];
  if (article !== 'definite' || words.length > 2 || !before || other || everybody.test(head)) return undefined;
  // "Most voters", "some voters" are not all the voters.
  if (someOf.test(before.name)) return undefined;
  if (branches(head).length > 0 && !missing.organization) return undefined;
  if (served.test(head)) return missing.person ? before : undefined;
  const mayBe = (party: Party): boolean =>
    party.isNamed && (isCalled(party, head) || (kind === 'person' && !isMany && !before.isMany && isUntold(party)));
  return cast.parties.some(mayBe) ? undefined : before;
}

/** Whether nothing is told of what a person is. */
function isUntold({ kind, roles }: Party): boolean {
  return kind === 'person' && roles.length === 0;
}

/** Somebody with no name but the description. */
function unnamed(inquiry: Inquiry, description: Description): Party {
  const { cast } = inquiry;
  const { kind, isMany, sighting } = description;
  const name = nameOf(inquiry, description);
  // Two women may be called a woman: whoever is told by other words is someone else.
  const key = withoutArticle(
    inquiry.text.slice(...description.span),
    inquiry.language.actors.descriptions,
  ).toLowerCase();
  const party = inquiry.unnamed.get(key) ?? cast.add(isMany && kind === 'person' ? 'group' : kind, name, false);
  inquiry.unnamed.set(key, party);
  if (sighting && !cast.at.has(sighting.span[0])) cast.see(party, sighting);
  return party;
}

function rename(inquiry: Inquiry, party: Party, description: Description): void {
  const name = nameOf(inquiry, description);
  if (name.length > party.name.length) {
    party.aliases.add(party.name);
    party.name = name;
  }
}

/** A description's own name: its words up to where a clause says more, or up to the head where they are many. */
function nameOf({ text, language }: Inquiry, { span, part }: Description): string {
  const { descriptions } = language.actors;
  const words = text.slice(...span);
  const head = part[1] - span[0];
  const ends = [descriptions.inner.exec(words)?.index, descriptions.clause.exec(words.slice(head))?.index];
  const end = Math.min(ends[0] ?? words.length, ends[1] === undefined ? words.length : head + ends[1]);
  const whole = withoutArticle(words.slice(0, end), descriptions);
  return whole.split(' ').length <= LONGEST_NAME ? whole : withoutArticle(text.slice(...part), descriptions);
}
