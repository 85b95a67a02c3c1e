import { parentPort, workerData } from 'node:worker_threads';
import type { Reader } from '../../read.js';
import { openLedger } from '../../runtime/ledger.js';
import { openReader } from '../../runtime/node.js';
import { readerVersion } from '../../runtime/version.js';
import { readingsOf } from '../questions/reading.js';
import { answer } from './answering.js';

/** A thread that reads texts: the model is opened for the first one, and then kept. */
const ledger = openLedger((workerData as { ledger: string }).ledger, { mode: 'write' });
let opened: Promise<Reader> | undefined;
const open = (): Promise<Reader> => {
  opened ??= openReader();
  return opened;
};

answer(parentPort!, readingsOf({ ledger, open, version: readerVersion }));
