/** Days as numbers since 1970-01-01, so that a calendar is arithmetic and no time zone plays a part. */
export type Day = number;

const MILLISECONDS = 86_400_000;

export function toDay(iso: string): Day {
  return Math.round(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / MILLISECONDS);
}

export function toIso(day: Day): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

/** 0 is Monday: weeks start on it (ISO 8601). */
export function weekday(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

export function fromDate(year: number, month: number, date: number): Day {
  return Math.round(Date.UTC(year, month - 1, date) / MILLISECONDS);
}

/** Year, month from 1, and day of the month. */
export function dateOf(day: Day): readonly [year: number, month: number, date: number] {
  const date = new Date(day * MILLISECONDS);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}
