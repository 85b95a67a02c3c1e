import type { Find } from './context.js';
import { elsewhere, where } from './elsewhere.js';
import { isVerbatim } from './verbatim.js';

/** So many other articles are pointed to. */
const MOST = 5;
/** Another's words inside somebody's are credited to neither alone. */
const NESTED = /^["“'‘].*["“'‘]\P{L}*\p{L}+(?:\P{L}+\p{L}+){3,}.*["”'’].+["”'’]/su;
/** A description is nobody else than the name that another paper gives. */
const FULL_NAME = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)+$/u;

/** Other articles credit somebody else. */
export const misattributed: Find = (statement, utterance, context) => {
  const own = utterance?.variants.find(({ hit }) => hit.id === statement.id);
  if (!own?.misattributed || !isVerbatim(own) || !isFullName(own.hit.speaker) || NESTED.test(own.hit.words))
    return null;
  const others = utterance!.variants.filter(
    ({ hit, misattributed: wrong }) => hit.article !== own.hit.article && isFullName(hit.speaker) && !wrong,
  );
  const [first] = others;
  if (!first) return null;
  return {
    kind: 'misattributed',
    statement: statement.id,
    message: {
      code: 'misattributed',
      words: own.hit.words,
      speaker: own.hit.speaker,
      names: [...new Set(others.flatMap(({ hit }) => hit.speaker ?? []))],
      where: where(first.hit),
      more: new Set(others.map(({ hit }) => hit.article)).size - 1,
    },
    evidence: [...statement.content, ...statement.source],
    p: context.odds.misattributed,
    elsewhere: others.slice(0, MOST).map(({ hit }) => elsewhere(context, hit)),
  };
};

function isFullName(speaker: string | null): speaker is string {
  return speaker !== null && FULL_NAME.test(speaker);
}
