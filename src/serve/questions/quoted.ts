import type { Ledger } from '../../ledger/ledger.js';
import type { Quoted, QuotedQuery } from '../../ledger/quoted.js';

export function quoted(ledger: Ledger, asked: QuotedQuery): Quoted {
  return ledger.quoted(asked);
}
