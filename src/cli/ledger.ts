import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { InputError } from '../errors.js';
import { guarded, LedgerError } from '../ledger/database.js';
import { Ledger } from '../ledger/ledger.js';

export const DEFAULT_LEDGER = 'onrecord.db';

export interface LedgerOptions {
  readonly ledger: string;
}

/** Opens the ledger that the options name, for as long as an action takes. */
export async function withLedger<T>(
  { ledger: file }: LedgerOptions,
  mode: 'read' | 'write',
  action: (ledger: Ledger) => Promise<T>,
): Promise<T> {
  if (mode === 'read' && !existsSync(file)) {
    throw new LedgerError(
      'does not exist',
      file,
      'put articles on record with onrecord add, or name another file with --ledger',
    );
  }
  const ledger = Ledger.open(file, mode);
  try {
    return await action(ledger);
  } catch (error) {
    // What SQLite says while something is read is explained as what it says while something is written.
    if (!(error instanceof InputError)) {
      guarded(file, () => {
        throw error;
      });
    }
    throw error;
  } finally {
    ledger.close();
  }
}

export function ledgerOption(command: Command): Command {
  return command.option('--ledger <file>', 'the ledger', DEFAULT_LEDGER);
}
