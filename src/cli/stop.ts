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
