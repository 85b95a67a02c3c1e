import type { Ledger } from '../../ledger/ledger.js';

/** The id that is meant by an id or by as many of its digits as tell it from others; null if nothing is, or several are. */
export function wholeId(ledger: Ledger, given: string, of: 'article' | 'statement'): string | null {
  const found = ledger.matching(given).filter((id) => id.includes(':') === (of === 'statement'));
  if (found.includes(given)) return given;
  return found.length === 1 ? found[0]! : null;
}
