import { draft, type Passage } from './record/draft.js';
import type { Scene } from './record/scene.js';
import type { Kind } from './record/statement.js';
import type { Context } from './step.js';
import type { Quotation } from './text/quotations.js';
import type { Span } from './text/span.js';
import { Spans } from './text/spans.js';

/** Of a direct quotation's words, the share that must stand between marks: "he said" may be left inside its content. */
const DIRECT = 0.9;
const WORD = /[\p{L}\p{N}_]+(?:[’'\-.][\p{L}\p{N}_]+)*/gu;
const EDGE = /[\s,;:–—-]/;

/** Puts what the tagger found on record: one statement an attribution, of which all else is for the steps behind. */
export function assemble(scene: Scene, { article, segmentation, attributions, odds }: Context): Scene {
  const { paragraphs, outermost, turns } = segmentation;
  const { text } = article;
  const labels = Spans.of(turns, ({ label, mark }): Span => [label[0], mark[1]]);
  // A turn's words are given as they were said, and its label credits them.
  const spoken = turns.map(({ label, mark, content }): Passage => {
    return { kind: 'direct', content, cue: [mark], source: [label], p: odds.turn };
  });
  const credited = attributions.flatMap(({ cue, content, source, p }): Passage[] => {
    if (labels.touching(cue).length > 0 || (source && labels.touching(source).length > 0)) return [];
    const pieces = content.flatMap((piece) => withMarks(text, piece, outermost));
    // What held nothing but a mark is no content.
    if (pieces.length === 0) return [];
    const kind = kindOf(text, pieces, outermost);
    return [{ kind, content: pieces, cue: [trimmed(text, cue)], source: source ? [trimmed(text, source)] : [], p }];
  });
  const free = uncredited(text, paragraphs, outermost, [...credited, ...spoken]).map((content): Passage => {
    return { kind: kindOf(text, content, outermost), content, cue: [], source: [], p: 0 };
  });
  const found = [...spoken, ...credited, ...free].sort((a, b) => a.content[0]![0] - b.content[0]![0]);
  return { ...scene, statements: found.map((one) => draft(article, one)) };
}

/** Without the commas, colons and dashes at its ends, which belong to the sentence around; all of it if it has no more. */
function trimmed(text: string, [start, end]: Span): Span {
  let from = start;
  let to = end;
  while (from < to && EDGE.test(text.charAt(from))) from++;
  while (to > from && EDGE.test(text.charAt(to - 1))) to--;
  return from < to ? [from, to] : [start, end];
}

/**
 * A piece that begins or ends just inside quotation marks takes them in; one that begins with a closing mark or ends
 * with an opening one leaves it to whom it belongs. Empty if nothing is left.
 */
function withMarks(text: string, piece: Span, quotations: Spans<Quotation>): [] | [Span] {
  let [start, end] = trimmed(text, piece);
  const near = quotations.touching([start, end]);
  const first = near[0];
  const last = near[near.length - 1];
  if (!first || !last) return [[start, end]];
  if (start >= first.inner[1]) start = first.outer[1];
  else if (start > first.outer[0] && start <= first.inner[0]) start = first.outer[0];
  if (end <= last.inner[0]) end = last.outer[0];
  else if (end >= last.inner[1] && end < last.outer[1]) end = last.outer[1];
  return start < end ? [trimmed(text, [start, end])] : [];
}

function kindOf(text: string, content: readonly Span[], quotations: Spans<Quotation>): Kind {
  let all = 0;
  let inside = 0;
  for (const [start, end] of content) {
    const near = quotations.touching([start, end]);
    for (const match of text.slice(start, end).matchAll(WORD)) {
      const at = start + match.index;
      all++;
      if (near.some((q) => q.inner[0] <= at && at < q.inner[1])) inside++;
    }
  }
  if (inside === 0) return 'indirect';
  return inside >= DIRECT * all ? 'direct' : 'mixed';
}

/**
 * Quotations that no words credit and that stand as sentences of their own: a whole paragraph, or from a sentence's
 * beginning to its end mark inside one. They are sayings beyond doubt, and who said them is for later steps, or stays
 * open; a quotation inside a sentence that credits no one may be a title or a term, and is left alone.
 */
function uncredited(
  text: string,
  paragraphs: Spans<Span>,
  quotations: Spans<Quotation>,
  credited: readonly Passage[],
): Span[][] {
  const taken = Spans.of(
    credited.flatMap((s) => [...s.content, ...s.cue, ...s.source]),
    (span) => span,
  );
  const out: Span[][] = [];
  for (const { outer, inner, marks, closed } of quotations.values) {
    const [start, end] = outer;
    if (taken.touching(outer).length > 0) continue;
    if (marks === 'single' && !closed) continue;
    const [from, to] = paragraphs.at(start)!;
    const before = text.slice(from, start);
    const after = text.slice(Math.min(end, to), to);
    const isAlone = before === '' && !/[\p{L}\p{N}]/u.test(after);
    const isSentence =
      closed &&
      /(?:^|[.!?…][”"’)]*\s+)$/.test(before) &&
      /[.!?…]$/.test(text.slice(...inner)) &&
      /^(?:$|\s+[\p{Lu}“"‘(])/u.test(after);
    if (!isAlone && !isSentence) continue;
    if ((text.slice(...inner).match(WORD)?.length ?? 0) < 3) continue;
    out.push([outer]);
  }
  return out;
}
