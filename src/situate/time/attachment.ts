import type { ActWords } from '../../language/acts.js';
import type { Language } from '../../language/language.js';
import type { SayingTimeWords } from '../../language/time.js';
import type { Draft } from '../../record/draft.js';
import type { Frame } from '../../record/frame.js';
import { contains, type Span } from '../../text/span.js';
import { HOLE } from '../frames.js';
import type { Expression } from './expressions.js';

/** Longer gaps hold more than a phrase: behind the cue of an act, behind another, and before a cue. UTF-16 code units. */
const LONGEST = { act: 90, said: 110, before: 120 } as const;
const SPACE = /^\s*/;
const COMMA = /^,\s/;
const QUOTE = /^\s*[“"‘'«„]/;
/** Between main clauses of a sentence. */
const MAIN_MARK = ';';
const WORD_BEFORE = /\p{L}\s$/u;

/**
 * Whether an expression in the words around a cue tells when this was said: it stands beside cue and source with nothing
 * between that has a time of its own.
 *
 * @param near the statements around it
 */
export function attaches(
  { span }: Expression,
  draft: Draft,
  frame: Frame,
  near: readonly Draft[],
  { sayingTime: language, acts }: Language,
  text: string,
): boolean {
  const { sentence, core, words } = frame;
  if (draft.source.some((source) => contains(source, span))) return false;
  if (isCarried(span, draft, text, acts)) return true;
  const [start, end] = ofCarrier([span[0] - sentence[0], span[1] - sentence[0]], words, language);
  const [ahead, behind] = [words.slice(0, start), words.slice(end)];
  const own = words.slice(start, end);
  const next = sentence[0] + end + SPACE.exec(behind)![0].length;
  const isBeforeSaying = next === core[0] || (next >= draft.cue[0]![0] && next < draft.cue[0]![1]);
  if (end <= core[0] - sentence[0] && language.when.test(words.slice(end, core[0] - sentence[0]))) return true;
  if ((!language.closes.test(behind) && !isBeforeSaying) || language.owns.test(behind)) return false;
  if (!isOfIt(own, ahead, language)) return false;
  const [from, to] = [core[0] - sentence[0], core[1] - sentence[0]];
  if (start >= from && start < to) return isBetween(span, draft, frame, near, language);
  if (start >= to) {
    const isNoun = language.adverb.test(own) && isNounPhrase(draft, words.slice(to, start), text, acts);
    return isNoun || isBehind(words.slice(to, start), draft, language);
  }
  if (isInserted(draft, words.slice(to), text)) return false;
  return isOpening(ahead, words.slice(end, from), draft, frame, near, language);
}

/** "in a May 4 letter", "in his 2004 memoirs": what carries the saying is of that time. */
function ofCarrier([start, end]: Span, words: string, { ofCarrier }: SayingTimeWords): Span {
  const ahead = ofCarrier.ahead.exec(words.slice(0, start));
  const behind = ofCarrier.behind.exec(words.slice(end));
  return ahead && behind ? [ahead.index, end + behind[0].length] : [start, end];
}

/** "Hale’s posts of Monday mocking …": whether an expression stands between who acts and the cue, beside what carries the act. */
export function isCarried(
  span: Span,
  { kind, source, cue }: Draft,
  text: string,
  { ofNoun, carrier }: ActWords,
): boolean {
  const own = source[0];
  if (kind !== 'act' || !own || !contains([own[1], cue[0]![0]], span)) return false;
  const noun = ofNoun.exec(text.slice(own[1], cue[0]![0]))?.groups?.noun;
  return noun !== undefined && carrier.test(noun);
}

/** "In March, Hale said, the council sold the crane": set between commas, the saying leaves what stands before it to what is said. */
function isInserted({ content, cue }: Draft, behind: string, text: string): boolean {
  const next = content.find(([start]) => start > cue[0]![0]);
  return COMMA.test(behind) && next !== undefined && !QUOTE.test(text.slice(...next));
}

/** "confirmed the loss of the crane last weekend": nothing stands between but a noun phrase, in which nothing has a time. */
function isNounPhrase(draft: Draft, gap: string, text: string, { clause }: ActWords): boolean {
  if (!isOnePiece(draft) || gap.replaceAll(HOLE, '').trim() !== '' || !gap.includes(HOLE)) return false;
  return !clause.test(text.slice(...draft.content[0]!));
}

/** The same, where the expression was taken for the end of what is said. */
export function endsNounPhrase(
  { span, words: own }: Expression,
  draft: Draft,
  { sayingTime, acts }: Language,
  text: string,
): boolean {
  const [, end] = draft.content[0]!;
  const words = text.slice(draft.content[0]![0], span[0]);
  const isEnd = span[1] === end && isOnePiece(draft) && draft.cue[0]![0] < span[0];
  return isEnd && sayingTime.adverb.test(own) && !acts.clause.test(words) && isOfIt(own, words, sayingTime);
}

function isOnePiece({ kind, content }: Draft): boolean {
  return kind === 'indirect' && content.length === 1;
}

/** Whether what stands before an expression lets it tell when: "on Monday", and not "since Monday" or "the 2014 report". */
function isOfIt(own: string, ahead: string, language: SayingTimeWords): boolean {
  if (language.withPreposition.test(own)) return !language.notOfPhrase.test(ahead);
  return !language.notOfIt.test(ahead) && (language.opens.test(ahead) || WORD_BEFORE.test(ahead));
}

/** Between source and cue: "Hale on Monday said". */
function isBetween(
  span: Span,
  draft: Draft,
  { sentence, core, words }: Frame,
  near: readonly Draft[],
  { aside }: SayingTimeWords,
): boolean {
  const source = draft.source[0];
  const from = source && source[1] <= span[0] ? Math.max(core[0], source[1]) : core[0];
  const to = Math.min(span[0], draft.cue[0]![0]);
  if (aside.test(words.slice(from - sentence[0], to - sentence[0]))) return false;
  return !near.some((other) => other !== draft && isInside(other.cue[0], [core[0], span[0]]));
}

/** Behind a cue: nothing between but whom it was said to and through what, or an act's object. */
function isBehind(words: string, { kind }: Draft, { comma, clauseEnd, pointing, verb }: SayingTimeWords): boolean {
  const gap = kind === 'act' ? words.replace(pointing, '') : words;
  // "said Ann Hale, a captain, on Monday": nothing but the comma stands between.
  if (comma.test(gap)) return true;
  // Behind the content another clause may have begun.
  if (clauseEnd.test(gap) || verb.test(gap) || gap.includes(HOLE)) return false;
  return gap.length < (kind === 'act' ? LONGEST.act : LONGEST.said);
}

/** "On Monday, Hale said …", "Late on Monday Hale said …", "Hale, in Norhaven on Monday, said …". */
function isOpening(
  ahead: string,
  gap: string,
  draft: Draft,
  { sentence }: Frame,
  near: readonly Draft[],
  { sentenceStart, frontedWhen, clause, adjunct, meanwhile }: SayingTimeWords,
): boolean {
  const comma = commaAfter(ahead, gap, { adjunct, frontedWhen });
  if (!sentenceStart.test(ahead.slice(ahead.lastIndexOf(MAIN_MARK) + 1)) && comma < 0) return false;
  const between = gap.slice(comma + 1).replace(meanwhile, '');
  if (clause.test(between) || between.length >= LONGEST.before) return false;
  // A clause between them has a verb of its own, to which the time belongs: "On Monday Veld resigned, and Hale said …".
  const cue = draft.cue[0]![0];
  const from = comma < 0 ? sentence[0] : cue - gap.length + comma;
  const others = near.filter(
    (other) => other !== draft && other.cue[0] && other.cue[0][0] >= from && other.cue[0][0] < cue,
  );
  return others.every((other) => other.source[0]?.[0] === draft.source[0]?.[0]);
}

/**
 * Where in the gap up to the saying the comma stands that ends what an expression is told with; -1 if there is none. "Asked on Monday
 * whether it was late, Hale said": all up to the last is of the asking. "When Veld resigned on Monday, Hale said": with a second comma
 * something else may be told between.
 */
function commaAfter(
  ahead: string,
  gap: string,
  { adjunct, frontedWhen }: Pick<SayingTimeWords, 'adjunct' | 'frontedWhen'>,
): number {
  if (frontedWhen.test(ahead)) return COMMA.test(gap) && !gap.includes(',', 1) ? 0 : -1;
  return adjunct.test(ahead) ? gap.lastIndexOf(',') : -1;
}

export function isInside(span: Span | undefined, around: Span): boolean {
  return span !== undefined && contains(around, span);
}
