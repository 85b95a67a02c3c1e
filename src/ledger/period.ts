/** Longer spans are told by the month. */
const LONG_DAYS = 62;

/** How many characters of a day tell the period that it is in: the day, or the month where there are too many days. */
export function periodLength(first: string | null, last: string | null): number {
  const days = (Date.parse(last ?? '') - Date.parse(first ?? '')) / 86_400_000;
  return days > LONG_DAYS ? 'YYYY-MM'.length : 'YYYY-MM-DD'.length;
}
