import type { TraceWords } from '../language/trace.js';
import { longestRun } from './run.js';
import { spelled } from './spelling.js';

/** A part of a sentence has so many words in a row of what it was taken from. */
const PART = 4;
/** Where a sentence ends and another begins. */
const SENTENCES = /(?<=[.!?…]["'”’)\]]*)\s+(?=["'“‘([]*\p{Lu})/u;

/** Whether one sentence of a quotation has a part of one saying and, elsewhere, a part of another, so that two were made one. */
export function isOneSentenceOf(whole: string, one: string, other: string, { spelling }: TraceWords): boolean {
  const [a, b] = [one, other].map((words) => spelled(words, spelling)) as [string[], string[]];
  return whole.split(SENTENCES).some((sentence) => {
    const words = spelled(sentence, spelling);
    const [x, y] = [longestRun(words, a), longestRun(words, b)];
    return isPart(x.length) && isPart(y.length) && (x.first + x.length <= y.first || y.first + y.length <= x.first);
  });
}

function isPart(length: number): boolean {
  return length >= PART;
}
