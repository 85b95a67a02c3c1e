import { days } from '../text/days.js';
import type { Find } from './context.js';
import { isVerbatim } from './verbatim.js';
import { elsewhere, shown, where } from './wording.js';

/** Told as new, though it was printed before. */
export const recycled: Find = (statement, utterance, context) => {
  const own = utterance?.variants.find(({ hit }) => hit.id === statement.id);
  const first = utterance?.variants.find(isVerbatim);
  if (!own?.recycled || !isVerbatim(own) || !first || first.hit.published === null) return null;
  const isByDate = own.recycled === 'date';
  const told = isByDate
    ? `is told as said on ${days(own.hit.said_from!, own.hit.said_to!)}`
    : `is told in the present tense on ${own.hit.published}`;
  return {
    kind: 'recycled',
    statement: statement.id,
    message: `${shown(own.hit.words)} ${told}; ${where(first.hit)} had it on ${first.hit.published}.`,
    evidence: [...(statement.time?.evidence ?? []), ...(isByDate ? [] : statement.cue), ...statement.content],
    p: isByDate ? context.odds.recycledByDate : context.odds.recycledByTense,
    elsewhere: [elsewhere(context, first.hit)],
  };
};
