import type { Quotation } from '../text/quotations.js';
import type { Segmentation } from '../text/segment.js';
import { contains, type Span } from '../text/span.js';
import { Spans } from '../text/spans.js';
import type { Kind } from './statement.js';

/** Of a direct quotation's words, the share that must stand between marks: "he said" may be left inside its content, and nothing ahead of it. */
const DIRECT = 0.9;
export const WORD = /[\p{L}\p{N}_]+(?:[’'\-.][\p{L}\p{N}_]+)*/gu;

/** How a content is given, by how much of it stands between marks. */
export function kindOf(text: string, content: readonly Span[], quotations: Spans<Quotation>): Exclude<Kind, 'act'> {
  let all = 0;
  let inside = 0;
  let isLed = false;
  for (const [start, end] of content) {
    const near = quotations.touching([start, end]);
    for (const match of text.slice(start, end).matchAll(WORD)) {
      const at = start + match.index;
      all++;
      if (near.some((q) => q.inner[0] <= at && at < q.inner[1])) inside++;
      else isLed ||= inside === 0;
    }
  }
  if (inside === 0) return 'indirect';
  return !isLed && inside >= DIRECT * all ? 'direct' : 'mixed';
}

/** The quotations that can be of what a cue credits: of one inside a quotation, those which stand in there with it. */
export function marksAround(cue: Span, { quotations, outermost }: Segmentation): Spans<Quotation> {
  const around = outermost.at(cue[0]);
  if (!around || cue[0] === cue[1]) return outermost;
  const beside = quotations.inside(around.outer).filter(({ outer }) => !contains(outer, cue));
  return Spans.of(beside, ({ outer }) => outer);
}
