import type { ArticleInput } from '../record/article.js';

/** What a WebVTT file says of itself behind its first word. */
const TITLE = /^\uFEFF?WEBVTT[ \t]+(?:-[ \t]*)?(\S[^\r\n]*)/;

/**
 * Captions, SubRip and WebVTT: the article's text is the file's, to the last character; which of it are numbers, times and tags
 * is made out as it is read (`text/captions.ts`), so that the times stay there as evidence.
 */
export function readCaptions(source: string): ArticleInput {
  return { text: source, title: TITLE.exec(source)?.[1]?.trim() ?? null };
}
