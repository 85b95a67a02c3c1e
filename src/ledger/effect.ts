import type { Corrected } from './standing.js';

/** A correction, and whether it holds. */
export interface Signed extends Corrected {
  /** The entry that took it back; null while it holds. */
  readonly undone: number | null;
}

/** The corrections of an article with what became of each; who takes back a taking back brings back what it was of. */
export function signed(corrections: readonly Corrected[]): Signed[] {
  const undone = new Map<number, number>();
  for (const { seq, field, value } of corrections.toReversed()) {
    if (field === 'undo' && !undone.has(seq)) undone.set(Number(value), seq);
  }
  return corrections.map((one) => ({ ...one, undone: undone.get(one.seq) ?? null }));
}

/** Those that hold, without those that only take back. */
export function inEffect(corrections: readonly Corrected[]): Corrected[] {
  return signed(corrections).flatMap(({ undone, ...one }) => (undone === null && one.field !== 'undo' ? [one] : []));
}
