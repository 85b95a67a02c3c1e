import type { Draft } from '../record/draft.js';
import type { Frame } from '../record/frame.js';
import type { Scene } from '../record/scene.js';
import type { Context } from '../step.js';
import { overlaps, type Span } from '../text/span.js';
import { Spans } from '../text/spans.js';

/** How far from the cue and source a frame reaches, in characters. */
const FRAME_REACH = 600;

/** What stands in a frame where words are said. */
export const HOLE = '\u00a0';

/** Whether at an offset of the text stands what somebody says. */
export function isHole({ sentence, words }: Frame, offset: number): boolean {
  return words[offset - sentence[0]] === HOLE;
}

/** Gives each statement that words credit its frame, once all that is said in the article is known. */
export function frame(scene: Scene, context: Context): Scene {
  const frames = new Frames(scene, context);
  return { ...scene, statements: scene.statements.map((draft) => ({ ...draft, frame: frames.of(draft) })) };
}

class Frames {
  private readonly contents: Spans<Span>;

  constructor(
    { statements }: Scene,
    private readonly context: Context,
  ) {
    const spans = [
      ...statements.filter(({ kind }) => kind !== 'act').flatMap(({ content }) => content),
      ...context.segmentation.quotations.values.filter(({ closed }) => closed).map(({ outer }) => outer),
    ];
    this.contents = Spans.of(spans, (span) => span);
  }

  of({ cue, source, within }: Draft): Frame | null {
    const first = cue[0];
    if (!first) return null;
    const whole = this.context.segmentation.sentences.at(first[0]);
    if (!whole) return null;
    const parts = [first, ...source.filter((span) => overlaps(span, whole))];
    const core: Span = [Math.min(...parts.map(([a]) => a)), Math.max(...parts.map(([, b]) => b))];
    // What has no full stop for pages is no sentence; what tells of a saying stands near it.
    const sentence: Span = [Math.max(whole[0], core[0] - FRAME_REACH), Math.min(whole[1], core[1] + FRAME_REACH)];
    // A saying inside another's words is framed by them.
    const holes = within === null ? this.contents.touching(sentence).filter((span) => !overlaps(span, core)) : [];
    const letters = this.context.article.text.slice(...sentence).split('');
    for (const [from, to] of holes) letters.fill(HOLE, Math.max(0, from - sentence[0]), Math.max(0, to - sentence[0]));
    return { sentence, core, words: letters.join('') };
  }
}
