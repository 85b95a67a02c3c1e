import { linesOf } from './lines.js';
import type { Page } from './page.js';
import type { Span } from './span.js';

/** The number of a line of a court's transcript, before what stands on it. */
const NUMBER = /^(\d{1,3})(?:[ \t]+|$)/;
/** A label begins a paragraph: "MS. ROY:", "Q", "A.". */
const LABEL = /^(?:\p{Lu}[\p{L}.'’ -]{1,40}:|[QA][.:]?[ \t])/u;
const SMALL_LETTER = /^\p{Ll}/u;
/** So many lines must be numbered, and so large a part of all. */
const FEWEST = 4;
const MOST = 0.7;
/** One of so many goes on from the line before: a list is numbered too. */
const GOES_ON = 8;
/** So much farther from the margin a paragraph begins, in characters. */
const INDENT = 4;

/** The layout of a page whose lines are counted, as a court's are: the numbers are no words. Null for any other text. */
export function numbered(text: string): Page | null {
  const lines = linesOf(text)
    .map(({ span }) => span)
    .filter(([start, end]) => start < end);
  const rows = lines.map((line) => {
    const match = NUMBER.exec(text.slice(...line));
    return { line, number: match && Number(match[1]), width: match?.[0].length ?? 0 };
  });
  const counted = rows.filter(({ number }) => number !== null);
  if (counted.length < FEWEST || counted.length < MOST * rows.length) return null;
  const steps = counted.slice(1).filter(({ number }, i) => number === counted[i]!.number! + 1 || number === 1);
  const going = counted.filter(({ line, width }) => SMALL_LETTER.test(text.slice(line[0] + width, line[1])));
  if (steps.length < MOST * (counted.length - 1) || going.length < counted.length / GOES_ON) return null;
  const margin = Math.min(...counted.filter(({ line, width }) => line[0] + width < line[1]).map(({ width }) => width));
  const out: Span[] = [];
  const furniture: Span[] = [];
  let isOpen = false;
  for (const { line, number, width } of rows) {
    const from = line[0] + width;
    if (width > 0) furniture.push([line[0], from]);
    if (from >= line[1]) {
      isOpen = false;
      continue;
    }
    const before = out.at(-1);
    const begins = LABEL.test(text.slice(from, line[1])) || width - margin >= INDENT;
    if (isOpen && before && number !== null && !begins) out[out.length - 1] = [before[0], line[1]];
    else out.push([from, line[1]]);
    isOpen = number !== null;
  }
  return { paragraphs: out, furniture, quoted: [], stressed: [], times: [] };
}
