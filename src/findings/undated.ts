import type { Find } from './context.js';

const P = 0.9;
/** Verbs that tell of a saying. */
const TOLD =
  '(?:said|told|written|wrote|tweeted|called|warned|claimed|insisted|described|promised|vowed|argued|declared|suggested|challenged)';
/** Words that say that something was said at another time than the article's own; "earlier this week" says when. */
const ANOTHER_TIME = new RegExp(
  String.raw`\b(?:once ${TOLD}|(?:had )?previously(?! unreported)|at the time|back then|had (?:once |earlier |already )?${TOLD}|later ${TOLD})\b`,
  'iu',
);
/** How far before a cue such words may stand, in UTF-16 code units. */
const BEFORE = 40;
const FORMER_SENTENCES = /^[\s\S]*[.!?”"]\s/u;

/** Words quoted from another time, of which the article does not say when it was. */
export const undated: Find = (statement, _, { reading }) => {
  const { id, kind, time, within, cue: cues } = statement;
  const cue = cues[0];
  if (time !== null || (kind !== 'direct' && kind !== 'mixed') || !cue || within !== null) return null;
  const before = reading.article.text.slice(Math.max(0, cue[0] - BEFORE), cue[1]);
  const found = ANOTHER_TIME.exec(before.replace(FORMER_SENTENCES, ''));
  if (!found) return null;
  return {
    kind: 'undated',
    statement: id,
    message: `“${found[0]}” puts this at another time, and the text does not say when.`,
    evidence: [cue],
    p: P,
    elsewhere: [],
  };
};
