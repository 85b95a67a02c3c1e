// Which sentences of the statements of one utterance give the same: an annotator has two sentences of one quotation apart that the
// record keeps as one statement.
import { openLanguage } from '../dist/runtime/language.js';
import { segment } from '../dist/text/segment.js';
import { wordsOf } from '../dist/trace/words.js';

const language = openLanguage();
/** From this share of its telling words on a sentence is another, if they are so many. */
const MOST = 0.6;
const TWO = 2;
const WHOLE = 'whole';

/** The sentences of an article. */
export function sentencesIn({ text }) {
  return segment(text, language.text).sentences;
}

/** The spans of a statement's sentences, each with its telling words; `sentences` are those of the text. */
export function sentencesOf(text, sentences, { content, kind }) {
  const spans = content.flatMap((piece) =>
    sentences.touching(piece).map(([start, end]) => [Math.max(start, piece[0]), Math.min(end, piece[1])]),
  );
  const told = spans.map((span) => ({ span, isReport: kind === 'indirect', words: telling(text.slice(...span)) }));
  return told.filter(({ words }) => words.size > 0);
}

function telling(words) {
  return new Set(
    wordsOf(words, language.trace)
      .map(({ form }) => form)
      .filter((form) => !language.trace.small.has(form)),
  );
}

/**
 * By statement and sentence, the numbers of what it gives, the same for sentences of different statements that share most of their
 * words. What shares none, and is a report's or all of a statement, may give any.
 */
export function partsOf(statements) {
  const all = statements.flatMap((sentences, i) => sentences.map((one, n) => ({ ...one, i, n, part: null })));
  let parts = 0;
  for (const one of all) {
    const alike = all.filter((other) => other.i !== one.i && areAlike(one.words, other.words));
    const own = new Set([one, ...alike].flatMap(({ part }) => part ?? []));
    const part = own.size > 0 ? Math.min(...own) : alike.length > 0 ? parts++ : null;
    for (const other of all) if (own.has(other.part)) other.part = part;
    for (const other of [one, ...alike]) other.part = part;
  }
  const any = Array.from({ length: parts }, (_, part) => part);
  return statements.map((sentences, i) =>
    all
      .filter((one) => one.i === i)
      .map(({ part, isReport, n }) => {
        if (part !== null) return [part];
        return isReport || sentences.length === 1 ? [...any, WHOLE] : [`${i}.${n}`];
      }),
  );
}

function areAlike(a, b) {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared >= MOST * Math.min(a.size, b.size) && shared >= Math.min(TWO, Math.max(a.size, b.size));
}
