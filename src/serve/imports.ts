import { randomUUID } from 'node:crypto';
import { BusyError } from '../runtime/crew/crew.js';
import type { Imported, Readings, Taken } from './questions/reading.js';

/** An import, as far as it is. */
export interface Import {
  readonly id: string;
  readonly state: 'running' | 'done' | 'failed';
  /** How many articles and faults were told so far. */
  readonly count: number;
  /** The latest of them, in order. */
  readonly taken: readonly Taken[];
  /** What it came to; null while it goes on. */
  readonly result: Imported | null;
}

type Take = (asked: Parameters<Readings['take']>[0], tell: (taken: Taken) => void) => Promise<Imported>;
type Listener = () => void;

const MOST_KNOWN = 50;
/** One is at work, the others wait for it. */
const MOST_RUNNING = 20;
const MOST_TAKEN = 200;

/** The imports of this run of the site. What they put on record is in the ledger; what they told is forgotten with the process. */
export class Imports {
  private readonly known = new Map<string, Import>();
  private readonly listeners = new Map<string, Set<Listener>>();

  constructor(
    private readonly take: Take,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /**
   * Begins one; it goes on by itself.
   *
   * @throws {BusyError} if too many wait
   */
  start(asked: Parameters<Take>[0]): Import {
    const ended = [...this.known.values()].filter(({ state }) => state !== 'running');
    if (this.known.size - ended.length >= MOST_RUNNING) throw new BusyError('has too many imports to do');
    if (this.known.size >= MOST_KNOWN) this.known.delete(ended[0]!.id);
    const begun: Import = { id: randomUUID(), state: 'running', count: 0, taken: [], result: null };
    this.put(begun);
    const tell = (one: Taken): void => {
      const { count, taken, ...rest } = this.known.get(begun.id) ?? begun;
      this.put({ ...rest, count: count + 1, taken: [...taken, one].slice(-MOST_TAKEN) });
    };
    const end = (state: 'done' | 'failed', result: Imported | null): void =>
      this.put({ ...(this.known.get(begun.id) ?? begun), state, result });
    this.take(asked, tell).then(
      (result) => end('done', result),
      (error) => {
        this.onFailure(error);
        end('failed', null);
      },
    );
    return begun;
  }

  find(id: string): Import | null {
    return this.known.get(id) ?? null;
  }

  /** Calls whenever something changes, until what it returns is called. */
  listen(id: string, listener: Listener): () => void {
    const own = this.listeners.get(id) ?? new Set();
    this.listeners.set(id, own.add(listener));
    return () => {
      own.delete(listener);
      if (own.size === 0) this.listeners.delete(id);
    };
  }

  private put(one: Import): void {
    this.known.set(one.id, one);
    for (const listener of this.listeners.get(one.id) ?? []) listener();
  }
}
