import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';

/** How long what is held may go on when its thread is to be ended, in milliseconds. */
const PATIENCE = 5000;
/** By which a thread knows the holds of the crew that it is of, and of those above. */
const KEY = 'onrecord holds';
const [HELD, ENDING] = [0, 1];

/**
 * What the threads of a crew must not be ended in: a library that finds its thread gone in the midst of its work ends the whole
 * program. A thread tells when such work begins and is over; who ends it waits for that, and no more is begun.
 */
export class Hold {
  private readonly counts = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));

  /** Makes a thread that is of this crew, and of those that the calling thread is of. */
  starting<T>(start: () => T): T {
    const above = holds();
    setEnvironmentData(KEY, [...above, this.counts]);
    const started = start();
    setEnvironmentData(KEY, above);
    return started;
  }

  /** Lets nothing more begin, and waits, asleep, until nothing is held. */
  end(): void {
    Atomics.store(this.counts, ENDING, 1);
    const until = Date.now() + PATIENCE;
    for (;;) {
      const held = Atomics.load(this.counts, HELD);
      const left = until - Date.now();
      if (held === 0 || left <= 0) return;
      Atomics.wait(this.counts, HELD, held, left);
    }
  }
}

/** What is being answered in this thread, one thing at a time, is taken back when this is no longer 0. */
let stop: Int32Array | undefined;

export function stopBy(given: Int32Array | undefined): void {
  stop = given;
}

/**
 * Does what its thread must not be ended in; where that is to be ended, it is not begun, and the promise never settles. What is taken back is not
 * begun either.
 */
export async function whole<T>(work: () => PromiseLike<T>): Promise<T> {
  if (stop !== undefined && Atomics.load(stop, 0) !== 0) throw new Error('is taken back');
  const all = holds();
  for (const counts of all) Atomics.add(counts, HELD, 1);
  try {
    if (all.some((counts) => Atomics.load(counts, ENDING) === 1)) return await new Promise<never>(() => release(all));
    return await work();
  } finally {
    release(all);
  }
}

function release(all: readonly Int32Array[]): void {
  for (const counts of all) {
    Atomics.sub(counts, HELD, 1);
    Atomics.notify(counts, HELD);
  }
}

function holds(): readonly Int32Array[] {
  return (getEnvironmentData(KEY) ?? []) as readonly Int32Array[];
}
