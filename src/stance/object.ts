import type { Language } from '../language/language.js';
import type { StanceWords } from '../language/stance.js';
import type { Statement } from '../record/statement.js';
import { type NounPhrase, phraseAt, subjectBefore } from '../text/phrases.js';
import type { Span } from '../text/span.js';

/** What somebody is called stands at most so far behind a cue, in UTF-16 code units. */
const LONGEST = 60;
const QUOTED = /^["“‘']/u;

/** Whom or what a cue calls something: where its noun phrase stands, without its article. */
interface CalledOne {
  readonly span: Span;
  /** “The plan”, “this vote”: one that the text speaks of. */
  readonly isDefinite: boolean;
}

/**
 * The object of a cue that says what something is: “called | the plan | “a gift””, and in the passive its subject: “The plan | was called
 * “a gift””.
 */
export function objectCalled(
  { cue, content }: Statement,
  text: string,
  sentence: Span,
  { stance, phrases }: Language,
): CalledOne | undefined {
  const [first] = content;
  const [start, end] = [cue[0]?.[0], cue.at(-1)?.[1]];
  if (first === undefined || start === undefined || end === undefined) return undefined;
  const verb = stance.describes.exec(text.slice(start, end));
  if (!verb) return undefined;
  const ahead = text.slice(sentence[0], start + verb.index);
  const passive = stance.passive.exec(ahead);
  if (passive) return objectAt(subjectBefore(ahead.slice(0, passive.index), phrases), sentence[0], text, stance);
  const isBehind = first[0] > end && first[0] - end <= LONGEST;
  if (!isBehind) return undefined;
  const gap = text.slice(end, first[0]);
  const phrase = phraseAt(gap, gap.length - gap.trimStart().length, phrases);
  const isAll = phrase && stance.leadsToCalled.test(gap.slice(phrase.whole[1]));
  return isAll ? objectAt(phrase, end, text, stance) : undefined;
}

function objectAt(
  phrase: NounPhrase | undefined,
  from: number,
  text: string,
  { pointed }: StanceWords,
): CalledOne | undefined {
  if (!phrase) return undefined;
  const at = ([start, end]: Span): Span => [from + start, from + end];
  const whole = text.slice(...at(phrase.whole));
  return QUOTED.test(whole) ? undefined : { span: at(phrase.span), isDefinite: pointed.test(whole) };
}
