import type { Span } from '../../text/span.js';

/** Cuts stretches of text into what is inside some spans, sorted and apart, and what is outside. */
export class Stretches {
  constructor(private readonly spans: readonly Span[]) {}

  split(start: number, end: number): { span: Span; inside: boolean }[] {
    const out: { span: Span; inside: boolean }[] = [];
    let at = start;
    for (let i = this.firstAfter(start); i < this.spans.length && at < end; i++) {
      const [from, to] = this.spans[i]!;
      if (from >= end) break;
      if (from > at) out.push({ span: [at, from], inside: false });
      out.push({ span: [Math.max(from, at), Math.min(to, end)], inside: true });
      at = to;
    }
    if (at < end) out.push({ span: [at, end], inside: false });
    return out;
  }

  /** The number of the first span that ends after `place`. */
  private firstAfter(place: number): number {
    let low = 0;
    let high = this.spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.spans[middle]![1] <= place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
