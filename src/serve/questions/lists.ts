import type { Ledger } from '../../ledger/ledger.js';

/** A list of people that is kept. */
export interface PeopleList {
  readonly name: string;
  readonly people: readonly string[];
}

export function lists(ledger: Ledger): { readonly lists: readonly PeopleList[] } {
  return { lists: Array.from(ledger.lists(), ([name, people]) => ({ name, people })) };
}
