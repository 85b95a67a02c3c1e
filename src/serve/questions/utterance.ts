import type { Hit } from '../../ledger/hit.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { Utterance, UtteranceRow } from '../../ledger/utterances.js';
import { cursorOf, type Paged, stretchOf } from '../cursor.js';
import { type FilterAsked, filterOf, listNames } from './filter.js';

export interface UtterancesAsked extends Paged {
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
  readonly next: string | null;
}

export function utterances(ledger: Ledger, { filter: asked, ...paged }: UtterancesAsked): Utterances {
  const filter = filterOf(ledger, asked);
  const piece = ledger.utterances(stretchOf(paged), false, filter);
  return {
    lists: listNames(ledger),
    total: ledger.countUtterances(false, filter),
    page: paged.page,
    limit: paged.limit,
    isTraced: ledger.isTraced(),
    utterances: piece.rows,
    next: cursorOf(piece),
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
  const own = ledger.utterance(id);
  if (!own) return null;
  const repetitions = own.repeated.slice(0, MOST_REPEATED).flatMap((other) => {
    const hit = ledger.utterance(other)?.variants[0]?.hit;
    return hit ? [{ utterance: other, hit }] : [];
  });
  return { utterance: own, repetitions };
}
