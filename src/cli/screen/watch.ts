import type { InputError } from '../../errors.js';
import type { Place } from '../../watch/place.js';
import type { Source } from '../../watch/places.js';
import type { Seen } from '../../watch/visit.js';
import { explained } from './notice.js';
import { plural } from './plural.js';
import type { Look } from './screen.js';
import { inLine } from './wrap.js';

const MINUTE = 60_000;
const UNITS = [
  [1440 * MINUTE, 'day'],
  [60 * MINUTE, 'hour'],
  [MINUTE, 'minute'],
] as const;

/** “in 15 minutes”. */
export function inTime(milliseconds: number): string {
  const [unit, name] = UNITS.find(([one]) => milliseconds >= one) ?? UNITS[2];
  return `in ${plural(Math.max(Math.round(milliseconds / unit), 1), name)}`;
}

/** What a list or a folder had that is new, in a sentence without its stop; null where there is nothing to tell. */
export function seenLine({ address }: Place, { listed }: Seen): string | null {
  return listed === 0 ? null : `${address} has ${plural(listed, 'new entry', 'new entries')}`;
}

/** What went wrong at a place, and when it is asked again, in a sentence without its stop. */
export function failedLine(place: Place, error: Error, next: number | null, now: number): string {
  const what =
    'where' in error ? explained(error as InputError) : `${place.address} could not be read (${error.message})`;
  const again = place.kind === 'file' ? 'it is read again when it is changed' : 'it is given up';
  return `${what}; ${next === null ? again : `it is asked again ${inTime(next - now)}`}`;
}

/** When something is asked next, in a sentence without its stop. */
export function restingLine(sources: readonly Source[], until: number | null, now: number): string {
  if (sources.length === 0) return 'nothing is watched: name a source';
  const next = until === null ? 'none is asked any more' : `the next is asked ${inTime(until - now)}`;
  return `${plural(sources.length, 'source')} watched; ${next}`;
}

/** All sources as a table, two lines each. */
export function sourceTable(sources: readonly Source[], { colours }: Look, now: number): string {
  return sources.map((source) => sourceLines(source, colours, now)).join('');
}

function sourceLines({ address, places, asked, next, fault, follow }: Source, colours: Look['colours'], now: number) {
  const parts = [
    asked === null ? 'not asked yet' : `asked ${new Date(asked).toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    next === null ? 'not asked any more' : next <= now ? 'due' : `asked again ${inTime(next - now)}`,
    ...(places > 0 ? [`leads to ${plural(places, 'place')}`] : []),
    ...(follow ? [] : ['what stands in feeds']),
  ];
  const wrong = fault === null ? '' : `  ${colours.red(inLine(fault))}\n`;
  return `${inLine(address)}\n  ${colours.dim(parts.join('; '))}\n${wrong}`;
}
