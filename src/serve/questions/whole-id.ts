import type { Ledger } from '../../ledger/ledger.js';

/** The id that is meant by an id or by as many of its digits as tell it from others; null if nothing is, or several are. */
export function wholeId(ledger: Ledger, given: string, of: 'article' | 'statement'): string | null {
  const ids = ledger.matching(given).filter((id) => id.includes(':') === (of === 'statement'));
  if (ids.includes(given)) return given;
  return ids.length === 1 ? ids[0]! : null;
}
