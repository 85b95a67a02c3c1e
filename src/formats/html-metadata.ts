import type { Origins } from '../record/article.js';
import { pageMetadata } from './metadata/metadata.js';
import { type Page, pageOf } from './metadata/page.js';
import { type DocumentNode, tagsOf, wordsIn } from './metadata/tag.js';

/** What a page says of its article outside the article. */
export interface Metadata {
  readonly title: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  /** Where each of them was found, with what else was. */
  readonly origins: Origins;
  /** The paragraphs of the article, where the metadata carry them. */
  readonly body: readonly string[] | null;
}

/** Metadata of a page; a field that nothing gives, or that can't be read, is null. */
export function metadataOf(document: { readonly documentElement: DocumentNode | null }, url: string | null): Metadata {
  const page = pageOf(tagsOf(document.documentElement), url);
  const { values, origins } = pageMetadata(page);
  const body = page.things.map(({ fields }) => fields.articlebody).find((words) => typeof words === 'string');
  return {
    ...values,
    url: values.url ?? url,
    title: titleOf(page, values.publisher),
    origins,
    body: typeof body === 'string' ? paragraphs(body) : null,
  };
}

function titleOf({ things, metas, tags }: Page, publisher: string | null): string | null {
  const article = things.find(({ notation }) => notation === 'JSON-LD');
  const said = ['og:title', 'twitter:title', 'dc.title'].map((name) => metas.get(name)?.[0]).find(Boolean);
  const shown = (name: string): string | null => {
    const tag = tags.find((one) => one.name === name);
    return tag ? words(wordsIn(tag, 1000)) : null;
  };
  return (
    words(article?.fields.headline) ??
    words(article?.fields.name) ??
    words(said) ??
    bare(shown('title'), shown('h1'), publisher)
  );
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

function words(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  return value.replace(/\s+/g, ' ').trim() || null;
}

function paragraphs(body: string): string[] {
  return body
    .split(/\s*\n\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
