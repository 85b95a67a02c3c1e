import { ABBREVIATIONS, TITLES } from './abbreviations.js';
import { isSpace } from './paragraphs.js';
import type { Span } from './span.js';

const CLOSERS = '”’"\'»›)]}';
const OPENERS = '“‘"\'«‹„‚([';
const LONGEST_ABBREVIATION = 12;

/**
 * The sentences of one paragraph: they cover it but for the white space between them.
 *
 * Closing quotation marks and brackets stay with the sentence that they close. A question or exclamation inside a
 * quotation does not end the sentence that reports it ("“Why?” she asked." is one).
 */
export function sentences(text: string, [from, to]: Span): Span[] {
  const out: Span[] = [];
  let start = from;
  let i = from;
  while (i < to) {
    const mark = text.charAt(i);
    if (mark !== '.' && mark !== '!' && mark !== '?' && mark !== '…') {
      i++;
      continue;
    }
    const at = i;
    while (i < to && '.!?…'.includes(text.charAt(i))) i++;
    const dots = i - at > 1 || mark === '…';
    while (i < to && CLOSERS.includes(text.charAt(i))) i++;
    const end = i;
    if (i >= to || !isSpace(text, i)) continue;
    while (i < to && isSpace(text, i)) i++;
    if (ends(text, start, at, dots, i, to)) {
      out.push([start, end]);
      start = i;
    }
  }
  if (start < to) out.push([start, to]);
  return out;
}

function ends(text: string, start: number, at: number, dots: boolean, next: number, to: number): boolean {
  let first = next;
  while (first < to && OPENERS.includes(text.charAt(first))) first++;
  const opening = text.charAt(first);
  if (/\p{Ll}/u.test(opening)) return false;
  if (text.charAt(at) !== '.' || dots) return true;
  let begin = at;
  while (begin > start && at - begin < LONGEST_ABBREVIATION && /[\p{L}.]/u.test(text.charAt(begin - 1))) begin--;
  const word = text.slice(begin, at).toLowerCase();
  if (TITLES.has(word)) return false;
  // An initial ("J. K. Rowling"), but not "Plan B. The…" or "it was I. Then": initials follow no lower-case word.
  if (/^(?:\p{L}\.)*\p{L}$/u.test(word) && !ABBREVIATIONS.has(word)) {
    return (
      word.length === 1 &&
      /\p{Ll}\s$/u.test(text.slice(Math.max(start, begin - 2), begin)) &&
      startsSentence(text, first, to)
    );
  }
  if (ABBREVIATIONS.has(word)) return startsSentence(text, first, to);
  return true;
}

const STARTERS = new Set(
  'the a an this that these those it he she they we i you but and in on at for if when while after before as his her their'.split(
    ' ',
  ),
);

/** After an abbreviation only a word that begins sentences far more often than names tells that a new one begins. */
function startsSentence(text: string, first: number, to: number): boolean {
  const word = /^\p{Lu}\p{Ll}*/u.exec(text.slice(first, Math.min(to, first + 8)))?.[0];
  return word !== undefined && STARTERS.has(word.toLowerCase());
}
