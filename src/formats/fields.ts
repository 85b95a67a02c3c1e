import { InputError } from '../errors.js';
import type { ArticleInput } from '../record/article.js';
import { dayOf } from './day.js';
import type { Item } from './item.js';
import { authors } from './metadata/authors.js';

/** The fields of an article that columns of a table and fields of an object are looked through for. */
export const FIELDS = ['text', 'title', 'published', 'publisher', 'byline', 'url'] as const;
export type Field = (typeof FIELDS)[number];

/** Which column, or field of an object, holds what, where a person says so. */
export type Columns = Readonly<Partial<Record<Field, string>>>;

/** The names that a field goes by, the likeliest first. */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  // On Record's own; news-please; Media Cloud; others.
  text: [
    'text',
    'maintext',
    'story_text',
    'articleBody',
    'article_text',
    'full_text',
    'fulltext',
    'body',
    'content',
    'raw_text',
    'article',
  ],
  title: ['title', 'headline', 'title_page'],
  published: [
    'published',
    'date_publish',
    'publish_date',
    'datePublished',
    'published_at',
    'publishedAt',
    'publication_date',
    'pub_date',
    'date',
  ],
  // trafilatura has the site's name in "sitename" or "source-hostname", and the page's address in "source".
  publisher: [
    'publisher',
    'media_name',
    'sitename',
    'source-hostname',
    'source_domain',
    'hostname',
    'publication',
    'newspaper',
    'outlet',
  ],
  byline: ['byline', 'author', 'authors'],
  url: ['url', 'source', 'link'],
};
const FOLDED: Readonly<Record<Field, readonly string[]>> = folded();

/** What has no text says how to give one. */
export const REMEDY = 'give objects with the article in "text", or "maintext", "body", "content"';

export type Fields = Readonly<Record<string, unknown>>;

/** The text in an object or a line of a table; null if there is none. */
export function textIn(fields: Fields, columns: Columns = {}): string | null {
  for (const name of namesOf('text', columns)) {
    const found = fields[name];
    if (typeof found === 'string' && /\S/.test(found)) return found;
  }
  return null;
}

/**
 * The article in an object or a line of a table, by the names of On Record, news-please, trafilatura, Media Cloud and others, or
 * by the columns that a person names. The text is kept to the last character; a date that is none stays open.
 */
export function articleIn(fields: Fields, where: string, columns: Columns = {}, remedy: string = REMEDY): Item {
  const text = textIn(fields, columns);
  if (text === null) return new InputError('has no text', where, remedy);
  const given = (field: Field): unknown =>
    namesOf(field, columns)
      .map((name) => fields[name])
      .find((found) => found !== undefined && found !== null && found !== '');
  const string = (field: Field): string | null => {
    const found = given(field);
    return typeof found === 'string' ? found.trim() || null : null;
  };
  const url = string('url');
  const input: ArticleInput = {
    text,
    title: string('title'),
    published: dayOf(given('published')),
    publisher: string('publisher'),
    byline: authors(given('byline')),
    url: url !== null && /^https?:\/\//i.test(url) ? url : null,
  };
  return { where, input };
}

/** A table's names with the spelling that fields have, so that “Publish Date” is found as `publish_date`; others stay. */
export function columnNames(header: readonly string[]): string[] {
  return header.map((name) => {
    const plain = fold(name);
    for (const field of FIELDS) {
      const at = FOLDED[field].indexOf(plain);
      if (at >= 0) return NAMES[field][at]!;
    }
    return name.trim();
  });
}

/** Whether one of a table's columns, in the spelling of {@link columnNames}, may hold the text. */
export function hasText(names: readonly string[], columns: Columns = {}): boolean {
  return namesOf('text', columns).some((name) => names.includes(name));
}

/** Whether a name is one that a field goes by. */
export function isKnown(name: string): boolean {
  return FIELDS.some((field) => NAMES[field].includes(name));
}

function namesOf(field: Field, columns: Columns): readonly string[] {
  const named = columns[field];
  return named === undefined ? NAMES[field] : [named];
}

function folded(): Record<Field, string[]> {
  const pairs = FIELDS.map((field) => [field, NAMES[field].map(fold)] as const);
  return Object.fromEntries(pairs) as Record<Field, string[]>;
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '');
}
