import { parseFragment } from 'parse5';
import { englishPageWords } from '../../language/en/page-words.js';
import { foreignPageWords } from '../../language/foreign/page-words.js';
import type { PageWords } from '../../language/page-words.js';
import { monthOf } from './months.js';
import { stampsIn } from './stamp.js';

/** Who signs an article. */
export interface Signed {
  /** Names of persons, as they are written, without roles and honours. */
  readonly people: readonly string[];
  /** Newsrooms and agencies that sign. */
  readonly desks: readonly string[];
}

/** How much a place of metadata says of what stands there. */
export interface Place {
  /** Whether nothing but authors stands there: a single word, or one without a capital, is a name there. */
  readonly isOnlyNames: boolean;
  /** What the publisher goes by, its host too: no author's name. */
  readonly houses: readonly string[];
}

const MOST = { characters: 400, words: 6, lines: 6 };
const WORDS = [englishPageWords, ...foreignPageWords];
const listed = (name: keyof PageWords): string[] => WORDS.flatMap((words) => words[name]);
const setOf = (name: keyof PageWords): ReadonlySet<string> => new Set(listed(name));
const ROLES = setOf('roles');
const DESKS = setOf('desks');
const NOBODY = setOf('nobody');
const HONOURS = setOf('honours');
const AGENCIES = setOf('agencies');
const PARTICLES = setOf('particles');
const ORGANIZATIONS = setOf('organizations');
const COMPANIES = setOf('companies');
/** What ends a name in a line where nothing parts them. */
const BEHIND = new Set([...listed('furniture'), ...listed('published'), ...listed('updated'), ...listed('pictures')]);

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** The longest first, so that none hides another. */
const anyOf = (words: readonly string[]): string =>
  [...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');
/** “By”, “Published by”, “Eine Analyse von”, “Interview:”. */
const BY = new RegExp(
  `^(?:(?:(?:${anyOf(listed('published'))})\\s+|(?:\\p{L}+\\s+)?(?:${anyOf(listed('pieces'))})\\s+)?(?:${anyOf(listed('by'))})(?:\\s*:\\s*|\\s+|$)|(?:${anyOf(listed('pieces'))})\\s*:\\s*)`,
  'iu',
);
/** What goes on in the next line. */
const BY_ALONE = new RegExp(`^((?:${anyOf(listed('by'))})\\s*:?)\\n`, 'iu');
const PICTURE = new RegExp(
  `^(?:${anyOf(listed('pictures'))})(?:\\s*[:/]|\\s+(?:${anyOf(listed('by'))})\\s|\\s*$)`,
  'iu',
);
const AND = new RegExp(`\\s*(?:[,;/|•·]|\\s[–—-]\\s)\\s*|\\s+(?:${anyOf(listed('and'))})\\s+`, 'iu');
const GENERATION = /^(?:jr|sr|ii|iii|iv)\.?$/i;
/** What a name may begin with: a capital, or a letter of a script without them. */
const NAME_START = /^(?:['’‘ʻʼ"“(]|\p{L}{1,3}['’-])?[\p{Lu}\p{Lt}\p{Lo}]/u;

const folded = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[.:]+$/u, '')
    .trim();
const squashed = (words: string): string =>
  words
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Whether a line begins with what stands before an author: “By”. */
export function isSigned(line: string): boolean {
  return BY.test(line);
}

/** Who signs, by words such as “By Lena Obuya and Karl Brandt, Staff Writers”; both lists empty where nobody does. */
export function signedBy(words: string, place: Place): Signed {
  const people = new Map<string, string>();
  const desks = new Map<string, string>();
  const text = decoded(words.slice(0, 2 * MOST.characters))
    .slice(0, MOST.characters)
    .replace(BY_ALONE, '$1 ');
  for (const line of text.split('\n').slice(0, MOST.lines)) {
    const before = people.size + desks.size;
    readLine(line, place, people, desks);
    // Behind the names stand offices, and what else the author wrote.
    if (people.size + desks.size === before ? before > 0 : !/(?:,|&|\s\p{L}{1,3})$/u.test(line.trim())) break;
  }
  return { people: [...people.values()], desks: [...desks.values()] };
}

function readLine(line: string, place: Place, people: Map<string, string>, desks: Map<string, string>): void {
  if (PICTURE.test(line.trim()) || isNobody(line)) return;
  const isAfterBy = BY.test(line.trim());
  const parts = withoutBy(withoutDates(withoutAddresses(line))).split(AND);
  let last: string | null = null;
  for (const part of parts) {
    const whole = withoutBy(part.trim().replace(/^[(["“]+|[)\]"”’,;:]+$/gu, ''));
    const words = withoutHouse(whole, place);
    if (words === '' || isNobody(words)) continue;
    if (GENERATION.test(words)) {
      if (last) people.set(last, `${people.get(last)} ${words}`);
      continue;
    }
    if (/\d{2}:\d{2}/.test(words)) break;
    if (isCompany(words, place)) continue;
    if (isDesk(words, place)) {
      if (people.size === 0) desks.set(squashed(whole), whole);
      continue;
    }
    if (PICTURE.test(words)) break;
    const isAlone = isAfterBy && parts.length === 1 && !/\s/.test(words);
    const name = nameIn(words, place.isOnlyNames || isAlone);
    if (name === null || isHouse(name, place) || HONOURS.has(honour(name))) continue;
    // “Lena Obuya, Harbourpost”: where somebody works.
    if (last !== null && !/\s/.test(name) && /\s/.test(people.get(last)!)) continue;
    last = squashed(name);
    if (!people.has(last)) people.set(last, name);
  }
}

function withoutBy(words: string): string {
  let rest = words.trim();
  for (let match = BY.exec(rest); match && match[0] !== ''; match = BY.exec(rest)) {
    const next = rest.slice(match[0].length).trim();
    // “Van Morrison”, “De Gaulle”: a name may begin so.
    if (/^\p{Lu}/u.test(rest) && PARTICLES.has(folded(match[0])) && !/:/.test(match[0]) && /^\S+$/.test(next)) break;
    rest = next;
  }
  return rest;
}

/** What stands behind a date is no name. */
function withoutDates(line: string): string {
  const [first] = stampsIn(line);
  if (!first) return line;
  return first.span[0] > 0 ? line.slice(0, first.span[0]) : line.slice(first.span[1]);
}

function withoutAddresses(line: string): string {
  return line
    .replace(/(?:https?:|www\.)\S+/g, ' ')
    .replace(/\S+@\S+/g, ' ')
    .replace(/(?:^|\s)[@#]\S+/g, ' ');
}

/** “admin”, “siteadmin2”, “No Author”. */
function isNobody(words: string): boolean {
  const low = folded(words);
  const [first, ...rest] = low.split(' ');
  return NOBODY.has(low) || /^\w*admin\w*$/.test(low) || (NOBODY.has(first!) && rest.every((word) => ROLES.has(word)));
}

/** A firm that is not the publisher: it made the site, and no article. */
function isCompany(words: string, { houses }: Place): boolean {
  const isFirm = words.split(/\s+/).some((token) => COMPANIES.has(token.toLowerCase().replace(/[.,]/g, '')));
  return isFirm && !houses.some((house) => house.length > 3 && squashed(words).includes(squashed(house)));
}

/** Whether a word that only organizations' names have stands in a name. */
function hasOrganization(words: string): boolean {
  const tokens = words.split(/\s+/).filter((token, i) => i === 0 || NAME_START.test(token));
  return tokens.some((token) => ORGANIZATIONS.has(folded(token)));
}

function isDesk(words: string, place: Place): boolean {
  const low = folded(words);
  const tokens = low.split(/\s+/).map((token) => token.replace(/\./g, ''));
  if (DESKS.has(low)) return true;
  if (DESKS.has(tokens.at(-1)!) || DESKS.has(tokens[0]!) || hasOrganization(words)) return true;
  if (/^\S+\.[a-z]{2,5}$/i.test(words)) return true;
  return isHouse(words, place);
}

/** The name at the beginning of words, up to what can't be part of one; null without any. */
function nameIn(words: string, isOnlyNames: boolean): string | null {
  const tokens = words.split(/\s+/);
  while (tokens.length > 1 && HONOURS.has(honour(tokens[0]!))) tokens.shift();
  const name: string[] = [];
  for (const [i, token] of tokens.entries()) {
    const low = folded(token);
    const isFirst = name.length === 0;
    // “Lena Obuya Comments”, but “Herbert Read”; “Lena Obuya Nov 3”, but “Karl May”.
    if (
      (name.length > 1 && BEHIND.has(low) && !PARTICLES.has(low)) ||
      (!isFirst && /^\d/.test(tokens[i + 1] ?? '') && monthOf(low) > 0)
    )
      break;
    if (!isFirst && (HONOURS.has(honour(token)) || AGENCIES.has(low) || DESKS.has(low))) break;
    if (ROLES.has(low)) {
      if (isFirst) return null;
      // “Roving Reporter”: a name of two words in a field for names is whole.
      if (isOnlyNames && tokens.length === 2 && NAME_START.test(token)) name.push(token);
      return finished(name, isOnlyNames);
    }
    if (!NAME_START.test(token) && !PARTICLES.has(low)) break;
    name.push(token);
  }
  if (name.length === 0 && isOnlyNames && tokens.length <= 2 && /^[\p{L}\d][\p{L}\p{M}\d._' -]*$/u.test(words))
    return words;
  return finished(name, isOnlyNames);
}

/** A name without the house at its end, as it stands behind it where nothing parts them. */
function withoutHouse(words: string, place: Place): string {
  const tokens = words.split(/\s+/);
  for (let from = 2; from < tokens.length; from++)
    if (isHouse(tokens.slice(from).join(' '), place)) return tokens.slice(0, from).join(' ');
  return words;
}

function isHouse(words: string, { houses }: Place): boolean {
  const name = squashed(words);
  return AGENCIES.has(words.toLowerCase()) || (name.length > 3 && houses.some((house) => squashed(house) === name));
}

function honour(token: string): string {
  return token.replace(/\./g, '').toLowerCase();
}

function finished(tokens: readonly string[], isOnlyNames: boolean): string | null {
  const name = [...tokens];
  while (name.length > 0 && PARTICLES.has(name.at(-1)!)) name.pop();
  const isShort = name.length === 1 && !/\p{Lo}{2}/u.test(name[0]!);
  if (name.length === 0 || name.length > MOST.words || (isShort && !isOnlyNames)) return null;
  const words = name
    .join(' ')
    .replace(/[,;:]+$/, '')
    .replace(/(?<=\p{L}{2})\.$/u, '');
  return /\p{L}{2}/u.test(words) || (isOnlyNames && /\p{L}.*\p{L}/u.test(words)) ? words : null;
}

/** Metadata are often escaped once too often. */
function decoded(words: string): string {
  return words
    .replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi, (escaped) => {
      const [first] = parseFragment(escaped).childNodes;
      return first && 'value' in first ? first.value : escaped;
    })
    .replace(/<[^<>]{0,200}>/g, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}
