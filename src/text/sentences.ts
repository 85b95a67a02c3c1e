import type { TextWords } from '../language/text.js';
import { isSpace } from './space.js';
import type { Span } from './span.js';

const STOPS = '.!?…';
const CLOSERS = '”’"\'»›)]}“‘';
const OPENERS = '“‘"\'«‹„‚([{`';

/** How far back an abbreviation and how far ahead a reporting verb is looked for, in UTF-16 code units. */
const LONGEST_ABBREVIATION = 12;
const LONGEST_SPEAKER = 60;

/**
 * The sentences of one paragraph, in order, in UTF-16 code units: they cover it but for the white space between them.
 *
 * Closing quotation marks and brackets stay with the sentence that they close. A question or exclamation inside a
 * quotation does not end the sentence that reports it ("“Why?” she asked." is one).
 */
export function sentences(text: string, [from, to]: Span, language: TextWords): Span[] {
  const out: Span[] = [];
  let start = from;
  let i = from;
  while (i < to) {
    if (!STOPS.includes(text.charAt(i))) {
      i++;
      continue;
    }
    const stop = i;
    i = pastStops(text, i, to);
    const stopsEnd = i;
    while (i < to && CLOSERS.includes(text.charAt(i))) i++;
    const end = i;
    if (i >= to || !isSpace(text, i)) continue;
    while (i < to && isSpace(text, i)) i++;
    if (endsSentence(text, start, stop, stopsEnd, end, i, to, language)) {
      out.push([start, end]);
      start = i;
    }
  }
  if (start < to) out.push([start, to]);
  return out;
}

/** The end of a run of stops, such as "?!", "..." or ". . .". */
function pastStops(text: string, from: number, to: number): number {
  let at = from + 1;
  while (at < to) {
    if (STOPS.includes(text.charAt(at))) at++;
    else if (at + 1 < to && isSpace(text, at) && text.charAt(at + 1) === '.') at += 2;
    else break;
  }
  return at;
}

/** Whether a sentence ends with the stops at `stop` and the closing marks up to `end`, before what begins at `next`. */
function endsSentence(
  text: string,
  start: number,
  stop: number,
  stopsEnd: number,
  end: number,
  next: number,
  to: number,
  language: TextWords,
): boolean {
  let first = next;
  while (first < to && OPENERS.includes(text.charAt(first))) first++;
  if (/^\p{Ll}/u.test(text.slice(first, first + 2))) return false;
  const mark = text.charAt(stopsEnd - 1);
  if (mark === '!' || mark === '?')
    return stopsEnd === end || !isReport(text.slice(next, Math.min(to, next + LONGEST_SPEAKER)), language);
  if (mark === '…' || stopsEnd - stop > 1) return true;
  return endsWithFullStop(text, start, stop, first, to, language);
}

/** Whether the full stop at `stop` ends a sentence and not merely an abbreviation, before the word at `first`. */
function endsWithFullStop(
  text: string,
  start: number,
  stop: number,
  first: number,
  to: number,
  language: TextWords,
): boolean {
  const { abbreviations } = language;
  let begin = stop;
  while (begin > start && stop - begin < LONGEST_ABBREVIATION && /[\p{L}.]/u.test(text.charAt(begin - 1))) begin--;
  const word = text.slice(begin, stop);
  const nextIsNumber = /\d/.test(text.charAt(first));
  if (abbreviations.beforeNames.has(word)) return false;
  if (abbreviations.beforeNumbers.has(word) && nextIsNumber) return false;
  if (abbreviations.anywhere.has(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word))
    return startsSentence(text, first, to, language);
  // An initial: "J. K. Rowling", "George W. Bush"; but "Plan B. The council", "it was I. Then".
  if (/^\p{Lu}$/u.test(word)) {
    const afterWord = /\p{Ll}\s$/u.test(text.slice(Math.max(start, begin - 2), begin));
    return afterWord && startsSentence(text, first, to, language);
  }
  // The number of an item: "1. Vote."
  if (begin === stop && stop - start <= 3 && /^\d+$/.test(text.slice(start, stop))) return false;
  return true;
}

/** After an abbreviation only a word that begins sentences far more often than names tells that a new one begins. */
function startsSentence(text: string, first: number, to: number, { starters }: TextWords): boolean {
  const word = /^\p{Lu}\p{Ll}*(?![\p{L}.])/u.exec(text.slice(first, Math.min(to, first + 12)))?.[0];
  return word !== undefined && starters.has(word.toLowerCase());
}

/** Whether capitalised words and then a reporting verb follow: "Mayor Jane Roe asked", but not "He answered". */
function isReport(ahead: string, { starters, reporting, nameLinks }: TextWords): boolean {
  const words = ahead.split(/\s+/);
  if (starters.has(words[0]!.toLowerCase())) return false;
  for (const word of words) {
    if (reporting.has(word.replace(/[.,:;]+$/, ''))) return true;
    if (!/^\p{Lu}/u.test(word) && !nameLinks.has(word)) return false;
  }
  return false;
}
