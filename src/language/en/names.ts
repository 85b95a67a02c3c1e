import type { Lists } from '../lists.js';
import type { NameWords, Sex } from '../names.js';
import { anyOf, capitalised } from '../pattern.js';
import { sureTitles } from './titles.js';

/** Endings of nouns for people that tell the sex, where the list doesn't have the noun. */
const MAN = /\p{L}man$/u;
const WOMAN = /\p{L}woman$/u;

/** Letters behind a name, as they are written: "KC", "PhD", "Bt". */
export function honour(lists: Lists): RegExp {
  const rows = lists.rows('name-parts').filter(({ use }) => use?.split(' ').includes('honour'));
  const forms = rows.map(({ word = '', written }) => written || word.toUpperCase());
  // "Bt", "Ret": a short word that may do without its capital, too.
  return new RegExp(
    `^${anyOf([...forms, ...forms.filter((form) => /^\p{Lu}\p{Ll}+$/u.test(form)).map((form) => form.toLowerCase())])}$`,
    'u',
  );
}

export function nameWords(lists: Lists): NameWords {
  const sexes = (list: string): Map<string, Sex> =>
    new Map(lists.rows(list).map(({ word = '', sex }) => [word, sex === 'he' || sex === 'she' ? sex : undefined]));
  const [titles, given, people] = [sexes('titles'), sexes('given-names'), sexes('people')];
  const sure = [...lists.words('titles', { use: 'sure' })].map(capitalised);
  const days = lists.column('weekdays', 'word');
  return {
    titles: new Set(titles.keys()),
    initialTitles: lists.words('titles', { use: 'initials' }),
    calling: new RegExp(
      `^(?:${anyOf([...people.keys()].filter((word) => !given.has(word)))}|\\p{L}{3,}(?:ist|ician|grapher|eur|keeper|master|mistress|woman|writer|maker|holder|owner|worker|teacher|leader))$`,
      'iu',
    ),
    sexOfTitle: (word) => titles.get(word.toLowerCase().replace(/\.$/, '')),
    calledToo: new Map(lists.rows('titles').flatMap(({ word = '', also }) => (also ? [[word, also]] : []))),
    longTitle: new Map(lists.rows('titles').flatMap(({ word = '', long }) => (long ? [[word, long]] : []))),
    formsOfAddress: lists.words('titles', { use: 'form' }),
    spokenTitles: lists.words('titles', { use: 'address' }),
    sureTitle: new RegExp(`^${anyOf(sure)}\\.?$`, 'u'),
    titleTails: lists.words('titles', { use: 'tail' }),
    titleBefore: new RegExp(`^${sureTitles(lists)}$`, 'u'),
    isDay: (word) => days.includes(word),
    isGiven: (word) => given.has(word.toLowerCase()),
    sexOfName: (name) => given.get(name.toLowerCase()),
    sexOfHead: (head) => {
      const word = head.toLowerCase();
      if (people.has(word)) return people.get(word);
      return WOMAN.test(word) ? 'she' : MAN.test(word) ? 'he' : undefined;
    },
    honour: honour(lists),
    suffixes: new Map(lists.rows('name-suffixes').map(({ word = '', same = '' }) => [word, same])),
    particles: lists.words('name-parts', { use: 'particle' }),
    particle: new RegExp(`^${anyOf(lists.words('name-parts', { use: 'particle-any' }))}$`, 'iu'),
    smallParticle: /^al$/,
    surnameArticle: /^(?:al|an|ar|as|ash|at|el)-(?=\p{L})/u,
    noName: lists.words('name-parts', { use: 'no-name' }),
    small: new RegExp(`^${anyOf(lists.words('name-parts', { use: 'small' }))}$`, 'iu'),
    generic: lists.words('organizations', { use: 'generic' }),
    surnames: lists.words('organizations', { use: 'surname' }),
    company: lists.words('name-parts', { use: 'company' }),
    dropped: lists.words('organizations', { use: 'dropped' }),
    article: /^the\s+/iu,
    affiliation: /^[DIR]-\p{Lu}/u,
    and: ' and ',
    expansion: /(?:\s?\(|,?\s(?:or|known as)\s(?:the\s)?)$/u,
    roleLink: /\s(?:of|for|at|in|with|from|to|on|under|and|who|which|that)\s|,/iu,
    roleSmall: new Set(['the', 'a', 'an', 'of', 'for', 'at', 'in', 'and', 'to']),
    rank: lists.words('name-parts', { use: 'rank' }),
    sameRole: new Map(lists.rows('people').flatMap(({ word = '', same }) => (same ? [[word, same]] : []))),
  };
}
