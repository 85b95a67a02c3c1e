/** Control characters by which a text could take over a terminal; tabs and line ends are none. */
const CONTROL = /[^\P{Cc}\t\n\r]/gu;

/** A line of CSV (RFC 4180); null is an empty field, and control characters are U+FFFD. */
export function csvLine(values: readonly unknown[]): string {
  const field = (value: unknown): string => {
    const text = String(value ?? '').replace(CONTROL, '\ufffd');
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `${values.map(field).join(',')}\r\n`;
}
