import type { TextWords } from '../language/text.js';
import type { Statement } from '../record/statement.js';
import { cut } from '../text/segment.js';
import { viewOf } from '../text/view.js';

const SPACE = /\s+/gu;

/**
 * The sentences of a text in which a statement and the words that credit it stand, from the first to the last, as a person
 * reads them: on one line.
 */
export function contextsIn(
  text: string,
  language: TextWords,
): (statement: Pick<Statement, 'content' | 'cue' | 'source'>) => string {
  const view = viewOf(text, language);
  const { sentences } = cut(view.text, language);
  return ({ content, cue, source }) => {
    const spans = [...content, ...cue, ...source].map((span) => view.into(span));
    if (spans.length === 0) return '';
    const [start, end] = [Math.min(...spans.map(([from]) => from)), Math.max(...spans.map(([, to]) => to))];
    const inside = sentences.filter(([from, to]) => from < end && start < to);
    const first = Math.min(start, inside[0]?.[0] ?? start);
    const last = Math.max(end, inside.at(-1)?.[1] ?? end);
    return view.text.slice(first, last).replace(SPACE, ' ').trim();
  };
}
