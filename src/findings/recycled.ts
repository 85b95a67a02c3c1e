import type { Find } from './context.js';
import { elsewhere, where } from './elsewhere.js';
import { isVerbatim } from './verbatim.js';

/** Told as new, though it was printed before. */
export const recycled: Find = (statement, utterance, context) => {
  const own = utterance?.variants.find(({ hit }) => hit.id === statement.id);
  if (!own?.recycled || !isVerbatim(own)) return null;
  const first = utterance!.variants.find(isVerbatim);
  if (!first || first === own || first.hit.published === null) return null;
  const isByDate = own.recycled === 'date';
  const told = isByDate ? { start: own.hit.said_from!, end: own.hit.said_to! } : { present: own.hit.published };
  return {
    kind: 'recycled',
    statement: statement.id,
    message: { code: 'recycled', words: own.hit.words, told, where: where(first.hit) },
    evidence: [...(statement.time?.evidence ?? []), ...(isByDate ? [] : statement.cue), ...statement.content],
    p: isByDate ? context.odds.recycledByDate : context.odds.recycledByTense,
    elsewhere: [elsewhere(context, first.hit)],
  };
};
