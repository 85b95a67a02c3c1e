import { stemmer } from 'stemmer';

/** How often words are said, counted once and for all: what tracing weighs words by. */
export interface WordCounts {
  /** How many sayings were counted. */
  readonly sayings: number;
  /** Stems by how many of them have it; those that are not listed are rarer. */
  readonly stems: Readonly<Record<string, number>>;
}

/** What a word tells, 0 to 1: how much rarer than the commonest it is (inverse document frequency, Spärck Jones 1972). */
const LEAST = 0.04;
/** A name is rare in the language and common in the news of its week. */
const NAME = 0.6;
const NUMBER = 0.6;

const LETTERS = /^[a-z]+$/;
const DIGIT = /\d/;

/**
 * Weighs words. The counts are fixed with the model and not the ledger's own, so that what two statements have in common
 * does not hang on what else is on record, nor on the order in which it came.
 */
export class Weights {
  private readonly stems = new Map<string, string>();
  private readonly rarest: number;

  constructor(private readonly counts: WordCounts) {
    this.rarest = Math.log(counts.sayings);
  }

  /** The stem of a folded word (Porter 1980). */
  stem(word: string): string {
    const known = this.stems.get(word);
    if (known !== undefined) return known;
    const stem = LETTERS.test(word) ? stemmer(word) : word;
    if (this.stems.size > 100_000) this.stems.clear();
    this.stems.set(word, stem);
    return stem;
  }

  /** Whether a stem is one of those that any text has. */
  isKnown(stem: string): boolean {
    return Object.hasOwn(this.counts.stems, stem);
  }

  of(stem: string, isName: boolean): number {
    if (DIGIT.test(stem)) return NUMBER;
    const count = Object.hasOwn(this.counts.stems, stem) ? this.counts.stems[stem]! : 1;
    const weight = Math.max(LEAST, Math.log(this.counts.sayings / count) / this.rarest);
    return isName ? Math.min(NAME, weight) : weight;
  }
}
