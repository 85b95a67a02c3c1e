import { goesOn, linesOf } from './lines.js';
import type { Span } from './span.js';

/**
 * The article's paragraphs in order, in UTF-16 code units, without the white space around them; none is empty.
 *
 * A line break ends a paragraph, whether or not a blank line follows: news texts come both ways. The exception is text
 * that was wrapped to a column (`goesOn`).
 */
export function paragraphs(text: string): Span[] {
  const lines = linesOf(text);
  const isLater = goesOn(text, lines);
  const out: Span[] = [];
  for (const [i, { span }] of lines.entries()) {
    if (span[0] === span[1]) continue;
    if (isLater[i]) out[out.length - 1] = [out.at(-1)![0], span[1]];
    else out.push(span);
  }
  return out;
}
