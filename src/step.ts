import type { Language } from './language/language.js';
import type { Odds } from './odds.js';
import type { Article } from './record/article.js';
import type { Scene } from './record/scene.js';
import type { Tagged } from './tag/tagger.js';
import type { Segmentation } from './text/segment.js';

/** What every step of a reading may look at, and none changes: the text, how it is cut, and what the tagger saw in it. */
export interface Context extends Tagged {
  readonly article: Article;
  readonly segmentation: Segmentation;
  readonly language: Language;
  readonly odds: Odds;
  /** The one person whom the byline names; null where it names nobody, several, or a newsroom. */
  readonly writer: string | null;
}

/** One step of a reading: what is known before it, and what is after it. */
export type Step = (scene: Scene, context: Context) => Scene | Promise<Scene>;
