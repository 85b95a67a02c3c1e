/** An interval of days for people: "2026-03-02", or "2026-03-02 to 2026-03-04". Both days are included. */
export function days(start: string, end: string): string {
  return start === end ? start : `${start} to ${end}`;
}
