import type { Ranker } from './actors/ranker.js';
import { resolve } from './actors/resolve.js';
import { assemble } from './assemble.js';
import { identify } from './identity/identify.js';
import type { Article, Reading } from './statement.js';
import type { Tagger } from './tag/tagger.js';
import { segment } from './text/segment.js';

/** What intake knows of an article before it is read. Only `text` is needed. */
export interface ArticleInput {
  readonly text: string;
  readonly title?: string | null;
  /** Day of publication, ISO 8601 (`YYYY-MM-DD`). */
  readonly published?: string | null;
  readonly publisher?: string | null;
  readonly url?: string | null;
}

/** Reads one article: text in, record out. */
export type Reader = (input: ArticleInput) => Promise<Reading>;

/** The whole way of the data, from a text to its statements. */
export function reader(tagger: Tagger, ranker: Ranker): Reader {
  return async (input) => {
    const article = await toArticle(input);
    const segmentation = segment(article.text);
    const { attributions, mentions } = await tagger.tag(article.text, segmentation);
    const found = assemble(article, segmentation, attributions);
    const { actors, statements } = resolve(article, segmentation, mentions, found, ranker);
    return identify({ article, actors, statements, findings: [] });
  };
}

/** Names an input by the SHA-256 of its text in UTF-8. */
async function toArticle(input: ArticleInput): Promise<Article> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(input.text));
  const id = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return {
    id,
    title: input.title ?? null,
    published: input.published ?? null,
    publisher: input.publisher ?? null,
    url: input.url ?? null,
    text: input.text,
  };
}
