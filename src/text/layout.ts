import { captions } from './captions.js';
import { numbered } from './numbered.js';
import { paragraphs } from './paragraphs.js';
import type { Span } from './span.js';

/** How a text is laid out on its page. All spans are UTF-16 code units of the unchanged text. */
export interface Layout {
  readonly paragraphs: readonly Span[];
  /** What stands between the words and is none of them: times of captions, numbers of lines, marks of a quoted mail. */
  readonly furniture: readonly Span[];
  /** Block quotations. */
  readonly quoted: readonly Span[];
  /** When captions are shown, each where it stands, before its words. */
  readonly times: readonly Span[];
}

/** A line that is quoted as in a mail or in Markdown. */
const QUOTED = /^[ \t]*>+[ \t]?/;
const SENTENCE_END = /[.!?…:][”’"'»)\]]*$/;

/** Makes out a page's paragraphs, and what on it is nobody's words. Accepts any string. */
export function layOut(text: string): Layout {
  return captions(text) ?? numbered(text) ?? withoutMarks(text, paragraphs(text));
}

/** Takes the marks of quoted lines off their paragraphs; lines of one quotation that go on are one paragraph. */
function withoutMarks(text: string, found: readonly Span[]): Layout {
  const out: Span[] = [];
  const furniture: Span[] = [];
  const quoted: Span[] = [];
  let last = -1;
  for (const [start, end] of found) {
    const mark = QUOTED.exec(text.slice(start, end))?.[0];
    if (mark === undefined) {
      out.push([start, end]);
      continue;
    }
    for (const line of text.slice(start, end).matchAll(/^[ \t]*>+[ \t]?/gm))
      furniture.push([start + line.index, start + line.index + line[0].length]);
    const from = start + mark.length;
    const isNext = last >= 0 && /^\s*$/.test(text.slice(last, start)) && !/\n\s*\n/.test(text.slice(last, start));
    if (from >= end) {
      last = end;
      continue;
    }
    const before = out.at(-1);
    const isBlock = isNext && quoted.length > 0;
    if (isBlock && before && before[1] === last && !SENTENCE_END.test(text.slice(...before)))
      out[out.length - 1] = [before[0], end];
    else out.push([from, end]);
    if (isBlock) quoted[quoted.length - 1] = [quoted.at(-1)![0], end];
    else quoted.push([from, end]);
    last = end;
  }
  return { paragraphs: out, furniture, quoted, times: [] };
}

/** A span without what stands in it that is no words. */
export function without(furniture: readonly Span[], [start, end]: Span): Span[] {
  const out: Span[] = [];
  let at = start;
  for (const [from, to] of furniture) {
    if (to <= at || from >= end) continue;
    if (from > at) out.push([at, from]);
    at = to;
  }
  return at < end ? [...out, [at, end]] : out;
}
