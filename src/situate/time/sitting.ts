import type { Draft } from '../../record/draft.js';
import type { Context } from '../../step.js';
import { type Expression, outside } from './expressions.js';
import { carriedFrom, type Reckoned } from './reckoning.js';

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
  const { frame, cue, kind } = draft;
  // “Praised the council” is nothing that the council was told.
  if (!frame || kind === 'act') return undefined;
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
    if (paragraph - paragraphs.lastBefore(sentence[0]) > (isSitting ? MOST_PARAGRAPHS : 0)) break;
    const dated = outside(sentence, context);
    if (dated.length === 0) continue;
    const [only] = dated;
    const { precision } = only!.interval ?? {};
    const isDated = dated.length === 1 && (precision === 'day' || precision === 'month');
    if (!isDated || !sits.test(article.text.slice(...sentence))) break;
    return carriedFrom(only!, article.published);
  }
  return isSitting ? ofReport(from, context) : undefined;
}

/** What the beginning of a report of one sitting tells: its only day, in a sentence that speaks of those who sit. */
function ofReport(before: number, context: Context): Reckoned | undefined {
  const { article, segmentation, language } = context;
  const [first, second] = segmentation.paragraphs.values;
  const end = Math.min((second ?? first)?.[1] ?? 0, before);
  const dated = segmentation.sentences
    .inside([0, end])
    .map((sentence) => ({ sentence, days: outside(sentence, context).filter(isDay) }))
    .filter(({ days }) => days.length > 0);
  const [only] = dated;
  const [day] = only?.days ?? [];
  const isOne = dated.length === 1 && only!.days.length === 1;
  const words = isOne ? article.text.slice(...only!.sentence) : '';
  const { sitting, ahead, relative } = language.sayingTime;
  // “The inquest into the death of Ann Hale, who was found on 3 March”: when it sat is not told.
  return isOne && sitting.test(words) && !ahead.test(words) && !relative.test(words)
    ? carriedFrom(day!, article.published)
    : undefined;
}

function isDay({ interval }: Expression): boolean {
  return interval?.precision === 'day';
}
