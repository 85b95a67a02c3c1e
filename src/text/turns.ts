import type { TextWords } from '../language/text.js';
import type { Quotation } from './quotations.js';
import type { Span } from './span.js';
import type { Spans } from './spans.js';

/** What one speaker says at a time in an interview or a transcript: "VELD: We have no plans." */
export interface Turn {
  /** The words that name the speaker, without the colon. UTF-16 code units. */
  readonly label: Span;
  readonly mark: Span;
  /** What is said, a span a paragraph. */
  readonly content: readonly Span[];
}

/** Fewer labelled paragraphs may be headings, or a headline with a colon. */
const FEWEST = 3;

/**
 * The turns of a text that is laid out as an interview or a transcript: three or more paragraphs begin with a label and
 * a colon, at least one label comes back, and there are two labels. A paragraph without a label goes on with the turn
 * before it, unless it quotes: then someone tells again. Empty for any other text.
 */
export function turns(
  text: string,
  paragraphs: readonly Span[],
  quotations: Spans<Quotation>,
  { turn: label }: TextWords,
): Turn[] {
  const labelled = new Map<number, { label: Span; mark: Span; content: Span; key: string }>();
  for (const [i, [start, end]] of paragraphs.entries()) {
    const match = label.exec(text.slice(start, Math.min(end, start + 120)));
    if (!match?.groups) continue;
    const { label: words, mark } = match.groups;
    const at = start + words!.length;
    if (start + match[0].length >= end) continue;
    labelled.set(i, {
      label: [start, at],
      mark: [at, at + mark!.length],
      content: [start + match[0].length, end],
      key: words!.toLowerCase(),
    });
  }
  const counts = new Map<string, number>();
  for (const { key } of labelled.values()) counts.set(key, (counts.get(key) ?? 0) + 1);
  if (labelled.size < FEWEST || counts.size < 2 || Math.max(...counts.values()) < 2) return [];
  const last = Math.max(...labelled.keys());
  const out: { label: Span; mark: Span; content: Span[] }[] = [];
  for (const [i, paragraph] of paragraphs.entries()) {
    const turn = labelled.get(i);
    if (turn) out.push({ label: turn.label, mark: turn.mark, content: [turn.content] });
    else if (out.length > 0 && i < last && quotations.touching(paragraph).length === 0)
      out[out.length - 1]!.content.push(paragraph);
  }
  return out;
}
