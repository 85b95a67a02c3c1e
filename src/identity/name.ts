import type { Actor } from '../record/actor.js';
import { words } from './fold.js';
import { COMPANY, GENERIC, HONOURS, NO_NAME, PARTICLES, SUFFIXES, TITLES } from './titles.js';

/** A name that says enough to tell its bearer from others in most news: a person's first and last, an organization's own. */
export interface FullName {
  /** As the article or the list has it, without titles. */
  readonly text: string;
  /** What agreeing names have in common: the type, and first name, last name and suffix, or all words. */
  readonly key: string;
  /** Folded names and initials between first and last; empty for an organization. */
  readonly middle: readonly string[];
}

/** Has a capital, or a letter of a script without them: "al-Assad" is a name, "official" is none. */
const PROPER = /[\p{Lu}\p{Lt}\p{Lo}]/u;
const INITIAL = /^\p{Lu}\.?$/u;

type Named = Pick<Actor, 'name' | 'type' | 'aliases'>;

/** The full name of an actor, from its name or, where that is an acronym, from the alias that spells it out. */
export function fullName({ name, type, aliases }: Named): FullName | null {
  if (type === 'person') return personName(name);
  if (type !== 'organization') return null;
  if (!isAcronym(name)) return organizationName(name);
  const expansion = aliases.find((alias) => spells(alias, name));
  return expansion === undefined ? null : organizationName(expansion);
}

/** Whether middle names can be the same person's: none against any, else each in order a name or its initial. */
export function middlesAgree(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  for (const name of many) {
    const wanted = few[at];
    if (wanted !== undefined && alike(wanted, name)) at++;
  }
  return at === few.length;
}

/** The words of any name for looking it up: as they are, but for titles, honours and articles. */
export function nameKey(name: string): string {
  const { tokens, suffix } = bare(name);
  return [...words(tokens.join(' ')).filter((word) => word !== 'the'), suffix].join(' ').trim();
}

function personName(name: string): FullName | null {
  const { tokens, suffix } = bare(name);
  const first = tokens[0];
  const last = tokens[tokens.length - 1];
  if (first === undefined || last === undefined || tokens.length < 2) return null;
  if (PARTICLES.has(plain(first)) || /^al$/.test(first)) return null;
  if (!PROPER.test(first) || !PROPER.test(last) || INITIAL.test(last)) return null;
  if (tokens.some((token) => NO_NAME.has(plain(token)) && !INITIAL.test(token))) return null;
  const all = words(tokens.join(' '));
  const from = all[0]!;
  // A single initial and a surname are little more than the surname.
  if (all.length < 2 || (INITIAL.test(from.toUpperCase()) && all.length === 2)) return null;
  const key = ['person', from, all[all.length - 1], suffix].join(' ').trim();
  return { text: tokens.join(' ') + (suffix ? ` ${suffixText(name)}` : ''), key, middle: all.slice(1, -1) };
}

function organizationName(name: string): FullName | null {
  if (!/\p{Lu}|\p{Lo}/u.test(name.replace(/^the\s+/iu, ''))) return null;
  const all = joined(words(name.replace(/&/g, ' and '))).filter((word) => word !== 'the');
  while (all.length > 1 && COMPANY.has(all[all.length - 1]!)) all.pop();
  if (all.every((word) => GENERIC.has(word))) return null;
  return { text: name.replace(/^the\s+/iu, ''), key: `organization ${all.join(' ')}`, middle: [] };
}

/** A name's tokens without what stands before and after it, and its suffix, which is '' if it has none. */
function bare(name: string): { tokens: string[]; suffix: string } {
  const tokens = name.split(/[\s,]+/u).filter((token) => /[\p{L}\p{N}]/u.test(token));
  while (tokens.length > 1 && TITLES.has(plain(tokens[0]!))) tokens.shift();
  while (tokens.length > 1 && HONOURS.has(plain(tokens[tokens.length - 1]!))) tokens.pop();
  const suffix = SUFFIXES.get(plain(tokens[tokens.length - 1] ?? ''));
  if (suffix === undefined || tokens.length < 2) return { tokens, suffix: '' };
  tokens.pop();
  return { tokens, suffix };
}

function suffixText(name: string): string {
  return name.split(/[\s,]+/u).find((token, i) => i > 0 && SUFFIXES.has(plain(token)))!;
}

const plain = (token: string): string => words(token).join('');
const alike = (a: string, b: string): boolean =>
  a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));

function isAcronym(name: string): boolean {
  return /^(?:the\s+)?(?:\p{Lu}[.&]?\p{N}?){2,8}$/iu.test(name) && !/\p{Ll}/u.test(name.replace(/^the\s+/iu, ''));
}

/** Whether the first letters of a name's words are an acronym's, small words left out or not. */
function spells(name: string, acronym: string): boolean {
  const letters = plain(acronym.replace(/^the\s+/iu, ''));
  const all = words(name);
  const initials = (list: readonly string[]): string => list.map((word) => word[0]).join('');
  return all.length > 1 && [all, all.filter((word) => !NO_NAME.has(word))].some((list) => initials(list) === letters);
}

/** Letters that stand alone are taken together: "U.S. Steel" is "US Steel". */
function joined(list: readonly string[]): string[] {
  const out: string[] = [];
  let letters = '';
  for (const word of [...list, '']) {
    if (word.length === 1) letters += word;
    else {
      if (letters !== '') out.push(letters);
      letters = '';
      if (word !== '') out.push(word);
    }
  }
  return out;
}
