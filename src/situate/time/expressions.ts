import { en } from 'chrono-node';
import type { Precision } from '../../record/time.js';
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
  /** Of one that hangs on an event: how many days after it, in which unit. */
  readonly shift?: { readonly days: number; readonly precision: Precision };
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const NUMBER = `an?|${NUMBERS.join('|')}|\\d{1,3}`;
const UNITS: Readonly<Record<string, readonly [days: number, precision: Precision]>> = {
  day: [1, 'day'],
  week: [7, 'week'],
  month: [30, 'month'],
  year: [365, 'year'],
};

type Make = (
  match: RegExpExecArray,
  published: Day | null,
  isFuture: boolean,
) => Omit<Expression, 'span' | 'words'> | null;

const onDay = (day: Day | null): Omit<Expression, 'span' | 'words'> => ({
  hangsOn: 'publication',
  interval: day === null ? null : { from: day, to: day, precision: 'day' },
});
const over = (interval: Interval | null): Omit<Expression, 'span' | 'words'> => ({ hangsOn: 'publication', interval });
const monthOf = (year: number, month: number): Interval => ({
  from: fromDate(year, month, 1),
  to: fromDate(year, month + 1, 1) - 1,
  precision: 'month',
});
const yearOf = (year: number): Interval => ({
  from: fromDate(year, 1, 1),
  to: fromDate(year, 12, 31),
  precision: 'year',
});

/** The nearest such weekday that is not after the day of publication; for what is still to be said, not before it. */
function nearest(name: string, published: Day, isFuture: boolean): Day {
  const wanted = WEEKDAYS.indexOf(name.toLowerCase());
  const back = (weekday(published) - wanted + 7) % 7;
  return isFuture ? published + ((7 - back) % 7) : published - back;
}

const count = (word: string): number =>
  /^an?$/i.test(word) ? 1 : NUMBERS.indexOf(word.toLowerCase()) + 1 || Number(word);

/** What calendars and newsrooms say in words of their own; the rest is chrono's. The conventions are in docs/times.md. */
const PATTERNS: readonly (readonly [RegExp, Make])[] = [
  [
    new RegExp(
      `\\b(?:between |from )?(${WEEKDAY})(?: (?:morning|afternoon|evening|night))?(?:,? and | to | through |[-–])(?:on )?(${WEEKDAY})\\b(?!['’]s)`,
      'giu',
    ),
    ([, first, last], published, isFuture) => {
      if (published === null) return over(null);
      const to = nearest(last!, published, isFuture);
      const from = to - ((to - nearest(first!, to, false)) % 7);
      return over({ from, to, precision: 'range' });
    },
  ],
  [
    new RegExp(
      `\\b(?:(?:early|late) )?(?:on )?(?:(?:early|late) )?(?:(last|this|next) )?(${WEEKDAY})(?: (?:morning|afternoon|evening|night))?\\b(?!['’]s)`,
      'giu',
    ),
    ([, which, name], published, isFuture) => {
      if (published === null) return onDay(null);
      const day = nearest(name!, published, isFuture || which?.toLowerCase() === 'next');
      return onDay(which?.toLowerCase() === 'last' && day === published ? day - 7 : day);
    },
  ],
  [
    /\bovernight\b/giu,
    (_, published) => over(published === null ? null : { from: published - 1, to: published, precision: 'range' }),
  ],
  [
    /\b(?:yesterday|last night)(?: (?:morning|afternoon|evening))?\b/giu,
    (_, published) => onDay(published === null ? null : published - 1),
  ],
  [
    /\b(?:earlier |later )?(?:today|tonight|this (?:morning|afternoon|evening))\b/giu,
    (_, published) => onDay(published),
  ],
  [
    /\btomorrow(?: (?:morning|afternoon|evening|night))?\b/giu,
    (_, published) => onDay(published === null ? null : published + 1),
  ],
  [
    /\b(?:(earlier|late|later|early) )?(this|last|next) (week|month|year)\b(?!['’]s)/giu,
    ([, part, which, unit], published) => {
      if (published === null) return over(null);
      const step = which!.toLowerCase() === 'last' ? -1 : which!.toLowerCase() === 'next' ? 1 : 0;
      const [year, month] = dateOf(published);
      const monday = published - weekday(published) + 7 * step;
      const whole: Interval =
        unit === 'week'
          ? { from: monday, to: monday + 6, precision: 'week' }
          : unit === 'month'
            ? monthOf(year, month + step)
            : yearOf(year + step);
      // What was said this week was said before the paper came out.
      const isPast = step === 0 && part?.toLowerCase() !== 'later';
      return over(isPast ? { ...whole, to: Math.min(whole.to, published) } : whole);
    },
  ],
  [
    new RegExp(`\\b(${NUMBER}) (day|week|month|year)s? ago\\b`, 'giu'),
    ([, n, unit], published) => {
      if (published === null) return over(null);
      const [days, precision] = UNITS[unit!.toLowerCase()]!;
      const [year, month] = dateOf(published);
      const back = count(n!);
      if (precision === 'year') return over(yearOf(year - back));
      if (precision === 'month') return over(monthOf(year, month - back));
      const day = published - back * days;
      return precision === 'day'
        ? onDay(day)
        : over({ from: day - weekday(day), to: day - weekday(day) + 6, precision: 'week' });
    },
  ],
  [
    new RegExp(
      `\\b(?:(${NUMBER}) (day|week|month|year)s? (later|earlier|(?:before|after)(?=[,.;:]|$))|(?:on |in )?the (next|following|same|previous) (day|week|month|year)|the (day|week|month|year) (before|after))`,
      'giu',
    ),
    ([, n, unit, way, which, named, plain, side]) => {
      const [days, precision] = UNITS[(unit ?? named ?? plain)!.toLowerCase()]!;
      const back = /earlier|before|previous/i.test(way ?? which ?? side ?? '');
      const steps = /same/i.test(which ?? '') ? 0 : n ? count(n) : 1;
      return { hangsOn: 'event', interval: null, shift: { days: (back ? -1 : 1) * steps * days, precision } };
    },
  ],
  [
    /\b(?:later|earlier) (?:that|the same) (?:day|morning|afternoon|evening|night)\b/giu,
    () => ({ hangsOn: 'event', interval: null, shift: { days: 0, precision: 'day' } }),
  ],
  [
    /\bin ((?:19|20)\d\d)\b(?! (?:percent|people|to \d))/giu,
    ([, year]) => ({ hangsOn: 'nothing', interval: yearOf(Number(year)) }),
  ],
];

/** All time expressions of a stretch of the text, in its order; where two overlap, the longer one. */
export function expressions(text: string, [from, to]: Span, published: string | null, isFuture: boolean): Expression[] {
  const words = text.slice(from, to);
  const day = published === null ? null : toDay(published);
  const found: Expression[] = [];
  for (const [pattern, make] of PATTERNS) {
    for (const match of words.matchAll(pattern)) {
      const made = make(match as RegExpExecArray, day, isFuture);
      const at = from + match.index;
      // "USA Today", "CBS This Morning": inside a sentence a capital makes it a name.
      const isName =
        /^(?:T|Y|O|E|L)\p{Ll}/u.test(match[0]) &&
        !/^(?:Thurs|Tues)/.test(match[0]) &&
        /[\p{L}\p{N}’'"”]\s$/u.test(words.slice(0, match.index));
      if (made && !isName) found.push({ ...made, span: [at, at + match[0].length], words: match[0] });
    }
  }
  found.push(...dates(words, from, day));
  found.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const out: Expression[] = [];
  for (const expression of found) {
    const last = out[out.length - 1];
    if (!last || expression.span[0] >= last.span[1]) out.push(expression);
    else if (expression.span[1] - expression.span[0] > last.span[1] - last.span[0]) out[out.length - 1] = expression;
  }
  return out;
}

const NAME = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*';
/** A month's name, with what makes it one: May and March are other words too. */
const MONTH = new RegExp(
  `\\b${NAME}\\.?,? \\d|\\d(?:st|nd|rd|th)?,? (?:of )?${NAME}|\\b(?:[Ii]n|[Ee]arly|[Ll]ate|[Mm]id|[Ll]ast|[Tt]his|[Oo]f|[Dd]uring|[Ff]rom|[Tt]o|[Aa]nd)[ -]${NAME}|\\d[-/]\\d`,
  'u',
);

/** Dates with a month, by chrono: "June 4, 2017", "5 May", "in March 2014". */
function dates(words: string, offset: number, published: Day | null): Expression[] {
  // Chrono tries all its patterns on each word; most sentences name no month.
  if (!MONTH.test(words)) return [];
  const [year, month, date] = dateOf(published ?? 0);
  const out: Expression[] = [];
  for (const { index, text: found, start, end } of en.casual.parse(words, {
    instant: new Date(Date.UTC(year, month - 1, date, 12)),
    timezone: 0,
  })) {
    const text = found.replace(/[\s,.]+$/, '');
    if (!start.isCertain('month') || (start.isCertain('weekday') && !start.isCertain('day'))) continue;
    if (/\b(?:ago|later|earlier|last|this|next|now|before|after|yesterday|today|tonight|tomorrow)\b/i.test(text))
      continue;
    const hasYear = start.isCertain('year');
    const known = hasYear || published !== null;
    const on = (part: typeof start): Day => {
      const at = fromDate(part.get('year')!, part.get('month')!, part.get('day') ?? 1);
      // Without a year it is the nearest that is past.
      if (hasYear || published === null) return at;
      const same = fromDate(year, part.get('month')!, part.get('day') ?? 1);
      return same > published ? fromDate(year - 1, part.get('month')!, part.get('day') ?? 1) : same;
    };
    const first = on(start);
    const interval: Interval = !start.isCertain('day')
      ? monthOf(...(dateOf(first).slice(0, 2) as [number, number]))
      : end
        ? { from: first, to: Math.max(first, on(end)), precision: 'range' }
        : { from: first, to: first, precision: 'day' };
    const at = offset + index;
    out.push({
      span: [at, at + text.length],
      words: text,
      hangsOn: hasYear ? 'nothing' : 'publication',
      interval: known ? interval : null,
    });
  }
  return out;
}
