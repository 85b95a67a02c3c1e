import type { Hit } from '../../ledger/hit.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { Utterance, UtteranceRow } from '../../ledger/utterances.js';
import { type FilterAsked, filterOf, listNames } from './filter.js';

export interface UtterancesAsked {
  readonly page: number;
  readonly limit: number;
  readonly filter: FilterAsked;
}

export interface Utterances {
  /** The lists of people that are kept. */
  readonly lists: readonly string[];
  readonly total: number;
  readonly page: number;
  readonly limit: number;
  readonly isTraced: boolean;
  readonly utterances: readonly UtteranceRow[];
}

export function utterances(ledger: Ledger, { page, limit, filter: asked }: UtterancesAsked): Utterances {
  const filter = filterOf(ledger, asked);
  return {
    lists: listNames(ledger),
    total: ledger.countUtterances(false, filter),
    page,
    limit,
    isTraced: ledger.isTraced(),
    utterances: ledger.utterances(limit, (page - 1) * limit, false, filter),
  };
}

export interface UtteranceAsked {
  readonly id: string;
}

export interface UtterancePage {
  readonly utterance: Utterance;
  /** The first of nearly the same words on other occasions: each the earliest statement. */
  readonly repetitions: readonly { readonly utterance: string; readonly hit: Hit }[];
}

const MOST_REPEATED = 20;

/** Null if there is none with that id. */
export function utterance(ledger: Ledger, { id }: UtteranceAsked): UtterancePage | null {
  const found = ledger.utterance(id);
  if (!found) return null;
  const repetitions = found.repeated.slice(0, MOST_REPEATED).flatMap((other) => {
    const hit = ledger.utterance(other)?.variants[0]?.hit;
    return hit ? [{ utterance: other, hit }] : [];
  });
  return { utterance: found, repetitions };
}
