import type { Inquiry, Weighed } from './inquiry.js';
import { fold, isAcronym } from './names.js';
import { allBefore, holds, lastBefore, type Party } from './party.js';

/** So many sentences back an organization whose name doesn't say what it is may be called "the brokerage". */
const NEAR_SENTENCES = 2;
/** So many characters beside a name tell how it stands there. */
const LONGEST_CLUE = 20;
const LAST_WORD = /[\p{L}-]+$/u;

/** How well the name of an organization, and what the text says that it is, fit what it is called: the more, the better. */
const FIT = { not: 0, perhaps: 1, alike: 2, same: 3 } as const;
type Fit = (typeof FIT)[keyof typeof FIT];

/** What a description asks of whom it may be: its words in lower case. */
export interface Sought {
  readonly offset: number;
  readonly head: string;
  readonly words: readonly string[];
}

/** Of what sorts the article has nobody and nothing that a description may be of. */
export interface Missing {
  readonly person: boolean;
  /** False, too, where the description is of no sort of organization. */
  readonly organization: boolean;
  /** False, too, where the description is of no piece of work. */
  readonly work: boolean;
}

/** @param isOwned whether the description says whose it is: "Hale's campaign" */
export function missingFor(inquiry: Inquiry, sought: Sought, isOwned: boolean): Missing {
  const { branches, work } = inquiry.language.actors.descriptions;
  return {
    person: isNoPerson(inquiry, sought),
    organization: branches(sought.head).length > 0 && isNoOrganization(inquiry, sought, isOwned),
    work: work.test(sought.head) && isNoWork(inquiry, sought),
  };
}

/** The one named organization before that a description fits best: "the paper" after "the Norhaven Herald". */
export function organizationBefore(inquiry: Inquiry, sought: Sought): Party | undefined {
  const { cast, places } = inquiry;
  const { offset } = sought;
  const [sentence, paragraph] = [places.sentence(offset), places.paragraph(offset)];
  const seen = cast.parties.flatMap((party) => {
    const last = isOrganization(party) ? lastBefore(party, offset) : undefined;
    const fit = last ? fitOf(inquiry, party, sought) : FIT.not;
    const how = fit === FIT.perhaps && isBystander(inquiry, party, sought) ? FIT.not : fit;
    const isNear = last !== undefined && sentence - last.sentence <= NEAR_SENTENCES;
    return last && how > FIT.not ? [{ party, how, last, isNear, isHere: last.paragraph === paragraph }] : [];
  });
  const sure = seen.filter(({ how }) => how > FIT.perhaps);
  const near = seen.filter(({ isNear }) => isNear);
  // Far back, one whose name says so gives way to one just named, of which nothing is known.
  const isFar = sure.length === 1 && !sure[0]!.isNear && near.length > 0;
  // Of several whose names fit, the one that this paragraph names.
  const best = isFar ? [] : sure.length === 0 ? near : sure.length === 1 ? sure : sure.filter(({ isHere }) => isHere);
  const [one, other] = best;
  if (!one || other) return undefined;
  // "Delta bought Orlon Foods. The company …": any name may be a company's.
  const isCompany = inquiry.language.actors.descriptions.branches(sought.head).includes('company');
  const isDoubtful = isCompany && seen.some((item) => item !== one && item.last.sentence === one.last.sentence);
  return isDoubtful ? undefined : one.party;
}

/**
 * Whether nothing is told before of an organization but that it saw something (“a letter seen by”), or that a place of its name has a plant;
 * or, where no company is looked for, that an outlet was told something.
 */
export function isBystander(
  { text, language }: Inquiry,
  party: Party,
  { offset, head }: Omit<Sought, 'words'>,
): boolean {
  const { seenBy, site, toldAhead, branches } = language.actors.descriptions;
  const isOutlet = language.channel.outletLike.test(party.name) || isAcronym(party.name);
  const mayBeTold = isOutlet && !branches(head).includes('company');
  const before = allBefore(party, offset);
  return (
    before.length > 0 &&
    before.every(({ span: [start, end] }) => {
      const ahead = text.slice(Math.max(0, start - LONGEST_CLUE), start);
      return (
        site.test(text.slice(end, end + LONGEST_CLUE)) || seenBy.test(ahead) || (mayBeTold && toldAhead.test(ahead))
      );
    })
  );
}

/**
 * Whether the article names no organization, before or after, that could be called so. One that is owned is none whose name
 * says nothing: "Hale's campaign" may be "the Hale campaign", and no "Telmar".
 */
function isNoOrganization(inquiry: Inquiry, { offset, head }: Sought, isOwned: boolean): boolean {
  const least = isOwned ? FIT.perhaps : FIT.not;
  return !inquiry.cast.parties.some(
    (party) =>
      (isOrganization(party) && fitOf(inquiry, party, { head, words: [] }) > least) ||
      isPlaceOf(party, head) ||
      isAnother(inquiry, party, { offset, head }),
  );
}

/** "Rask Stadium", for "the stadium": a place that may speak. */
function isPlaceOf({ kind, isNamed, name }: Party, head: string): boolean {
  return (
    isNamed &&
    kind === 'place' &&
    fold(name)
      .split(/[^\p{L}-]+/u)
      .includes(head)
  );
}

/** Something that the article does not name, but calls otherwise: "the panel" after "a tribunal". */
function isAnother({ language }: Inquiry, party: Party, { offset, head }: Pick<Sought, 'head' | 'offset'>): boolean {
  const { branches } = language.actors.descriptions;
  const own = lastWord(party);
  if (party.isNamed || own === head || (party.sightings[0]?.span[0] ?? offset) >= offset) return false;
  return branches(own).some((branch) => branches(head).includes(branch));
}

/** Of those weighed, who are only described put to the named organization that is likeliest, where their words fit it: “the firm” and “Tern Air”. */
export function united(inquiry: Inquiry, weighed: readonly Weighed[]): readonly Weighed[] {
  const [best] = weighed;
  if (!best || !isOrganization(best.party)) return weighed;
  const isIt = ({ party }: Weighed): boolean => {
    if (party.isNamed || party.kind !== 'organization' || party.isMany) return false;
    return fitOf(inquiry, best.party, { head: lastWord(party), words: [] }) > FIT.not;
  };
  const p = weighed.filter(isIt).reduce((sum, one) => sum + one.p, best.p);
  return [{ party: best.party, p }, ...weighed.slice(1).filter((one) => !isIt(one))];
}

function lastWord({ name }: Party): string {
  return LAST_WORD.exec(fold(name))?.[0] ?? '';
}

function isOrganization({ isNamed, kind }: Party): boolean {
  return isNamed && kind === 'organization';
}

function fitOf({ language }: Inquiry, party: Party, { head, words }: Pick<Sought, 'head' | 'words'>): Fit {
  const { branches, plain, initials, based, office, work } = language.actors.descriptions;
  const own = [party.name, ...party.aliases].flatMap((name) => fold(name).split(/[^\p{L}-]+/u));
  // "The budget office" has a budget in its name; "the Hale campaign" is not the Norhaven one.
  const more = words.slice(1).filter((word) => word !== '' && word !== head && !based.test(word));
  if (more.some((word) => !own.includes(fold(word)))) return FIT.not;
  if (own.includes(head) || holds(party, head)) return FIT.same;
  if (office.test(head) || own.some((word) => work.test(word) && branches(word).length === 0)) return FIT.not;
  const all = [...own, ...party.roles.map((role) => role.head)].flatMap(branches);
  if (branches(head).some((branch) => all.includes(branch))) return FIT.alike;
  const isSilent = all.length === 0 && !plain.has(head);
  return isSilent && (!initials.has(head) || isAcronym(party.name)) ? FIT.perhaps : FIT.not;
}

/** The one person before whose name stands beside a noun: "the soprano" after "soprano Ann Hale", "Ann Hale, a soprano". */
export function personCalled({ beside, cast }: Inquiry, { offset, head }: Sought): Party | undefined {
  const called = new Set<Party>();
  for (const { span } of beside.named(head)) {
    if (span[0] >= offset || called.size > 1) break;
    const party = cast.at.get(span[0]);
    if (party?.kind === 'person') called.add(party);
  }
  return called.size === 1 ? [...called][0] : undefined;
}

/** Whether the article names nobody who can be somebody's relative, or in their service. */
function isNoPerson(inquiry: Inquiry, { head }: Sought): boolean {
  const { cast, language } = inquiry;
  const { kin, kept } = language.actors.descriptions;
  const { speaksFor } = language.actors;
  const persons = cast.parties.filter((party) => party.isNamed && party.kind === 'person');
  if (persons.some((party) => holds(party, head))) return false;
  if (!kin.test(head)) {
    const { beside } = inquiry;
    const names = [...beside.near(head), ...(speaksFor.test(head) ? beside.nearSpeakers() : [])];
    return !names.some(({ span }) => cast.at.get(span[0])?.kind === 'person');
  }
  if (kept.test(head)) return true;
  // Who bears the name of another is perhaps of the family.
  const surnames = persons.flatMap((party) => (party.person ? [fold(party.person.surname)] : []));
  return new Set(surnames).size === surnames.length;
}

/** Whether the article has no piece of work but those that are called so, and names none. */
function isNoWork({ cast, beside, language }: Inquiry, { offset, head }: Sought): boolean {
  const { work, titled } = language.actors.descriptions;
  if (titled.test(head) || beside.hasWork(head, offset)) return false;
  return !cast.parties.some(
    (party) =>
      party.isNamed &&
      [party.name, ...party.aliases].some((name) =>
        fold(name)
          .split(' ')
          .some((word) => work.test(word)),
      ),
  );
}
