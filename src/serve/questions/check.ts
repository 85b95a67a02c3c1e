import type { Check } from '../../ledger/check.js';
import type { Ledger } from '../../ledger/ledger.js';

export interface CheckAsked {
  readonly words: string;
  /** Who is supposed to have said them. */
  readonly by?: string;
  /** Whether what is on record and no saying is a witness too. */
  readonly all: boolean;
}

export function check(ledger: Ledger, { words, by, all }: CheckAsked): Check {
  return ledger.check(words, { all, ...(by !== undefined && { by }) });
}
