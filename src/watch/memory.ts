import type { Memory } from '../intake/fetcher.js';
import type { Ledger } from '../ledger/ledger.js';

/** What servers said of pages that were fetched before, kept in a ledger. */
export function memoryOf(ledger: Ledger): Memory {
  return {
    get: (address) => ledger.visit(address),
    set: (address, validators) => ledger.visited(address, validators),
  };
}
