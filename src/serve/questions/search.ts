import { InputError } from '../../errors.js';
import type { Hit } from '../../ledger/hit.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { Page, Query } from '../../ledger/query.js';
import { cursorOf, type Paged, stretchOf } from '../cursor.js';
import type { Sheet } from '../sheet.js';
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

/** So many statements are taken away at once. */
const MOST_TAKEN = 20_000;

/**
 * All statements that a search finds, as a table.
 *
 * @throws {InputError} if there are too many
 */
export function searchTable(ledger: Ledger, { query, list }: Pick<SearchAsked, 'query' | 'list'>): Sheet {
  const asked = withPeople(ledger, query, list);
  const total = ledger.count(asked);
  if (total > MOST_TAKEN) {
    const what = `are more than the ${MOST_TAKEN.toLocaleString('en')} that are taken away at once`;
    throw new InputError(what, `${total.toLocaleString('en')} statements`, 'narrow the search, or use onrecord export');
  }
  const { columns, rows } = ledger.take(asked, 'statements');
  const names = columns.map(({ name }) => name);
  return { columns: names, rows: Array.from(rows, (row) => names.map((name) => row[name] as string | number | null)) };
}

/** A query with the people of the list that is named. */
function withPeople(ledger: Ledger, query: Query, list: string | undefined): Query {
  const { people } = filterOf(ledger, {
    ...(query.people && { people: query.people }),
    ...(list !== undefined && { list }),
  });
  return { ...query, ...(people && { people }) };
}

export function search(ledger: Ledger, { query: asked, list, sort, ascending, ...paged }: SearchAsked): Searched {
  const query = withPeople(ledger, asked, list);
  const total = ledger.count(query);
  const piece = ledger.searchPiece(query, { sort, ascending, ...stretchOf(paged) });
  const unsaid = ledger.countUnsaid(query);
  const { page, limit } = paged;
  return { total, unsaid, lists: listNames(ledger), page, limit, statements: piece.rows, next: cursorOf(piece) };
}
