import { captions } from './captions.js';
import { SENTENCE_END } from './lines.js';
import { numbered } from './numbered.js';
import type { Page } from './page.js';
import { paragraphs } from './paragraphs.js';
import type { Span } from './span.js';

/** A line that is quoted as in a mail or in Markdown. */
const QUOTED = /^[ \t]*>+[ \t]?/;
/** A paragraph that is set bold or italic as in Markdown, from end to end. */
const STRESSED = /^(\*{1,3}|_{1,3})(?=[^\s*_])[^*_]*[^\s*_]\1$/;
/** As much of a paragraph as tells whether a sentence ends there. */
const LONGEST_END = 8;

/** Makes out a text's paragraphs, and what on its page is nobody's words. Accepts any string. */
export function pageOf(text: string): Page {
  return captions(text) ?? numbered(text) ?? withoutMarks(text, paragraphs(text));
}

/** Whether a page has captions or counts its lines. */
export function hasFurniture(text: string): boolean {
  return captions(text) !== null || numbered(text) !== null;
}

/** Takes the marks of quoted and stressed lines off their paragraphs; lines of one quotation that go on are one paragraph. */
function withoutMarks(text: string, found: readonly Span[]): Page {
  const out: Span[] = [];
  const furniture: Span[] = [];
  const quoted: Span[] = [];
  const stressed: Span[] = [];
  let last = -1;
  for (const [start, end] of found) {
    const mark = QUOTED.exec(text.slice(start, end))?.[0];
    if (mark === undefined) {
      const { length } = STRESSED.exec(text.slice(start, end))?.[1] ?? '';
      const words: Span = [start + length, end - length];
      out.push(words);
      if (length > 0) {
        stressed.push(words);
        furniture.push([start, words[0]], [words[1], end]);
      }
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
    if (
      isBlock &&
      before &&
      before[1] === last &&
      !SENTENCE_END.test(text.slice(Math.max(before[0], before[1] - LONGEST_END), before[1]))
    )
      out[out.length - 1] = [before[0], end];
    else out.push([from, end]);
    if (isBlock) quoted[quoted.length - 1] = [quoted.at(-1)![0], end];
    else quoted.push([from, end]);
    last = end;
  }
  return { paragraphs: out, furniture, quoted, stressed, times: [] };
}
