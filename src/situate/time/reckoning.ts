import type { Unit } from '../../language/time.js';
import type { Draft } from '../../record/draft.js';
import type { Basis, Precision } from '../../record/time.js';
import type { Context } from '../../step.js';
import type { Span } from '../../text/span.js';
import { isInside } from './attachment.js';
import { type Day, dateOf, weekday } from './day.js';
import { basisOf, type Expression, type Interval, monthOf, outside } from './expressions.js';

/** A time still as days, to be reckoned with. */
export interface Reckoned {
  readonly interval: Interval;
  readonly basis: Basis;
  readonly evidence: readonly Span[];
}

/** The time of an expression of another sentence, which a saying takes over. */
export function carriedFrom(expression: Expression, published: string | null): Reckoned {
  return {
    interval: expression.interval!,
    basis: { ...basisOf(expression, published), isCarried: true },
    evidence: [expression.span],
  };
}

/** The times that are known so far. */
export type KnownTimes = ReadonlyMap<Draft, Reckoned>;

/** Units that days can be counted in. */
const DAYS: Readonly<Partial<Record<Unit, number>>> = { day: 1, week: 7 };
/** So many sentences back the day stands from which one is reckoned. */
const MOST_BACK = 2;
const CLAUSE_MARK = /[,;]/;

/** "a day after attacking …", said of another statement of the sentence: so many days before that. */
export function shiftedFrom(
  draft: Draft,
  others: readonly Draft[],
  known: KnownTimes,
  context: Context,
): Reckoned | undefined {
  const [from] = draft.frame?.sentence ?? [];
  if (from === undefined) return undefined;
  const ahead = context.language.sayingTime.shiftAhead.exec(context.article.text.slice(from, draft.cue[0]![0]));
  if (!ahead) return undefined;
  const main = beside(draft, others, known)[0];
  return main && moved(known.get(main)!, ahead, -1, from + ahead.index, context);
}

/** "A day after attacking …, Hale said": the time of another statement of the sentence, so many days away. */
export function fromBeside(
  draft: Draft,
  others: readonly Draft[],
  known: KnownTimes,
  context: Context,
): Reckoned | undefined {
  const { frame } = draft;
  if (!frame) return undefined;
  const { text } = context.article;
  const { shiftAhead, shift } = context.language.sayingTime;
  const [from, to] = frame.sentence;
  const cue = draft.cue[0]!;
  if (shiftAhead.test(text.slice(from, cue[0]))) return shiftedFrom(draft, others, known, context);
  const lead = shift.exec(text.slice(from, to));
  if (!lead) return undefined;
  const at = from + lead.index;
  const event = beside(draft, others, known).find(
    (other) => other.cue[0]![0] > at && !CLAUSE_MARK.test(text.slice(at, other.cue[0]![0])),
  );
  const isMain = event && (cue[0] < at || cue[0] > event.cue[0]![1]);
  return isMain ? moved(known.get(event)!, lead, 1, at, context) : undefined;
}

/** The statements of the same sentence whose time is known. */
function beside(draft: Draft, others: readonly Draft[], known: KnownTimes): readonly Draft[] {
  return others.filter((other) => other !== draft && known.has(other) && isInside(other.cue[0], draft.frame!.sentence));
}

function moved(
  { interval, evidence }: Reckoned,
  match: RegExpExecArray,
  sign: number,
  at: number,
  { language }: Context,
): Reckoned | undefined {
  const { number, unit, back } = match.groups!;
  const days = DAYS[language.time.unitOf(unit!)];
  if (days === undefined) return undefined;
  const by = sign * (back === undefined ? 1 : -1) * language.time.numberOf(number!) * days;
  const span: Span = [at, at + match[0].trimEnd().length];
  const basis = { code: 'beside' } as const;
  return { interval: shifted(interval, by, days === 1 ? 'day' : 'week'), basis, evidence: [span, ...evidence] };
}

/** "The next day", "two days later": after the statement before, if its day is known. */
export function fromBefore(
  { span, shift }: Expression,
  near: readonly Draft[],
  known: KnownTimes,
  context: Context,
): Reckoned | undefined {
  const { paragraphs, sentences } = context.segmentation;
  const sentence = sentences.lastBefore(span[0]);
  const paragraph = paragraphs.lastBefore(span[0]);
  const before = near.filter(({ cue: [cue] }) => {
    if (!cue || cue[0] >= span[0] || paragraphs.lastBefore(cue[0]) !== paragraph) return false;
    return sentence - sentences.lastBefore(cue[0]) <= 1;
  });
  const last = before.filter((other) => known.has(other)).sort((a, b) => b.cue[0]![0] - a.cue[0]![0])[0];
  if (!shift || shift.precision === 'year') return undefined;
  if (!last) return shift.precision === 'day' ? fromDay({ span, shift }, context) : undefined;
  const { interval, evidence } = known.get(last)!;
  if (shift.precision === 'month' && interval.precision === 'month') {
    const [year, month] = dateOf(interval.from);
    return { interval: monthOf(year, month + shift.units), basis: { code: 'before' }, evidence: [span, ...evidence] };
  }
  if (interval.precision !== 'day' || shift.precision === 'month') return undefined;
  const unit = shift.precision === 'week' ? 'week' : 'day';
  return { interval: shifted(interval, shift.days, unit), basis: { code: 'before' }, evidence: [span, ...evidence] };
}

/** The same, after the only day that one of the two sentences before tells. */
function fromDay({ span, shift }: Pick<Expression, 'span' | 'shift'>, context: Context): Reckoned | undefined {
  const { sentences } = context.segmentation;
  const at = sentences.lastBefore(span[0]);
  const before = sentences.values.slice(Math.max(0, at - MOST_BACK), at).reverse();
  const dated = before.map((sentence) => outside(sentence, context)).find((days) => days.length > 0) ?? [];
  const [only] = dated;
  if (dated.length !== 1 || only!.interval?.precision !== 'day') return undefined;
  const interval = shifted(only!.interval, shift!.days, 'day');
  return { interval, basis: { code: 'before' }, evidence: [span, only!.span] };
}

function shifted({ from, to, precision }: Interval, days: number, unit: Precision): Interval {
  if (unit === 'day') return { from: from + days, to: to + days, precision };
  const monday: Day = from + days - weekday(from + days);
  return { from: monday, to: monday + 6, precision: 'week' };
}
