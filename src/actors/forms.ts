import type { ActorWords } from '../language/actors.js';
import type { Language } from '../language/language.js';
import type { NameWords } from '../language/names.js';
import type { ActorType } from '../record/actor.js';
import { MENTIONED } from '../tag/runs.js';
import { isDatelined } from '../text/dateline.js';
import { type Form, titleBefore, wordsBefore } from './form.js';
import { partsOf, traitsOfForm } from './form-traits.js';
import { isInHeadline } from './headlines.js';
import { fold, isAcronym, isTitle, nameWords, plainName, titlesAhead } from './names.js';
import type { Sighting } from './party.js';
import type { Traits } from './ranker.js';

/** So sure of a person the heads must be of a surname alone, and of a full name whose surname alone is a person's. */
const SOME_SURNAME = 0.1;
const SOME_PERSON = 0.25;

/** From here on a name is a person's. */
const LIKELY = 0.5;

/** A dateline's place, whatever it looks like. */
const SURE_PLACE = 2;

/** No word behind a name is looked at further. */
const LONGEST_WORD = 20;

/**
 * Names by their spelling, each with the kind that all its sightings together make likeliest.
 *
 * @param judge how probably a name is a person's, by what is known of it; undefined where nothing has learnt that
 * @param labels where names of speakers before their turns begin; their lines may look like headlines
 */
export function formsOf(
  text: string,
  names: readonly Sighting[],
  language: Language,
  labels: ReadonlySet<number>,
  judge: JudgeOfNames,
): Form[] {
  const forms = byHeadline(text, spelt(text, names, language), language, labels);
  for (const form of forms) form.kind = kindOf(form, language);
  const parts = partsOf(forms, language);
  for (const form of forms) {
    const p = judge(traitsOfForm(text, form, parts, language), form);
    if (p !== undefined) form.kind = judged(form, p, language);
  }
  knowBySurname(forms, language.names);
  knowByCompany(forms, language);
  return forms;
}

/** Tells how probably a name is a person's. */
export type JudgeOfNames = (traits: Traits, form: Form) => number | undefined;

/** The kind of a single word by how probably it is a person's; what more words are the words themselves tell. */
function judged(form: Form, p: number, language: Language): ActorType {
  const [, , organization, place, other] = form.types as [number, number, number, number, number];
  if (nameWords(form.words, language.names).length > 1) return form.kind;
  if (p > LIKELY) return form.kind === 'group' || isAcronym(form.words) ? form.kind : 'person';
  if (form.kind !== 'person') return form.kind;
  return place > organization && place > other ? 'place' : 'organization';
}

function spelt(text: string, names: readonly Sighting[], language: Language): Map<string, Form> {
  const forms = new Map<string, Form>();
  const wordsOf = ({ span }: Sighting): string => text.slice(...span).replace(/\s+/g, ' ');
  const surnames = new Set(names.flatMap((sighting) => surnameIn(wordsOf(sighting), sighting, language.names) ?? []));
  for (const sighting of names) {
    const words = wordsOf(sighting);
    const key = plainName(words, language.names);
    // Titles alone name nobody: "Judge", "Ch. Supt"; but "Mr King" does, and "King" where a Gayle King is named.
    const isNone = words.split(' ').every((word) => isTitle(word, language.names) && !isAcronym(word));
    const isNamed =
      isAddressed(text, sighting, language.names) || (surnames.has(words) && !hasArticle(text, sighting, language));
    if (key === '' || (isNone && !isNamed)) continue;
    if (language.names.affiliation.test(words)) continue;
    const form = forms.get(key) ?? { words, sightings: [], types: MENTIONED.map(() => 0), kind: 'other' as const };
    forms.set(key, form);
    form.sightings.push(sighting);
    for (const [k, p] of sighting.mention.types.entries()) form.types[k]! += p;
    if (titleBefore(text, sighting, language.names)) form.types[0]! += 1;
    if (isDatelined(text, sighting.span)) form.types[MENTIONED.indexOf('place')]! += SURE_PLACE;
  }
  for (const [key, form] of forms) if (isDescription(text, form, forms, language)) forms.delete(key);
  return forms;
}

/** The last word of a person's name that has more than titles before it. */
function surnameIn(words: string, { mention: { types } }: Sighting, names: NameWords): string | undefined {
  const all = nameWords(words, names);
  const isWhole = all.length > 1 && titlesAhead(all, names) < all.length - 1;
  return isWhole && types[0] === Math.max(...types) ? all.at(-1) : undefined;
}

function hasArticle(text: string, { span: [start] }: Sighting, { names }: Language): boolean {
  return names.article.test(/\S+\s+$/u.exec(wordsBefore(text, start))?.[0] ?? '');
}

/** "The Welshman", where he is never named without the article, nor anybody else so: a description. */
function isDescription(text: string, form: Form, forms: ReadonlyMap<string, Form>, language: Language): boolean {
  const { names, actors } = language;
  const isWord = /^\p{Lu}\p{Ll}+$/u.test(form.words) && !actors.pluralName.test(form.words);
  const most = Math.max(...form.types);
  const isMan = names.sexOfHead(form.words) !== undefined && !isOutlet(form.words, language);
  const isOrigin = isMan || (form.types[4] === most && actors.sources.adjective.test(form.words));
  if (!isWord || (form.types[0] !== most && !isOrigin)) return false;
  const isAlone = form.sightings.every((sighting) => {
    const [, end] = sighting.span;
    return hasArticle(text, sighting, language) && actors.descriptions.setOff.test(text.slice(end, end + LONGEST_WORD));
  });
  return (
    isAlone && ![...forms.values()].some(({ words }) => words !== form.words && words.split(' ').includes(form.words))
  );
}

/** "The Scotsman" is a newspaper. */
function isOutlet(words: string, { names, outlets }: Language): boolean {
  return outlets.outlets.some(({ name }) => fold(nameWords(name, names).join(' ')) === fold(words));
}

/** "Mr King", "Ms. Bishop": behind a form of address a title is a surname, unless its bearers are spoken to so. */
function isAddressed(text: string, { span }: Sighting, { spokenTitles, sureTitle }: NameWords): boolean {
  const words = `${wordsBefore(text, span[0])}${text.slice(...span)}`.split(/\s+/);
  const [address = '', surname = ''] = words.slice(-2);
  return sureTitle.test(address) && !sureTitle.test(surname) && !spokenTitles.has(surname.toLowerCase());
}

/**
 * In a headline every word may have a capital: what stands only there is a name of the text below with other words around it
 * ("Gwen Hale Slams Bo Ekberg"), or no name if it has a word that the text below writes small.
 */
function byHeadline(
  text: string,
  forms: ReadonlyMap<string, Form>,
  { names }: Language,
  labels: ReadonlySet<number>,
): Form[] {
  const isAbove = ({ sightings }: Form): boolean =>
    sightings.every(({ span }) => !labels.has(span[0]) && isInHeadline(text, span));
  const [above, below]: [[string, Form][], Form[]] = [[], []];
  for (const [key, form] of forms) {
    if (isAbove(form)) above.push([key, form]);
    else below.push(form);
  }
  if (above.length === 0 || below.length === 0) return [...forms.values()];
  const known = new Map<string, Form>();
  for (const form of [...below].reverse()) {
    const key = plainName(form.words, names);
    if (form.types[0] === Math.max(...form.types)) known.set(key.split(' ').at(-1)!, form);
    known.set(key, form);
  }
  const out = [...below];
  for (const [key, form] of above) {
    const words = key.split(' ');
    const place = longestIn(words, known);
    const [from, to] = place ?? [0, 0];
    const isBare = place && to - from === 1 && from > 0 && names.isGiven(words[from - 1]!);
    // "Gwen Hale Slams Bo Ekberg", where the text below says Hale only: the one place that has the first name.
    if (isBare)
      out.push({
        ...form,
        words: nameWords(form.words, names)
          .slice(from - 1, to)
          .join(' '),
      });
    else if (place) known.get(words.slice(...place).join(' '))!.sightings.unshift(...form.sightings);
    else if (isName(text, form, names)) out.push(form);
  }
  return out;
}

/** Where the longest of known names stands in some words, the first of equals. */
function longestIn(words: readonly string[], known: ReadonlyMap<string, Form>): [from: number, to: number] | undefined {
  for (let length = words.length; length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      if (known.has(words.slice(from, from + length).join(' '))) return [from, from + length];
    }
  }
  return undefined;
}

/** Whether none of a headline's words stands small in the text, but for those that say what an organization is. */
function isName(text: string, { words }: Form, names: NameWords): boolean {
  const all = nameWords(words, names);
  if (names.generic.has(fold(all.at(-1) ?? ''))) return true;
  return all.every((word) => names.particle.test(word) || !text.includes(` ${word.toLowerCase()}`));
}

/** "Norhaven Motors", in spite of what it looks like: the last of several words says what it is. */
export function isCompany(words: string, { names, actors }: Language): boolean {
  const own = nameWords(words, names);
  return own.length > 1 && actors.descriptions.branches(fold(own.at(-1)!)).includes('company');
}

/** "Hale & Roe", "the Hale Foundation": a company, two partners, or a body, but no Bo Church. */
function isBody(words: string, language: Language): boolean {
  const own = nameWords(words, language.names);
  if (isCompany(words, language) || (own.length > 2 && own.includes('&'))) return true;
  const isGiven = own.length === 2 && language.names.isGiven(own[0]!);
  const last = fold(own.at(-1)!);
  const { office } = language.actors.descriptions;
  if (own.length < 2 || (isGiven && language.names.surnames.has(last))) return false;
  return language.names.generic.has(last) || office.test(last);
}

function kindOf(form: Form, language: Language): ActorType {
  const { names, actors } = language;
  const [person, , organization, place, other] = form.types as [number, number, number, number, number];
  const most = Math.max(person, organization, place, other);
  // "Rhodri ap Huw", in spite of what it looks like: a small particle between two words.
  const isParted = form.words
    .split(' ')
    .slice(1, -1)
    .some((word) => /^\p{Ll}/u.test(word) && names.particle.test(word));
  if (most === person || (isParted && person > SOME_PERSON * form.sightings.length)) {
    if (isPlural(form, actors)) return 'group';
    const isNone = isAcronym(form.words) || isCommon(form.words, names) || isBody(form.words, language);
    return isNone ? 'organization' : 'person';
  }
  if (most === organization) return 'organization';
  if (most === place) return 'place';
  return actors.pluralName.test(form.words) ? 'group' : 'other';
}

/** "Delegates", "Democrats": a name in the plural, by its ending and by what the heads would call it. */
function isPlural({ words, sightings }: Form, { pluralName }: ActorWords): boolean {
  const they = sightings.reduce((sum, { mention }) => sum + mention.called[3]!, 0) / sightings.length;
  return pluralName.test(words) && they > 0.5;
}

/** "The Hale camp": a person's name does not end with a small word. */
function isCommon(words: string, { suffixes }: NameWords): boolean {
  const last = words.split(' ').at(-1)!;
  return words.includes(' ') && /^\p{Ll}+$/u.test(last) && !suffixes.has(last);
}

/**
 * "Lowe" alone is taken for a company here and there; the article that names a Kit Lowe knows better. And "Ulrike Sand", whom
 * the heads took for a company, is who is called "Sand" all through.
 */
function knowBySurname(forms: readonly Form[], names: NameWords): void {
  const parted = forms.map((form) => ({ form, words: nameWords(form.words, names).map(fold) }));
  const surnames = new Set<string>();
  const tails = new Set<string>();
  const alone = new Set<string>();
  for (const { form, words } of parted) {
    if (form.kind !== 'person') continue;
    if (words.length > 1) surnames.add(words.at(-1)!);
    else alone.add(words[0]!);
    for (let from = 1; from < words.length - 1; from++) tails.add(words.slice(from).join(' '));
  }
  for (const { form, words } of parted) {
    const least = words.length === 1 ? SOME_SURNAME : SOME_PERSON;
    const isKnown = words.length === 1 ? surnames.has(words[0]!) : words.length === 2 && alone.has(words[1]!);
    // "St John-Mildmay" behind "Edwin St John-Mildmay", too.
    const isTail = words.length > 1 && tails.has(words.join(' '));
    if (isTail && form.kind === 'organization') form.kind = 'person';
    if (form.kind !== 'person' && isKnown && form.types[0]! > least * form.sightings.length) form.kind = 'person';
  }
}

/** "Norhaven" alone, in an article that names Norhaven Motors, is no person. */
function knowByCompany(forms: readonly Form[], language: Language): void {
  const companies = forms.filter(({ words }) => isCompany(words, language));
  const firsts = new Set(companies.map(({ words }) => fold(nameWords(words, language.names)[0]!)));
  for (const form of forms) if (form.kind === 'person' && firsts.has(fold(form.words))) form.kind = 'organization';
}
