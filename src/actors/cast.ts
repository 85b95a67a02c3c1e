import type { ActorWords } from '../language/actors.js';
import type { Language } from '../language/language.js';
import type { NameWords } from '../language/names.js';
import type { ActorType } from '../record/actor.js';
import { MENTIONED } from '../tag/mentions.js';
import {
  acronym,
  fold,
  isAcronym,
  isTitle,
  nameWords,
  type PersonName,
  parsePerson,
  plainName,
  sameFullName,
} from './names.js';
import type { Party, Sighting } from './party.js';

/** What a title, a given name or a description tells of a person's sex, as log odds. */
const TOLD = 6;
const GIVEN_NAME = 5;
/** The heads' own opinion counts for no more than this. */
const MOST_GUESSED = 1;

/** The named persons, organizations, places and groups of one article. */
export class Cast {
  readonly parties: Party[] = [];
  /** Whom a sighting is of, by the offset where it begins. */
  readonly at = new Map<number, Party>();
  /** Who bears a bare name that several of the article bear, by the offset where a sighting of it begins. */
  readonly shared = new Map<number, readonly Party[]>();

  constructor(
    private readonly text: string,
    names: readonly Sighting[],
    private readonly language: Language,
  ) {
    const forms = this.typed(names);
    this.gatherPersons(forms.filter((form) => form.kind === 'person'));
    this.gatherOthers(forms.filter((form) => form.kind !== 'person'));
    for (const party of this.parties) {
      party.sightings.sort((a, b) => a.span[0] - b.span[0]);
      party.she = this.sex(party);
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
    return party;
  }

  /** The one party with a name, or a person's surname, whatever its capitals: "VELD" in a transcript. */
  byName(words: string): Party | undefined {
    const key = fold(nameWords(words, this.language.names).join(' '));
    const found = this.parties.filter(
      (party) =>
        party.isNamed &&
        ([party.name, ...party.aliases].some((name) => fold(name) === key) ||
          (party.person && fold(party.person.surname) === key)),
    );
    return found.length === 1 ? found[0] : undefined;
  }

  see(party: Party, sighting: Sighting): void {
    let at = party.sightings.length;
    while (at > 0 && party.sightings[at - 1]!.span[0] > sighting.span[0]) at--;
    party.sightings.splice(at, 0, sighting);
    this.at.set(sighting.span[0], party);
  }

  /** The word or two before an offset, as far as they stand in the same line. */
  before(offset: number): string {
    return /[^\n]*$/.exec(this.text.slice(Math.max(0, offset - 40), offset))![0];
  }

  private words({ span }: Sighting): string {
    return this.text.slice(...span).replace(/\s+/g, ' ');
  }

  /** Names by their spelling, each with the kind that all its sightings together make likeliest. */
  private typed(names: readonly Sighting[]): Form[] {
    const forms = new Map<string, Form>();
    const surnames = new Set<string>();
    for (const sighting of names) {
      const words = this.words(sighting);
      const key = plainName(words, this.language.names);
      // A title alone names nobody: "Judge", "Mayor".
      if (key === '' || (isTitle(words, this.language.names) && !words.includes(' '))) continue;
      const form = forms.get(key) ?? { words, sightings: [], types: MENTIONED.map(() => 0), kind: 'other' as const };
      forms.set(key, form);
      form.sightings.push(sighting);
      for (const [k, p] of sighting.mention.types.entries()) form.types[k]! += p;
      if (this.titleBefore(sighting)) form.types[0]! += 1;
    }
    for (const form of forms.values()) {
      const [person, , organization, place, other] = form.types as [number, number, number, number, number];
      const most = Math.max(person, organization, place, other);
      form.kind =
        most === person && isPlural(form, this.language.actors)
          ? 'group'
          : most === person && !isAcronym(form.words) && !isCompany(form, this.language)
            ? 'person'
            : most === organization || most === person
              ? 'organization'
              : most === place
                ? 'place'
                : this.language.actors.pluralName.test(form.words)
                  ? 'group'
                  : 'other';
      const words = nameWords(form.words, this.language.names);
      if (form.kind === 'person' && words.length > 1) surnames.add(fold(words[words.length - 1]!));
    }
    // "Lowe" alone is taken for a company here and there; the article that names a Kit Lowe knows better.
    for (const form of forms.values()) {
      const words = nameWords(form.words, this.language.names);
      if (
        words.length === 1 &&
        form.kind !== 'person' &&
        surnames.has(fold(words[0]!)) &&
        form.types[0]! > 0.1 * form.sightings.length
      ) {
        form.kind = 'person';
      }
    }
    // "Norhaven" alone, in an article that names Norhaven Motors, is no person.
    const companies = [...forms.values()].filter((form) => isCompany(form, this.language));
    const firsts = new Set(companies.map((form) => fold(nameWords(form.words, this.language.names)[0]!)));
    for (const form of forms.values()) {
      if (form.kind === 'person' && firsts.has(fold(form.words))) form.kind = 'organization';
    }
    return [...forms.values()];
  }

  /** The title right before a name, or the first word of it. */
  private titleBefore({ span }: Sighting): string | undefined {
    const [, word] = /(?:^|[\s(“"'‘])([\p{L}-]+\.?)\s+$/u.exec(this.before(span[0])) ?? [];
    const own = nameWords(this.text.slice(...span), this.language.names)[0];
    if (word && this.language.names.titleBefore.test(word)) return word;
    return own && this.language.names.sureTitle.test(own) ? own : undefined;
  }

  private gatherPersons(forms: readonly Form[]): void {
    const bySurname = new Map<string, Party[]>();
    const byGiven = new Map<string, Party[]>();
    const file = (map: Map<string, Party[]>, key: string, party: Party): void => {
      const list = map.get(fold(key)) ?? [];
      if (!list.includes(party)) list.push(party);
      map.set(fold(key), list);
    };
    const parsed = forms.map((form) => ({ form, name: parsePerson(form.words, this.language.names) }));
    const full = parsed.filter(({ name }) => name.given.length > 0);
    // The shortest full name is the one without a description in front ("Nonpartisan Piet Tamm").
    full.sort(
      (a, b) =>
        a.name.given.length - b.name.given.length || a.form.sightings[0]!.span[0] - b.form.sightings[0]!.span[0],
    );
    for (const { form, name } of full) {
      const known = (bySurname.get(fold(name.surname)) ?? []).find((party) => isOne(party.person!, name));
      const party = known ?? this.add('person', [...name.given, name.surname].join(' '), true);
      if (!known) party.person = name;
      else if (name.given.length > party.person!.given.length && isFuller(name, party.person!, this.language.names)) {
        party.aliases.add(party.name);
        party.name = [...name.given, name.surname].join(' ');
        party.person = { ...name, suffix: name.suffix ?? party.person!.suffix };
      }
      if (name.suffix && party.person!.suffix === null) party.person = { ...party.person!, suffix: name.suffix };
      file(bySurname, name.surname, party);
      file(byGiven, name.given[0]!, party);
      for (const sighting of form.sightings) this.note(party, sighting, form.words);
    }
    for (const party of this.parties) party.she = this.sex(party);
    const bare = parsed.filter(({ name }) => name.given.length === 0);
    for (const { form, name } of bare) {
      for (const sighting of form.sightings) {
        const title = this.titleBefore(sighting);
        const pronoun = title ? this.language.names.sexOfTitle(title) : undefined;
        const named = bySurname.get(fold(name.surname)) ?? byGiven.get(fold(name.surname)) ?? [];
        const fitting = named.filter((party) => !pronoun || (pronoun === 'she' ? party.she > -2 : party.she < 2));
        if (fitting.length > 1) {
          // A title that fits one better than all others decides.
          const sure = pronoun ? fitting.filter((party) => (pronoun === 'she' ? party.she > 2 : party.she < -2)) : [];
          if (sure.length === 1) {
            this.note(sure[0]!, sighting, form.words);
          } else {
            this.shared.set(sighting.span[0], fitting);
          }
          continue;
        }
        let party = fitting[0];
        if (!party) {
          party = this.add('person', name.surname, true);
          party.person = name;
          if (pronoun) party.she = pronoun === 'she' ? TOLD : -TOLD;
          file(bySurname, name.surname, party);
        }
        this.note(party, sighting, form.words);
      }
    }
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
      const isShort =
        this.language.names.dropped.has(words[1] ?? '') || isCompany({ words: party.name }, this.language);
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
    let told = 0;
    let guessed = 0;
    for (const sighting of party.sightings) {
      const title = this.titleBefore(sighting);
      const pronoun = title ? this.language.names.sexOfTitle(title) : undefined;
      if (pronoun) told += pronoun === 'she' ? TOLD : -TOLD;
      const [he, she] = sighting.mention.called as [number, number];
      guessed += Math.log((she + 0.01) / (he + 0.01)) / party.sightings.length;
    }
    const given = party.person?.given.find((word) => word.replace('.', '').length > 1);
    const byName = given ? this.language.names.sexOfName(given) : undefined;
    const fromName = byName ? (byName === 'she' ? GIVEN_NAME : -GIVEN_NAME) : 0;
    return clamp(told, TOLD) + fromName + clamp(guessed, MOST_GUESSED);
  }
}

interface Form {
  readonly words: string;
  readonly sightings: Sighting[];
  readonly types: number[];
  kind: ActorType;
}

/** Whether a longer form adds a part of the name ("Bram de Witte" to "De Witte") and no description. */
function isFuller(longer: PersonName, shorter: PersonName, { particle, sexOfName }: NameWords): boolean {
  if (sameFullName(longer, shorter) || particle.test(shorter.given[0]!)) return true;
  return sexOfName(longer.given[0]!) !== undefined;
}

/** "Delegates", "Democrats": a name in the plural, by its ending and by what the heads would call it. */
function isPlural({ words, sightings }: Form, { pluralName }: ActorWords): boolean {
  const they = sightings.reduce((sum, { mention }) => sum + mention.called[3]!, 0) / sightings.length;
  return pluralName.test(words) && they > 0.5;
}

/** "Norhaven Motors", in spite of what it looks like: the last of several words says what it is. */
function isCompany({ words }: Pick<Form, 'words'>, { names, actors }: Language): boolean {
  const own = nameWords(words, names);
  return own.length > 1 && actors.descriptions.branches(fold(own.at(-1)!)).includes('company');
}

/** Full names of one person: compatible, or one ends with the other ("Nonpartisan Piet Tamm", "Piet Tamm"). */
function isOne(known: PersonName, other: PersonName): boolean {
  if (sameFullName(known, other)) return true;
  const [short, long] = known.given.length <= other.given.length ? [known, other] : [other, known];
  const tail = long.given
    .slice(long.given.length - short.given.length)
    .map(fold)
    .join(' ');
  return (
    short.given.length > 0 && fold(short.surname) === fold(long.surname) && tail === short.given.map(fold).join(' ')
  );
}

function clamp(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}
