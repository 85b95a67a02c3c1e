import type { ActWords } from '../language/acts.js';
import type { Span } from '../text/span.js';
import { lengthOfClause } from './clause-end.js';

/** That somebody gives something as evidence: “cited the drought as a reason for | a new well”. Spans in UTF-16 code units. */
export interface Evidence {
  readonly cue: Span;
  readonly content: Span;
}

/** All of it that a sentence tells of, whose it is left aside. */
export function evidences(text: string, [from, to]: Span, { evidence, clauseEnd }: ActWords): Evidence[] {
  const sentence = text.slice(from, to);
  return [...sentence.matchAll(evidence)].flatMap((match) => {
    const start = match.index + match[0].length;
    const length = lengthOfClause(sentence.slice(start), clauseEnd);
    if (length === 0) return [];
    return [{ cue: [from + match.index, from + start - 1], content: [from + start, from + start + length] }];
  });
}
