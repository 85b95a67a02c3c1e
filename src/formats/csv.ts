/** Control characters by which a text could take over a terminal; tabs and line ends are none. */
const CONTROL = /[^\P{Cc}\t\n\r]/gu;

/** What spreadsheets tell UTF-8 by, at the beginning of a file. */
export const UTF_8 = '\ufeff';
/** What they take for a formula. */
const FORMULA = /^[=+\-@\t\r]/u;

/** A value of which no spreadsheet makes a formula: a text that looks like one has an apostrophe before it. */
export function noFormula(value: unknown): unknown {
  return typeof value === 'string' && FORMULA.test(value) ? `'${value}` : value;
}

/** A line of CSV (RFC 4180); null is an empty field, and control characters are U+FFFD. */
export function csvLine(values: readonly unknown[]): string {
  const field = (value: unknown): string => {
    const text = String(value ?? '').replace(CONTROL, '\ufffd');
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `${values.map(field).join(',')}\r\n`;
}
