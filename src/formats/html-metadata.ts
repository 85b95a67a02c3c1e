import type { Origins } from '../record/article.js';
import { pageMetadata } from './metadata/metadata.js';
import { type Page, pageOf } from './metadata/page.js';
import type { Tag } from './page/tree.js';

/** What a page says of its article outside the article. */
export interface Metadata {
  /** Titles of the article, the likeliest first; the site's name may stand around them. */
  readonly titles: readonly string[];
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
export function metadataOf(tags: readonly Tag[], url: string | null): Metadata {
  const page = pageOf(tags, url);
  const { values, origins } = pageMetadata(page);
  const body = page.things.map(({ fields }) => fields.articlebody).find((words) => typeof words === 'string');
  return {
    ...values,
    url: values.url ?? url,
    titles: titlesIn(page),
    origins,
    body: typeof body === 'string' ? paragraphs(body) : null,
  };
}

function titlesIn({ things, metas, tags }: Page): string[] {
  const article = things.find(({ notation }) => notation === 'JSON-LD');
  const own = tags.find(({ name }) => name === 'title');
  const said = [article?.fields.headline, article?.fields.name, ...TITLES.map((name) => metas.get(name)?.[0])];
  return [...said, own?.children.join('')].flatMap((title) => words(title) ?? []);
}
/** Names of the `meta` elements that give an article's title. */
const TITLES = ['og:title', 'twitter:title', 'dc.title', 'parsely-title'];

function words(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  return value.replace(/\s+/g, ' ').trim() || null;
}

function paragraphs(body: string): string[] {
  return body
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
