import type { Reading } from '../record/reading.js';
import type { Statement } from '../record/statement.js';
import type { Correction } from './entry.js';

/** A correction with its place in the record. */
export interface Corrected extends Correction {
  /** Its entry. */
  readonly seq: number;
  readonly at: string;
}

/** A statement as it stands: the machine's reading, with what people put right. */
export interface StandingStatement extends Statement {
  /** Those that hold, in the order in which they were made; the last of a field is what it is. */
  readonly corrections: readonly Corrected[];
  /** A person found that it is no statement. */
  readonly void: boolean;
}

/** A reading as it stands. */
export interface StandingReading extends Reading {
  readonly statements: readonly StandingStatement[];
}
