import { InputError } from '../errors.js';
import type { ArticleInput } from '../record/article.js';
import { dayOf } from './day.js';
import type { Item } from './item.js';
import { authors } from './metadata/authors.js';
import { isNinjs, readNinjs } from './ninjs.js';

/** The names that a field goes by, the likeliest first. */
const NAMES: Readonly<Record<Exclude<keyof ArticleInput, 'markup' | 'origins'>, readonly string[]>> = {
  // On Record's own; news-please; Media Cloud; others.
  text: ['text', 'maintext', 'story_text', 'articleBody', 'body', 'content', 'raw_text'],
  title: ['title', 'headline', 'title_page'],
  published: ['published', 'date_publish', 'publish_date', 'datePublished', 'published_at', 'publishedAt', 'date'],
  // trafilatura has the site's name in "sitename" or "source-hostname", and the page's address in "source".
  publisher: ['publisher', 'media_name', 'sitename', 'source-hostname', 'source_domain', 'hostname'],
  byline: ['byline', 'author', 'authors'],
  url: ['url', 'source', 'link'],
};
/** Where an object keeps its articles, if it is no article itself. */
const LISTS = ['articles', 'stories', 'items', 'results', 'documents'];
const REMEDY = 'give objects with the article in "text", or "maintext", "body", "content"';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Articles in JSON: one object, an array of them, or an object with such an array in `articles`, `stories`, `items`,
 * `results` or `documents`. Field names are those of On Record (also of what it prints), news-please, trafilatura, Media
 * Cloud and IPTC ninjs. The text is kept to the last character. A date that is none stays open.
 *
 * @throws {InputError} if it is no JSON, or holds nothing that could be an article
 */
export function readJson(source: string, where: string): Item[] {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    throw new InputError(`is not valid JSON${place(source, error as Error)}`, where, 'mend it there, or save it again');
  }
  const list = listIn(value);
  if (list === null) return [one(value, where)];
  if (list.length === 0) throw new InputError('has no articles in it', where, REMEDY);
  return list.map((article, i) => one(article, `${where}, article ${i + 1}`));
}

/** A line of JSON Lines (https://jsonlines.org): one article. */
export function readJsonLine(line: string, where: string): Item {
  try {
    return one(JSON.parse(line), where);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return new InputError(`is not valid JSON${place(line, error)}`, where, 'mend the line');
  }
}

function listIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (!isFields(value) || textOf(value) !== null) return null;
  for (const name of LISTS) if (Array.isArray(value[name])) return value[name];
  return null;
}

function one(value: unknown, where: string): Item {
  if (!isFields(value)) return new InputError('is no article', where, REMEDY);
  // What On Record prints has the article beside its statements.
  const fields = isFields(value.article) && textOf(value) === null ? value.article : value;
  if (isNinjs(fields)) {
    try {
      return { where, input: readNinjs(fields, where) };
    } catch (error) {
      if (error instanceof InputError) return error;
      throw error;
    }
  }
  const text = textOf(fields);
  if (text === null) return new InputError('has no text', where, REMEDY);
  const given = (field: keyof typeof NAMES): unknown =>
    NAMES[field].map((name) => fields[name]).find((found) => found !== undefined && found !== null && found !== '');
  const string = (field: keyof typeof NAMES): string | null => {
    const found = given(field);
    return typeof found === 'string' ? found.trim() || null : null;
  };
  const url = string('url');
  return {
    where,
    input: {
      text,
      title: string('title'),
      published: dayOf(given('published')),
      publisher: string('publisher'),
      byline: authors(given('byline')),
      url: url !== null && /^https?:\/\//i.test(url) ? url : null,
    },
  };
}

function textOf(fields: Fields): string | null {
  for (const name of NAMES.text) {
    const found = fields[name];
    if (typeof found === 'string' && /\S/.test(found)) return found;
  }
  return null;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The line and column of a fault, where the parser gives its place. */
function place(source: string, error: Error): string {
  const position = /position (\d+)/.exec(error.message)?.[1];
  if (position === undefined) return '';
  const before = source.slice(0, Number(position));
  return ` at line ${before.split('\n').length}, column ${before.length - before.lastIndexOf('\n')}`;
}
