import type { Actor, Article, Statement } from '../statement.js';
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
    const sentence = sentences[lastBefore(sentences, first[0])];
    if (!sentence) return null;
    const parts = [first, ...source.filter((span) => overlaps(span, sentence))];
    const core: Span = [Math.min(...parts.map(([a]) => a)), Math.max(...parts.map(([, b]) => b))];
    // A saying inside another's words is framed by them.
    const holes =
      within === null ? this.contents.filter((span) => overlaps(span, sentence) && !overlaps(span, core)) : [];
    const letters = [...this.scene.article.text.slice(...sentence).split('')];
    for (const [from, to] of holes)
      letters.fill('\u00a0', Math.max(0, from - sentence[0]), Math.max(0, to - sentence[0]));
    return { sentence, core, words: letters.join('') };
  }
}
