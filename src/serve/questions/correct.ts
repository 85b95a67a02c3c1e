import type { CorrectedField } from '../../ledger/entry.js';
import type { Ledger } from '../../ledger/ledger.js';
import { wholeId } from './whole-id.js';

export interface CorrectAsked {
  readonly id: string;
  readonly field: CorrectedField;
  readonly value: string;
  /** Who corrects, and what shows it. */
  readonly by: string;
  readonly why: string;
}

/** Puts a correction beside a statement; null if there is none of that id. */
export function correct(ledger: Ledger, { id, field, value, by, why }: CorrectAsked): { readonly id: string } | null {
  const known = wholeId(ledger, id, 'statement');
  if (known === null) return null;
  ledger.correct(known, [[field, value]], by, why);
  return { id: known };
}
