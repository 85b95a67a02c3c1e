import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { Fetcher } from '../intake/fetcher.js';
import type { Reader } from '../read.js';
import type { OpenReader, PoolOptions } from '../runtime/pool.js';

/** Exit codes, as the help and the guide document them. */
export const EXIT = {
  done: 0,
  someUnread: 1,
  usage: 2,
  failed: 3,
  ledger: 4,
  notOnRecord: 5,
  interrupted: 130,
} as const;

/** A stream that may be a terminal. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** All that a command touches outside itself, so that a test can stand in for it. */
export interface Terminal {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly env: NodeJS.ProcessEnv;
  readonly openReader: (options?: PoolOptions) => Promise<Reader & Partial<OpenReader>>;
  /** What asks addresses; one of the public internet's, if not given. */
  readonly fetcher?: Fetcher;
  /** Which program and model read. */
  readonly readerVersion: () => Promise<string>;
}

/**
 * Writes and waits until the reader of the stream has room, so that a million lines don't pile up in memory.
 *
 * @throws what the stream failed with, but for that nobody reads it any more
 */
export async function write(stream: Writable, text: string): Promise<void> {
  try {
    if (stream.errored) throw stream.errored;
    if (!stream.write(text)) await once(stream, 'drain');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}
