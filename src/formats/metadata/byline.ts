import { isAddress, namesOf } from './authors.js';
import { isSigned, signedBy } from './by.js';
import { ANYWHERE, near } from './near.js';
import type { Page } from './page.js';
import type { Found, Source, Won } from './source.js';
import { labelOf, type Tag, wordsIn } from './tag.js';

/** A source of bylines, and whether nothing but authors stands there. */
interface BylineSource extends Source {
  readonly isOnlyNames: boolean;
}

/** What a page about something has on it, by others than its author. */
const OTHERS = /^(?:(?:critic|user|employer)?review|event|book|videoobject|creativework)$/;

const ofThings = (notation: string): BylineSource => ({
  name: notation,
  isOnlyNames: true,
  find: function* ({ things }) {
    for (const thing of things) {
      if ((thing.notation === 'JSON-LD') !== (notation === 'JSON-LD') || thing.types.some((type) => OTHERS.test(type)))
        continue;
      for (const field of ['author', 'creator', 'byline']) {
        const names = namesOf(thing.fields[field]);
        if (names.length > 0)
          yield { value: names.join('; '), by: `${thing.notation} ${field} of ${thing.types[0] ?? 'the page'}` };
      }
    }
  },
});

const ofMetas = (name: string, names: readonly string[]): BylineSource => ({
  name,
  isOnlyNames: true,
  find: function* ({ metas }) {
    for (const one of names) {
      const values = (metas.get(one) ?? []).filter((value) => !isAddress(value));
      if (values.length > 0) yield { value: values.map(inOrder).join('; '), by: `meta ${one}` };
    }
  },
});

/** “Obuya, Lena” of catalogues: one word, and what it stands for. */
function inOrder(value: string): string {
  const [, last, first] = /^(\p{Lu}[\p{L}'’-]+), (\p{Lu}[\p{L}.'’-]*(?: \p{Lu}\.?)?)$/u.exec(value) ?? [];
  return last && first ? `${first} ${last}` : value;
}

/** The label of a word for who wrote something beside the name, as pages tell social networks. */
const TOLD_TWITTER: BylineSource = {
  name: 'twitter label',
  isOnlyNames: true,
  find: function* ({ metas }) {
    for (const n of [1, 2]) {
      const [label, data] = [metas.get(`twitter:label${n}`)?.[0], metas.get(`twitter:data${n}`)?.[0]];
      if (label && data && isSigned(label)) yield { value: data, by: `meta twitter:data${n}` };
    }
  },
};

const AUTHOR_LABEL =
  /(?:^|[\s_-])(?:by-?lines?|by|authors?(?:-?names?)?|autor|autore|autoren|auteur|writers?|written-?by|posted-?by|contributors?|vcard|fn|signature|firma|reporter|journalist|redacteur)(?:$|[\s_-])/;
const AUTHOR_HREF =
  /\/(?:authors?|autor(?:es|en)?|auteurs?|writers?|contributors?|journalists?|staff|reporters?|columnists?|redactie|bio)\/[^/]/i;
const NOT_NAMES =
  /(?:^|[\s_-])(?:bio|biography|description|avatar|image|photo|social|share|follow|role|job-?title|position|twitter|email|count|date|time)(?:$|[\s_-])/;

/** Links that their pages declare to lead to an author. */
const LINKS: BylineSource = {
  name: 'author link',
  isOnlyNames: true,
  find: function* (page) {
    const links = near(
      page,
      ({ name, attributes }) => name === 'a' && /\bauthor\b/.test(attributes.get('rel') ?? ''),
      ANYWHERE,
    );
    yield* groups(links, 'link rel=author');
  },
};

const LABELLED: BylineSource = {
  name: 'labelled element',
  isOnlyNames: false,
  find: function* (page) {
    const labelled = near(
      page,
      ({ name }, label) => name !== 'meta' && name !== 'time' && AUTHOR_LABEL.test(label) && !NOT_NAMES.test(label),
    );
    yield* groups(labelled, 'element named for an author');
  },
};

const HREFS: BylineSource = {
  name: 'author page',
  isOnlyNames: false,
  find: function* (page) {
    const links = near(page, ({ name, attributes }) => name === 'a' && AUTHOR_HREF.test(attributes.get('href') ?? ''), {
      before: 30,
      behind: 60,
    });
    yield* groups(links, 'link to an author’s page');
  },
};

/** What holds a line of its own. */
const LINE = /^(?:p|div|span|li|td|small|em|i|b|strong|font|h[2-6]|dd|address|section|header)$/;

/** A line that begins with “By” near the headline. */
const LINES: BylineSource = {
  name: 'text',
  isOnlyNames: false,
  find: function* (page) {
    for (const tag of near(page, ({ name }) => LINE.test(name), { before: 25, behind: 80 })) {
      const words = wordsIn(tag, 120);
      if (words && isSigned(words)) yield { value: words, by: 'text near the headline' };
    }
  },
};

/** A line that begins with a word for who wrote, and a colon, wherever it stands. */
const TOLD: BylineSource = {
  name: 'told in words',
  isOnlyNames: false,
  find: function* (page) {
    for (const tag of near(page, ({ name }) => LINE.test(name), ANYWHERE)) {
      const lines = wordsIn(tag, 200)?.split('\n') ?? [];
      for (const [i, line] of lines.entries()) {
        const [label] = /^\p{L}[\p{L} ]{1,20}:/u.exec(line) ?? [];
        if (!label || !isSigned(label) || isSigner(label)) continue;
        const value = line === label ? `${line} ${lines[i + 1] ?? ''}` : line;
        yield { value, by: 'text behind a word for an author' };
      }
    }
  },
};

/** Whether words name somebody behind “By”. */
function isSigner(words: string): boolean {
  const { people, desks } = signedBy(words.replace(/:$/, ''), { isOnlyNames: false, houses: [] });
  return people.length + desks.length > 0;
}

/** The words of elements; those that stand beside each other under one name are one byline. */
function* groups(tags: readonly Tag[], by: string): Generator<Found> {
  const done = new Set<Tag>();
  for (const tag of tags) {
    if (done.has(tag)) continue;
    const label = labelOf(tag);
    const around = tag.parent?.parent;
    const same = tags.filter(
      (other) =>
        other.name === tag.name &&
        labelOf(other) === label &&
        (other.parent === tag.parent || (around && other.parent?.parent === around)),
    );
    const ordered = same.sort((a, b) => a.index - b.index).slice(0, 12);
    for (const one of ordered) done.add(one);
    const words = ordered.flatMap((one) => wordsIn(one, 200) ?? []);
    if (words.length > 0)
      yield { value: words.length > 1 ? words.map((one) => one.split('\n')[0]).join('; ') : words[0]!, by };
  }
}

/** Where the authors of an article stand, the likeliest first. */
export const BYLINE: readonly BylineSource[] = [
  ofThings('JSON-LD'),
  ofMetas('newsroom meta', [
    'parsely-author',
    'sailthru.author',
    'cxenseparse:author',
    'article:author_name',
    'article:author',
    'og:article:author',
    'byl',
    'dcsext.author',
    'rnews:author',
    'rbauthors',
    'citation_author',
    'shareaholic:article_author_name',
    'author_name',
  ]),
  ofThings('marked'),
  ofMetas('author meta', [
    'author',
    'authors',
    'dc.creator',
    'dcterms.creator',
    'dc:creator',
    'dc.contributor',
    'creator',
    'article.author',
    'lp.article:author',
    'og:author',
    'book:author',
  ]),
  TOLD_TWITTER,
  LINKS,
  LABELLED,
  HREFS,
  LINES,
  TOLD,
];

/** Who signs: the first source that names a person, else the first that names a desk. */
export function bylineOf(page: Page, publisher: string | null): Won<readonly string[]> | null {
  const houses = [...(publisher === null ? [] : [publisher]), ...housesOf(page.url), ...organizationsOf(page)];
  let desk: Won<readonly string[]> | null = null;
  for (const { name, find, isOnlyNames } of BYLINE) {
    for (const { value, by } of find(page)) {
      const { people, desks } = signedBy(value, { isOnlyNames, houses });
      if (people.length > 0) return fuller({ value: people, source: name, by }, page, houses);
      if (desks.length > 0) desk ??= { value: desks, source: name, by };
    }
  }
  return desk;
}

/** Metadata often name the first author only, or a forename: the line that readers see may tell the others, and the rest of it. */
function fuller(won: Won<readonly string[]>, page: Page, houses: readonly string[]): Won<readonly string[]> {
  const all = won.value.map((name) => name.toLowerCase());
  for (const { name, find } of [LABELLED, LINES]) {
    for (const { value, by } of find(page)) {
      const shown = signedBy(value, { isOnlyNames: false, houses }).people;
      const names = shown.map((one) => one.toLowerCase());
      if (!all.every((one) => names.some((name) => name === one || isForename(one, name)))) continue;
      const isFuller = names.length > all.length ? isSigned(value) : all.some((one) => !names.includes(one));
      return isFuller ? { value: shown, source: name, by } : won;
    }
  }
  return named(all, page, houses) ?? won;
}

/** Whom a forename alone is short for: who signs a line, wherever it stands. */
function named(all: readonly string[], { tags }: Page, houses: readonly string[]): Won<readonly string[]> | null {
  const [forename] = all as [string];
  if (all.length > 1 || /\s/.test(forename)) return null;
  for (const tag of tags) {
    const words = LINE.test(tag.name) ? wordsIn(tag, 60) : null;
    if (!words || !isSigned(words)) continue;
    const { people } = signedBy(words, { isOnlyNames: false, houses });
    if (people.length === 1 && people[0]!.toLowerCase().startsWith(`${forename} `))
      return { value: people, source: LINES.name, by: 'a line that is signed' };
  }
  return null;
}

/** Whether a word is one of a name; “von Lena” is none of Lena's. */
function isForename(word: string, name: string): boolean {
  return name.split(' ').includes(word) && !isSigned(name);
}

/** Organizations that the page names as its authors and publishers. */
function organizationsOf({ things }: Page): string[] {
  const signers = things.flatMap(({ fields }) => [fields.author, fields.creator, fields.publisher].flat());
  return signers.filter(isOrganization).flatMap(namesOf);
}

function isOrganization(value: unknown): boolean {
  const types = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)['@type'] : null;
  return [types].flat().some((type) => typeof type === 'string' && /organization$/i.test(type));
}

/** “harbourpost” and “harbourpost.example” of www.harbourpost.example. */
function housesOf(url: string | null): string[] {
  if (url === null || !URL.canParse(url)) return [];
  const site = new URL(url).hostname.replace(/^www\./, '');
  const labels = site.split('.');
  return [site, labels.slice(0, -1).join(''), ...labels.filter((label) => label.length > 3)];
}
