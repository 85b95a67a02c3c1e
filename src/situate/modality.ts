import type { ModalityWords } from '../language/modality.js';
import type { Draft } from '../record/draft.js';
import type { Modality } from '../record/statement.js';
import type { Context } from '../step.js';

/** How far ahead of a cue, and behind one that asks, words tell how it was said, in UTF-16 code units. */
const AHEAD = 60;
const BEHIND = 12;
/** How far a content may begin behind a cue that asks. */
const GAP = 90;
const OPENING_MARKS = /^[“"'‘\s]+/;
const CLOSING_MARKS = /[”"'’)\s]+$/;
/** What ends a sentence, where another follows. */
const CAPITAL = /^[“"'‘\s]*\p{Lu}/u;
const FULL_STOP = /[.!](?=[”"'’)]*\s)/;

/** Makes out how a statement was made: said, denied, declined, planned or asked. */
export function modalityOf(draft: Draft, { article: { text }, language }: Context): Modality {
  const { frame, turn, act } = draft;
  if (act?.class === 'decline') return 'declined';
  if (turn?.voice === 'asks') return 'asked';
  const words = language.modality;
  const [start, end] = draft.cue[0] ?? [0, 0];
  const cue = text.slice(start, end);
  if (!frame || turn) return isQuestion(text, draft, words.tagQuestion, 'last') ? 'asked' : 'asserted';
  const before = text.slice(Math.max(frame.sentence[0], start - AHEAD), start);
  if (words.plannedCue.test(cue) && !words.refuses.test(cue)) return 'planned';
  // What was not said, or not denied, is not on record as said.
  const isNot = words.not.test(before);
  if ((words.denies.test(cue) || isClaimDismissed(text, draft, words)) && !isCalled(text, draft, words))
    return isNot || words.notInCue.test(cue) ? 'declined' : 'denied';
  if (isNot || words.declines.test(cue) || words.negated.some((pattern) => pattern.test(cue))) return 'declined';
  if (words.plans.test(before)) return 'planned';
  if (draft.kind === 'direct' && isQuestion(text, draft, words.tagQuestion, 'all')) return 'asked';
  if (draft.content.length === 1 && words.noComment.test(text.slice(...draft.content[0]!))) return 'declined';
  // “Pressed by Hale on | whether”
  const from = draft.content[0]?.[0] ?? end;
  const asked = from > end && from - end < GAP ? from : end;
  const isAsked = words.asks.test(text.slice(start, asked + BEHIND));
  return isAsked && !isWish(text, draft, words) ? 'asked' : 'asserted';
}

/** “Who has the keys? And since when?”: all that is said asks, or, of a turn, what it ends with. */
function isQuestion(text: string, { content }: Draft, tag: RegExp, which: 'all' | 'last'): boolean {
  const pieces = content.map((piece) => text.slice(...piece).replace(CLOSING_MARKS, ''));
  const last = pieces.at(-1);
  if (!last?.endsWith('?') || tag.test(last)) return false;
  // Where the words go on with a capital behind the cue, a sentence has ended before it.
  const isStatement = (piece: string, i: number): boolean =>
    FULL_STOP.test(piece) || (!piece.endsWith('?') && CAPITAL.test(pieces[i + 1] ?? ''));
  return which === 'last' || !pieces.some(isStatement);
}

/** "rejected the idea as “a joke”": that it is one is asserted. */
function isCalled(text: string, { cue, content }: Draft, { calledAs }: ModalityWords): boolean {
  const [start] = cue[0]!;
  const from = content[0]?.[0] ?? start;
  return from > start && calledAs.test(text.slice(Math.max(start, from - BEHIND), from + BEHIND));
}

/** "dismissed claims that he had sold it": who does denies it. */
function isClaimDismissed(text: string, { cue, content }: Draft, { dismisses, claims }: ModalityWords): boolean {
  const [start, end] = cue[0]!;
  const verb = dismisses.exec(text.slice(start, end));
  if (!verb) return false;
  const behind = text.slice(start + verb.index + verb[0].length, end + GAP);
  return claims.test(behind) || content.some((piece) => claims.test(text.slice(...piece)));
}

/** "asked the court to", "asked for": a wish, and no question, which begins with a word that asks. */
function isWish(text: string, { content, cue, kind }: Draft, words: ModalityWords): boolean {
  const [start, end] = cue[0]!;
  if (words.questionEnd.test(text.slice(start, end))) return false;
  if (words.wishEnd.test(text.slice(start, end)) || words.wishes.test(text.slice(end, end + BEHIND))) return true;
  const first = content[0];
  if (!first || first[0] < start || first[0] > end + GAP) return false;
  const gap = text.slice(end, first[0]);
  if (words.wishEnd.test(gap)) return true;
  if (kind === 'direct' || words.questionEnd.test(gap)) return false;
  const said = text.slice(...first);
  return !said.endsWith('?') && !words.question.test(said.replace(OPENING_MARKS, ''));
}
