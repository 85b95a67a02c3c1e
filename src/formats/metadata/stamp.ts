import { isDay } from '../day.js';
import { monthOf } from './months.js';

/** A day as it is written somewhere, with its time and zone where they stand beside it. */
export interface Stamp {
  /** ISO 8601, in the zone in which it is written. */
  readonly day: string;
  /** `HH:MM` or `HH:MM:SS`; null without one. */
  readonly time: string | null;
  /** `Z` or `±HH:MM`; null without one. */
  readonly zone: string | null;
  /** Where it begins in the text, in UTF-16 code units, and where it ends. */
  readonly span: readonly [number, number];
}

/** What is known of the page that a date stands on. */
export interface DateHabits {
  /** BCP 47. */
  readonly language: string | null;
  /** Whether `3/4/2020` is the third of April; null where that can't be told: then it is no date. */
  readonly dayFirst: boolean | null;
}

const ANY: DateHabits = { language: null, dayFirst: null };
type Groups = Readonly<Record<string, string | undefined>>;
type Form = readonly [RegExp, (groups: Groups, habits: DateHabits) => string | null];

const two = (value: string | number): string => String(value).padStart(2, '0');

function day(year: string, month: string | number, date: string): string | null {
  const iso = `${year}-${two(month)}-${two(date)}`;
  return isDay(iso) ? iso : null;
}

function named({ y, name, d }: Groups, { language }: DateHabits): string | null {
  const month = monthOf(name!, language);
  return month === 0 ? null : day(y!, month, d!);
}

function digits({ a, b, y, mark }: Groups, { dayFirst }: DateHabits): string | null {
  // Full stops stand between figures where the day goes first.
  const isDayFirst = mark === '.' || Number(a) > 12 || (Number(b) <= 12 && a !== b ? dayFirst : Number(b) <= 12);
  if (isDayFirst === null) return null;
  if (y!.length === 2 && mark !== '.') return null;
  const year = y!.length === 2 ? `20${y}` : y!;
  return isDayFirst ? day(year, b!, a!) : day(year, a!, b!);
}

/**
 * The ways to write a day, each sought on its own. A name is three letters or more by what is asked before it: `{3,12}`, between
 * parts that may lack, makes a program that an engine compiles for half a second.
 */
const FORMS: readonly Form[] = [
  // 2020-03-02, 2020/3/2, 2020. 3. 2.
  [/(?<!\d)(?<y>\d{4})(?<mark>[-/.]) ?(?<m>\d{1,2})\k<mark> ?(?<d>\d{1,2})(?!\d)/gu, ({ y, m, d }) => day(y!, m!, d!)],
  // 20200302T101500
  [/(?<!\d)(?<y>(?:19|20)\d\d)(?<m>\d\d)(?<d>\d\d)(?=$|T\d)/gu, ({ y, m, d }) => day(y!, m!, d!)],
  // 2.3.2020, 3/2/2020
  [/(?<![\d.:])(?<a>\d{1,2})(?<mark>[./-]) ?(?<b>\d{1,2})\k<mark> ?(?<y>\d{4}|\d{2})(?![\d.:]\d|\d)/gu, digits],
  // 2 March 2020, 2. März 2020, 2 de marzo de 2020, 2nd of March, 2020
  [
    /(?<!\d)(?<d>\d{1,2})(?:\p{L}{2}|[.ºª°])?,? ?(?:\p{L}{2} )?-?(?=\p{L}{3})(?<name>\p{L}+)\.?,?[ -]?(?:\p{L}{2,3} )?(?<y>\d{4})(?!\d)/gu,
    named,
  ],
  // March 2, 2020; Mon Mar 02 10:15:00 UTC 2020
  [
    /(?<!\p{L})(?=\p{L}{3})(?<name>\p{L}+)\.? (?<d>\d{1,2})(?:\p{L}{2})?,?(?: \d\d?:\d\d(?::\d\d)?(?: [A-Z]{3,4})?)? (?<y>\d{4})(?!\d)/gu,
    named,
  ],
  // 2020 March 2, 2020. március 2.
  [/(?<!\d)(?<y>\d{4})[.,]? (?=\p{L}{3})(?<name>\p{L}+)\.? (?<d>\d{1,2})(?!\d)/gu, named],
  // 2020年3月2日, 2020년 3월 2일
  [/(?<!\d)(?<y>\d{4})[年년] ?(?<m>\d{1,2})[月월] ?(?<d>\d{1,2})[日일]/gu, ({ y, m, d }) => day(y!, m!, d!)],
];

/** Without as much, a text holds no date. */
const YEAR = /\d{4}|\d\.\s?\d{2}(?!\d)/;
/** Seconds, or thousandths of them, since 1970, as some programs write dates. */
const EPOCH = /^(\d{10})(\d{3})?$/;
const TIME =
  /^(?:T|[\s,|·•–—-]{0,4}(?:\p{L}{1,3}\.? |@ )?)(?<h>\d{1,2})(?:[:.h](?<min>\d\d))(?::(?<s>\d\d)(?:[.,]\d+)?)?(?!\d)\s?(?<half>[ap]\.?m\b\.?)?\s?(?<zone>Z|UTC|GMT|[A-Z]{3,4}\b|[+-]\d\d:?(?:\d\d)?)?(?<offset>[+-]\d\d:?\d\d)?/iu;
const BASIC_TIME = /^T(?<h>\d\d)(?<min>\d\d)(?<s>\d\d)?(?<zone>Z|[+-]\d\d:?\d\d)?/;
/** What pages name a zone by, where it means but one. */
const ZONES: Readonly<Record<string, string>> = {
  Z: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  CET: '+01:00',
  MEZ: '+01:00',
  CEST: '+02:00',
  MESZ: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
};

/** The days in a text, in its order. One that no calendar has is none. */
export function stampsIn(text: string, habits: DateHabits = ANY): Stamp[] {
  if (!YEAR.test(text)) return [];
  // Day, month and year may stand in boxes of their own.
  const line = text.replaceAll('\n', ' ');
  const epoch = EPOCH.exec(text.trim());
  if (epoch) return [ofEpoch(Number(epoch[1]) * 1000, text.length)];
  const stamps: Stamp[] = [];
  for (const [form, dayIn] of FORMS) {
    for (const match of line.matchAll(form)) {
      const read = dayIn(match.groups!, habits);
      if (read === null) continue;
      const end = match.index + match[0].length;
      stamps.push({ day: read, ...timeAt(line.slice(end, end + 60)), span: [match.index, end] });
    }
  }
  return stamps
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
    .filter(({ span }, i, all) => !all.slice(Math.max(0, i - 3), i).some((before) => before.span[1] > span[0]));
}

/** The first day in a text. */
export function stampIn(text: string, habits: DateHabits = ANY): Stamp | null {
  return stampsIn(text, habits)[0] ?? null;
}

/** ISO 8601, with as much of it as is known. */
export function isoOf({ day, time, zone }: Stamp): string {
  return time === null ? day : `${day}T${time}${zone ?? ''}`;
}

function ofEpoch(milliseconds: number, length: number): Stamp {
  const iso = new Date(milliseconds).toISOString();
  return { day: iso.slice(0, 10), time: iso.slice(11, 19), zone: 'Z', span: [0, length] };
}

function timeAt(rest: string): Pick<Stamp, 'time' | 'zone'> {
  const groups = (BASIC_TIME.exec(rest) ?? TIME.exec(rest))?.groups;
  if (!groups) return { time: null, zone: null };
  const { h, min, s, half, zone, offset } = groups;
  const late = half ? (half[0]!.toLowerCase() === 'p' ? 12 : 0) : null;
  const hour = late === null ? Number(h) : (Number(h) % 12) + late;
  if (hour > 23 || Number(min) > 59) return { time: null, zone: null };
  return { time: `${two(hour)}:${min}${s ? `:${s}` : ''}`, zone: zoneOf(offset ?? zone) };
}

function zoneOf(written: string | undefined): string | null {
  if (!written) return null;
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)?$/.exec(written) ?? [];
  if (sign) return `${sign}${hours}:${minutes ?? '00'}`;
  return ZONES[written.toUpperCase()] ?? null;
}
