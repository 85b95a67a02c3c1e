import type { Find } from './context.js';

/** How far before a cue such words may stand, in UTF-16 code units. */
const BEFORE = 40;
const FORMER_SENTENCES = /^[\s\S]*[.!?”"]\s/u;

/** Words quoted from another time, of which the article does not say when it was. */
export const undated: Find = (statement, _, { reading, language, odds }) => {
  const { id, kind, time, within, cue: cues } = statement;
  const cue = cues[0];
  if (time !== null || (kind !== 'direct' && kind !== 'mixed') || !cue || within !== null) return null;
  const before = reading.article.text.slice(Math.max(0, cue[0] - BEFORE), cue[1]);
  const match = language.findings.anotherTime.exec(before.replace(FORMER_SENTENCES, ''));
  if (!match) return null;
  return {
    kind: 'undated',
    statement: id,
    message: { code: 'undated', words: match[0] },
    evidence: [cue],
    p: odds.undated,
    elsewhere: [],
  };
};
