import type { Hit } from '../../ledger/hit.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { Page, Query } from '../../ledger/query.js';
import { filterOf, listNames } from './filter.js';

export interface SearchAsked {
  readonly query: Query;
  /** The name of a list of people that the ledger keeps. */
  readonly list?: string;
  readonly sort: Page['sort'];
  readonly ascending: boolean;
  /** 1 is the first. */
  readonly page: number;
  readonly limit: number;
}

export interface Searched {
  readonly total: number;
  /** How many attributions were left out as no sayings. */
  readonly unsaid: number;
  /** The lists of people that are kept. */
  readonly lists: readonly string[];
  readonly page: number;
  readonly limit: number;
  readonly statements: readonly Hit[];
}

export function search(ledger: Ledger, { query: asked, list, sort, ascending, page, limit }: SearchAsked): Searched {
  const { people } = filterOf(ledger, {
    ...(asked.people && { people: asked.people }),
    ...(list !== undefined && { list }),
  });
  const query = { ...asked, ...(people && { people }) };
  const total = ledger.count(query);
  const statements = ledger.search(query, { sort, ascending, limit, offset: (page - 1) * limit });
  const isAll = query.all === true || query.manner !== undefined;
  const unsaid = isAll ? 0 : ledger.count({ ...query, all: true }) - total;
  return { total, unsaid, lists: listNames(ledger), page, limit, statements };
}
