import type { ModalityWords } from '../language/modality.js';
import type { Draft } from '../record/draft.js';
import type { Modality } from '../record/statement.js';
import type { Context } from '../step.js';

/** How far ahead of a cue, and behind one that asks, words tell how it was said, in UTF-16 code units. */
const AHEAD = 60;
const BEHIND = 12;
const QUESTION = /\?[”’"')\]]*$/;
const OPENING_MARKS = /^[“"'\s]+/;

/** Makes out how a statement was made: said, denied, declined, planned or asked. */
export function modalityOf(draft: Draft, { article: { text }, language }: Context): Modality {
  const { frame, turn } = draft;
  if (turn) return turn.voice === 'asks' || QUESTION.test(text.slice(...draft.content.at(-1)!)) ? 'asked' : 'asserted';
  if (!frame) return 'asserted';
  const words = language.modality;
  const [start, end] = draft.cue[0]!;
  const cue = text.slice(start, end);
  const before = text.slice(Math.max(frame.sentence[0], start - AHEAD), start);
  if (words.plannedCue.test(cue) && !words.refuses.test(cue)) return 'planned';
  // What was not said, or not denied, is not on record as said.
  const isNot = words.not.test(before);
  if (words.denies.test(cue)) return isNot || words.notInCue.test(cue) ? 'declined' : 'denied';
  if (isNot || words.declines.test(cue) || words.negated.some((pattern) => pattern.test(cue))) return 'declined';
  if (words.plans.test(before)) return 'planned';
  const isAsked = words.asks.test(text.slice(start, end + BEHIND));
  return isAsked && !isWish(text, draft, words) ? 'asked' : 'asserted';
}

/** "asked the court to", "asked for": a wish, and no question. */
function isWish(text: string, { content, cue }: Draft, { wishes, wishEnd }: ModalityWords): boolean {
  const [start, end] = cue[0]!;
  if (wishes.test(text.slice(end, end + BEHIND))) return true;
  const first = content[0];
  if (!first || first[0] < start) return false;
  return wishEnd.test(text.slice(end, first[0])) || wishes.test(text.slice(...first).replace(OPENING_MARKS, ''));
}
