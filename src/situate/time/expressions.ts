import type { ParsedComponents, ParsedResult } from 'chrono-node';
import type { TimePatterns, TimeWords, Unit } from '../../language/time.js';
import type { Basis, Precision } from '../../record/time.js';
import type { Context } from '../../step.js';
import type { Span } from '../../text/span.js';
import { type Day, dateOf, fromDate, toDay, weekday } from './day.js';

/** An interval of days, both included. */
export interface Interval {
  readonly from: Day;
  readonly to: Day;
  readonly precision: Precision;
}

/** A time expression where it stands, and what it comes to. */
export interface Expression {
  /** UTF-16 code units of the article's text. */
  readonly span: Span;
  readonly words: string;
  /** What it hangs on: the day of publication, nothing, or another event ("two days later"). */
  readonly hangsOn: 'publication' | 'nothing' | 'event';
  /** Null where what it hangs on is not known. */
  readonly interval: Interval | null;
  /** Whether it stands with what is still to be said. */
  readonly isFuture: boolean;
  /** Of one that hangs on an event: how many days after it, and how many of which unit. */
  readonly shift?: { readonly days: number; readonly units: number; readonly precision: Precision };
}

/** Days in a unit, where they are counted; of a month and a year the calendar tells. */
const DAYS: Readonly<Record<Unit, number>> = { day: 1, week: 7, month: 30, year: 365 };
const SATURDAY = 5;
const INSIDE_SENTENCE = /[\p{L}\p{N}’'"”]\s$/u;

/** An expression, before it is known with what it stands; and before it is known where. */
type Placed = Omit<Expression, 'isFuture'>;
type Made = Omit<Placed, 'span' | 'words'>;
type Groups = Readonly<Record<string, string | undefined>>;
/** What an expression comes to by the day of publication; null where that is not known. */
type Make = (groups: Groups, published: Day | null, language: TimeWords, isFuture: boolean) => Made;

const over = (interval: Interval | null): Made => ({ hangsOn: 'publication', interval });
const onDay = (day: Day | null): Made => over(day === null ? null : { from: day, to: day, precision: 'day' });
export const monthOf = (year: number, month: number): Interval => ({
  from: fromDate(year, month, 1),
  to: fromDate(year, month + 1, 1) - 1,
  precision: 'month',
});
export const yearOf = (year: number): Interval => ({
  from: fromDate(year, 1, 1),
  to: fromDate(year, 12, 31),
  precision: 'year',
});
export const weekOf = (day: Day): Interval => ({
  from: day - weekday(day),
  to: day - weekday(day) + 6,
  precision: 'week',
});

/** The nearest such weekday that is not after the day of publication; for what is still to be said, not before it. */
function nearest(wanted: number, published: Day, isFuture: boolean): Day {
  const back = (weekday(published) - wanted + 7) % 7;
  return isFuture ? published + ((7 - back) % 7) : published - back;
}

/** How each kind of expression is reckoned. The conventions are in docs/times.md. */
const RECKONED: Readonly<Record<keyof TimePatterns, Make>> = {
  weekdays({ first, last }, published, { weekdayOf }, isFuture) {
    if (published === null) return over(null);
    const to = nearest(weekdayOf(last!), published, isFuture);
    const from = to - ((to - nearest(weekdayOf(first!), to, false)) % 7);
    return over({ from, to, precision: 'range' });
  },
  weekday({ last, next, name }, published, { weekdayOf }, isFuture) {
    if (published === null) return onDay(null);
    const day = nearest(weekdayOf(name!), published, isFuture || next !== undefined);
    return onDay(last !== undefined && day === published ? day - 7 : day);
  },
  overnight: (_, published) =>
    over(published === null ? null : { from: published - 1, to: published, precision: 'range' }),
  yesterday: (_, published) => onDay(published === null ? null : published - 1),
  today: (_, published) => onDay(published),
  tomorrow: (_, published) => onDay(published === null ? null : published + 1),
  unit({ last, next, later, unit }, published, { unitOf }) {
    if (published === null) return over(null);
    const step = last !== undefined ? -1 : next !== undefined ? 1 : 0;
    const [year, month] = dateOf(published);
    const whole = {
      day: over(null).interval,
      week: weekOf(published + 7 * step),
      month: monthOf(year, month + step),
      year: yearOf(year + step),
    }[unitOf(unit!)];
    // What was said this week was said before the paper came out.
    const isPast = step === 0 && later === undefined;
    return over(whole && isPast ? { ...whole, to: Math.min(whole.to, published) } : whole);
  },
  weekend({ last, next }, published, _, isFuture) {
    if (published === null) return over(null);
    // The Saturday that is nearest and not after the day of publication, where nothing says that it is to come.
    const saturday = published - ((weekday(published) - SATURDAY + 7) % 7);
    const isNow = published - saturday < 2;
    const from = saturday + (next !== undefined || (isFuture && !isNow) ? 7 : last !== undefined && isNow ? -7 : 0);
    const isPast = next === undefined && !isFuture;
    return over({ from, to: isPast ? Math.min(from + 1, published) : from + 1, precision: 'range' });
  },
  ago({ number, unit }, published, { numberOf, unitOf }) {
    if (published === null) return over(null);
    const [year, month] = dateOf(published);
    const back = numberOf(number!);
    switch (unitOf(unit!)) {
      case 'year':
        return over(yearOf(year - back));
      case 'month':
        return over(monthOf(year, month - back));
      case 'week':
        return over(weekOf(published - back * DAYS.week));
      case 'day':
        return onDay(published - back);
    }
  },
  fromEvent({ number, unit, back, same }, _, { numberOf, unitOf }) {
    const precision = unitOf(unit!);
    const steps = same !== undefined ? 0 : number !== undefined ? numberOf(number) : 1;
    const units = back !== undefined ? -steps : steps;
    return { hangsOn: 'event', interval: null, shift: { days: units * DAYS[precision], units, precision } };
  },
  ofMonth({ day, date, month, last, previous }, published, { monthOf: numberOfMonth }) {
    if (published === null) return over(null);
    const [year, present] = dateOf(published);
    const number = numberOfMonth(month!);
    const isBefore = last !== undefined || (previous !== undefined && number >= present);
    const own = isBefore ? year - 1 : year;
    const on = day ?? date;
    return on === undefined ? over(monthOf(own, number)) : onDay(fromDate(own, number, Number(on)));
  },
  sameDay: () => ({ hangsOn: 'event', interval: null, shift: { days: 0, units: 0, precision: 'day' } }),
  year: ({ year }) => ({ hangsOn: 'nothing', interval: yearOf(Number(year)) }),
};
const KINDS = Object.keys(RECKONED) as (keyof TimePatterns)[];

/** What the days of an expression hang on that hangs on no event. */
export function basisOf({ hangsOn }: Expression, published: string | null): Basis {
  return hangsOn === 'publication' && published !== null ? { code: 'publication', day: published } : { code: 'date' };
}

/** All time expressions of a stretch of the text, in its order; where two overlap, the longer one. */
export function expressions(
  text: string,
  [from, to]: Span,
  published: string | null,
  isFuture: boolean,
  language: TimeWords,
): Expression[] {
  const words = text.slice(from, to);
  const day = published === null ? null : toDay(published);
  const all: Placed[] = [];
  for (const kind of KINDS) {
    for (const match of [language.patterns[kind]].flat().flatMap((pattern) => [...words.matchAll(pattern)])) {
      const isName = language.maybeName.test(match[0]) && INSIDE_SENTENCE.test(words.slice(0, match.index));
      if (isName) continue;
      const made = RECKONED[kind](match.groups ?? {}, day, language, isFuture);
      const at = from + match.index;
      all.push({ ...made, span: [at, at + match[0].length], words: match[0] });
    }
  }
  all.push(...dates(words, from, day, language));
  return longest(all).map((one) => ({ ...one, isFuture }));
}

/** The expressions of a sentence that stand in no quotation. */
export function outside(sentence: Span, context: Context): Expression[] {
  const { article, segmentation, language } = context;
  return expressions(article.text, sentence, article.published, false, language.time).filter(
    ({ span }) => !segmentation.quotations.at(span[0]),
  );
}

/** In the order of the text; where two overlap, the longer one. */
function longest(all: readonly Placed[]): Placed[] {
  const ordered = [...all].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const out: Placed[] = [];
  for (const expression of ordered) {
    const last = out[out.length - 1];
    if (!last || expression.span[0] >= last.span[1]) out.push(expression);
    else if (expression.span[1] - expression.span[0] > last.span[1] - last.span[0]) out[out.length - 1] = expression;
  }
  return out;
}

/** Dates with a month, by chrono: "June 4, 2017", "5 May", "in March 2014". */
function dates(words: string, offset: number, published: Day | null, { dates: named }: TimeWords): Placed[] {
  // Chrono tries all its patterns on each word; most sentences name no month.
  if (!named.hint.test(words)) return [];
  const [year, month, date] = dateOf(published ?? 0);
  return named.parse(words, new Date(Date.UTC(year, month - 1, date, 12))).flatMap((parsed) => {
    const text = parsed.text.replace(TRAILING, '');
    const { start } = parsed;
    const isDate = start.isCertain('month') && !(start.isCertain('weekday') && !start.isCertain('day'));
    if (!isDate || named.relative.test(text)) return [];
    const at = offset + parsed.index;
    const hasYear = start.isCertain('year');
    return {
      span: [at, at + text.length],
      words: text,
      hangsOn: hasYear ? 'nothing' : 'publication',
      interval: hasYear || published !== null ? intervalOf(parsed, published) : null,
    } satisfies Placed;
  });
}

const TRAILING = /[\s,.]+$/;

function intervalOf({ start, end }: ParsedResult, published: Day | null): Interval {
  const hasYear = start.isCertain('year');
  const first = dayOf(start, hasYear ? null : published);
  if (!start.isCertain('day')) {
    const [year, month] = dateOf(first);
    return monthOf(year, month);
  }
  if (!end) return { from: first, to: first, precision: 'day' };
  return { from: first, to: Math.max(first, dayOf(end, hasYear ? null : published)), precision: 'range' };
}

/** @param published given where the date has no year: it is the nearest that is past */
function dayOf(part: ParsedComponents, published: Day | null): Day {
  const [month, day] = [part.get('month')!, part.get('day') ?? 1];
  if (published === null) return fromDate(part.get('year')!, month, day);
  const [year] = dateOf(published);
  const same = fromDate(year, month, day);
  return same > published ? fromDate(year - 1, month, day) : same;
}
