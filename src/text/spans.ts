import type { Span } from './span.js';

/** How many of `length` places, from the first, hold a condition that stays false once it is false. Found by bisection. */
export function countWhile(length: number, holds: (place: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Values that lie on spans of one text, by their beginnings; those that begin together keep the order in which they
 * came. Spans may nest, cross and repeat, and a value may lie on several. Asking takes the logarithm of their number,
 * and in a nest its depth, beside what is told; it never changes them.
 */
export class Spans<T> {
  private constructor(
    /** By their beginnings. What the verbs below call a place is an index of this list. */
    readonly values: readonly T[],
    private readonly starts: Int32Array,
    private readonly ends: Int32Array,
    /**
     * For each place the nearest before it whose span ends later, -1 if there is none: all between the two end no later
     * than it does, so that who asks for what reaches beyond an offset passes over them.
     */
    private readonly around: Int32Array,
  ) {}

  /** Takes values in any order. */
  static of<T>(values: readonly T[], spanOf: (value: T) => Span): Spans<T> {
    const isSorted = values.every((value, i) => i === 0 || spanOf(values[i - 1]!)[0] <= spanOf(value)[0]);
    const sorted = isSorted ? values : [...values].sort((a, b) => spanOf(a)[0] - spanOf(b)[0]);
    const starts = Int32Array.from(sorted, (value) => spanOf(value)[0]);
    const ends = Int32Array.from(sorted, (value) => spanOf(value)[1]);
    const around = new Int32Array(sorted.length);
    for (let i = 0; i < ends.length; i++) {
      let holder = i - 1;
      while (holder >= 0 && ends[holder]! <= ends[i]!) holder = around[holder]!;
      around[i] = holder;
    }
    return new Spans(sorted, starts, ends, around);
  }

  get length(): number {
    return this.values.length;
  }

  /** How many begin before an offset: the place of the first that begins at it or after. */
  countBefore(offset: number): number {
    return countWhile(this.starts.length, (i) => this.starts[i]! < offset);
  }

  /** The place of the last that begins at or before an offset, wherever it ends; -1 if none does. */
  lastBefore(offset: number): number {
    return this.countBefore(offset + 1) - 1;
  }

  /**
   * The one around the character at an offset: of several the one that begins last, and of those that begin together
   * the shortest, so in a nest the innermost. Never an empty one.
   */
  at(offset: number): T | undefined {
    const { starts, ends } = this;
    let place = this.reaching(this.lastBefore(offset), offset);
    for (let i = place - 1; i >= 0 && starts[i] === starts[place]; i--)
      if (ends[i]! > offset && ends[i]! < ends[place]!) place = i;
    return this.values[place];
  }

  /** Those that begin in a span, wherever they end, in order. */
  from([start, end]: Span): readonly T[] {
    return this.values.slice(this.countBefore(start), this.countBefore(end));
  }

  /** Those that a span holds with both ends, as `contains` has it, in order; empty ones at its ends too. */
  inside([start, end]: Span): T[] {
    const out: T[] = [];
    for (let i = this.countBefore(start); i < this.length && this.starts[i]! <= end; i++)
      if (this.ends[i]! <= end) out.push(this.values[i]!);
    return out;
  }

  /** Those that share a character with a span, as `overlaps` has it, in order; empty ones not at its ends. */
  touching([start, end]: Span): T[] {
    const out: T[] = [];
    let place = this.reaching(this.countBefore(end) - 1, start);
    while (place >= 0) {
      out.push(this.values[place]!);
      place = this.reaching(place - 1, start);
    }
    return out.reverse();
  }

  /** The last place up to `place` whose span ends after an offset; -1 if none does. */
  private reaching(place: number, offset: number): number {
    while (place >= 0 && this.ends[place]! <= offset) place = this.around[place]!;
    return place;
  }
}
