import type { Draft } from '../record/draft.js';
import type { Scene } from '../record/scene.js';
import type { Context } from '../step.js';
import { type Pointed, type Pointer, pointedTo } from '../tag/hints.js';
import { overlaps, type Span } from '../text/span.js';
import { Spans } from '../text/spans.js';
import { modalityOf } from './modality.js';

/**
 * What the model points to of the statements of an article. Words in the sentence of another statement are that one's, unless
 * the same speaker goes on: “Not before,” said Hale. “Never,” Veld wrote on Facebook.
 */
export class Pointers {
  /** The statements that words credit, by their sentences. */
  private readonly credited: Spans<{ readonly draft: Draft; readonly sentence: Span }>;

  constructor(
    scene: Scene,
    private readonly context: Context,
  ) {
    this.credited = Spans.of(
      scene.statements.flatMap((draft) => (draft.frame ? [{ draft, sentence: draft.frame.sentence }] : [])),
      ({ sentence }) => sentence,
    );
  }

  /** The words that the model takes for a statement's addressee or channel; undefined where it is not sure enough of any. */
  of(draft: Draft, what: Exclude<Pointed, 'time'>): Pointer | undefined {
    const hint = pointedTo(this.context.hints, draft, what);
    if (!hint || (draft.frame && overlaps(hint.span, draft.frame.sentence))) return hint;
    const others = this.credited.touching(hint.span).filter((one) => one.draft !== draft);
    // “…,” Hale told the conference. She apologised to members: whom the next sentence speaks to is its own.
    const isBehind = draft.frame !== null && hint.span[0] >= draft.frame.sentence[1];
    if (what === 'addressee' && isBehind && others.length > 0) return undefined;
    return others.length === 0 || others.some((one) => this.goesOn(draft, one.draft)) ? hint : undefined;
  }

  /** Whether a statement is of the occasion of another: both are of one speaker, or that is a question, and this has no time of its own. */
  private goesOn(draft: Draft, other: Draft): boolean {
    const isSame = draft.speaker.actor !== null && draft.speaker.actor === other.speaker.actor;
    const isAsked = other.speaker.actor === null && modalityOf(other, this.context) === 'asked';
    const time = pointedTo(this.context.hints, draft, 'time');
    return (isSame || isAsked) && !(time && draft.frame && overlaps(time.span, draft.frame.sentence));
  }
}
