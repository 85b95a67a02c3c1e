import type { Language } from '../language/language.js';
import type { NameWords } from '../language/names.js';
import type { ActorType } from '../record/actor.js';
import { type Form, NOUN_BEFORE, titleBefore, wordsBefore } from './form.js';
import { formsOf, isCompany, type JudgeOfNames } from './forms.js';
import {
  acronym,
  areKin,
  fold,
  isAcronym,
  nameWords,
  type PersonName,
  parsePerson,
  plainName,
  sameFullName,
  surnameKey,
} from './names.js';
import type { Party, Sighting } from './party.js';

/** What a title, a given name or a description tells of a person's sex, as log odds. */
const TOLD = 6;
const GIVEN_NAME = 5;
/** Behind a name: what closes it where it is set off by a comma. */
const CLOSES = /^[,.;)]/u;
/** So many of one surname are told apart by whatever their given names allow. */
const MOST_OF_SURNAME = 64;
/** The heads' own opinion counts for no more than this. */
const MOST_GUESSED = 1;

/** The persons gathered so far by parts of their names, folded. */
interface Persons {
  readonly bySurname: Map<string, Set<Party>>;
  readonly byFullName: Map<string, Set<Party>>;
  readonly byGiven: Map<string, Set<Party>>;
}

/** The named persons, organizations, places and groups of one article. */
export class Cast {
  readonly parties: Party[] = [];
  /** Whom a sighting is of, by the offset where it begins. */
  readonly at = new Map<number, Party>();
  /** Who bears a bare name that several of the article bear, by the offset where a sighting of it begins. */
  readonly shared = new Map<number, readonly Party[]>();
  /** By a name, an alias or a surname, folded. */
  private readonly called = new Map<string, Set<Party>>();
  private readonly initialled = new Map<string, Set<Party>>();

  constructor(
    private readonly text: string,
    names: readonly Sighting[],
    private readonly language: Language,
    labels: ReadonlySet<number> = new Set(),
    judge: JudgeOfNames = () => undefined,
  ) {
    const forms = formsOf(text, names, language, labels, judge);
    this.gatherPersons(forms.filter((form) => form.kind === 'person'));
    this.gatherOthers(forms.filter((form) => form.kind !== 'person'));
    for (const party of this.parties) {
      party.sightings.sort((a, b) => a.span[0] - b.span[0]);
      party.she = this.sex(party);
      this.call(party);
    }
  }

  /** A party that is not named in the text, or not by a name of its own. */
  add(kind: ActorType, name: string, isNamed: boolean, members: readonly Party[] = []): Party {
    const party: Party = {
      index: this.parties.length,
      kind,
      name,
      isNamed,
      person: null,
      aliases: new Set(),
      sightings: [],
      roles: [],
      she: 0,
      isMany: kind === 'group',
      members,
    };
    this.parties.push(party);
    this.call(party);
    return party;
  }

  /** The one party with a name, or a person's surname, whatever its capitals: "VELD" in a transcript. */
  byName(words: string): Party | undefined {
    const key = fold(nameWords(words, this.language.names).join(' '));
    const named = [...(this.called.get(key) ?? [])].filter((party) => party.isNamed);
    return named.length === 1 ? named[0] : undefined;
  }

  /** The parties whose name has these initials, in lower case, of two words at least. */
  byInitials(letters: string): Party[] {
    return [...(this.initialled.get(letters) ?? [])].filter(
      (party) => party.isNamed && initialsOf(party.name) === letters,
    );
  }

  /** Puts down what a party is called, to be looked up by it; called again when that changes. */
  call(party: Party): void {
    const { name, aliases, person } = party;
    for (const one of [name, ...aliases]) put(this.called, fold(one), party);
    if (person) put(this.called, surnameKey(person, this.language.names), party);
    put(this.initialled, initialsOf(name), party);
  }

  see(party: Party, sighting: Sighting): void {
    let at = party.sightings.length;
    while (at > 0 && party.sightings[at - 1]!.span[0] > sighting.span[0]) at--;
    party.sightings.splice(at, 0, sighting);
    this.at.set(sighting.span[0], party);
  }

  /** Takes back that a sighting is of anybody. */
  forget(sighting: Sighting): void {
    const party = this.at.get(sighting.span[0]);
    this.at.delete(sighting.span[0]);
    const at = party?.sightings.indexOf(sighting) ?? -1;
    if (at >= 0) party!.sightings.splice(at, 1);
  }

  /** The word or two before an offset, as far as they stand in the same line. */
  before(offset: number): string {
    return wordsBefore(this.text, offset);
  }

  private gatherPersons(forms: readonly Form[]): void {
    const spelt = new Set(forms.map(({ words }) => fold(words)));
    const parsed = forms.map((form) => ({
      form,
      name: parsePerson(this.undescribed(form, spelt), this.language.names),
    }));
    const persons: Persons = { bySurname: new Map(), byFullName: new Map(), byGiven: new Map() };
    const full = parsed.filter(({ name }) => name.given.length > 0);
    // The shortest full name is the one without a description in front ("Nonpartisan Piet Tamm"), and whose it is that a
    // suffix tells apart comes before whose it may be.
    full.sort(
      (a, b) =>
        a.name.given.length - b.name.given.length ||
        Number(a.name.suffix === null) - Number(b.name.suffix === null) ||
        a.form.sightings[0]!.span[0] - b.form.sightings[0]!.span[0],
    );
    for (const { form, name } of full) this.gatherFull(form, name, persons);
    for (const party of this.parties) party.she = this.sex(party);
    for (const { form, name } of parsed) {
      if (name.given.length === 0) for (const sighting of form.sightings) this.gatherBare(sighting, name, persons);
    }
  }

  /** A form with a given name: whose it is of those known, or somebody new's. */
  private gatherFull(form: Form, name: PersonName, persons: Persons): void {
    const { names } = this.language;
    const ofSurname = this.likeNamed(name, persons).filter((party) => isOne(party.person!, name, names));
    const known = ofSurname.length > 0 ? ofSurname : this.byGivenNames(name);
    if (known.length > 1) {
      for (const { span } of form.sightings) this.shared.set(span[0], known);
      return;
    }
    const party = known[0] ?? this.add('person', name.full, true);
    if (known.length === 0) party.person = name;
    else this.rename(party, name, form);
    put(persons.bySurname, surnameKey(name, names), party);
    put(persons.byFullName, fullNameKey(name, names), party);
    put(persons.byGiven, fold(name.given[0]!), party);
    for (const sighting of form.sightings) this.note(party, sighting, name.full);
  }

  /** Among so many of one surname no spelling is another's, or a list of them would take for ever. */
  private likeNamed(name: PersonName, { bySurname, byFullName }: Persons): Party[] {
    const { names } = this.language;
    const all = bySurname.get(surnameKey(name, names));
    return [...((all && all.size > MOST_OF_SURNAME ? byFullName.get(fullNameKey(name, names)) : all) ?? [])];
  }

  /** "Sister Mary Agnes", who is Mary Agnes Duffy. */
  private byGivenNames({ given }: PersonName): Party[] {
    const isFull = given.length > 1 && given.every((word) => this.language.names.isGiven(word));
    return isFull ? this.parties.filter(({ person }) => fold(person?.full ?? '') === fold(given.join(' '))) : [];
  }

  /** A surname or a given name alone, at one place: whose it is there, as far as a title before it tells. */
  private gatherBare(sighting: Sighting, name: PersonName, { bySurname, byGiven }: Persons): void {
    const { names } = this.language;
    const title = titleBefore(this.text, sighting, names);
    const pronoun = title ? names.sexOfTitle(title) : undefined;
    const named = bySurname.get(surnameKey(name, names)) ?? byGiven.get(fold(name.surname)) ?? [];
    const fitting = [...named].filter((party) => !pronoun || (pronoun === 'she' ? party.she > -2 : party.she < 2));
    if (fitting.length > 1) {
      // A title that fits one better than all others decides.
      const sure = pronoun ? fitting.filter((party) => (pronoun === 'she' ? party.she > 2 : party.she < -2)) : [];
      if (sure.length === 1) this.note(sure[0]!, sighting, name.full);
      else this.shared.set(sighting.span[0], fitting);
      return;
    }
    let party = fitting[0];
    if (!party) {
      party = this.add('person', name.full, true);
      party.person = name;
      if (pronoun) party.she = pronoun === 'she' ? TOLD : -TOLD;
      put(bySurname, surnameKey(name, names), party);
    }
    this.note(party, sighting, name.full);
  }

  /**
   * "Candidate Hale" where Hale is named, and a candidate spoken of; "Fisheries Ann Hale" of "the Secretary for Fisheries Ann Hale": a first
   * word that is none of the name.
   */
  private undescribed({ words, sightings }: Form, spelt: ReadonlySet<string>): string {
    const [first = '', ...rest] = words.split(' ');
    const { names } = this.language;
    const isName = names.isGiven(first) || !/^\p{Lu}\p{Ll}+$/u.test(first);
    const name = rest.join(' ');
    if (isName) return words;
    const { tie } = this.language.actors.descriptions;
    const isGiven = rest.length > 1 && names.isGiven(rest[0]!);
    if (isGiven && sightings.every(({ span }) => tie.test(` ${this.before(span[0])}`))) return name;
    return spelt.has(fold(name)) && this.text.includes(` ${first.toLowerCase()} `) ? name : words;
  }

  /** Takes a longer form for a person's name where it is the fuller one, and a suffix from any. */
  private rename(party: Party, name: PersonName, { sightings }: Form): void {
    const known = party.person!;
    const isFirst = sightings[0]!.span[0] < party.sightings[0]!.span[0];
    const isLonger = name.given.length > known.given.length && this.isFuller(name, known, isFirst);
    if (!isLonger && (name.suffix === null || known.suffix !== null)) return;
    const suffix = name.suffix ?? known.suffix;
    const full = !isLonger || name.suffix !== null ? name.full : withSuffix(name.full, known);
    party.aliases.add(party.name);
    party.name = full;
    party.person = isLonger ? { ...name, suffix, full } : { ...known, suffix, full };
  }

  /** Whether a longer form adds a part of the name ("Bram de Witte" to "De Witte") and no description. */
  private isFuller(longer: PersonName, shorter: PersonName, isFirst: boolean): boolean {
    const { names, actors } = this.language;
    const [first, known] = [longer.given[0]!, shorter.given[0]!];
    if (sameFullName(longer, shorter, names) || names.particle.test(known)) return true;
    if (fold(longer.given.join(' ')) === fold(shorter.full)) return true;
    if (names.isGiven(first)) return true;
    // "Ibrahim wan Daud", then "Wan Daud": a small word inside a name begins the surname.
    if (longer.given.some((word) => /^\p{Ll}/u.test(word) && fold(word) === fold(known))) return true;
    // "Ildefonso Barrena Quiroga", then "Barrena Quiroga": two surnames, and a first name that no list has.
    const isNoName = actors.sources.adjective.test(first) || this.text.includes(` ${first.toLowerCase()} `);
    return isFirst && !names.isGiven(known) && !isNoName;
  }

  private gatherOthers(forms: readonly Form[]): void {
    const byName = new Map<string, Party>();
    const organizations: Party[] = [];
    // Longer names first, so that what is short for them finds them.
    const ordered = [...forms].sort(
      (a, b) =>
        nameWords(b.words, this.language.names).length - nameWords(a.words, this.language.names).length ||
        a.sightings[0]!.span[0] - b.sightings[0]!.span[0],
    );
    const acronyms = new Map<string, Party>();
    for (const form of ordered) {
      const key = plainName(form.words, this.language.names);
      let party = byName.get(key);
      const isOrganization = form.kind === 'organization';
      if (!party && isAcronym(form.words))
        party = acronyms.get(key.replace(/[^\p{L}\p{N}]/gu, '')) ?? this.expanded(form);
      if (!party && isOrganization && nameWords(form.words, this.language.names).length === 1)
        party = this.shortened(key, organizations);
      if (!party) {
        party = this.add(
          form.kind === 'person' ? 'other' : form.kind,
          nameWords(form.words, this.language.names).join(' '),
          true,
        );
        if (isOrganization) organizations.push(party);
        const letters = acronym(form.words, this.language.names);
        if (letters) acronyms.set(fold(letters), party);
      }
      byName.set(key, party);
      for (const sighting of form.sightings) this.note(party, sighting, form.words);
    }
  }

  /** The party whose name stands right before an acronym: "the pilots' union (HPU)", "the pilots' union, or HPU". */
  private expanded(form: Form): Party | undefined {
    for (const { span } of form.sightings) {
      const gap = this.language.names.expansion.exec(this.text.slice(Math.max(0, span[0] - 16), span[0]))?.[0];
      if (!gap) continue;
      const end = span[0] - gap.length;
      const before = this.parties.find(
        (party) => party.kind !== 'person' && party.sightings.some((s) => s.span[1] === end),
      );
      if (before) return before;
    }
    return undefined;
  }

  /** "The Post" for the one organization whose name ends with it, "Quinby" for the one that begins with it. */
  private shortened(key: string, organizations: readonly Party[]): Party | undefined {
    const ending = organizations.filter((party) => {
      const words = plainName(party.name, this.language.names).split(' ');
      const isShort = this.language.names.dropped.has(words[1] ?? '') || isCompany(party.name, this.language);
      return words[words.length - 1] === key || (words[0] === key && isShort);
    });
    return ending.length === 1 ? ending[0] : undefined;
  }

  private note(party: Party, sighting: Sighting, words: string): void {
    const name = nameWords(words, this.language.names).join(' ');
    if (name !== party.name) party.aliases.add(name);
    party.sightings.push(sighting);
    this.at.set(sighting.span[0], party);
  }

  /** Log odds of "she" over "he" from titles, the given name and the heads. */
  private sex(party: Party): number {
    if (party.kind !== 'person') return 0;
    let sure = 0;
    let guessed = 0;
    for (const sighting of party.sightings) {
      const title = titleBefore(this.text, sighting, this.language.names);
      const pronoun = title ? this.language.names.sexOfTitle(title) : undefined;
      if (pronoun) sure += pronoun === 'she' ? TOLD : -TOLD;
      // "My brother-in-law Ned".
      const { noun, comma = '' } = NOUN_BEFORE.exec(this.before(sighting.span[0]))?.groups ?? {};
      const isSetOff = comma === '' || CLOSES.test(this.text.slice(sighting.span[1], sighting.span[1] + 1));
      const isKin = isSetOff && noun !== undefined && this.language.actors.descriptions.kin.test(noun);
      const byNoun = isKin ? this.language.names.sexOfHead(noun) : undefined;
      if (byNoun) sure += byNoun === 'she' ? TOLD : -TOLD;
      const [he, she] = sighting.mention.called as [number, number];
      guessed += Math.log((she + 0.01) / (he + 0.01)) / party.sightings.length;
    }
    const given = party.person?.given.find((word) => word.replace('.', '').length > 1);
    const byName = given ? this.language.names.sexOfName(given) : undefined;
    const fromName = byName ? (byName === 'she' ? GIVEN_NAME : -GIVEN_NAME) : 0;
    return clamp(sure, TOLD) + fromName + clamp(guessed, MOST_GUESSED);
  }
}

function put(map: Map<string, Set<Party>>, key: string, party: Party): void {
  const set = map.get(key);
  if (set) set.add(party);
  else map.set(key, new Set([party]));
}

function fullNameKey(name: PersonName, language: NameWords): string {
  return `${fold(name.given.join(' '))} ${surnameKey(name, language)}`;
}

/** "sb" of Sonja Berg; nothing of a single word. */
function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  return words.length < 2 ? '' : words.map((word) => word.charAt(0).toLowerCase()).join('');
}

/** A name with the suffix of its shorter form. */
function withSuffix(full: string, { suffix, full: shorter }: PersonName): string {
  return suffix === null ? full : `${full} ${shorter.split(' ').at(-1)}`;
}

/** Full names of one person: compatible, or one ends with the other ("Nonpartisan Piet Tamm", "Piet Tamm"). */
function isOne(known: PersonName, other: PersonName, language: NameWords): boolean {
  if (areKin(known, other)) return false;
  if (sameFullName(known, other, language)) return true;
  const [short, long] = known.given.length <= other.given.length ? [known, other] : [other, known];
  const tail = long.given
    .slice(long.given.length - short.given.length)
    .map(fold)
    .join(' ');
  return (
    short.given.length > 0 &&
    surnameKey(short, language) === surnameKey(long, language) &&
    tail === short.given.map(fold).join(' ')
  );
}

function clamp(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}
