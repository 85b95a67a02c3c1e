import type { NameWords } from '../language/names.js';

/** A person's name taken apart. Words keep their case; `surname` is the last word, or the only one. */
export interface PersonName {
  readonly titles: readonly string[];
  /** All before the surname: given names, initials, particles. Empty for a single word. */
  readonly given: readonly string[];
  readonly surname: string;
  /** "Jr", "Sr", "III" … */
  readonly suffix: string | null;
  /** All of it but titles, honours and a nickname in marks: as its bearer is called on record. */
  readonly full: string;
}

/** A name in marks, inside another: “Robert ‘Rusty’ Calloway”. */
const NICKNAME = /^["“‘'(].*["”’')]$/u;

/** Folds case, accents and typographic marks away: what two spellings of one name have in common. */
export function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/[‐‑–]/g, '-')
    .toLowerCase();
}

/** A name's words, without a possessive ending, commas and the article before it. */
export function nameWords(name: string, { article }: Pick<NameWords, 'article'>): string[] {
  return name
    .replace(/['’]s?$/u, '')
    .replace(/,/g, ' ')
    .split(/\s+/)
    .filter((word, i) => word !== '' && !(i === 0 && article.test(`${word} `)));
}

export function parsePerson(name: string, language: NameWords): PersonName {
  let words = nameWords(name, language);
  const titles = words.slice(0, titlesAhead(words, language));
  words = words.slice(titles.length);
  while (words.length > 1 && language.honour.test(words.at(-1)!.replace(/[.()]/g, ''))) words.pop();
  if (words.length > 2) words = words.filter((word, i) => i === 0 || !NICKNAME.test(word));
  const last = words.at(-1) ?? '';
  const suffix = words.length > 2 ? (language.suffixes.get(fold(last).replace('.', '')) ?? null) : null;
  if (suffix !== null) words.pop();
  // "J. K. Arden" and "J.K. Arden" are one.
  words = words.flatMap((word) => (/^(?:\p{Lu}\.){2,}$/u.test(word) ? word.match(/\p{Lu}\./gu)! : [word]));
  const full = [...words, ...(suffix === null ? [] : [last.replace(/\.$/, '')])].join(' ');
  // “Mrs van der Hale”, “Van der Hale” are called by a surname alone; “Van Hale” may be somebody's whole name.
  const given = words.slice(0, -1);
  const isSurname = given.every((word, i) =>
    language.particles.has(i === 0 && given.length > 1 ? word.toLowerCase() : word),
  );
  return { titles, given: isSurname ? [] : given, surname: words[words.length - 1] ?? '', suffix, full };
}

/** What surnames have in common that are written with an article before them, or without: "al-Harthy", "Harthy". */
export function surnameKey({ surname }: Pick<PersonName, 'surname'>, { surnameArticle }: NameWords): string {
  return fold(surname).replace(surnameArticle, '');
}

const initial = (word: string): boolean => /^\p{L}\.?$/u.test(word);

/** Whether two given names, or a name and an initial, can be one. */
function oneGiven(a: string, b: string): boolean {
  const [x, y] = [fold(a).replace('.', ''), fold(b).replace('.', '')];
  if (x === y) return true;
  if (initial(a) || initial(b)) return x[0] === y[0];
  return x[0] === y[0] && oneLetterOff(x, y);
}

/** "Kristen" and "Kristin": in one article, before one surname, a slip of the pen. */
function oneLetterOff(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 6 || Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const [rest, other] = [a.slice(i), b.slice(i)];
  return rest.slice(1) === other.slice(1) || rest.slice(1) === other || rest === other.slice(1);
}

/** Whether two full names (with given names both) can be one person's: "Helena Rook Marsden", "Helena Marsden". */
export function sameFullName(a: PersonName, b: PersonName, language: NameWords): boolean {
  if (a.given.length === 0 || b.given.length === 0) return false;
  if (surnameKey(a, language) !== surnameKey(b, language)) return isBeginning(a, b);
  if (areKin(a, b)) return false;
  if (!oneGiven(a.given[0]!, b.given[0]!)) return false;
  const [short, long] = a.given.length <= b.given.length ? [a.given, b.given] : [b.given, a.given];
  // Middle names of the shorter must be in the longer, in order.
  let at = 1;
  for (const word of short.slice(1)) {
    while (at < long.length && !oneGiven(word, long[at]!)) at++;
    if (at++ >= long.length) return false;
  }
  return true;
}

/** “Mohd Faizal” for “Mohd Faizal Ismail”: given names that are said without the last of the whole. */
function isBeginning(a: PersonName, b: PersonName): boolean {
  const [short, long] = a.given.length < b.given.length ? [a, b] : [b, a];
  const ahead = [...long.given.slice(0, short.given.length + 1)].map(fold).join(' ');
  return long.given.length > short.given.length && ahead === [...short.given, short.surname].map(fold).join(' ');
}

/** Whether what tells a father from a son tells two names apart. */
export function areKin(a: PersonName, b: PersonName): boolean {
  return a.suffix !== b.suffix && a.suffix !== null && b.suffix !== null;
}

/** "HPU" for "Harbour Pilots Union"; null for a single word. */
export function acronym(name: string, language: NameWords): string | null {
  const words = nameWords(name, language).filter((word) => !language.small.test(word));
  if (words.length < 2) return null;
  const letters = words.flatMap((word) => word.split('-')).map((word) => word[0] ?? '');
  return letters.every((letter) => /[\p{Lu}\d]/u.test(letter)) ? letters.join('') : null;
}

/** An organization's name in the form by which two spellings are compared. */
export function plainName(name: string, language: NameWords): string {
  return nameWords(name, language)
    .map((word) => fold(word).replace(/[.,]/g, ''))
    .filter((word) => !language.company.has(word))
    .join(' ');
}

export function isAcronym(word: string): boolean {
  return /^(?:\p{Lu}\.?){2,}(?:\p{Lu}|\d)*s?$/u.test(word);
}

/** How many of a name's words are titles that stand before it; “Harbourmaster” before a whole name is one, too. */
export function titlesAhead(words: readonly string[], language: NameWords): number {
  let n = 0;
  while (words.length - n > 1 && isTitle(words[n]!, language)) n++;
  while (words.length - n > 2 && isCalling(words[n]!, language)) n++;
  return n;
}

/** Whether a word says what somebody is, and is no given name. */
function isCalling(word: string, { calling, isGiven }: NameWords): boolean {
  return calling.test(word) && !isGiven(word);
}

/** Whether a word, with a full stop perhaps, is one that stands before names. */
export function isTitle(word: string, { titles, initialTitles }: NameWords): boolean {
  const bare = word.replace(/\.$/, '');
  // “DI Holt” is one, “Di Holt” is her name.
  const isGiven = initialTitles.has(bare.toLowerCase()) && /^\p{Lu}\p{Ll}+$/u.test(bare);
  return titles.has(bare.toLowerCase()) && !isGiven;
}
