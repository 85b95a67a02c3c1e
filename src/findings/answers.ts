import { isSaying } from '../record/manner.js';
import type { Statement } from '../record/statement.js';
import type { Span } from '../text/span.js';
import type { Context } from './context.js';
import { once } from './once.js';

/** A statement that an article tells as the answer to another. */
export interface Answer {
  readonly to: Statement;
  /** The words that make it one. */
  readonly evidence: Span;
}

/** Where in the words before a cue another sentence begins. */
const SENTENCES = /[.!?”"]\s+(?=[\p{Lu}“"])/gu;
/** How far around the cue such words may stand, in UTF-16 code units. */
const AROUND = 60;
/** An answer stands no further behind what it answers than so many statements. */
const MOST_BETWEEN = 6;

/** The answers that an article tells of, by their ids: to the nearest statement of somebody else before it. */
export const answers = once(({ reading, language }: Context): ReadonlyMap<string, Answer> => {
  const { article, statements } = reading;
  const ordered = statements.filter(isSaying).sort((a, b) => placeOf(a) - placeOf(b));
  const byStatement = new Map<string, Answer>();
  for (const [i, answer] of ordered.entries()) {
    const evidence =
      answer.speaker.actor !== null && answer.within === null
        ? answering(article.text, answer, language.findings.answers)
        : null;
    if (!evidence) continue;
    const to = ordered
      .slice(Math.max(0, i - MOST_BETWEEN), i)
      .reverse()
      .find(
        ({ speaker, within }) => speaker.actor !== null && speaker.actor !== answer.speaker.actor && within === null,
      );
    if (to) byStatement.set(answer.id, { to, evidence });
  }
  return byStatement;
});

/** The words before a cue, in its own sentence, that make an answer of it. */
function answering(text: string, { cue: [cue] }: Statement, words: RegExp): Span | null {
  if (!cue) return null;
  const from = Math.max(0, cue[0] - AROUND);
  const ends = [...text.slice(from, cue[1]).matchAll(SENTENCES)].map((m) => m.index + m[0].length);
  const start = from + Math.max(0, ...ends);
  const match = words.exec(text.slice(start, cue[1]));
  return match && [start + match.index, start + match.index + match[0].length];
}

function placeOf({ content, cue }: Statement): number {
  return Math.min(...[...content, ...cue].map(([start]) => start));
}
