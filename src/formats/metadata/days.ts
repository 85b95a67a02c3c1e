import { type DateHabits, isoOf, type Stamp, stampIn } from './stamp.js';

const A_DAY = 86_400_000;
/** Longer values are texts. */
const LONGEST = 200;
/** A page of the web is younger than this. */
const FIRST_DAY = '1991-08-06';

/**
 * The first day of a value, if a page of today's web can have it.
 *
 * @param today the day on which it is read, ISO 8601, in UTC: east of there it is tomorrow already
 */
export function plausible(
  value: string,
  habits?: DateHabits,
  today: string = new Date().toISOString().slice(0, 10),
): Stamp | null {
  const stamp = stampIn(value.slice(0, LONGEST), habits);
  const last = new Date(Date.parse(`${today}T00:00:00Z`) + A_DAY).toISOString().slice(0, 10);
  return stamp && stamp.day >= FIRST_DAY && stamp.day <= last ? stamp : null;
}

/** Whether two days are the same or follow each other. */
export function isNextTo(one: string, other: string): boolean {
  return Math.abs(Date.parse(one) - Date.parse(other)) <= A_DAY;
}

/**
 * The day of a stamp where its publisher is, as the address tells it; null for one in UTC whose address tells neither the
 * publisher's zone nor its day.
 */
export function publishersDay(stamp: Stamp, url: string | null): string | null {
  if (stamp.zone !== 'Z' && stamp.zone !== '+00:00') return stamp.day;
  const land = landOf(url);
  const moment = new Date(isoOf(stamp));
  // Midnight stands for no time at all.
  const zones = land && !/^00:00(?::00)?$/.test(stamp.time ?? '') ? zonesOf(land) : [];
  const days = new Set(zones.map((timeZone) => dayIn(timeZone, moment)));
  if (days.size === 1) return [...days][0]!;
  const inPath = url ? stampIn(dayInPath(url) ?? '') : null;
  return inPath && isNextTo(inPath.day, stamp.day) ? inPath.day : null;
}

/** ISO 8601: as Swedish writes dates. */
function dayIn(timeZone: string, moment: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(moment);
}

function zonesOf(land: string): readonly string[] {
  const locale = new Intl.Locale(`und-${land.toUpperCase()}`) as Intl.Locale & {
    getTimeZones?: () => string[] | undefined;
    timeZones?: string[];
  };
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

/** The day in a path, as news sites have it: `/2020/03/02/`, `/2020-03-02-`, `/20200302/`, `/2020/mar/02/`. */
export function dayInPath(address: string): string | null {
  const path = address.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/s, '');
  const match =
    /(?<!\d)((?:19|20)\d\d)([/_.-])(\d{1,2}|[a-z]{3})\2(\d{1,2})(?!\d)/i.exec(path) ??
    /(?:^|[/_-])((?:19|20)\d\d)()(\d\d)(\d\d)(?=$|[/_.-])/.exec(path);
  if (!match) return null;
  const [, year, , month, day] = match;
  return /\d/.test(month!) ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : `${day} ${month} ${year}`;
}

/** The land that an address's top level names, as ISO 3166 has it; null for one that names none. */
export function landOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const top = /\.([a-z]{2})$/.exec(new URL(url).hostname)?.[1];
  // What is sold to everybody names no land.
  return top && !/^(?:ai|cc|co|fm|io|me|tv|ws|eu)$/.test(top) ? (top === 'uk' ? 'gb' : top) : null;
}
