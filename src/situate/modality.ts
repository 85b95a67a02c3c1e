import type { Draft } from '../record/draft.js';
import type { Modality } from '../record/statement.js';
import type { Context } from '../step.js';

const DENIES =
  /\b(?:den(?:y|ies|ied|ying)|disput(?:es?|ed|ing)|rejects?|rejected|rejecting|refut(?:es?|ed|ing)|rebut(?:s|ted))\b/iu;
const DECLINES =
  /\b(?:declin(?:es?|ed|ing)|refus(?:es?|ed|ing)|did ?n[o’']t (?:immediately )?(?:respond|reply|return|comment|answer)|would ?n[o’']t|will not (?:comment|say|discuss|confirm)|has not (?:commented|responded|said)|no comment|not available for comment|unavailable for comment|stopped short of|avoided)\b/iu;
const ASKS =
  /^(?:\p{L}+ly )?(?:asks?|asked|asking|wonders?|wondered|wondering|inquired|(?:questions?|questioned)(?=\s(?:whether|if|how|why|what|who|where|when)\b)|questions?(?= about\b))\b/iu;
/** "asked the court to", "asked for": a wish, and no question. */
const WISHES = /^\s*(?:to\b|for\b|that\b)/iu;
const PLANS =
  /\b(?:will|shall|plans? to|planned to|(?:is|are|was|were) (?:due|expected|scheduled|set|likely|going|about|poised|preparing) to|(?:is|are) to|intends? to|intended to|hopes? to)\s*(?:also |later |\p{L}+ly )*$/iu;
const PLANNED_CUE =
  /^(?:will|shall|is (?:due|expected|scheduled|set|going) to|(?:is|are) to|plans? to|intends? to)\s/iu;
/** "did not say that …", "never said": what was not said is not on record as said. */
const NOT =
  /(?:\b(?:did|does|do|has|have|had|was|were|is|are|would|could|can)(?: not|n['’]t| never)|\bnever|\bcannot|\bneither)\s*(?:\p{L}+ly |ever |also |yet |immediately )*$/iu;

/** Makes out how statements were made: said, denied, declined, planned or asked. */
export class Modalities {
  constructor(private readonly context: Context) {}

  of(draft: Draft): Modality {
    const { frame } = draft;
    if (!frame) return 'asserted';
    const { text } = this.context.article;
    const [start, end] = draft.cue[0]!;
    const cue = text.slice(start, end);
    const before = text.slice(Math.max(frame.sentence[0], start - 60), start);
    if (PLANNED_CUE.test(cue) && !/^will not|^won['’]t/i.test(cue)) return 'planned';
    if (DENIES.test(cue)) return NOT.test(before) || /\bnot\b|n['’]t\b/.test(cue) ? 'declined' : 'denied';
    if (
      DECLINES.test(cue) ||
      /^n['’]t\b|\bnot\s/iu.test(cue) ||
      NOT.test(before) ||
      /\b(?:not|never|n['’]t)\s+(?:\p{L}+ly\s)?\p{L}+$/iu.test(cue)
    )
      return 'declined';
    if (PLANS.test(before)) return 'planned';
    if (ASKS.test(text.slice(start, end + 12)) && !WISHES.test(text.slice(end, end + 12)) && !this.isWish(draft))
      return 'asked';
    return 'asserted';
  }

  private isWish({ content, cue }: Draft): boolean {
    const first = content[0];
    if (!first || first[0] < cue[0]![0]) return false;
    if (/\b(?:to|for)\s*$/iu.test(this.context.article.text.slice(cue[0]![1], first[0]))) return true;
    return WISHES.test(this.context.article.text.slice(...first).replace(/^[“"'\s]+/, ''));
  }
}
