import type { Reading } from '../record/reading.js';
import type { Statement } from '../record/statement.js';
import type { Span } from '../text/span.js';

/** A statement that an article tells as the answer to another. */
export interface Answer {
  readonly answer: Statement;
  readonly to: Statement;
  /** The words that make it one. */
  readonly evidence: Span;
}

/** Words with which papers make one saying the answer to another. */
const ANSWERS =
  /\b(?:respond(?:s|ed|ing)?|repl(?:y|ies|ied|ying)|retort(?:s|ed|ing)?|hits? back|hit back|hitting back|fire[sd]? back|firing back|shoots? back|shot back|counter(?:s|ed|ing)|reacted|reacting|in response|in (?:a )?reply|rebuff(?:s|ed|ing)?|clap(?:s|ped)? back|struck back|strikes? back)\b/iu;
/** How far around the cue such words may stand, in UTF-16 code units. */
const AROUND = 60;
/** An answer stands no further behind what it answers than so many statements. */
const NEAR = 6;

/** The answers that an article tells of: to the nearest statement of somebody else before it. */
export function answers({ article, statements }: Reading): Answer[] {
  const ordered = [...statements].sort((a, b) => placeOf(a) - placeOf(b));
  return ordered.flatMap((answer, i) => {
    const cue = answer.cue[0];
    if (!cue || answer.speaker.actor === null || answer.within !== null) return [];
    const from = Math.max(0, cue[0] - AROUND);
    const before = article.text.slice(from, cue[1]);
    // Of the words before the cue those of its own sentence.
    const start =
      from + Math.max(0, ...[...before.matchAll(/[.!?”"]\s+(?=[\p{Lu}“"])/gu)].map((m) => m.index + m[0].length));
    const found = ANSWERS.exec(article.text.slice(start, cue[1]));
    if (!found) return [];
    const to = ordered
      .slice(Math.max(0, i - NEAR), i)
      .reverse()
      .find(
        ({ speaker, within }) => speaker.actor !== null && speaker.actor !== answer.speaker.actor && within === null,
      );
    const at = start + found.index;
    return to ? [{ answer, to, evidence: [at, at + found[0].length] as Span }] : [];
  });
}

function placeOf({ content, cue }: Statement): number {
  return Math.min(...[...content, ...cue].map(([start]) => start));
}
