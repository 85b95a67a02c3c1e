import { AnswerError } from '../intake/address.js';
import type { Place } from './place.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** After so long a page is asked again, for what papers change without a word; then never more. */
const PAGE_AGAIN = [HOUR, DAY, 7 * DAY];
/** A page that fails so often, one time after the other, is given up; whoever named a source wants it when it is back. */
const MOST_TRIES = 5;
/** Folders cost nobody else anything. */
const FOLDER_EVERY = MINUTE;
/** Answers after which a page will not be there later either (RFC 9110, 15.5). */
const GONE: ReadonlySet<number> = new Set([401, 403, 404, 410, 451]);

/** When a place is asked again that was read now; null for never. */
export function nextAfter({ kind, done }: Place, every: number, now: number, isLocal: boolean): number | null {
  if (kind === 'file') return null;
  if (kind === 'source') return now + (isLocal ? Math.min(every, FOLDER_EVERY) : every);
  const wait = PAGE_AGAIN[done];
  return wait === undefined ? null : now + wait;
}

/**
 * When a place is asked again that failed now: each time twice as long after, a day at most, and no sooner than its server wishes;
 * null for never.
 *
 * @param tries how often it failed, with this time
 */
export function nextAfterFault(place: Place, tries: number, every: number, now: number, error: Error): number | null {
  const status = error instanceof AnswerError ? error.status : null;
  if (status === 410 || place.kind === 'file') return null;
  if (place.kind === 'page' && ((status !== null && GONE.has(status)) || tries >= MOST_TRIES)) return null;
  const wish = error instanceof AnswerError ? (error.after ?? 0) * 1000 : 0;
  return now + Math.min(Math.max(every * 2 ** (tries - 1), wish), DAY);
}
