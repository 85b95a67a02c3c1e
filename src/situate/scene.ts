import type { Actor } from '../record/actor.js';
import type { Article } from '../record/article.js';
import type { Statement } from '../record/statement.js';
import type { Segmentation } from '../text/segment.js';
import { lastBefore, overlaps, type Span } from '../text/span.js';

/** All that the steps of this floor look at: the article, and who speaks in it. */
export interface Scene {
  readonly article: Article;
  readonly segmentation: Segmentation;
  readonly actors: readonly Actor[];
  readonly statements: readonly Statement[];
}

/** The words around a saying that tell of the saying itself: its sentence without what anybody says in it. */
export interface Frame {
  readonly sentence: Span;
  /** Where the saying's own words stand: cue and source, from the first to the last. */
  readonly core: Span;
  /** The sentence's text, with blanks where contents and quotations stand, so that offsets stay. */
  readonly words: string;
}

/** How far from the cue and source a frame reaches, in characters. */
const NEAR = 600;
/** More contents than these do not begin before one ends. */
const MOST_NEAR = 100;

/** Makes the frames of a scene's statements; null for one that no words credit. */
export class Frames {
  private readonly contents: readonly Span[];

  constructor(private readonly scene: Scene) {
    this.contents = [
      ...scene.statements.filter(({ kind }) => kind !== 'act').flatMap(({ content }) => content),
      ...scene.segmentation.quotations.filter(({ closed }) => closed).map(({ outer }) => outer),
    ].sort((a, b) => a[0] - b[0]);
  }

  of({ cue, source, within }: Pick<Statement, 'cue' | 'source' | 'within'>): Frame | null {
    const first = cue[0];
    if (!first) return null;
    const { sentences } = this.scene.segmentation;
    const whole = sentences[lastBefore(sentences, first[0])];
    if (!whole) return null;
    const parts = [first, ...source.filter((span) => overlaps(span, whole))];
    const core: Span = [Math.min(...parts.map(([a]) => a)), Math.max(...parts.map(([, b]) => b))];
    // What has no full stop for pages is no sentence; what tells of a saying stands near it.
    const sentence: Span = [Math.max(whole[0], core[0] - NEAR), Math.min(whole[1], core[1] + NEAR)];
    // A saying inside another's words is framed by them.
    const holes = within === null ? this.over(sentence).filter((span) => !overlaps(span, core)) : [];
    const letters = [...this.scene.article.text.slice(...sentence).split('')];
    for (const [from, to] of holes)
      letters.fill('\u00a0', Math.max(0, from - sentence[0]), Math.max(0, to - sentence[0]));
    return { sentence, core, words: letters.join('') };
  }
  /** The contents and quotations that a span overlaps. */
  private over(span: Span): Span[] {
    const last = lastBefore(this.contents, span[1]);
    return this.contents.slice(Math.max(0, last - MOST_NEAR), last + 1).filter((content) => overlaps(content, span));
  }
}
