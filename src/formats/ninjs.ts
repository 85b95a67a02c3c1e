import { InputError } from '../errors.js';
import type { ArticleInput } from '../record/article.js';
import { dayOf } from './day.js';
import { readPiece } from './html.js';
import { authors } from './metadata/authors.js';

type Fields = Readonly<Record<string, unknown>>;

/** Whether a JSON object is a news item of IPTC's. */
export function isNinjs(fields: Fields): boolean {
  return (
    typeof fields.uri === 'string' &&
    (['text', 'composite'].includes(String(fields.type)) ||
      ['bodies', 'headlines'].some((name) => Array.isArray(fields[name])) ||
      ['body_text', 'body_xhtml', 'body_html'].some((name) => typeof fields[name] === 'string'))
  );
}

/**
 * A news item in IPTC ninjs, 1.x (`body_text`, `body_xhtml`, `headline`) and 2.x or 3.x (`bodies`, `headlines`):
 * https://iptc.org/standards/ninjs/. A plain body is kept to the last character; of one with markup the paragraphs are
 * the text, without captions. The day is that of the first version.
 *
 * @throws {InputError} if it has no body
 */
export function readNinjs(item: Fields, where: string): ArticleInput {
  const body = bodyOf(item, where);
  if (body === null || !/\S/.test(body.text)) {
    throw new InputError('has no body', where, 'give an item with body_text, body_xhtml or bodies');
  }
  return {
    ...body,
    title: string(item.headline) ?? valueIn(item.headlines),
    published: dayOf(item.firstcreated ?? item.firstCreated ?? item.versioncreated ?? item.versionCreated),
    publisher: publisherOf(item),
    byline: authors(item.byline) ?? authors(item.by),
    url:
      [item.uri, item.altids && (item.altids as Fields).url]
        .map((uri) => string(uri))
        .find((uri) => uri && /^https?:/i.test(uri)) ?? null,
  };
}

function bodyOf(item: Fields, where: string): Pick<ArticleInput, 'text' | 'markup'> | null {
  const plain = string(item.body_text, false) ?? bodyOfType(item, /^text\/plain/);
  if (plain !== null) return { text: plain };
  const marked =
    string(item.body_xhtml) ?? string(item.body_html) ?? bodyOfType(item, /html/) ?? bodyOfType(item, /^$/);
  return marked === null ? null : readPiece(marked, where);
}

function bodyOfType(item: Fields, type: RegExp): string | null {
  for (const body of Array.isArray(item.bodies) ? (item.bodies as unknown[]) : []) {
    if (typeof body !== 'object' || body === null) continue;
    const { contenttype, contentType, value } = body as Fields;
    if (type.test(String(contenttype ?? contentType ?? '')) && typeof value === 'string') return value;
  }
  return null;
}

function publisherOf(item: Fields): string | null {
  const sources = [item.infosources, item.infoSources].flat() as (Fields | undefined)[];
  const name = sources.map((source) => string(source?.name) ?? string(source?.literal)).find(Boolean);
  return name ?? string(item.copyrightholder) ?? string(item.copyrightHolder);
}

/** The first of ninjs 2's lists of texts with roles. */
function valueIn(list: unknown): string | null {
  return Array.isArray(list) ? (list.map((one) => string((one as Fields | null)?.value)).find(Boolean) ?? null) : null;
}

function string(value: unknown, trim = true): string | null {
  if (typeof value !== 'string' || !/\S/.test(value)) return null;
  return trim ? value.trim() : value;
}
