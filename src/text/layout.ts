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
function withoutMarks(text: string, paragraphs: readonly Span[]): Page {
  const page: PageDraft = { paragraphs: [], furniture: [], quoted: [], stressed: [], times: [] };
  /** Where the quoted lines end that were seen last. */
  let last = -1;
  for (const [start, end] of paragraphs) {
    const mark = QUOTED.exec(text.slice(start, end))?.[0];
    if (mark === undefined) {
      takeStressed(page, text, [start, end]);
      continue;
    }
    for (const line of text.slice(start, end).matchAll(/^[ \t]*>+[ \t]?/gm))
      page.furniture.push([start + line.index, start + line.index + line[0].length]);
    const words: Span = [start + mark.length, end];
    if (words[0] < end) takeQuoted(page, text, words, last >= 0 && isNextLine(text.slice(last, start)) ? last : null);
    last = end;
  }
  return page;
}

/** A page in the making. */
type PageDraft = Readonly<Record<keyof Page, Span[]>>;

/** Puts a paragraph that is not quoted on a page, without the marks that make it bold or italic. */
function takeStressed({ paragraphs, furniture, stressed }: PageDraft, text: string, [start, end]: Span): void {
  const { length } = STRESSED.exec(text.slice(start, end))?.[1] ?? '';
  const words: Span = [start + length, end - length];
  paragraphs.push(words);
  if (length === 0) return;
  stressed.push(words);
  furniture.push([start, words[0]], [words[1], end]);
}

/** Puts quoted lines on a page; `last` is the end of those that they go on from, null if they begin a quotation. */
function takeQuoted({ paragraphs, quoted }: PageDraft, text: string, [from, end]: Span, last: number | null): void {
  const before = paragraphs.at(-1);
  const block = last === null ? undefined : quoted.at(-1);
  if (block && before && before[1] === last && !isSentenceEnd(text, before)) paragraphs.splice(-1, 1, [before[0], end]);
  else paragraphs.push([from, end]);
  if (block) quoted.splice(-1, 1, [block[0], end]);
  else quoted.push([from, end]);
}

/** Whether what stands between two lines leaves none empty. */
function isNextLine(between: string): boolean {
  return /^\s*$/.test(between) && !/\n\s*\n/.test(between);
}

function isSentenceEnd(text: string, [start, end]: Span): boolean {
  return SENTENCE_END.test(text.slice(Math.max(start, end - LONGEST_END), end));
}
