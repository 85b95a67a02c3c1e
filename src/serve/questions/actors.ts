import type { Ledger } from '../../ledger/ledger.js';
import type { Bearer } from '../../ledger/who.js';

export interface ActorsAsked {
  /** A name, or a part of one. */
  readonly name: string;
  /** How many of the latest statements are given with each. */
  readonly latest: number;
  /** Also what is no saying. */
  readonly all: boolean;
}

export interface Actors {
  readonly name: string;
  readonly bearers: readonly Bearer[];
}

export function actors(ledger: Ledger, { name, latest, all }: ActorsAsked): Actors {
  return { name, bearers: ledger.who(name, latest, { all }) };
}
