import { statSync } from 'node:fs';
import { checkName, LedgerError } from '../ledger/database.js';
import type { Ledger } from '../ledger/ledger.js';
import { openLedger } from '../runtime/ledger.js';
import { UsageError } from './command.js';
import type { LedgerOptions } from './options.js';
import { notice } from './screen/notice.js';
import type { Terminal } from './terminal.js';

/** Opens the ledger that the options name, for as long as an action takes. Only `make` makes one where there is none. */
export async function withLedger<T>(
  { ledger: file }: LedgerOptions,
  mode: 'read' | 'write' | 'make',
  action: (ledger: Ledger) => Promise<T>,
): Promise<T> {
  checkFile(file, mode === 'make');
  const ledger = openLedger(file, { mode: mode === 'read' ? 'read' : 'write' });
  try {
    return await action(ledger);
  } catch (error) {
    // What SQLite says while something is read is explained as what it says while something is written.
    throw error instanceof UsageError ? error : ledger.explain(error as Error);
  } finally {
    ledger.close();
  }
}

/** Says so where what is traced is not of today's rules, or is not there. */
export async function noteUntraced(ledger: Ledger, terminal: Terminal): Promise<void> {
  if (ledger.isTraced()) return;
  const what = 'was traced by another version, or not at all; onrecord trace --again brings it up to date';
  await notice(terminal, 'onrecord:', `${ledger.file} ${what}`);
}

/** @throws {LedgerError} if there is no file of that name where one must be, or what can't be a ledger */
export function checkFile(file: string, mayBeNew: boolean): void {
  if (file.trim() === '') throw new UsageError('--ledger names no file');
  checkName(file);
  const stats = statSync(file, { throwIfNoEntry: false });
  if (mayBeNew) return;
  if (!stats) {
    const remedy = 'put articles on record with onrecord add, or name another file with --ledger';
    throw new LedgerError('does not exist', file, remedy);
  }
  // SQLite would make a ledger of it.
  if (stats.isFile() && stats.size === 0) {
    throw new LedgerError('is empty, and no ledger', file, 'name another file with --ledger');
  }
}
