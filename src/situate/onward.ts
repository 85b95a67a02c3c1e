import type { Draft } from '../record/draft.js';
import type { Context } from '../step.js';
import type { Span } from '../text/span.js';
import type { Spans } from '../text/spans.js';
import { modalityOf } from './modality.js';
import { placeOf } from './time/stamps.js';

/** How many sentences, and how many paragraphs, a statement begins behind another. */
export interface Gap {
  readonly sentences: number;
  readonly paragraphs: number;
}

export function gapBetween(before: Draft, draft: Draft, { segmentation }: Context): Gap {
  const count = (spans: Spans<Span>): number => spans.lastBefore(placeOf(draft)) - spans.lastBefore(placeOf(before));
  return { sentences: count(segmentation.sentences), paragraphs: count(segmentation.paragraphs) };
}

export function isSameSpeaker(one: Draft, other: Draft): boolean {
  return one.speaker.actor !== null && one.speaker.actor === other.speaker.actor;
}

/** Whether a statement tells what an act right before it was in words: “Hale apologised on Monday. ‘It was late,’ she said.” */
export function isInWords(draft: Draft, before: Draft, { sentences, paragraphs }: Gap): boolean {
  return before.kind === 'act' && draft.kind !== 'act' && paragraphs === 0 && sentences <= 1;
}

/** Whether a statement answers a question of another right before it. */
export function isAnswer(draft: Draft, before: Draft, context: Context): boolean {
  const [cue] = draft.cue;
  const { actor } = draft.speaker;
  if (!cue || actor === null || actor === before.speaker.actor || modalityOf(before, context) !== 'asked') return false;
  const { sentences, paragraphs } = gapBetween(before, draft, context);
  const { article, language } = context;
  const isTold = language.addressee.answers.test(article.text.slice(...cue));
  return sentences <= 1 && (paragraphs === 0 ? isTold || draft.kind === 'direct' : paragraphs === 1 && isTold);
}

/** Whether a statement says itself that it goes on from what the same one said right before: “She added that …”. */
export function isAdded(
  { cue: [cue] }: Draft,
  { sentences, paragraphs }: Gap,
  { article, language }: Context,
): boolean {
  const words = cue === undefined ? '' : article.text.slice(...cue);
  return sentences <= 1 && paragraphs <= 1 && language.sayingTime.adds.test(words);
}
