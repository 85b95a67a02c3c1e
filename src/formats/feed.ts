import { parseFeed } from 'feedsmith';
import { InputError } from '../errors.js';
import type { ArticleInput } from '../record/article.js';
import { dayOf } from './day.js';
import { htmlText } from './html.js';
import { authors } from './metadata/authors.js';
import { parseXml } from './xml.js';

/** An entry of a feed: what the feed itself has of the article, and where the whole of it is. */
export interface Entry {
  readonly where: string;
  /** `text` is the entry's content or, without it, its summary; empty where it has neither. */
  readonly input: ArticleInput;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * The entries of an RSS, RDF, Atom (RFC 4287) or JSON feed (https://jsonfeed.org), in their order.
 *
 * @throws {InputError} if it is no feed
 */
export function readFeed(source: string, where: string): (Entry | InputError)[] {
  // Well-formed first: what parses feeds is lenient, and would drop what stands behind a fault without a word.
  if (source.trimStart().startsWith('<')) parseXml(source, where);
  const { format, feed } = parsed(source, where);
  const head = feed as Fields;
  const publisher = textIn(head.title);
  const list = (format === 'atom' ? head.entries : head.items) as Fields[] | undefined;
  const base = [head.link, head.home_page_url, linkIn(head.links)].map(textIn).find((url) => url !== null) ?? null;
  if (!list || list.length === 0)
    throw new InputError('is a feed without entries', where, 'try again when it has some');
  return list.map((item, i) => {
    const place = `${where}, entry ${i + 1}`;
    try {
      return { where: place, input: { ...entry(item, place, base), publisher } };
    } catch (error) {
      if (error instanceof InputError) return error;
      throw error;
    }
  });
}

function parsed(source: string, where: string) {
  try {
    return parseFeed(source);
  } catch (error) {
    throw new InputError(
      `is no feed that can be read (${(error as Error).message})`,
      where,
      'give RSS, Atom or JSON Feed',
    );
  }
}

function entry(item: Fields, where: string, base: string | null): ArticleInput {
  const dc = (item.dc ?? {}) as Fields;
  const plain = textIn(item.content_text);
  const content = item.content as Fields | undefined;
  const marked =
    textIn(content?.encoded) ??
    textIn(content) ??
    textIn(item.content_html) ??
    textIn(item.description) ??
    textIn(item.summary);
  const isText = content !== undefined && content.type === 'text' && content.encoded === undefined;
  const link =
    textIn(item.link) ?? textIn(item.url) ?? linkIn(item.links) ?? permalink(item.guid) ?? textIn(item.external_url);
  return {
    text: plain ?? (marked === null ? '' : isText ? marked : htmlText(marked, where)),
    title: titleOf(item.title, where),
    published:
      [item.pubDate, item.published, item.date_published, [dc.dates].flat()[0], item.updated, item.date_modified]
        .map(dayOf)
        .find((day) => day !== null) ?? null,
    byline:
      authors([item.authors].flat().map((one) => (typeof one === 'string' ? person(one) : one))) ??
      authors(dc.creators),
    url: link !== null && URL.canParse(link, base ?? undefined) ? httpOnly(new URL(link, base ?? undefined)) : null,
  };
}

/** RSS wants "address (name)" for an author. */
function person(author: string): string {
  return /^\S+@\S+\s+\((.+)\)$/.exec(author.trim())?.[1] ?? (author.includes('@') ? '' : author);
}

/** A title, which in feeds is text or HTML. */
function titleOf(value: unknown, where: string): string | null {
  const title = textIn(value);
  if (title === null) return null;
  return (/<[a-z/]|&\w+;/i.test(title) ? htmlText(title, where).replace(/\s+/g, ' ') : title) || null;
}

/** A text, or Atom's object with its text in `value`. */
function textIn(value: unknown): string | null {
  const found = typeof value === 'object' && value !== null ? (value as Fields).value : value;
  return typeof found === 'string' ? found.trim() || null : null;
}

/** Of Atom's links the one to the article. */
function linkIn(links: unknown): string | null {
  const list = (Array.isArray(links) ? links : []) as Fields[];
  const found =
    list.find(({ rel }) => rel === undefined || rel === 'alternate') ?? list.find(({ rel }) => rel !== 'self');
  return textIn(found?.href);
}

/** RSS: a guid is an address unless it says that it is none. */
function permalink(guid: unknown): string | null {
  if (typeof guid !== 'object' || guid === null || (guid as Fields).isPermaLink === false) return null;
  return textIn(guid);
}

function httpOnly({ protocol, href }: URL): string | null {
  return /^https?:$/.test(protocol) ? href : null;
}
