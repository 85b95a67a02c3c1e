import type { Language } from '../language/language.js';
import { hash } from './hash.js';
import { keysOf } from './keys.js';
import { type Fit, Pairing, type PairOdds, type PairSettings } from './pairing.js';
import { type Saying, Sayings } from './saying.js';
import { Weights, type WordCounts } from './weights.js';

/** What tracing was fitted to: `model/trace.json`. */
export interface TraceSettings {
  readonly words: WordCounts;
  readonly pairs: PairSettings;
}

/**
 * How far apart two sayings may stand among all that have a key, in the order of `momentOf`, to be compared: what
 * everybody says is compared with what was printed just before and after it, so that each saying costs the same however
 * many there are.
 */
export const REACH = 8;
/** … and so many keys they must share in that way. */
export const SHARED = 2;

/** Counts the changes of what tracing does, so that a ledger that an earlier one traced is traced anew. */
const RULES = 5;

/** What is compared with what, and how it is judged: everything of tracing that keeps no state. */
export class Tracer {
  /** What was traced by the same version was traced alike. */
  readonly version: string;
  readonly sayings: Sayings;
  readonly language: Language;
  private readonly pairing: Pairing;

  /**
   * @param version of the settings
   */
  constructor({ words, pairs }: TraceSettings, version: string, language: Language, odds: PairOdds) {
    this.version = `${RULES}.${version}`;
    this.sayings = new Sayings(new Weights(words), language);
    this.language = language;
    this.pairing = new Pairing(pairs, odds);
  }

  /** Null for two of one article, which are never taken for one utterance by their words alone. */
  judge(a: Saying, b: Saying): Fit | null {
    if (a.article === b.article) return null;
    // Always the same way round, so that no rounding hangs on who asks.
    return a.id < b.id ? this.pairing.judge(a, b) : this.pairing.judge(b, a);
  }

  /** Like `judge`, but null also for two that share too few keys, whose difference says nothing. */
  known(a: Saying, b: Saying): Fit | null {
    const keys = new Set(keysOf(a));
    return keysOf(b).filter((key) => keys.has(key)).length >= SHARED ? this.judge(a, b) : null;
  }
}

const DAYS = 2 ** 20;
const WITHIN_A_DAY = 2 ** 24;

/** Where a saying stands in the order of publication; what has no day comes last. Ties of a day are parted by the id. */
export function momentOf({ id, day }: Pick<Saying, 'id' | 'day'>): number {
  return (day === null ? DAYS : Math.max(day, 0)) * WITHIN_A_DAY + (hash(id) >>> 8);
}
