import { InputError } from '../errors.js';
import type { ArticleInput } from '../record/article.js';
import { type Columns, type Field, namesOf } from './columns.js';
import { dayOf } from './day.js';
import type { Item } from './item.js';
import { authors } from './metadata/authors.js';

/** What has no text says how to give one. */
export const REMEDY = 'give objects with the article in "text", or "maintext", "body", "content"';

export type Fields = Readonly<Record<string, unknown>>;

/** The text in an object or a line of a table; null if there is none. */
export function textIn(fields: Fields, columns: Columns = {}): string | null {
  for (const name of namesOf('text', columns)) {
    const value = fields[name];
    if (typeof value === 'string' && /\S/.test(value)) return value;
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
      .find((value) => value !== undefined && value !== null && value !== '');
  const string = (field: Field): string | null => {
    const value = given(field);
    return typeof value === 'string' ? value.trim() || null : null;
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
