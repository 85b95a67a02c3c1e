import type { ArticleInput } from '../record/article.js';

/** Plain text: the article's text is the file's, to the last character. */
export function readText(source: string): ArticleInput {
  return { text: source };
}
