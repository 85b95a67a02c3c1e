import type { Span } from '../../text/span.js';
import { Spans } from '../../text/spans.js';

/** Cuts stretches of text into what is inside some spans, sorted and apart, and what is outside. */
export class Stretches {
  private readonly spans: Spans<Span>;

  constructor(spans: readonly Span[]) {
    this.spans = Spans.of(spans, (span) => span);
  }

  split(start: number, end: number): { span: Span; inside: boolean }[] {
    const out: { span: Span; inside: boolean }[] = [];
    let at = start;
    for (const [from, to] of this.spans.touching([start, end])) {
      if (from > at) out.push({ span: [at, from], inside: false });
      out.push({ span: [Math.max(from, at), Math.min(to, end)], inside: true });
      at = to;
    }
    if (at < end) out.push({ span: [at, end], inside: false });
    return out;
  }
}
