import { setTimeout as sleep } from 'node:timers/promises';
import { InputError } from '../errors.js';
import { LedgerError } from '../ledger/database.js';
import { isAddress, type Place, type Visited } from './place.js';
import { nextAfter, nextAfterFault } from './schedule.js';
import { type Means, type Seen, visit } from './visit.js';

/** What is told while places are watched. */
export interface Told {
  /** What a source was found to be. */
  readonly seen: (place: Place, seen: Seen) => Promise<void>;
  /** That a place failed, and when it is asked again; null for never. */
  readonly failed: (place: Place, error: Error, next: number | null) => Promise<void>;
  /** That nothing is due until then; null for as long as nobody names a source. */
  readonly resting: (until: number | null) => Promise<void>;
}

export interface WatchOptions {
  /** Milliseconds between two looks at a source that answers as it should. */
  readonly every: number;
  /** Whether it ends when nothing is due any more. */
  readonly once: boolean;
  /** Ends it; what it is at is finished first. */
  readonly signal: AbortSignal;
  /** Done after each place, and at each turn of waiting: what else goes on beside. */
  readonly beside?: () => Promise<void>;
}

/** So often is looked for what others named, or told to be asked, meanwhile, in milliseconds. */
const LOOK = 15_000;

/** Asks the places that are watched, each when its time has come, until it is told to stop. */
export async function watch(means: Means, listener: Told, options: WatchOptions): Promise<void> {
  const { once, signal, beside = async () => {} } = options;
  const { places, now } = means;
  let rested: number | null | undefined;
  while (!signal.aborted) {
    const place = places.due(now());
    if (place) {
      rested = undefined;
      await ask(place, means, listener, options.every);
      await beside();
      continue;
    }
    await beside();
    if (once) return;
    const until = places.nextAt();
    if (until !== rested) await listener.resting(until);
    rested = until;
    const wait = Math.min(until === null ? LOOK : until - now(), LOOK);
    await sleep(Math.max(wait, 1), undefined, { signal }).catch(() => {});
  }
}

async function ask(place: Place, means: Means, listener: Told, every: number): Promise<void> {
  const { places, now } = means;
  try {
    const seen = await visit(place, means);
    places.settle(place.address, read(place, seen, every, now()), now());
    await listener.seen(place, seen);
  } catch (error) {
    // What is wrong with the ledger is wrong with every place.
    if (!(error instanceof Error) || error instanceof LedgerError) throw error;
    const tries = place.tries + 1;
    const next = nextAfterFault(place, tries, every, now(), error);
    const fault =
      error instanceof InputError ? `${error.what}; ${error.remedy}` : `could not be read (${error.message})`;
    places.settle(place.address, { mark: place.mark, done: place.done, tries, next, fault }, now());
    await listener.failed(place, error, next);
  }
}

function read(place: Place, { mark }: Seen, every: number, now: number): Visited {
  const next = nextAfter(place, every, now, !isAddress(place.address));
  return { mark, done: place.done + 1, tries: 0, next, fault: null };
}
