import type { Ranker } from './actors/ranker.js';
import { resolve } from './actors/resolve.js';
import { findActs } from './acts/find.js';
import { assemble, assembleAct } from './assemble.js';
import { identify } from './identity/identify.js';
import type { Language } from './language/language.js';
import type { TextWords } from './language/text.js';
import type { Outlets } from './situate/outlets.js';
import { situate } from './situate/situate.js';
import { takeStance } from './stance/about.js';
import type { Judge } from './stance/judge.js';
import type { Article, Reading } from './statement.js';
import type { Tagger } from './tag/tagger.js';
import { dateline } from './text/dateline.js';
import { segment } from './text/segment.js';
import { articleFindings } from './trace/article-findings.js';

/** What intake knows of an article before it is read. Only `text` is needed. */
export interface ArticleInput {
  readonly text: string;
  readonly title?: string | null;
  /** Day of publication, ISO 8601 (`YYYY-MM-DD`). */
  readonly published?: string | null;
  readonly publisher?: string | null;
  /** Who wrote it. */
  readonly byline?: string | null;
  readonly url?: string | null;
}

/** Reads one article: text in, record out. */
export type Reader = (input: ArticleInput) => Promise<Reading>;

/** The whole way of the data, from a text to its statements. */
export function reader(tagger: Tagger, ranker: Ranker, judge: Judge, language: Language, outlets?: Outlets): Reader {
  return async (input) => {
    const article = await toArticle(input, language.text);
    const segmentation = segment(article.text, language.text);
    const { attributions, mentions } = await tagger.tag(article.text, segmentation);
    const found = assemble(article, segmentation, attributions);
    const { acts, replaced } = findActs(article.text, segmentation, mentions, found);
    const acted = new Map(acts.map((act) => [act, assembleAct(article, act.cue, act.source, act.object, act.code)]));
    const credited = [...found.filter((statement) => !replaced.has(statement)), ...acted.values()];
    const { actors, statements } = resolve(article, segmentation, mentions, credited, ranker);
    const actsById = new Map([...acted].map(([act, { id }]) => [id, act]));
    const scene = { article, segmentation, actors, statements };
    const situated = await takeStance({ ...scene, statements: situate(scene, actsById, outlets) }, actsById, judge);
    const read = { article, actors, statements: situated, findings: [] };
    return identify({ ...read, findings: articleFindings(read, segmentation) });
  };
}

/** Names an input by the SHA-256 of its text in UTF-8. */
export async function toArticle(input: ArticleInput, language: TextWords): Promise<Article> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(input.text));
  const id = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return {
    id,
    title: input.title ?? null,
    published: input.published ?? dateline(input.text, language),
    publisher: input.publisher ?? null,
    byline: input.byline ?? null,
    url: input.url ?? null,
    text: input.text,
  };
}
