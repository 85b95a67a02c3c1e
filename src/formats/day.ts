/** Whether a string is a day of the calendar in ISO 8601, `YYYY-MM-DD`. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** ISO 8601, extended or basic, with or without a time of day. */
const ISO = /^(\d{4})-?(\d{2})-?(\d{2})(?:$|[T ])/;
/** RFC 5322, as feeds have it: "Mon, 02 Mar 2026 10:00:00 +0100"; also "2 March 2026". */
const DAY_FIRST = /^(?:[a-z]{3,9},? )?(\d{1,2}) ([a-z]{3})[a-z]*\.?,? (\d{4})\b/i;
/** “02.03.2026”: full stops stand between figures where the day goes first. */
const STOPPED = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?:$|[\s,T])/;
/** "March 2, 2026", "Mon Mar 02 2026". */
const MONTH_FIRST = /^(?:[a-z]{3,9},? )?([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})\b/i;

/**
 * The day of a date as metadata give it, in the time zone in which it is written; null for what is no date of these
 * notations. A date of digits alone with slashes is none: its day and month can't be told apart, as they can between full stops.
 */
export function dayOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.trim();
  const [, year, month, day] = ISO.exec(text) ?? [];
  if (year !== undefined) return valid(year, month!, day!);
  const stopped = STOPPED.exec(text);
  if (stopped) return valid(stopped[3]!, stopped[2]!, stopped[1]!);
  const first = DAY_FIRST.exec(text);
  if (first) return valid(first[3]!, monthOf(first[2]!), first[1]!);
  const second = MONTH_FIRST.exec(text);
  return second ? valid(second[3]!, monthOf(second[1]!), second[2]!) : null;
}

/** By its first three letters, which any JavaScript knows; 0 for no month. */
function monthOf(name: string): string {
  const time = Date.parse(`${name} 1, 2000 UTC`);
  return Number.isNaN(time) ? '0' : String(new Date(time).getUTCMonth() + 1);
}

function valid(year: string, month: string, day: string): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(date) ? date : null;
}
