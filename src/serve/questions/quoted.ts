import type { Ledger } from '../../ledger/ledger.js';
import type { Quoted, QuotedQuery } from '../../ledger/quoted.js';
import { type FilterAsked, filterOf, listNames } from './filter.js';

export interface QuotedAsked extends Pick<QuotedQuery, 'by' | 'limit'> {
  readonly filter: FilterAsked;
}

export interface QuotedPage extends Quoted {
  /** The lists of people that are kept. */
  readonly lists: readonly string[];
}

export function quoted(ledger: Ledger, { by, limit, filter }: QuotedAsked): QuotedPage {
  return { ...ledger.quoted({ by, limit, ...filterOf(ledger, filter) }), lists: listNames(ledger) };
}
