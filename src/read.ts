import type { Ranker } from './actors/ranker.js';
import { resolve } from './actors/resolve.js';
import { findActs } from './acts/find.js';
import { assemble, assembleAct } from './assemble.js';
import { alone } from './findings/context.js';
import { articleFindings } from './findings/list.js';
import { identify } from './identity/identify.js';
import type { Language } from './language/language.js';
import { type ArticleInput, toArticle } from './record/article.js';
import type { Reading } from './record/reading.js';
import type { Outlets } from './situate/outlets.js';
import { situate } from './situate/situate.js';
import { takeStance } from './stance/about.js';
import type { Judge } from './stance/judge.js';
import type { Tagger } from './tag/tagger.js';
import { segment } from './text/segment.js';

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
    return identify({ ...read, findings: articleFindings(alone(read, segmentation, language)) });
  };
}
