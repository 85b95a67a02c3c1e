import type { Filter } from '../../ledger/filter.js';
import type { Ledger } from '../../ledger/ledger.js';

/** Of which statements a list is, as a page asks for it. */
export interface FilterAsked extends Filter {
  /** The name of a list of people that the ledger keeps. */
  readonly list?: string;
}

/** The filter, with the people of the list that it names; one of a list that is not kept finds nobody. */
export function filterOf(ledger: Ledger, { list, people, ...rest }: FilterAsked): Filter {
  if (list === undefined) return { ...rest, ...(people !== undefined && { people }) };
  return { ...rest, people: [...(ledger.lists().get(list) ?? []), ...(people ?? [])] };
}

/** Names of the lists that are kept. */
export function listNames(ledger: Ledger): string[] {
  return [...ledger.lists().keys()];
}
