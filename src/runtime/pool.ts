import { availableParallelism, totalmem } from 'node:os';
import { InputError } from '../errors.js';
import type { Reader } from '../read.js';
import type { Reading } from '../record/reading.js';
import { Crew } from './crew/crew.js';
import { openReaderHere, type ReaderOptions } from './node.js';

export interface PoolOptions extends ReaderOptions {
  /**
   * How many articles are read at once, each in a thread of its own with the model in it, some 200 MB. Without it all reading is
   * done where it is asked for.
   */
  readonly workers?: number;
}

/** A reader that holds what it opened until it is closed. */
export interface OpenReader extends Reader {
  /** Ends its threads; what is being read is not waited for. A program ends without it, too. */
  close(): Promise<void>;
}

/** An article that ends its reader, or on which it fails: a fault of ours, which costs this article and no other. */
export class UnreadError extends InputError {}

/** What a thread with a model takes, in bytes. */
const EACH = 300e6;
/** Reading takes about half a millisecond a word; what takes a hundred times that will not end. */
const PATIENCE = { least: 120_000, each: 10 };
/** So many articles may wait: whoever hands in more does not look at what comes back. */
const MOST_WAITING = 10_000;

/**
 * A reader with the shipped model. With `workers` it reads that many articles at once; each is read as it would be alone, and what
 * it answers is the same to the byte.
 *
 * @throws {InputError} if the model or a list is missing or damaged
 */
export async function openReader({ workers, ...options }: PoolOptions = {}): Promise<OpenReader> {
  if (workers === undefined) return Object.assign(await openReaderHere(options), { close: async () => {} });
  const outlets = options.outlets && [...options.outlets];
  const data = { ...options, ...(outlets && { outlets }) };
  const crew = new Crew(new URL('./pool-thread.js', import.meta.url), data, { count: workers, most: MOST_WAITING });
  // What is wrong with the model is told here, and not of the first article.
  await crew.ask('open', undefined);
  const read: Reader = (input, how = {}) => {
    const { length } = input.text;
    const patience = PATIENCE.least + PATIENCE.each * length;
    return crew.ask('read', [input, how], { length, patience }) as Promise<Reading>;
  };
  return Object.assign(read, { close: () => crew.close() });
}

/** As many articles at once as there are cores, and as half of the memory holds. */
export function defaultWorkers(threads = 1): number {
  const memory = process.constrainedMemory() || totalmem();
  const most = Math.floor(Math.min(memory, totalmem()) / 2 / EACH);
  return Math.max(1, Math.min(Math.floor(availableParallelism() / threads), most));
}

/**
 * Reads an article, wherever it is from.
 *
 * @throws {UnreadError} if the reader fails at it
 */
export async function readSafely(reader: Reader, where: string, ...[input, how]: Parameters<Reader>): Promise<Reading> {
  try {
    return await reader(input, how);
  } catch (error) {
    if (error instanceof InputError) throw error;
    const [reason = ''] = error instanceof Error ? error.message.split('\n') : [];
    const what = `could not be read (${reason || 'for no reason that is told'})`;
    const unread = new UnreadError(what, where, 'read the others without it, and please report it with its text');
    throw Object.assign(unread, { cause: error });
  }
}
