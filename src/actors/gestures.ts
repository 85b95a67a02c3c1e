import type { Statement } from '../record/statement.js';
import { type Inquiry, type Resolved, startOf } from './inquiry.js';

/** Between a subject and its verb. */
const ADVERB = /^\s(?:\p{L}+\s)?$/u;

/**
 * “Aas laughed. ‘I grow plums.’”: whoever laughs, shrugs or nods right before a quotation that no words credit says it. Undefined of any
 * other.
 */
export function gestured(inquiry: Inquiry, statement: Statement): Resolved | undefined {
  const { text, places, sightings, cast, odds, language } = inquiry;
  const start = startOf(statement);
  if (statement.kind !== 'direct' || statement.cue.length > 0) return undefined;
  const before = places.sentenceSpan(places.sentence(start) - 1);
  if (!before || places.paragraph(before[0]) !== places.paragraph(start)) return undefined;
  const gesture = language.actors.gesture.exec(text.slice(...before));
  if (!gesture) return undefined;
  const at = before[0] + gesture.index;
  const subject = sightings.inside([before[0], at]).findLast(({ span }) => ADVERB.test(text.slice(span[1], at)));
  const party = subject && cast.at.get(subject.span[0]);
  if (party?.kind !== 'person' || subject!.isQuoted) return undefined;
  return { weighed: [{ party, p: odds.besideHis }], evidence: [subject!.span] };
}
