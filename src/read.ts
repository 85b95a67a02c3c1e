import type { Article, Reading } from './statement.js';

/** What intake knows of an article before it is read. Only `text` is needed. */
export interface ArticleInput {
  readonly text: string;
  readonly title?: string | null;
  readonly published?: string | null;
  readonly publisher?: string | null;
  readonly url?: string | null;
}

/** Reads one article: text in, record out. */
export type Reader = (input: ArticleInput) => Promise<Reading>;

/** Names an input by the SHA-256 of its text. */
export async function identify(input: ArticleInput): Promise<Article> {
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
