import type { Article } from '../../record/article.js';

/** An article without its text. */
export type Head = Pick<Article, 'id' | 'title' | 'byline' | 'published' | 'publisher' | 'url'>;

export function headOf({ id, title, byline, published, publisher, url }: Head): Head {
  return { id, title, byline, published, publisher, url };
}
