import type { Hit } from '../../ledger/hit.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { Page, Query } from '../../ledger/query.js';
import { cursorOf, type Paged, stretchOf } from '../cursor.js';
import { filterOf, listNames } from './filter.js';

export interface SearchAsked extends Paged {
  readonly query: Query;
  /** The name of a list of people that the ledger keeps. */
  readonly list?: string;
  readonly sort: Page['sort'];
  readonly ascending: boolean;
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
  readonly next: string | null;
}

export function search(ledger: Ledger, { query: asked, list, sort, ascending, ...paged }: SearchAsked): Searched {
  const { people } = filterOf(ledger, {
    ...(asked.people && { people: asked.people }),
    ...(list !== undefined && { list }),
  });
  const query = { ...asked, ...(people && { people }) };
  const total = ledger.count(query);
  const piece = ledger.searchPiece(query, { sort, ascending, ...stretchOf(paged) });
  const isAll = query.all === true || query.manner !== undefined;
  const unsaid = isAll ? 0 : ledger.count({ ...query, all: true }) - total;
  const { page, limit } = paged;
  return { total, unsaid, lists: listNames(ledger), page, limit, statements: piece.rows, next: cursorOf(piece) };
}
