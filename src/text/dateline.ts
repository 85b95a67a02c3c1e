import type { TextWords } from '../language/text.js';

/** "LONDON, June 9, 2017 (Wire) —": a dateline names its place in capitals. */
const PLACES = [/^\p{Lu}[\p{Lu} .'-]{2,30}[,(]\s?/u, /^\p{Lu}[\p{Lu} .'-]{2,30},\s[\p{L}.]{2,20},\s/u];
const LINES = 6;

/**
 * The day that a text gives itself at its top: a line that is a date or begins with one behind "date" or "Published", or a
 * dateline with a year. Null if none of the first lines does, and for a day that no calendar has.
 */
export function dateline(text: string, { dates }: TextWords): string | null {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  for (const line of lines.slice(0, LINES)) {
    const plain = line.trim();
    const label = dates.label.exec(plain)![0];
    const places = PLACES.flatMap((place) => place.exec(plain)?.[0].length ?? []);
    for (const from of [label.length, ...places]) {
      const rest = plain.slice(from);
      for (const date of dates.forms) {
        const match = date.exec(rest);
        if (match?.index !== 0) continue;
        // A sentence may begin with a date ("June 4, 2017 was a Sunday"); a header ends there, or is labelled.
        const isHeader =
          label !== '' ||
          from !== label.length ||
          /^[\s.,|·•—–-]*(?:\d{1,2}[:.]\d\d.{0,12})?$/u.test(rest.slice(match[0].length));
        const { year, month, number, day } = match.groups!;
        const at = month ? dates.month(month) : Number(number);
        const iso = `${year}-${String(at).padStart(2, '0')}-${day!.padStart(2, '0')}`;
        const parsed = new Date(`${iso}T00:00:00Z`);
        if (isHeader && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso)) return iso;
      }
    }
  }
  return null;
}
