/** A line of CSV (RFC 4180); null is an empty field. */
export function csvLine(values: readonly unknown[]): string {
  const field = (value: unknown): string => {
    const text = String(value ?? '');
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `${values.map(field).join(',')}\r\n`;
}
