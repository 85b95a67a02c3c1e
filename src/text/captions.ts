import { linesOf } from './lines.js';
import type { Page } from './page.js';
import type { Span } from './span.js';

/** When a caption is shown, in SubRip and WebVTT. */
const TIMING = /^(?:\d{1,3}:)?\d{1,2}:\d\d[.,]\d{1,3}\s*-->\s*(?:\d{1,3}:)?\d{1,2}:\d\d[.,]\d{1,3}(?:\s.*)?$/;
const HEADER = /^\uFEFF?WEBVTT(?:\s|$)/;
const NUMBER = /^\d+$/;
/** Markup inside a caption that is no voice: "<i>", "</v>", "<00:01.200>", "{\an8}"; and what says that another speaks. */
const TAG = /<(?!v[ .])\/?[^<>\n]{0,40}>|\{\\[^{}\n]{1,20}\}|^(?:>>+|[-–—])\s*/gm;
/** A voice, a mark of another speaker, or a label begins a paragraph. */
const BEGINS = /^(?:<v[ .]|>>|[-–—]\s|[[(]|\p{Lu}[\p{L} .,'’-]{0,40}:(?:\s|$))/u;
const SENTENCE_END = /[.!?…—–-][”’"'»)\]♪]*$/;
const CLOSING_TAG = /<[^<>]*>$/;
/** As much of a paragraph as tells whether a sentence ends there. */
const LONGEST_END = 60;
/** Fewer captions are no file of them. */
const FEWEST = 2;

/**
 * The layout of captions: numbers, times, notes and tags are no words, and what goes on from one caption to the next is one
 * paragraph. Null for any other text.
 */
export function captions(text: string): Page | null {
  const lines = linesOf(text).map(({ span }) => span);
  const at = lines.flatMap(([start, end], i) => (TIMING.test(text.slice(start, end)) ? [i] : []));
  const [first] = lines;
  if (at.length < (first && HEADER.test(text.slice(...first)) ? 1 : FEWEST)) return null;
  const furniture: Span[] = [];
  const out: Span[] = [];
  const isTiming = new Set(at);
  let isShown = false;
  let end = 0;
  for (const [i, whole] of lines.entries()) {
    const words = text.slice(...whole);
    const line = untagged(words, whole);
    if (words === '') isShown = false;
    else if (isTiming.has(i)) isShown = true;
    // The number of the next caption, where no blank line stands before it.
    else if (isShown && !(NUMBER.test(words) && isTiming.has(i + 1))) {
      if (/\S/.test(text.slice(end, line[0]))) furniture.push([end, line[0]]);
      for (const tag of text.slice(...line).matchAll(TAG))
        furniture.push([line[0] + tag.index, line[0] + tag.index + tag[0].length]);
      const before = out.at(-1);
      const goesOn = before && !BEGINS.test(words) && !SENTENCE_END.test(endOf(text, before));
      if (goesOn) out[out.length - 1] = [before[0], line[1]];
      else out.push(line);
      end = line[1];
    }
  }
  if (end < text.length) furniture.push([end, text.length]);
  return { paragraphs: out, furniture, quoted: [], stressed: [], times: at.map((i) => lines[i]!) };
}

/** A line without the tags at its ends. */
function untagged(words: string, [start, end]: Span): Span {
  const tags = [...words.matchAll(TAG)].map(({ index, 0: tag }): Span => [start + index, start + index + tag.length]);
  let [from, to] = [start, end];
  for (const tag of tags) if (tag[0] === from) from = tag[1];
  for (const tag of tags.reverse()) if (tag[1] === to) to = tag[0];
  return [Math.min(from, to), to];
}

/** The last characters of a paragraph, without the tag that it may end with. */
function endOf(text: string, [start, end]: Span): string {
  return text.slice(Math.max(start, end - LONGEST_END), end).replace(CLOSING_TAG, '');
}
