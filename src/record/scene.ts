import type { Actor } from './actor.js';
import type { Draft } from './draft.js';
import type { Finding } from './finding.js';

/** An article as far as it is read. */
export interface Scene {
  readonly actors: readonly Actor[];
  /** Those whom the article describes, never names and lets say nothing; who of them is judged becomes an actor. */
  readonly bystanders: readonly Actor[];
  readonly statements: readonly Draft[];
  readonly findings: readonly Finding[];
}

/** Before anything is read. */
export const EMPTY: Scene = { actors: [], bystanders: [], statements: [], findings: [] };
