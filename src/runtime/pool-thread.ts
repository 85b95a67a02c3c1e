import { parentPort, workerData } from 'node:worker_threads';
import type { Reader } from '../read.js';
import { answer } from './crew/answering.js';
import { openReaderHere, type ReaderOptions } from './node.js';

/** A thread of a pool: it opens the model at once, and reads one article after another. */
const opened = openReaderHere(workerData as ReaderOptions);
// Told where it is asked for.
opened.catch(() => {});

answer(parentPort!, {
  open: async () => {
    await opened;
  },
  read: async ([input, how]: Parameters<Reader>) => (await opened)(input, how),
});
