import type { PronounSort, SourceWords } from '../language/actors.js';
import type { Language } from '../language/language.js';
import type { NameWords } from '../language/names.js';
import type { Span } from '../text/span.js';
import type { Spans } from '../text/spans.js';
import type { Cast } from './cast.js';
import { isTitle } from './names.js';
import type { Party, Sighting } from './party.js';
import { isPersonal } from './personal.js';

/** What a source's words are, before it is asked whom they refer to. */
export type Reference =
  | { readonly kind: 'named'; readonly party: Party; readonly span: Span }
  | { readonly kind: 'shared'; readonly parties: readonly Party[]; readonly span: Span }
  | { readonly kind: 'pronoun'; readonly sort: PronounSort; readonly span: Span }
  | { readonly kind: 'several'; readonly parts: readonly Reference[]; readonly span: Span }
  | {
      readonly kind: 'description';
      readonly span: Span;
      /** From the beginning to the head: "a spokesman" of "a spokesman for the mayor". */
      readonly phrase: Span;
      readonly head: string;
      readonly isDefinite: boolean;
    }
  /** A transcript's "Q" and "A": who asks and who answers. */
  | { readonly kind: 'asker' | 'answerer'; readonly span: Span }
  | { readonly kind: 'nobody'; readonly span: Span };

/** The marks of a label that is no word of the text. */
const LABEL_MARK = /^\s*[:.]/;
const BRACKETS = /^\s*\([^()]*\)\s+(?<title>(?:\p{Lu}[\p{L}’'-]*\.?\s+){0,4})$/u;
const ASIDE = /,?\s(?:[—–(-]|--)|,\s/u;
const CAPITAL = /^\p{Lu}/u;
const LAST_WORD = /[\p{L}][\p{L}-]*$/u;
const FIRST_WORD = /^\p{L}+/u;
/** A few words without a mark: “retired harbour pilot”. */
const WHAT_ONE_IS = /^[\p{L}’'-]+(?:\s[\p{L}’'-]+\.?){0,3}$/u;
/** Behind the last comma titles alone. */
const TITLES_SET_OFF = /,\s(?<titles>(?:\p{Lu}\p{L}*\.?\s){1,3})$/u;
/** Between a comma and a name: what its bearer is. */
const SET_OFF = /^,\s(?:[\p{L}’'-]+\.?\s){0,4}$/u;
/** So far behind a source the name that it has may begin, in UTF-16 code units. */
const FAR_BEHIND = 40;
const COMMA = ', ';
const COMMA_BEFORE = /,\s$/;
const POSSESSIVE_END = /['’]s?$/;
const POSSESSIVE = /['’]s?\s/;

/** Reads a source's words. `names` are those of the article. */
export function readSource(
  text: string,
  span: Span,
  names: Spans<Sighting>,
  cast: Cast,
  language: Language,
): Reference {
  const bare = trim(text, span);
  const stamped = language.actors.stamp.exec(text.slice(...bare))?.[0].length ?? 0;
  const whole: Span = [bare[0] + stamped, bare[1]];
  const { emphatic } = language.actors.sources;
  const own: Span = [whole[0], whole[1] - (emphatic.exec(text.slice(...whole))?.[0].length ?? 0)];
  const owner = language.actors.sources.ownedWork.exec(text.slice(...own))?.groups?.owner;
  if (owner !== undefined) return readSource(text, [own[0], own[0] + owner.length], names, cast, language);
  // "Let's say": nothing but the 's; and an article whose noun was not seen.
  if (`${text.slice(...own)} `.replace(language.names.article, '').trim() === '') return { kind: 'nobody', span };
  const inside = names.inside(own);
  const { sources } = language.actors;
  const time = sources.timeAhead.exec(text.slice(...own))?.[0].length ?? 0;
  if (time > 0) return readSource(text, [own[0] + time, own[1]], names, cast, language);
  const one = oneNamed(text, own, names, cast, sources);
  if (one) return { kind: 'named', party: one, span: own };
  const other = standIn(text, own, sources) ?? coordinated(text, own, inside, names, cast, language);
  if (other) return other;
  const headEnd = headEndOf(text, own, inside, sources);
  // "The Welshman", which may look like a name.
  const isBody = inside.some(({ span }) => cast.at.get(span[0])?.kind === 'organization');
  if (!isBody && sources.epithet.test(text.slice(own[0], headEnd))) return descriptionIn(text, own, headEnd, sources);
  return nameIn(text, own, inside, headEnd, cast, language) ?? descriptionIn(text, own, headEnd, sources);
}

/** "Another, the engineer Ann Hale, said": who is named behind the comma, whether or not the source goes on so far. */
function oneNamed(
  text: string,
  [start, end]: Span,
  names: Spans<Sighting>,
  cast: Cast,
  { oneOfThem, afterHead }: SourceWords,
): Party | undefined {
  const one = oneOfThem.exec(text.slice(start, end))?.[0].length;
  if (one === undefined) return undefined;
  const from = start + one;
  const [name] = names.from([from, from + FAR_BEHIND]);
  // “One, a fan of Ann Hale,” is not she.
  const gap = name ? text.slice(from, name.span[0]) : '';
  const isHers = gap.slice(1).search(afterHead) < 0;
  const isSetOff = name && isHers && SET_OFF.test(gap) && text[name.span[1]] === ',';
  const party = isSetOff ? cast.at.get(name.span[0]) : undefined;
  return party?.kind === 'person' ? party : undefined;
}

/** A pronoun, a word for nobody in particular, or an interview's label. */
function standIn(text: string, span: Span, language: SourceWords): Reference | undefined {
  const words = text.slice(...span);
  const { pronoun, pronounPhrase, pointer, generic, copied, asker, answerer } = language;
  const sort = pronoun(words) ?? pronoun(pronounPhrase.exec(words)?.groups?.pronoun ?? '');
  if (sort && !pointer.test(words)) return { kind: 'pronoun', sort, span };
  // "He — a former pilot — said": the pronoun, whatever is said of its bearer.
  const bearer = pronoun(words.slice(0, ASIDE.exec(words)?.index));
  if (bearer === 'he' || bearer === 'she' || bearer === 'they') return { kind: 'pronoun', sort: bearer, span };
  if (generic.test(words) || copied.test(words)) return { kind: 'nobody', span };
  if (!LABEL_MARK.test(text.slice(span[1], span[1] + 3))) return undefined;
  if (asker.test(words)) return { kind: 'asker', span };
  return answerer.test(words) ? { kind: 'answerer', span } : undefined;
}

/** The name that a source is, or ends with. */
function nameIn(
  text: string,
  span: Span,
  inside: readonly Sighting[],
  headEnd: number,
  cast: Cast,
  language: Language,
): Reference | undefined {
  const { sources } = language.actors;
  const { part, apposition, capitalArticle } = sources;
  const [start, end] = span;
  const words = text.slice(start, end);
  const last = inside.findLast((name) => name.span[1] <= headEnd);
  // “In a letter to the pilot, Kit Lowe, Ann Hale said”: the first belongs to what stands before.
  const [first, second] = inside;
  const isAhead = first?.span[0] === start && COMMA_BEFORE.test(text.slice(Math.max(0, start - 2), start));
  if (
    isAhead &&
    second?.span[1] === end &&
    text.slice(first.span[1], second.span[0]) === COMMA &&
    isPerson(second, cast)
  )
    return named(second, cast, span);
  // "The league, whose chairwoman, Ms Ann Hale": she speaks.
  const whose = inside.at(-1);
  const isWhose = whose && sources.whoseIs.test(text.slice(start, whose.span[0]));
  if (isWhose && isPerson(whose, cast) && endsWith(text, whose.span[1], end, language.names))
    return named(whose, cast, span);
  // "Gen. (retd) Faisal Tarn", "Norhaven Port Authority (NPA) Director Ann Hale": what brackets hold before a name and its title.
  const behind = inside.find((name) => BRACKETS.test(text.slice(headEnd, name.span[0])));
  const titles = behind && BRACKETS.exec(text.slice(headEnd, behind.span[0]))!.groups!.title!.trim();
  const isTitled = titles ? isOfPerson(titles, language) : isTitle(words.slice(0, headEnd - start), language.names);
  if (behind && isPerson(behind, cast) && isTitled) return named(behind, cast, span);
  // "Some Democrats" are not the Democrats.
  const { commonName, determining } = language.actors;
  // “The Reform MP” is of no party.
  const isCommon =
    last !== undefined &&
    !isPerson(last, cast) &&
    commonName.test(text.slice(start, headEnd)) &&
    determining.test(text.slice(start, last.span[0]));
  const holder = inside.at(-1);
  if (holder && last && holder !== last && isHolder({ text, span, headEnd, cast, language }, last, holder))
    return named(holder, cast, span);
  if (
    !part.test(words) &&
    !isCommon &&
    last &&
    endsWith(text, last.span[1], headEnd, language.names) &&
    stands(last, cast)
  )
    return named(last, cast, span);
  // "the region's president, Renzo Marin": a person's name set off by a comma, a dash or brackets closes it.
  const aside = inside.find(
    (name) =>
      name.span[0] > headEnd &&
      apposition.test(text.slice(headEnd, name.span[0])) &&
      !isAnothers(text.slice(headEnd, name.span[0]), language) &&
      !isOneOf(text.slice(start, headEnd), text.slice(name.span[1], end), language) &&
      isPerson(name, cast),
  );
  if (aside && !CAPITAL.test(text.slice(headEnd + 1, headEnd + 2))) return named(aside, cast, span);
  const closing = inside.at(-1);
  const naming = { text, span, headEnd, cast, language };
  if (closing && (isSetBehind(naming, closing) || isOwnName(naming, closing))) return named(closing, cast, span);
  const isClosing = closing && endsWith(text, closing.span[1], end, language.names) && isPerson(closing, cast);
  if (isClosing && followsTitle(text, closing.span, start, language)) return named(closing, cast, span);
  // "A youth who gave his name only as Deano": the name that someone gave is what he is called.
  const given = inside.find((name) => name.span[0] > headEnd && sources.givenAs.test(text.slice(start, name.span[0])));
  if (given && !given.isPossessive && isPerson(given, cast)) return named(given, cast, span);
  if (inside.length > 0 || !CAPITAL.test(words) || capitalArticle.test(words)) return undefined;
  const party = cast.byName(words);
  return party && { kind: 'named', party, span };
}

/** A source that a name may be of, and where its head ends. */
interface Naming {
  readonly text: string;
  readonly span: Span;
  readonly headEnd: number;
  readonly cast: Cast;
  readonly language: Language;
}

/**
 * "Its author, safety engineer Ann Hale", "The firm that owned the pier, Marine Works": the name behind the last comma is what the
 * description has, with nothing between but what its bearer is.
 */
function isSetBehind({ text, span: [start, end], headEnd, cast, language }: Naming, name: Sighting): boolean {
  const comma = text.lastIndexOf(', ', name.span[0]);
  if (comma < headEnd || !endsWith(text, name.span[1], end, language.names)) return false;
  if (isAnothers(text.slice(headEnd, comma + 1), language)) return false;
  const said = text.slice(comma + 1, name.span[0]).trim();
  const between = said.replace(language.names.article, '');
  if (isOfPerson(text.slice(start, headEnd), language)) {
    // “His wife, the broadcaster Ann Hale”: whatever it is that she is.
    const isHers = between === 'late' || between !== said || isOfPerson(between, language);
    return isPerson(name, cast) && WHAT_ONE_IS.test(between) && isHers;
  }
  return between === '' && cast.at.get(name.span[0])?.kind === 'organization';
}

/**
 * "Counsel to the panel, Mrs. Ann Hale", "Norhaven Minister of State for Trade Ann Hale": an office that looks like a name, and who closes
 * the source as its holder.
 */
function isHolder({ text, span: [start, end], cast, language }: Naming, office: Sighting, holder: Sighting): boolean {
  if (!isPerson(holder, cast) || !endsWith(text, holder.span[1], end, language.names)) return false;
  const word = LAST_WORD.exec(text.slice(...office.span))?.[0] ?? '';
  const isFirst = text.slice(start, office.span[0]).replace(language.names.article, '') === '';
  const isNamed = text
    .slice(...office.span)
    .split(' ')
    .some((one) => language.names.isGiven(one));
  if (!isFirst || !isOfPerson(word, language) || isNamed) return false;
  const gap = text.slice(office.span[1], holder.span[0]);
  const set = TITLES_SET_OFF.exec(gap)?.groups?.titles;
  const titles = set?.trim().split(/\s+/) ?? [];
  if (set !== undefined) return titles.every((title) => isTitle(title, language.names)) && !isAnothers(gap, language);
  return !gap.includes(',') && followsTitle(text, holder.span, start, language);
}

/** "The venue, the Assembly Rooms": the name of what a description that is of no person has before a comma. */
function isOwnName({ text, span: [start, end], headEnd, cast, language }: Naming, name: Sighting): boolean {
  const { actors, names } = language;
  const gap = text.slice(headEnd, name.span[0]);
  if (!/^,\s/.test(gap) || gap.slice(1).trimStart().replace(names.article, '') !== '') return false;
  if (isOfPerson(text.slice(start, headEnd), language)) return false;
  const isDefinite = actors.sources.definite.test(text.slice(start, end));
  return isDefinite && cast.at.get(name.span[0])?.kind === 'organization' && endsWith(text, name.span[1], end, names);
}

/** "Relatives of the skipper, Renzo Marin": between the head and the name stands somebody else, who is the one named. */
function isAnothers(gap: string, language: Language): boolean {
  const head = language.actors.sources.another.exec(gap)?.groups?.head;
  // “Counsel to the panel, Mrs Ann Hale”: no panel is called so.
  return head !== undefined && isOfPerson(head, language) && !language.phrases.audience.test(head);
}

/** "The councillors, Ann Hale and two others": one of several. */
function isOneOf(head: string, behind: string, { actors }: Language): boolean {
  const { descriptions, sources } = actors;
  return descriptions.plural.test(head) && behind.startsWith(sources.and);
}

function descriptionIn(text: string, span: Span, headEnd: number, language: SourceWords): Reference {
  const phrase = text.slice(span[0], headEnd);
  const head = LAST_WORD.exec(phrase.replace(POSSESSIVE_END, ''))?.[0] ?? phrase;
  return {
    kind: 'description',
    span,
    phrase: [span[0], headEnd],
    head: head.toLowerCase(),
    isDefinite: language.definite.test(text.slice(...span)) || POSSESSIVE.test(phrase),
  };
}

/** Where a source's head ends, before what modifies it. */
function headEndOf(text: string, [start, end]: Span, inside: readonly Sighting[], language: SourceWords): number {
  const words = text.slice(start, end);
  return start + words.slice(0, firstCut(words, start, inside, language)).trimEnd().length;
}

function trim(text: string, [start, end]: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /[\s,:;“”"‘—–]/.test(text[from]!)) from++;
  while (to > from && /[\s,:;“”"—–]/.test(text[to - 1]!)) to--;
  const ending = /['’]s?$/.exec(text.slice(from, to))?.[0];
  if (ending && !/^\p{L}*s['’]$/u.test(text.slice(from, to))) to -= ending.length;
  return [from, to];
}

/** Where what modifies the head begins, outside names ("Bank of England" is not cut). */
function firstCut(words: string, start: number, names: readonly Sighting[], { afterHead }: SourceWords): number {
  for (const match of words.matchAll(afterHead)) {
    const at = start + match.index;
    if (match.index === 0 || names.some((name) => name.span[0] < at && at < name.span[1])) continue;
    return match.index;
  }
  return words.length;
}

/** Whether behind a name there is nothing but a mark, or letters that are none of it: "Theo Banks RN". */
function endsWith(text: string, nameEnd: number, headEnd: number, { honour }: NameWords): boolean {
  const rest = text.slice(nameEnd, headEnd).trim();
  return /^[.,’']?$/.test(rest) || rest.split(/[,\s]+/).every((word) => honour.test(word.replace(/\./g, '')));
}

function isPerson(name: Sighting, cast: Cast): boolean {
  return cast.at.get(name.span[0])?.kind === 'person' || cast.shared.has(name.span[0]);
}

/**
 * "Minister of Education Silvia Gallo": a title without an article, then the person's name. A preposition before
 * the name makes it someone else's ("Lawyers for Silvia Gallo"), unless the name was taken too long ("Governor of
 * Norhaven Carla Greer").
 */
function followsTitle(text: string, [from, to]: Span, start: number, language: Language): boolean {
  const { actors, names } = language;
  const { determined, wordBefore, preposition, adjective } = actors.sources;
  const ahead = text.slice(start, from);
  if (!CAPITAL.test(text.slice(start, to)) || determined.test(text.slice(start, to))) return false;
  const before = wordBefore.exec(ahead)?.groups?.word ?? '';
  if (preposition.test(before)) {
    return text.slice(from, to).split(' ').length > 2 && isTitle(FIRST_WORD.exec(ahead)?.[0] ?? '', names);
  }
  // "Chair of the rules committee Desmond Tarn": no committee is called so.
  if (!CAPITAL.test(before))
    return actors.descriptions.branches(before).length > 0 ? isOffice(ahead, language) : isHeld(ahead, language);
  return isTitle(before, names) ? isHeld(ahead, language) : !adjective.test(before);
}

/**
 * "Director for schools and learning", "Chief of the Defence Staff General": an office whose holder is named behind it, titles of
 * his own between. "Chief of staff to Senator" is another's.
 */
function isHeld(ahead: string, language: Language): boolean {
  const { preposition, helpers, office } = language.actors.sources;
  const words = ahead.trim().split(/\s+/);
  const { titleTails } = language.names;
  const isTail = (word: string): boolean => titleTails.has(word.toLowerCase());
  const isAhead = (word: string): boolean => CAPITAL.test(word) && isTitle(word, language.names) && !isTail(word);
  while (words.length > 1 && isAhead(words.at(-1)!)) words.pop();
  const last = words.at(-1)!;
  if (preposition.test(last) || (isOfPerson(last, language) && !isTail(last)) || helpers.test(ahead)) return false;
  return (
    office.test(ahead) && isOffice(ahead, language) && isTitle(headOf(ahead, language.actors.sources), language.names)
  );
}

function headOf(words: string, { afterHead }: SourceWords): string {
  return LAST_WORD.exec(words.split(new RegExp(afterHead, 'iu'))[0]!.trimEnd())?.[0] ?? '';
}

/** Whether words are an office without an article, to which a name belongs: "Secretary for Energy and". */
function isOffice(words: string, language: Language): boolean {
  const { sources } = language.actors;
  if (!CAPITAL.test(words) || sources.determined.test(words)) return false;
  return isOfPerson(headOf(words, sources), language);
}

/** Whether the last of some words is what a person is. */
function isOfPerson(words: string, { actors, names }: Language): boolean {
  const head = LAST_WORD.exec(words)?.[0] ?? '';
  return isTitle(head, names) || isPersonal(head, actors.descriptions);
}

function stands(name: Sighting, cast: Cast): boolean {
  return cast.at.has(name.span[0]) || cast.shared.has(name.span[0]);
}

function named(name: Sighting, cast: Cast, span: Span): Reference {
  const shared = cast.shared.get(name.span[0]);
  if (shared) return { kind: 'shared', parties: shared, span };
  return { kind: 'named', party: cast.at.get(name.span[0])!, span };
}

/** "Ann Hale and Bo Ekberg", "Hale and the union": two sources joined, each of which can speak. */
function coordinated(
  text: string,
  [start, end]: Span,
  inside: readonly Sighting[],
  names: Spans<Sighting>,
  cast: Cast,
  language: Language,
): Reference | undefined {
  const { both, coordination } = language.actors.sources;
  const from = start + (both.exec(text.slice(start, end))?.[0].length ?? 0);
  const match = coordination.exec(text.slice(from, end));
  if (!match) return undefined;
  const first: Span = [from, from + match.groups!.first!.length];
  const second: Span = [end - match.groups!.second!.length, end];
  if (!areTwo(text, first, second, inside, cast, language)) return undefined;
  const holder = holderOfBoth(text, first, [from, end], inside, cast, language);
  if (holder) return holder;
  const head = readSource(text, first, names, cast, language);
  const tail = readSource(text, second, names, cast, language);
  if (head.kind === 'nobody' || tail.kind === 'nobody') return undefined;
  // "the president of Bosnia and Serbia": the second is no actor beside a description that goes on to it.
  const goesOn = head.kind === 'description' && head.span[1] > head.phrase[1];
  if (goesOn && tail.kind === 'named' && tail.party.kind !== 'person') return undefined;
  const parts = head.kind === 'several' ? [...head.parts, tail] : [head, tail];
  return { kind: 'several', parts, span: [from, end] };
}

/** "Secretary for Energy and Deputy Whip Rowan Tarn": one who holds both offices. */
function holderOfBoth(
  text: string,
  first: Span,
  whole: Span,
  inside: readonly Sighting[],
  cast: Cast,
  language: Language,
): Reference | undefined {
  const [name, other] = inside.filter((item) => isPerson(item, cast));
  if (!name || other || name.span[0] < first[1] || !endsWith(text, name.span[1], whole[1], language.names))
    return undefined;
  const words = text.slice(...first);
  return isOffice(words, language) && !language.actors.speaksFor.test(words) ? named(name, cast, whole) : undefined;
}

/** Whether two stretches joined by "and" are two sources: a name or a description must begin each. */
function areTwo(
  text: string,
  first: Span,
  second: Span,
  inside: readonly Sighting[],
  cast: Cast,
  language: Language,
): boolean {
  const { descriptions, sources } = language.actors;
  const { coordinated: description, instances, office } = sources;
  if (inside.some((name) => name.span[0] < first[1] && name.span[1] > second[0])) return false;
  // "Hopefuls, including Ann Hale and Bo Ekberg": both are of the hopefuls.
  if (instances.test(text.slice(...first))) return false;
  // "Ann Hale, curator and director of exhibits", "Ann Hale, a teacher and Ekberg supporter": the comma's aside runs on.
  const isAside = text.slice(...first).includes(',');
  const isHead = ({ span }: Sighting): boolean => {
    const behind = text.slice(span[1], second[1]);
    return !COMMON_NOUN.test(behind) || headOf(behind, sources) === '';
  };
  if (
    isAside &&
    !inside.some((name) => isBeginning(name, second[0], NEAR_PERSON) && isPerson(name, cast) && isHead(name))
  )
    return false;
  // "The Florida senator and presidential candidate": one who is both.
  const persons = inside.filter((name) => isPerson(name, cast));
  const name = persons.find(({ span }) => span[1] === second[1]);
  const heads = [text.slice(...first), text.slice(second[0], name?.span[0] ?? second[1]).trimEnd()];
  const isOne =
    sources.determined.test(heads[0]!) &&
    !sources.determined.test(heads[1]!) &&
    heads.every((words) => isOfPerson(words, language) && !descriptions.plural.test(words)) &&
    persons.every((person) => person === name);
  if (isOne) return false;
  // "the secretary of health and human services" joins no two sources.
  const opens = (span: Span): boolean =>
    description.test(text.slice(...span)) ||
    inside.some((name) => name.span[0] - span[0] < NEAR_NAME && name.span[1] <= span[1]);
  // "Regional health commissioner Ann Hale and her deputy", "candidates Ann Hale and Bo Ekberg": a title that opens the first of them.
  const closing = inside.find((name) => name.span[1] === first[1] && isPerson(name, cast));
  const ahead = closing ? text.slice(first[0], closing.span[0]).trimEnd() : '';
  const isTitled = (isOfPerson(ahead, language) && !office.test(ahead)) || descriptions.plural.test(ahead);
  // "He and his wife Ann": whom the pronoun means speaks, too.
  const isPronoun = language.actors.sources.pronoun(text.slice(...first)) !== undefined;
  return (opens(first) || isTitled || isPronoun) && opens(second);
}

/** Behind a name a noun of which the name is a part ("Ekberg supporter"), or what modifies it ("Ekberg of the union"). */
const COMMON_NOUN = /^ \p{Ll}/u;

/** So far into one of two sources its name begins, and a person's behind an aside. */
const NEAR_NAME = 16;
const NEAR_PERSON = 12;

function isBeginning({ span }: Sighting, from: number, within: number): boolean {
  return span[0] >= from && span[0] - from < within;
}
