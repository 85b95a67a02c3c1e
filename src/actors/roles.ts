import type { DescriptionWords } from '../language/actors.js';
import type { Language } from '../language/language.js';
import type { NameWords } from '../language/names.js';
import type { Span } from '../text/span.js';
import type { Cast } from './cast.js';
import { fold, isTitle, titlesAhead } from './names.js';
import type { Party, Role, Sighting } from './party.js';

/** Back over a capitalised word or two ("USA mayors"), where no sentence begins with them. */
const BACK_OVER_NAME = /(?:^|[^.!?\s]\s+|[“"(])((?:(?:(?:\p{Lu}\.)+|\p{Lu}[\p{L}-]*)\s+){1,3})$/u;
const POSSESSIVE_BEFORE = /['’]s?\s+$/;
const OWNER_BEFORE = /(?<owner>\S+?)['’]s?\s+$/;
/** “South Haven's premier”, taken whole. */
const OWNER_INSIDE = /^(?:\S+\s)*?(?<owner>\p{L}[^\s'’]*)['’]s\s/u;
const HEAD = /^[\p{L}][\p{L}\-’']{2,}$/u;
const LAST_WORD = /[^\s]+$/;
const AHEAD = /^(?:\s+|,\s+)/;
const CAPITALISED = /^\p{Lu}[\p{L}.]*\s+/u;
/** Small words behind a comma; one of them; and what closes what they set off. */
const SET_OFF = /^,\s(?<words>\p{Ll}[\p{Ll}-]+(?:\s\p{Ll}[\p{Ll}-]+){0,4})/u;
const LOWER = /[\p{Ll}-]+/gu;
const CLOSES = /^[,.;)]/u;
/** Whose, and what they are, before the comma ahead of a name. */
const OFFICE_AHEAD = /['’]s?\s(?<words>(?:\p{L}[\p{L}-]*\s){0,3}\p{L}[\p{L}-]*),\s$/u;
/** What a description's head tells of somebody's sex, as log odds. */
export const TOLD = 5;
/** No word is longer. */
const WORD = 40;
/** How far before and behind a description what ties it to a name stands, in UTF-16 code units. */
const BEFORE = 40;
const BEHIND = 60;
/** So far back at most the phrase is looked for that a sentence begins with, in UTF-16 code units. */
const SENTENCE = 150;
/** A title before a name has its capital, or so many letters. */
const LONG_TITLE = 4;

/** A noun phrase up to its head: "the Leeds lawmaker". */
export interface Phrase {
  readonly sighting: Sighting;
  readonly span: Span;
  readonly words: string;
  readonly head: string;
  readonly isDefinite: boolean;
  readonly isIndefinite: boolean;
  readonly isMany: boolean;
  /** The noun whose it is, in lower case: "governor" of "the governor's office"; empty where none is said. */
  readonly owner: string;
}

/** Puts together the whole of a description, of which the heads may have found only the last words. */
export function phrase(text: string, sighting: Sighting, cast: Cast, language: DescriptionWords): Phrase | undefined {
  const end = sighting.span[1];
  const head = LAST_WORD.exec(text.slice(sighting.span[0], end))?.[0] ?? '';
  if (!HEAD.test(head) || language.noHead.test(head)) return undefined;
  let start = wordStart(text, sighting.span[0]);
  const own = text.slice(start, end);
  if (!language.definite.test(own) && !language.indefinite.test(own)) {
    const before = cast.before(start);
    // Back to an article with a word or two between, or over a name: "the former mayor", "USA mayors".
    const over = BACK_OVER_NAME.exec(before)?.[1]?.replace(language.opening, '') ?? '';
    const more = language.backToArticle.exec(before)?.groups?.phrase ?? over;
    if (!POSSESSIVE_BEFORE.test(before)) start -= more.length;
  }
  const words = text.slice(start, end).replace(/\s+/g, ' ');
  const owner = (OWNER_BEFORE.exec(cast.before(start)) ?? OWNER_INSIDE.exec(words))?.groups?.owner?.toLowerCase() ?? '';
  const isOwned = owner !== '';
  const many = sighting.mention.types[1]!;
  return {
    sighting,
    span: [start, end],
    words,
    head: head.toLowerCase(),
    isDefinite: isOwned || language.definite.test(words),
    isIndefinite: !isOwned && language.indefinite.test(words),
    isMany: many > 0.5,
    owner,
  };
}

/** Where the word begins in which an offset stands: the heads find "old daughter" of a six-year-old one, and "s aide". */
function wordStart(text: string, offset: number): number {
  const ahead = /[\p{L}\p{N}.-]+[-.]$/u.exec(text.slice(Math.max(0, offset - WORD), offset))?.[0] ?? '';
  // "4,000 people", of which the heads found ",000 people".
  const number = /^[\d,.]/.test(text.slice(offset, offset + 1))
    ? /\d[\d,.]*$/.exec(text.slice(Math.max(0, offset - WORD), offset))?.[0]
    : undefined;
  if (number) return offset - number.length;
  const isOwner = /\p{L}['’]$/u.test(text.slice(Math.max(0, offset - 2), offset));
  const owner = isOwner ? (/^s\s+/u.exec(text.slice(offset, offset + WORD))?.[0] ?? '') : '';
  return offset - ahead.length + owner.length;
}

export function withoutArticle(words: string, { article }: Pick<DescriptionWords, 'article'>): string {
  return words.replace(article, '').replace(/\s+/g, ' ').trim();
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
  language: Language,
): Set<Phrase> {
  const startsAt = new Map(names.map((name) => [name.span[0], name]));
  const endsAt = new Map(names.map((name) => [name.span[1], name]));
  const used = new Set<Phrase>();
  for (const item of phrases) {
    const bearer = behind(text, item, startsAt, cast, language) ?? before(text, item, endsAt, cast, language);
    if (!bearer) continue;
    give(text, bearer, item, cast, language);
    used.add(item);
  }
  for (const name of names) {
    const party = cast.at.get(name.span[0]);
    if (party?.kind !== 'person') continue;
    giveTitle(text, party, name, cast, language);
    giveOffice(text, party, name, language);
    giveOfficeAhead(text, party, name, language);
  }
  return used;
}

/** Whether a description can be of a party: a person's of a person, an organization's of an organization. */
function fits(item: Phrase, party: Party | undefined, { names }: Language): party is Party {
  const { types } = item.sighting.mention;
  const isPerson = types[0]! > 0.5 || names.sexOfHead(item.head) !== undefined;
  return isPerson ? party?.kind === 'person' : party?.kind === 'organization' && types[2]! > 0.5;
}

/** Whose name stands right behind: "spokeswoman Ines Calder", "the transport minister, Tom Veld,", "the bishop of Otley, Rt Rev Tom Veld,". */
function behind(
  text: string,
  item: Phrase,
  startsAt: ReadonlyMap<number, Sighting>,
  cast: Cast,
  language: Language,
): Party | undefined {
  const { setOff, of, namesHimself } = language.actors.descriptions;
  const [, end] = item.span;
  const naming = namesHimself.exec(text.slice(end, end + SENTENCE))?.[0];
  const himself = naming === undefined ? undefined : nameBehindTitles(text, end + naming.length, startsAt, language);
  const known = himself && cast.at.get(himself.span[0]);
  if (himself && !item.isMany && fits(item, known, language)) return known;
  const after = item.isDefinite ? (of.exec(text.slice(end, end + BEHIND))?.[0].length ?? 0) : 0;
  const from = after > 0 && text[end + after] === ',' ? end + after : end;
  const gap = AHEAD.exec(text.slice(from, from + 4))?.[0];
  const next = gap === undefined ? undefined : nameBehindTitles(text, from + gap.length, startsAt, language);
  const party = next && cast.at.get(next.span[0]);
  if (!next || !fits(item, party, language)) return undefined;
  if (!gap!.includes(',') && !item.isIndefinite) return party;
  return item.isDefinite && setOff.test(text.slice(next.span[1], next.span[1] + BEHIND)) ? party : undefined;
}

/** The name that begins at an offset, or behind titles that do. */
function nameBehindTitles(
  text: string,
  offset: number,
  startsAt: ReadonlyMap<number, Sighting>,
  { names }: Language,
): Sighting | undefined {
  for (let at = offset; ; ) {
    const name = startsAt.get(at);
    if (name) return name;
    const word = CAPITALISED.exec(text.slice(at, at + WORD))?.[0];
    if (word === undefined || !isTitle(word.trim(), names)) return undefined;
    at += word.length;
  }
}

/** Whose name stands right before: "Tom Veld, the transport minister", "Tom Veld is the transport minister". */
function before(
  text: string,
  item: Phrase,
  endsAt: ReadonlyMap<number, Sighting>,
  cast: Cast,
  language: Language,
): Party | undefined {
  const { gap: gaps, copula, aside } = language.actors.descriptions;
  const [start, end] = item.span;
  const gap = gaps.exec(text.slice(Math.max(0, start - BEFORE), start))?.[0];
  const previous = gap === undefined ? undefined : endsAt.get(start - gap.length);
  const party = previous && cast.at.get(previous.span[0]);
  if (item.isMany || !fits(item, party, language)) return undefined;
  if (copula.test(gap!)) return party;
  // "In a letter to Ann Hale, the mayor of Otley said": who says it is another.
  const from = previous!.span[0];
  if (!CLOSES.test(text.slice(end, end + BEHIND)) && isFronted(text, from, language)) return undefined;
  // "…, Ann Hale, the mayor" but not "Ann Hale, a nurse and two sons": the phrase closes like an aside.
  const isOne = item.isDefinite || item.isIndefinite;
  return isOne || aside.test(text.slice(end, end + BEHIND)) ? party : undefined;
}

/** Whether a name stands in the phrase that a sentence begins with, as one to, with or by whom something was done. */
function isFronted(text: string, name: number, { actors }: Language): boolean {
  return actors.fronted.test(text.slice(Math.max(0, name - SENTENCE), name));
}

function give(text: string, party: Party, item: Phrase, cast: Cast, language: Language): void {
  const { of, past } = language.actors.descriptions;
  const after = of.exec(text.slice(item.span[1], item.span[1] + BEHIND))?.[0] ?? '';
  const role: Role = {
    words: withoutArticle(item.words, language.actors.descriptions) + after,
    head: item.head,
    isPast: past.test(item.words),
    span: [item.span[0], item.span[1] + after.length],
  };
  addRole(party, role, language);
  cast.see(party, item.sighting);
}

/** The titles that stand before a person's name, or were taken for its first words. */
function giveTitle(text: string, party: Party, name: Sighting, cast: Cast, language: Language): void {
  const { names, actors } = language;
  const { words, start } = titlesOf(text, name, cast, language);
  const plain = words
    .map((word) => word.toLowerCase().replace(/\.$/, ''))
    .filter((word) => !names.formsOfAddress.has(word));
  const last = plain.at(-1);
  if (last === undefined || (plain.length === 1 && names.titleTails.has(last))) return;
  const head = names.longTitle.get(last) ?? last;
  const role = [...plain.slice(0, -1), head].join(' ');
  const end = start < name.span[0] ? name.span[0] : name.span[1];
  const given: Role = { words: role, head, isPast: actors.descriptions.past.test(role), span: [start, end] };
  addRole(party, given, language);
  const other = names.calledToo.get(last);
  if (other) addRole(party, { ...given, words: other, head: other }, language);
}

/** “Ann Hale, deputy mayor of Norhaven,”: an office set off behind a person's name, with no article by which a description would be seen. */
function giveOffice(text: string, party: Party, { span: [name, from] }: Sighting, language: Language): void {
  const behind = text.slice(from, from + BEHIND);
  const setOff = SET_OFF.exec(behind)?.groups?.words;
  if (setOff === undefined) return;
  const { names, actors } = language;
  const start = behind.indexOf(setOff);
  for (const { 0: word, index } of setOff.matchAll(LOWER)) {
    const end = start + index + word.length;
    if (!CLOSES.test(behind.slice(end)) && isFronted(text, name, language)) return;
    const isWhole = actors.descriptions.tied.test(behind.slice(end)) || CLOSES.test(behind.slice(end));
    if (!isWhole || !isOffice(word, names)) continue;
    const words = withoutArticle(behind.slice(start, end), actors.descriptions);
    // “Ann Hale, slammed the governor”: an article inside begins somebody else's.
    if (words.split(' ').some((one) => names.article.test(`${one} `))) return;
    const after = actors.descriptions.of.exec(behind.slice(end))?.[0] ?? '';
    addOffice(party, { head: word, words, after, span: [from + start, from + end + after.length] }, language);
    return;
  }
}

/** “Norhaven's premier, Ann Hale, said”: the same ahead of a name, where the heads saw no description. */
function giveOfficeAhead(text: string, party: Party, name: Sighting, language: Language): void {
  const { setOff } = language.actors.descriptions;
  const from = Math.max(0, name.span[0] - BEFORE);
  const said = OFFICE_AHEAD.exec(text.slice(from, name.span[0]));
  const words = said?.groups?.words;
  if (words === undefined || !setOff.test(text.slice(name.span[1], name.span[1] + BEHIND))) return;
  const head = LAST_WORD.exec(words)![0].toLowerCase();
  if (!isOffice(head, language.names)) return;
  const start = from + said!.index + said![0].indexOf(words);
  addOffice(party, { head, words, after: '', span: [start, start + words.length] }, language);
}

/** Whether a word is an office, and no mere form of address. */
function isOffice(word: string, { titles, formsOfAddress }: NameWords): boolean {
  return titles.has(word) && !formsOfAddress.has(word);
}

/** Gives somebody an office that the text did not give them before; `after` is what tells of what it is: “of Norhaven”. */
function addOffice(
  party: Party,
  { head, words, after, span }: Pick<Role, 'head' | 'words' | 'span'> & { readonly after: string },
  language: Language,
): void {
  if (party.roles.some((role) => role.head === head)) return;
  const isPast = language.actors.descriptions.past.test(words);
  addRole(party, { words: words + after, head, isPast, span }, language);
}

function titlesOf(
  text: string,
  name: Sighting,
  cast: Cast,
  { names }: Language,
): { readonly words: readonly string[]; readonly start: number } {
  const ahead = cast.before(name.span[0]);
  const own = text.slice(...name.span).split(/\s+/);
  const words = own.slice(0, titlesAhead(own, names));
  let start = name.span[0];
  for (const word of ahead.trimEnd().split(/\s+/).reverse()) {
    const isOffice = /^\p{Lu}/u.test(word) || (words.length === 0 && word.length > LONG_TITLE);
    if (!isOffice || !isTitle(word, names) || !ahead.endsWith(' ')) break;
    words.unshift(word);
    start = name.span[0] - (ahead.length - ahead.lastIndexOf(word));
  }
  return { words, start };
}

function addRole(party: Party, role: Role, { names }: Language): void {
  if (role.span[0] >= role.span[1]) return;
  const sex = names.sexOfHead(role.head);
  if (sex) party.she += sex === 'she' ? TOLD : -TOLD;
  if (!party.roles.some((known) => fold(known.words) === fold(role.words))) party.roles.push(role);
}
