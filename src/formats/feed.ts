import { parseFeed } from 'feedsmith';
import { InputError } from '../errors.js';
import type { ArticleInput } from '../record/article.js';
import { htmlText, readPiece } from './html.js';
import type { Found } from './item.js';
import { authors } from './metadata/authors.js';
import { plausible, publishersDay } from './metadata/days.js';
import { isoOf } from './metadata/stamp.js';
import { wordsOf as allWords, type Element, parseXml } from './xml.js';

/**
 * An entry of a feed, or of another list: what that itself has of the article, and where the whole of it is. `text` is the entry's
 * content or, without it, its summary; empty where it has neither.
 */
export type Entry = Found;

/** Elements that name people, and the most characters of one. */
const PERSONS = new Set([
  'author',
  'creator',
  'contributor',
  'managingeditor',
  'owner',
  'person',
  'publisher',
  'webmaster',
]);
const LONGEST_PERSON = 5000;

type Fields = Readonly<Record<string, unknown>>;

/**
 * The entries of an RSS, RDF, Atom (RFC 4287) or JSON feed (https://jsonfeed.org), in their order.
 *
 * @throws {InputError} if it is no feed
 */
export function readFeed(source: string, where: string): (Entry | InputError)[] {
  // Well-formed first: what parses feeds is lenient, and would drop what stands behind a fault without a word.
  const from = source.trimStart();
  if (from.startsWith('<')) measure(parseXml(source, where), where);
  const { format, feed } = parsed(from, where);
  const head = feed as Fields;
  const list = (format === 'atom' ? head.entries : head.items) as Fields[] | undefined;
  const base = [head.link, head.home_page_url, linkIn(head.links)].map(textIn).find((url) => url !== null) ?? null;
  const around = { base, publisher: publisherOf(head, base), authors: head.authors };
  if (!list || list.length === 0)
    throw new InputError('is a feed without entries', where, 'try again when it has some');
  return list.map((item, i) => {
    const place = `${where}, entry ${i + 1}`;
    try {
      return { where: place, input: entry(item, place, around) };
    } catch (error) {
      if (error instanceof InputError) return error;
      throw error;
    }
  });
}

/** Refuses what the parser of persons would take too long for: its time grows with the square of brackets that stay open. */
function measure(root: Element, where: string): void {
  const steps = [root];
  while (steps.length > 0) {
    const element = steps.pop()!;
    if (PERSONS.has(element.name) && (allWords(element)?.length ?? 0) > LONGEST_PERSON) {
      const what = `has <${element.name}> with more than ${LONGEST_PERSON.toLocaleString('en')} characters`;
      throw new InputError(what, where, 'read its pages instead');
    }
    for (const child of element.children) if (typeof child !== 'string') steps.push(child);
  }
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

/** What a feed says of all its entries. */
interface Around {
  readonly base: string | null;
  readonly publisher: string | null;
  readonly authors: unknown;
}

function entry(item: Fields, where: string, { base, publisher, authors: signers }: Around): ArticleInput {
  const dc = (item.dc ?? {}) as Fields;
  const link =
    textIn(item.link) ?? textIn(item.url) ?? linkIn(item.links) ?? permalink(item.guid) ?? textIn(item.external_url);
  const from = textIn((item.source as Fields | undefined)?.title) ?? textIn([dc.publishers].flat()[0]) ?? publisher;
  const signed = [item.authors, dc.creators, creditsOf(item.media), signers];
  const url =
    link !== null && URL.canParse(link, base ?? undefined) ? httpOnly(new URL(link, base ?? undefined)) : null;
  return {
    ...wordsOf(item, where),
    title: withoutSource(titleOf(item.title, where), from),
    ...dated(item, url),
    publisher: from,
    byline: signed.map((names) => authors(names, from)).find((names) => names !== null) ?? null,
    url,
  };
}

/** The entry's content, else its summary, else what is said of its recording. */
function wordsOf(item: Fields, where: string): Pick<ArticleInput, 'text' | 'markup'> {
  const plain = textIn(item.content_text);
  if (plain !== null) return { text: plain };
  const content = item.content as Fields | undefined;
  const media = item.media as Fields | undefined;
  const group = [media?.groups, media?.group].flat().find(Boolean) as Fields | undefined;
  const marked =
    textIn(content?.encoded) ??
    textIn(content) ??
    textIn(item.content_html) ??
    textIn(item.description) ??
    textIn(item.summary) ??
    // A picture's description is its caption; a group's, or the entry's own, is that of the recording it stands for.
    textIn(group?.description);
  const isText = content !== undefined && content.type === 'text' && content.encoded === undefined;
  return marked === null ? { text: '' } : isText ? { text: marked } : readPiece(marked, where);
}

/** The first day that an entry of the web can have, with where it stood. */
function dated(item: Fields, url: string | null): Pick<ArticleInput, 'published' | 'origins'> {
  const dc = (item.dc ?? {}) as Fields;
  const dates: readonly [string, unknown][] = [
    ['pubDate', item.pubDate],
    ['published', item.published],
    ['date_published', item.date_published],
    ['dc:date', [dc.dates].flat()[0]],
    ['updated', item.updated],
    ['date_modified', item.date_modified],
  ];
  for (const [name, value] of dates) {
    const stamp = typeof value === 'string' ? plausible(value) : null;
    if (stamp)
      return {
        published: publishersDay(stamp, url) ?? stamp.day,
        origins: { published: { value: isoOf(stamp), source: 'feed', by: name } },
      };
  }
  return { published: null };
}

/** Who wrote, of those whom Media RSS credits: all others made pictures and recordings. */
function creditsOf(media: unknown): unknown[] {
  const credits = [(media as Fields | undefined)?.credits].flat() as (Fields | undefined)[];
  return credits.filter((credit) => credit?.role === 'author').map((credit) => credit?.value);
}

/** Between the parts of a feed's title: “Harbour Post > Home Page”. */
const PARTS = /\s+(?:[|–—:·»>-]|::)\s+|\s*[|»>]\s*|:\s+/;
/** What says of a feed that it is one. */
const IS_FEED = /(?:\s+|^)(?:rss|atom)(?:\s+(?:feed|channel))?$/i;

/** The publisher of a feed: whom it names, else the part of its title that its host is called by, else the first part. */
function publisherOf(head: Fields, base: string | null): string | null {
  const named = textIn([(head.dc as Fields | undefined)?.publishers].flat()[0]);
  const title = textIn(head.title)?.replace(IS_FEED, '').trim();
  if (named !== null || !title) return named;
  const parts = title.split(PARTS).filter((part) => part !== '');
  const host = base !== null && URL.canParse(base) ? squashed(new URL(base).hostname) : '';
  return parts.find((part) => squashed(part).length > 2 && host.includes(squashed(part))) ?? parts[0] ?? null;
}

function squashed(words: string): string {
  return words
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** A title, which in feeds is text or HTML. */
function titleOf(value: unknown, where: string): string | null {
  const title = textIn(value);
  if (title === null) return null;
  return (/<[a-z/]|&\w+;/i.test(title) ? htmlText(title, where).replace(/\s+/g, ' ') : title) || null;
}

/** A title without its publisher's name, which those who gather other papers' news set behind it. */
function withoutSource(title: string | null, publisher: string | null): string | null {
  if (title === null || publisher === null || !title.endsWith(publisher)) return title;
  const before = title.slice(0, -publisher.length).trimEnd();
  return / [-–—|]$/.test(before) ? before.slice(0, -2).trimEnd() || title : title;
}

/** A text, or Atom's object with its text in `value`. */
function textIn(value: unknown): string | null {
  const words = typeof value === 'object' && value !== null ? (value as Fields).value : value;
  return typeof words === 'string' ? words.trim() || null : null;
}

/** Of Atom's links the one to the article. */
function linkIn(links: unknown): string | null {
  const list = (Array.isArray(links) ? links : []) as Fields[];
  const link =
    list.find(({ rel }) => rel === undefined || rel === 'alternate') ?? list.find(({ rel }) => rel !== 'self');
  return textIn(link?.href);
}

/** RSS: a guid is an address unless it says that it is none. */
function permalink(guid: unknown): string | null {
  if (typeof guid !== 'object' || guid === null || (guid as Fields).isPermaLink === false) return null;
  return textIn(guid);
}

function httpOnly({ protocol, href }: URL): string | null {
  return /^https?:$/.test(protocol) ? href : null;
}
