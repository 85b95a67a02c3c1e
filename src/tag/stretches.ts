import type { Segmentation } from '../text/segment.js';
import { overlaps } from '../text/span.js';
import type { Word } from './words.js';

/** A paragraph of more pieces has lost its breaks: the tagger has seen few, and sees less in them. */
const LONGEST_PARAGRAPH = 256;

/** In pieces, what a stretch of such a paragraph holds; what that is worth is measured in docs/quality.md. */
const STRETCH = { least: 100, most: 200 };

/**
 * The words of a paragraph; of an overlong one in stretches of whole sentences, cut outside quotations, and rather not beside
 * a sentence that is one, since who says it stands next to it.
 */
export function* stretches(words: readonly Word[], segmentation: Segmentation): Generator<readonly Word[]> {
  if (lengthOf(words) <= LONGEST_PARAGRAPH) {
    yield words;
    return;
  }
  let start = 0;
  let used = 0;
  let best = { cut: 0, isGood: false };
  for (let i = 1; i < words.length; i++) {
    used += words[i - 1]!.pieces.length;
    if (used > STRETCH.most && best.cut > start) {
      yield words.slice(start, best.cut);
      start = best.cut;
      used = lengthOf(words.slice(start, i));
      best = { cut: start, isGood: false };
    }
    if (used < STRETCH.least || !isBetween(words[i - 1]!, words[i]!, segmentation)) continue;
    const isGood = [words[i - 1]!, words[i]!].every((word) => !isQuoted(word, segmentation));
    if (isGood || !best.isGood) best = { cut: i, isGood };
  }
  yield words.slice(start);
}

function lengthOf(words: readonly Word[]): number {
  return words.reduce((sum, { pieces }) => sum + pieces.length, 0);
}

/** Whether two words stand in two sentences, and in no quotation together. */
function isBetween(last: Word, next: Word, { sentences, outermost }: Segmentation): boolean {
  if (sentences.lastBefore(last.start) === sentences.lastBefore(next.start)) return false;
  return !outermost.touching([last.start, last.end]).some(({ outer }) => overlaps(outer, [next.start, next.end]));
}

/** Whether the sentence that a word stands in begins and ends inside quotation marks. */
function isQuoted({ start }: Word, { sentences, outermost }: Segmentation): boolean {
  const [from, to] = sentences.at(start) ?? [start, start + 1];
  return outermost.at(from) !== undefined && outermost.at(to - 1) !== undefined;
}
