import type { TextWords } from '../language/text.js';
import type { Span } from './span.js';

/** "LONDON, June 9, 2017 (Wire) —": a dateline names its place in capitals. */
const PLACES = [/^\p{Lu}[\p{Lu} .'-]{2,30}[,(]\s?/u, /^\p{Lu}[\p{Lu} .'-]{2,30},\s[\p{L}.]{2,20},\s/u];
const LINES = 6;
/** Behind the place: the land, the day and the agency, up to a dash. */
const BEHIND_PLACE =
  /^(?:,\s[\p{L}. ]{2,30}){0,2}(?:,?\s[\p{L}.]{3,10}\s\d{1,2}(?:,\s\d{4})?)?(?:\s?\([^()\n]{2,40}\))?\s?(?:[—–]|--?)\s(?=[\p{Lu}“"‘'\d])/u;
const CAPITALS = /^\p{Lu}[\p{Lu} .'’-]*\p{Lu}$/u;
const LONGEST = 100;

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

/** Whether words are the place of a dateline, or its beginning: "KOLM, June 9 (Wire) —" at the beginning of a line. */
export function isDatelined(text: string, [start, end]: Span): boolean {
  if (start > 0 && text[start - 1] !== '\n') return false;
  const rest = text.slice(end, end + LONGEST);
  // "PORT" of "PORT ELLERY".
  const more = /^(?:\s\p{Lu}[\p{Lu}.'’-]+){0,2}/u.exec(rest)![0];
  return CAPITALS.test(text.slice(start, end)) && BEHIND_PLACE.test(rest.slice(more.length));
}
