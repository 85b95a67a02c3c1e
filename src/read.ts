import type { Ranker } from './actors/ranker.js';
import { resolve } from './actors/resolve.js';
import { signerIn, writerOf } from './actors/writer.js';
import { findActs } from './acts/find.js';
import { withoutObjects } from './acts/objects.js';
import { assemble } from './assemble.js';
import { alone } from './findings/context.js';
import { articleFindings } from './findings/list.js';
import { identify } from './identity/identify.js';
import type { Language } from './language/language.js';
import { manners } from './manner/manner.js';
import type { Odds } from './odds.js';
import { type Article, type ArticleInput, toArticle } from './record/article.js';
import { statementOf } from './record/draft.js';
import { onRecord } from './record/moved.js';
import type { Reading } from './record/reading.js';
import { EMPTY, type Scene } from './record/scene.js';
import { frame } from './situate/frames.js';
import { Outlets } from './situate/outlets.js';
import { situate } from './situate/situate.js';
import { takeStance } from './stance/about.js';
import type { Judge } from './stance/judge.js';
import type { Context, Step } from './step.js';
import type { Tagger } from './tag/tagger.js';
import { inView, type Markup } from './text/markup.js';
import { segment } from './text/segment.js';
import { viewOf } from './text/view.js';

/** How an article is read. */
export interface ReadOptions {
  /** Whether a text of another language is read all the same. */
  readonly force?: boolean;
}

/** Reads one article: text in, record out. Of a text in a language that it does not read it finds nothing, unless forced. */
export type Reader = (input: ArticleInput, options?: ReadOptions) => Promise<Reading>;

/** What a reader is made of. */
export interface Parts {
  readonly tagger: Tagger;
  readonly ranker: Ranker;
  readonly judge: Judge;
  readonly language: Language;
  readonly odds: Odds;
}

/** The whole way of the data, from a text to its statements. */
export function reader(parts: Parts, outlets = new Outlets(parts.language.outlets)): Reader {
  const { ranker, judge } = parts;
  const steps: readonly Step[] = [
    assemble,
    findActs,
    withoutObjects,
    (scene, context) => resolve(scene, context, ranker),
    frame,
    manners,
    (scene, context) => situate(scene, context, outlets),
    (scene, context) => takeStance(scene, context, judge),
    ask,
  ];
  return async (input, { force = false } = {}) => {
    const article = await toArticle(input, parts.language.text);
    if (article.language !== parts.language.code && !force) {
      return { article, actors: [], statements: [], findings: [] };
    }
    const view = viewOf(article.text, parts.language.text);
    const context = await contextOf({ ...article, text: view.text }, parts, inView(input.markup, view));
    let scene = EMPTY;
    for (const step of steps) scene = await step(scene, context);
    return identify(onRecord(readingOf(scene, context), article, view), parts.language.names);
  };
}

/** What the steps look at: the article, with the view of its text, cut and tagged. */
export async function contextOf(
  article: Article,
  { tagger, language, odds }: Pick<Parts, 'tagger' | 'language' | 'odds'>,
  markup?: Markup,
): Promise<Context> {
  const segmentation = segment(article.text, language.text, markup);
  const { byline, text } = article;
  const writer = byline === null ? signerIn(text, language) : writerOf(byline, language.addressee.house);
  return { article, segmentation, language, odds, writer, ...(await tagger.tag(article.text, segmentation)) };
}

function readingOf({ actors, statements, findings }: Scene, { article }: Context): Reading {
  return { article, actors, statements: statements.map(statementOf), findings };
}

/** Flags what a careful editor would ask of the article. */
function ask(scene: Scene, context: Context): Scene {
  return {
    ...scene,
    findings: articleFindings(alone(readingOf(scene, context), context)),
  };
}
