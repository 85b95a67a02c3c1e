import type { Lists } from '../lists.js';
import { anyOf } from '../pattern.js';

/** The names of the calendar. */
export interface Calendar {
  /** A month's name or one of its short forms, with a full stop perhaps, as the source of a pattern; case matters. */
  readonly month: string;
  /** The number of a month by its name or short form, from 1; 0 for no month. */
  readonly monthOf: (name: string) => number;
  /** Monday first (ISO 8601). */
  readonly weekdays: readonly string[];
  /** A weekday's full name, as the source of a pattern. */
  readonly weekday: string;
}

export function calendar(lists: Lists): Calendar {
  const rows = lists.rows('months');
  const numbers = new Map<string, number>();
  for (const [i, { word = '', short = '' }] of rows.entries())
    for (const name of names(word, short)) numbers.set(name.toLowerCase(), i + 1);
  const weekdays = lists.column('weekdays', 'word');
  return {
    month: anyOf(rows.flatMap(({ word = '', short = '' }) => names(word, short))),
    monthOf: (name) => numbers.get(name.toLowerCase().replace(/\.$/, '')) ?? 0,
    weekdays,
    weekday: anyOf(weekdays),
  };
}

function names(word: string, short: string): string[] {
  return short === '' ? [word] : [word, ...short.split(' ')];
}
