import { writeSync } from 'node:fs';
import { EXIT } from './terminal.js';

const STDERR = 2;

/**
 * Says what is kept when a person, or the machine, stops a command that puts things on record; each of them is there whole, or
 * not at all, at any moment.
 *
 * @param kept a sentence with its stop
 * @returns takes it back
 */
export function onStop(kept: () => string): () => void {
  const stop = (): never => {
    try {
      writeSync(STDERR, `\nonrecord: stopped. ${kept()}\n`);
    } catch {
      // With nobody to tell, the exit code has to do.
    }
    process.exit(EXIT.interrupted);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return () => void process.off('SIGINT', stop).off('SIGTERM', stop);
}

/** How long what is being done may go on after a person, or the machine, wants it to stop, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Stops gracefully what goes on for ever: it is told to stop, and finishes what it is at. At a second signal, or when that takes too
 * long, it ends as it is.
 *
 * @param action what goes on until its signal tells it to stop
 */
export async function untilStopped(action: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const stopping = new AbortController();
  let late: NodeJS.Timeout | undefined;
  const stop = (): void => {
    if (stopping.signal.aborted) process.exit(EXIT.interrupted);
    stopping.abort();
    late = setTimeout(() => process.exit(EXIT.interrupted), PATIENCE);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    await action(stopping.signal);
  } finally {
    clearTimeout(late);
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}
