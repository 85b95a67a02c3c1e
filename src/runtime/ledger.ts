import { Ledger } from '../ledger/ledger.js';
import { Store } from '../ledger/store.js';
import { openLanguage } from './language.js';
import { openOdds } from './odds.js';
import { openTracer } from './tracer.js';

export interface LedgerOptions {
  /** `write`, which is meant if nothing is said, makes the file where there is none. */
  readonly mode?: 'read' | 'write';
  /** When an entry is put on record; the machine's clock, if not given. */
  readonly now?: () => Date;
}

/**
 * A ledger's file, with the shipped weights to trace by.
 *
 * @throws {LedgerError} if it can't be used
 */
export function openLedger(file: string, { mode = 'write', now = (): Date => new Date() }: LedgerOptions = {}): Ledger {
  const store = Store.open(file, mode);
  try {
    return new Ledger(store, { tracer: openTracer, language: openLanguage, odds: openOdds, now });
  } catch (error) {
    store.database.close();
    throw error;
  }
}
