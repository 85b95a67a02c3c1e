import { dayOf } from './day.js';

/** What a page says of its article outside the article. */
export interface Metadata {
  readonly title: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  /** The paragraphs of the article, where the metadata carry them. */
  readonly body: readonly string[] | null;
}

type Thing = Readonly<Record<string, unknown>>;

/** schema.org's Article and its kinds. */
const ARTICLE = /(?:^|\/)(?:\w*Article|Report|BlogPosting|LiveBlogPosting|SocialMediaPosting)$/;
/** How far into JSON-LD its articles are looked for. */
const DEEP = 6;

/**
 * Metadata of a page: JSON-LD (https://schema.org/NewsArticle) before OpenGraph (https://ogp.me) before `meta`, `link`
 * and `title` elements. A field that none of them gives, or that can't be read, is null.
 */
export function metadataOf(document: Document, url: string | null): Metadata {
  const thing = articleThing(document);
  const meta = metas(document);
  const first = (...names: string[]): string | null => names.map((name) => meta.get(name)).find(Boolean) ?? null;
  const title = words(document.querySelector('title')?.textContent);
  const publisher = nameOf(thing.publisher) ?? first('og:site_name', 'dc.publisher', 'application-name');
  return {
    title:
      words(thing.headline) ??
      words(thing.name) ??
      first('og:title', 'twitter:title', 'dc.title') ??
      bare(title, words(document.querySelector('h1')?.textContent), publisher),
    byline: authors(thing.author) ?? authors(first('author', 'article:author', 'parsely-author', 'dc.creator', 'byl')),
    published:
      dayOf(thing.datePublished) ??
      dayOf(
        first(
          'article:published_time',
          'og:published_time',
          'parsely-pub-date',
          'date',
          'dc.date',
          'dc.date.issued',
          'pubdate',
          'datepublished',
        ),
      ) ??
      dayOf(document.querySelector('time[datetime]')?.getAttribute('datetime')),
    publisher,
    url:
      address(document.querySelector('link[rel="canonical"]')?.getAttribute('href'), url) ??
      address(first('og:url'), url) ??
      address(typeof thing.url === 'string' ? thing.url : null, url) ??
      url,
    body: typeof thing.articleBody === 'string' ? paragraphs(thing.articleBody) : null,
  };
}

function articleThing(document: Document): Thing {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let value: unknown;
    try {
      value = JSON.parse(script.textContent ?? '');
    } catch {
      // Broken metadata are no metadata: the page has its article all the same.
      continue;
    }
    const found = search(value, DEEP);
    if (found) return found;
  }
  return {};
}

/** The first article of a JSON-LD value, in arrays, `@graph` and the entity that a page is mainly about. */
function search(value: unknown, deep: number): Thing | null {
  if (deep === 0 || typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) {
    for (const one of value.slice(0, 100)) {
      const found = search(one, deep - 1);
      if (found) return found;
    }
    return null;
  }
  const thing = value as Thing;
  const types = [thing['@type']].flat().filter((type) => typeof type === 'string');
  if (types.some((type) => ARTICLE.test(type))) return thing;
  return search(thing['@graph'], deep - 1) ?? search(thing.mainEntity, deep - 1);
}

function metas(document: Document): Map<string, string> {
  const out = new Map<string, string>();
  for (const element of document.querySelectorAll('meta')) {
    const name = (
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop')
    )?.toLowerCase();
    const content = words(element.getAttribute('content'));
    if (name && content !== null && !out.has(name)) out.set(name, content);
  }
  return out;
}

/** A page's title without the publisher's name around it: the headline that is in it, if the page has one. */
function bare(title: string | null, headline: string | null, publisher: string | null): string | null {
  if (title === null) return headline;
  if (headline !== null && title.includes(headline)) return headline;
  if (publisher === null || !title.endsWith(publisher)) return title;
  return (
    title
      .slice(0, -publisher.length)
      .replace(/\s*[|–—:·-]\s*$/, '')
      .trim() || title
  );
}

/** Names of the authors; the address of an author's page is no name. */
export function authors(value: unknown): string | null {
  const names = [value].flat().flatMap((one) => nameOf(one) ?? []);
  const people = names
    .map((name) => name.replace(/^by\s+/i, ''))
    .filter((name) => name !== '' && !/^(?:https?:|@|\/)/i.test(name));
  return people.length > 0 ? [...new Set(people)].join(', ') : null;
}

function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return words(value);
  if (Array.isArray(value)) return nameOf(value[0]);
  return typeof value === 'object' && value !== null ? words((value as Thing).name) : null;
}

function words(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  return value.replace(/\s+/g, ' ').trim() || null;
}

function address(value: string | null | undefined, base: string | null): string | null {
  if (!value || !URL.canParse(value, base ?? undefined)) return null;
  const { protocol, href } = new URL(value, base ?? undefined);
  return /^https?:$/.test(protocol) ? href : null;
}

function paragraphs(body: string): string[] {
  return body
    .split(/\s*\n\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
