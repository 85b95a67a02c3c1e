import { InputError } from '../../errors.js';
import { LedgerError } from '../../ledger/database.js';
import type { Fault } from './message.js';

export function faultOf(error: unknown): Fault {
  if (error instanceof InputError) {
    const { what, where, remedy } = error;
    return { kind: error instanceof LedgerError ? 'ledger' : 'input', what, where, remedy, stack: '' };
  }
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  return { kind: 'other', what: message, where: '', remedy: '', stack };
}

/** The error that a fault was. */
export function errorOf({ kind, what, where, remedy, stack }: Fault): Error {
  if (kind === 'ledger') return new LedgerError(what, where, remedy);
  if (kind === 'input') return new InputError(what, where, remedy);
  return Object.assign(new Error(what), { stack });
}
