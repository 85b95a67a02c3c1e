import { parentPort, workerData } from 'node:worker_threads';
import { answer } from '../../runtime/crew/answering.js';
import { openLedger } from '../../runtime/ledger.js';
import { type OpenReader, openReader } from '../../runtime/pool.js';
import { readerVersion } from '../../runtime/version.js';
import { readingsOf } from '../questions/reading.js';

/** What such a thread is told when it starts. */
export interface ReaderData {
  readonly ledger: string;
  /** How many articles of one request are read at once, by other threads; without it they are read in this one. */
  readonly workers?: number;
}

/** A thread that has texts read: the model is opened for the first one, and then kept. */
const { ledger: file, workers } = workerData as ReaderData;
const ledger = openLedger(file, { mode: 'write' });
let opened: Promise<OpenReader> | undefined;
const open = (): Promise<OpenReader> => {
  opened ??= openReader(workers === undefined ? {} : { workers });
  return opened;
};

answer(parentPort!, readingsOf({ ledger, open, workers: workers ?? 1, version: readerVersion }));
