import type { NameWords } from '../language/names.js';
import type { Actor } from '../record/actor.js';
import { words } from './fold.js';

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
const ACRONYM = /^(?:\p{Lu}[.&]?\p{N}?){2,8}$/iu;

type Named = Pick<Actor, 'name' | 'type' | 'aliases'>;

/** The full name of an actor, from its name or, where that is an acronym, from the alias that spells it out. */
export function fullName({ name, type, aliases }: Named, language: NameWords): FullName | null {
  if (type === 'person') return personName(name, language);
  if (type !== 'organization') return null;
  if (!isAcronym(name, language)) return organizationName(name, language);
  const expansion = aliases.find((alias) => spells(alias, name, language));
  return expansion === undefined ? null : organizationName(expansion, language);
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
export function nameKey(name: string, language: NameWords): string {
  const { tokens, suffix } = bare(name, language);
  return [...words(tokens.join(' ')).filter((word) => !isArticle(word, language)), suffix].join(' ').trim();
}

function personName(name: string, language: NameWords): FullName | null {
  const { tokens, suffix } = bare(name, language);
  const first = tokens[0];
  const last = tokens[tokens.length - 1];
  if (first === undefined || last === undefined || tokens.length < 2) return null;
  if (language.particles.has(plain(first)) || language.smallParticle.test(first)) return null;
  if (!PROPER.test(first) || !PROPER.test(last) || INITIAL.test(last)) return null;
  if (tokens.some((token) => language.noName.has(plain(token)) && !INITIAL.test(token))) return null;
  const all = words(tokens.join(' '));
  const from = all[0]!;
  // A single initial and a surname are little more than the surname.
  if (all.length < 2 || (INITIAL.test(from.toUpperCase()) && all.length === 2)) return null;
  const key = ['person', from, all[all.length - 1], suffix].join(' ').trim();
  return { text: tokens.join(' ') + (suffix ? ` ${suffixText(name, language)}` : ''), key, middle: all.slice(1, -1) };
}

function organizationName(name: string, { article, and, company, generic }: NameWords): FullName | null {
  if (!PROPER.test(name.replace(article, ''))) return null;
  const all = joined(words(name.replace(/&/g, and))).filter((word) => !isArticle(word, { article }));
  while (all.length > 1 && company.has(all[all.length - 1]!)) all.pop();
  if (all.every((word) => generic.has(word))) return null;
  return { text: name.replace(article, ''), key: `organization ${all.join(' ')}`, middle: [] };
}

/** A name's tokens without what stands before and after it, and its suffix, which is '' if it has none. */
function bare(name: string, { titles, honour, suffixes }: NameWords): { tokens: string[]; suffix: string } {
  const tokens = name.split(/[\s,]+/u).filter((token) => /[\p{L}\p{N}]/u.test(token));
  while (tokens.length > 1 && titles.has(plain(tokens[0]!))) tokens.shift();
  while (tokens.length > 1 && honour.test(tokens[tokens.length - 1]!.replace(/[.()]/g, ''))) tokens.pop();
  const suffix = suffixes.get(plain(tokens[tokens.length - 1] ?? ''));
  if (suffix === undefined || tokens.length < 2) return { tokens, suffix: '' };
  tokens.pop();
  return { tokens, suffix };
}

function suffixText(name: string, { suffixes }: NameWords): string {
  return name.split(/[\s,]+/u).find((token, i) => i > 0 && suffixes.has(plain(token)))!;
}

const plain = (token: string): string => words(token).join('');
const alike = (a: string, b: string): boolean =>
  a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));

function isAcronym(name: string, { article }: NameWords): boolean {
  const bare = name.replace(article, '');
  return ACRONYM.test(bare) && !/\p{Ll}/u.test(bare);
}

/** Whether the first letters of a name's words are an acronym's, small words left out or not. */
function spells(name: string, acronym: string, { article, noName }: NameWords): boolean {
  const letters = plain(acronym.replace(article, ''));
  const all = words(name);
  const initials = (list: readonly string[]): string => list.map((word) => word[0]).join('');
  return all.length > 1 && [all, all.filter((word) => !noName.has(word))].some((list) => initials(list) === letters);
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

function isArticle(word: string, { article }: Pick<NameWords, 'article'>): boolean {
  return article.test(`${word} `);
}
