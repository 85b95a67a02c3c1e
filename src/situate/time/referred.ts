import type { Draft } from '../../record/draft.js';
import type { Context } from '../../step.js';
import type { Span } from '../../text/span.js';
import { dateOf, toDay } from './day.js';
import { type Expression, expressions, type Interval, monthOf, outside, weekOf, yearOf } from './expressions.js';
import { carriedFrom, type Reckoned } from './reckoning.js';

/** So many sentences back that stands to which “at the time” points. */
const MOST_BACK = 3;
const YEAR = /\b(?:19|20)\d\d\b/;

/**
 * The time of what a saying points back to, where its own sentence tells none: of a paper that the sentence before dated (“… in a
 * letter of 3 March. “Never,” it read”), or of what was told before (“He resigned in 2003. She said at the time that …”).
 */
export function referredTo(draft: Draft, context: Context): Reckoned | undefined {
  const { frame, within } = draft;
  const { published } = context.article;
  if (!frame || within !== null) return undefined;
  if (expressions(frame.words, [0, frame.words.length], published, false, context.language.time).length > 0)
    return undefined;
  const pointing = pointingOf(draft, context);
  const expression = pointing ? toldBefore(draft, context) : ofPaper(draft, context);
  const interval =
    expression?.interval && (pointing ? pointedAt(expression.interval, pointing, context) : expression.interval);
  return interval ? carriedFrom({ ...expression, interval }, published) : undefined;
}

/** Which part of the time told before is meant: the week, month or year that it is in, a month of its year; all of it where none is. */
type Pointing = { readonly unit?: string; readonly month?: string };

/** “She said at the time”, “he told us then that”, “that year”. */
function pointingOf({ frame, cue }: Draft, context: Context): Pointing | undefined {
  const { language } = context;
  const { sentence, words } = frame!;
  const ahead = words.slice(0, frame!.core[0] - sentence[0]);
  const behind = words.slice(cue[0]![1] - sentence[0]);
  const { pointsBack, atTheTime, present } = language.sayingTime;
  const pointed = pointsBack.behind.exec(behind) ?? pointsBack.ahead.exec(ahead);
  if (present.test(context.article.text.slice(...cue[0]!))) return undefined;
  if (pointed) return pointed.groups;
  return atTheTime.behind.test(behind) || atTheTime.ahead.test(ahead) ? {} : undefined;
}

/** What “that year”, “that week” or “that May” comes to by a time told before; undefined where it is told less exactly, or is to come. */
function pointedAt(before: Interval, pointing: Pointing, context: Context): Interval | undefined {
  const around = unitAround(before, pointing, context);
  const { published } = context.article;
  if (!around || around.to < before.from || (published !== null && around.from > toDay(published))) return undefined;
  return published === null ? around : { ...around, to: Math.min(around.to, toDay(published)) };
}

function unitAround(before: Interval, { unit, month }: Pointing, { language }: Context): Interval | undefined {
  const [year, number] = dateOf(before.from);
  const [lastYear, lastNumber] = dateOf(before.to);
  if (unit === undefined && month === undefined) return before;
  if (year !== lastYear) return undefined;
  if (month !== undefined) return monthOf(year, language.time.monthOf(month));
  switch (language.time.unitOf(unit!)) {
    case 'year':
      return yearOf(year);
    case 'month':
      return number === lastNumber ? monthOf(year, number) : undefined;
    default:
      return before.precision === 'week' ? before : before.precision === 'day' ? weekOf(before.from) : undefined;
  }
}

/** The last time that the sentences before tell, of what is past; undefined where that is not known. */
function toldBefore(draft: Draft, context: Context): Expression | undefined {
  const { published, text } = context.article;
  for (const sentence of sentencesBefore(draft, context, MOST_BACK)) {
    const last = outside(sentence, context).at(-1);
    // “The strike of 1984”: a year that is no time of its own may be meant.
    const isOther = YEAR.test(text.slice(last?.span[1] ?? sentence[0], sentence[1]));
    if (!last && !isOther) continue;
    if (!last?.interval || isOther) return undefined;
    return published === null || last.interval.to < toDay(published) ? last : undefined;
  }
  return undefined;
}

/** The one time of the sentence before, where a paper is named in it that this saying is of. */
function ofPaper(draft: Draft, context: Context): Expression | undefined {
  const { article, language } = context;
  const { document, itself, writes } = language.sayingTime;
  const [own] = draft.source;
  const [sentence] = sentencesBefore(draft, context, 1);
  const paper = sentence && document.exec(article.text.slice(...sentence))?.[0];
  if (!own || paper === undefined) return undefined;
  const words = article.text.slice(...own);
  const asked = itself.exec(words);
  const isTheirs =
    language.actors.sources.pronoun(words) !== undefined && writes.test(article.text.slice(...draft.cue[0]!));
  const { noun = paper } = asked?.groups ?? {};
  if (!(asked ?? isTheirs) || noun.toLowerCase() !== paper.toLowerCase()) return undefined;
  const [only, other] = outside(sentence!, context);
  const { published } = article;
  const isPast = only?.interval && (published === null || only.interval.from <= toDay(published));
  return isPast && !other ? only : undefined;
}

/** The sentences before a saying's own, the last first, none from further back than the paragraph before. */
function sentencesBefore({ frame }: Draft, { segmentation }: Context, most: number): Span[] {
  const { sentences, paragraphs } = segmentation;
  const at = sentences.lastBefore(frame!.core[0]);
  const paragraph = paragraphs.lastBefore(frame!.core[0]);
  const before = sentences.values.slice(Math.max(0, at - most), at);
  return before.filter(([start]) => paragraph - paragraphs.lastBefore(start) <= 1).reverse();
}
