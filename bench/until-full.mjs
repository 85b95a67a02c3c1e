// What full.mjs and checkpoints.mjs share.
import { LedgerError } from '../dist/index.js';
import { openLedger } from '../dist/runtime/ledger.js';

/**
 * Opens a ledger and adds readings until its disk has no room, which must be told in words.
 *
 * @returns the ids of what was told as added, and while what it was told that there is no room; null where there was for all
 */
export function addUntilFull(file, readings) {
  const told = [];
  let ledger;
  try {
    ledger = openLedger(file);
    for (const reading of readings) {
      ledger.add(reading.article, reading, 'full');
      told.push(reading.article.id);
    }
    return { told, fullWhile: null };
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    if (!/has no room on its disk|can't be read or written/.test(error.what)) throw error;
    return { told, fullWhile: ledger ? 'adding' : 'opening' };
  } finally {
    ledger?.close();
  }
}
