import type { Draft } from '../../record/draft.js';
import type { Context } from '../../step.js';
import type { Span } from '../../text/span.js';
import { basisOf, type Expression, expressions } from './expressions.js';
import type { Reckoned } from './reckoning.js';

/** So many sentences back a meeting was told of, and so many paragraphs. */
const MOST_SENTENCES = 6;
const MOST_PARAGRAPHS = 2;
/** As much of what follows a cue as tells to whom it was said. */
const HEARER = 40;

/**
 * "The council met on Monday. … Hale told the meeting that …": what was said to those of whom the text has told when they met. Whom
 * a pronoun calls were told of in the sentence before.
 */
export function atSitting(draft: Draft, context: Context): Reckoned | undefined {
  const { frame, cue } = draft;
  if (!frame) return undefined;
  const { article, segmentation, language } = context;
  const { sits, opening, hearsSitting, hearsThem, present, older } = language.sayingTime;
  const [from, to] = cue[0]!;
  const own = article.text.slice(from, to);
  const behind = article.text.slice(to, to + HEARER);
  const isSitting = hearsSitting.test(behind) || opening.test(article.text.slice(frame.sentence[0], from));
  if (present.test(own) || older.test(own) || !(isSitting || hearsThem.test(behind))) return undefined;
  const { sentences, paragraphs } = segmentation;
  const at = sentences.lastBefore(from);
  const paragraph = paragraphs.lastBefore(from);
  const least = isSitting ? at - MOST_SENTENCES : at - 1;
  for (let i = at - 1; i >= Math.max(0, least); i--) {
    const sentence = sentences.values[i]!;
    if (paragraph - paragraphs.lastBefore(sentence[0]) > (isSitting ? MOST_PARAGRAPHS : 0)) return undefined;
    const found = outside(sentence, context);
    if (found.length === 0) continue;
    const [only] = found;
    const { precision } = only!.interval ?? {};
    const isDated = found.length === 1 && (precision === 'day' || precision === 'month');
    if (!isDated || !sits.test(article.text.slice(...sentence))) return undefined;
    const { interval, span } = only!;
    return { interval: interval!, basis: { ...basisOf(only!, article.published), isCarried: true }, evidence: [span] };
  }
  return undefined;
}

/** The expressions of a sentence that stand in no quotation. */
function outside(sentence: Span, { article, segmentation, language }: Context): Expression[] {
  return expressions(article.text, sentence, article.published, false, language.time).filter(
    ({ span }) => !segmentation.quotations.at(span[0]),
  );
}
