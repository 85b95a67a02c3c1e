import type { ParsedResult } from 'chrono-node';

/** A unit of the calendar. */
export type Unit = 'day' | 'week' | 'month' | 'year';

/** What calendars and newsrooms say in words of their own. All patterns are global. */
export interface TimePatterns {
  /** Days between two weekdays, groups `first` and `last`: "between Monday and Friday". */
  readonly weekdays: RegExp;
  /** A weekday, group `name`; groups `last` or `next` where it says which: "late last Friday". */
  readonly weekday: RegExp;
  /** Between the day before and the day of publication: "overnight". */
  readonly overnight: RegExp;
  readonly yesterday: RegExp;
  readonly today: RegExp;
  readonly tomorrow: RegExp;
  /** A whole unit, group `unit`; groups `last` or `next` where it is not the present one, `later` where what is left of it. */
  readonly unit: RegExp;
  /** So many units back, groups `number` and `unit`: "two weeks ago". */
  readonly ago: RegExp;
  /** So many units from an event, groups `number` (one where absent) and `unit`; `back` where before it, `same` where at it. */
  readonly fromEvent: readonly RegExp[];
  /** On the day of an event: "later that day". */
  readonly sameDay: RegExp;
  /** A year, group `year`: "in 2014". */
  readonly year: RegExp;
}

/** What reading times needs to know of a language. */
export interface TimeWords {
  readonly patterns: TimePatterns;
  /** The number of a weekday's name: 0 is Monday (ISO 8601). */
  readonly weekdayOf: (name: string) => number;
  readonly numberOf: (word: string) => number;
  readonly unitOf: (word: string) => Unit;
  /** The beginning of an expression that is a name if it stands inside a sentence: "USA Today". */
  readonly maybeName: RegExp;
  readonly dates: {
    /** A month's name with what makes it one, or digits that may be a date; what lacks it has no date. */
    readonly hint: RegExp;
    /** All dates of some words that name a month. */
    readonly parse: (words: string, reference: Date) => readonly ParsedResult[];
    /** In what was found: it hangs on something else than a calendar. */
    readonly relative: RegExp;
  };
}
