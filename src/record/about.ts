import type { Span } from '../text/span.js';

/** How a speaker stands towards an actor, by name and as a number. */
export const STANCES = { for: 1, neither: 0, against: -1 } as const;
export type StanceName = keyof typeof STANCES;
export type Stance = (typeof STANCES)[StanceName];
export const STANCE_NAMES: Readonly<Record<Stance, StanceName>> = { [-1]: 'against', 0: 'neither', 1: 'for' };

/** An actor that the statement speaks of, and the speaker's stance towards it: against, neither, for. */
export interface About {
  readonly actor: string;
  readonly stance: Stance;
  readonly p: number;
  readonly evidence: readonly Span[];
}
