import { InputError } from '../errors.js';
import { KINDS, type Kind, type Statement } from '../record/statement.js';
import { contains, type Span } from '../text/span.js';

/** Where a statement's words stand, and how they are given: what a person says of one that the reading lacks. */
export type Placed = Pick<Statement, 'kind' | 'content' | 'cue' | 'source'>;

const OFFSETS = /^\d+-\d+(?: \d+-\d+)*$/;
const CONTENT = new RegExp(`^(?<places>\\d+-\\d+(?: \\d+-\\d+)*) (?<kind>${KINDS.join('|')})$`);
/** What stands between the pieces of words that something interrupts. */
const GAP = /\s*(?:…|\[…\])\s*/u;

/** Places as corrections keep them: `120-222 230-240`. */
export function placesTold(spans: readonly Span[]): string {
  return spans.map(([start, end]) => `${start}-${end}`).join(' ');
}

/** The same, read; null if the text is none. */
export function placesIn(text: string): Span[] | null {
  if (!OFFSETS.test(text)) return null;
  return text.split(' ').map((one): Span => {
    const [start, end] = one.split('-').map(Number);
    return [start!, end!];
  });
}

/** The content of a correction: its places and its kind; null if the text is none. */
export function contentIn(text: string): Pick<Placed, 'kind' | 'content'> | null {
  const { places, kind } = CONTENT.exec(text)?.groups ?? {};
  return places === undefined ? null : { kind: kind as Kind, content: placesIn(places)! };
}

export function contentTold({ kind, content }: Pick<Placed, 'kind' | 'content'>): string {
  return `${placesTold(content)} ${kind}`;
}

/** Whether spans lie in a text one behind the other. */
export function liesIn(text: string, spans: readonly Span[]): boolean {
  return spans.every(([start, end], i) => start >= (spans[i - 1]?.[1] ?? 0) && start < end && end <= text.length);
}

/**
 * Where words stand that a person gives, as offsets or as the words themselves, pieces joined by “…”.
 *
 * @param near the place of the statement; of words that stand in the text several times those nearest to it are meant
 * @throws {InputError} if they are not there, or stand there several times and nothing tells which are meant
 */
export function located(text: string, field: string, given: string, near: number | null): Span[] {
  const spans = placesIn(given.trim());
  if (spans === null) return wordsIn(text, field, given, near);
  if (!liesIn(text, spans)) {
    const remedy = `the text has ${text.length} UTF-16 code units: write first-last places of it, in order, as 120-222 230-240`;
    throw new InputError(`can't be "${given}"`, field, remedy);
  }
  return spans.map((span) => trimmed(text, span, field, given));
}

function wordsIn(text: string, field: string, given: string, near: number | null): Span[] {
  const pieces = given.split(GAP).filter((piece) => piece !== '');
  const out: Span[] = [];
  for (const piece of pieces) {
    const from = out.at(-1)?.[1] ?? 0;
    const places = everyPlace(text, piece.trim()).filter(([start]) => start >= from);
    const place = out.length > 0 ? places[0] : nearest(places, near, field, given);
    if (!place)
      throw new InputError(`"${given}" is not in the text`, field, 'give words as they stand there, or offsets');
    out.push(place);
  }
  if (out.length === 0) throw new InputError(`can't be "${given}"`, field, 'give words of the text');
  return out;
}

/** Each place of some words; what stands between them, a space or a line's end, does not matter. */
function everyPlace(text: string, words: string): Span[] {
  const parts = words.split(/\s+/u).map((one) => one.replace(/[.*+?^${}()|[\]\\/-]/gu, '\\$&'));
  const pattern = new RegExp(parts.join('\\s+'), 'gu');
  return Array.from(text.matchAll(pattern), ({ index, 0: written }): Span => [index, index + written.length]);
}

function nearest(spans: readonly Span[], near: number | null, field: string, given: string): Span | undefined {
  if (spans.length > 1 && near === null) {
    const places = placesTold(spans.slice(0, 5)).replaceAll(' ', ', ');
    throw new InputError(`"${given}" stands in the text ${spans.length} times`, field, `give the place: ${places}`);
  }
  return spans.toSorted((a, b) => distance(a, near ?? 0) - distance(b, near ?? 0))[0];
}

function distance([start, end]: Span, place: number): number {
  return contains([start, end], [place, place]) ? 0 : Math.min(Math.abs(start - place), Math.abs(end - place));
}

/** Without the spaces at its ends, which a hand takes along. */
function trimmed(text: string, [start, end]: Span, field: string, given: string): Span {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = end - (words.length - words.trimEnd().length);
  if (from < to) return [from, to];
  throw new InputError(`"${given}" has no words`, field, 'give the place of some');
}
