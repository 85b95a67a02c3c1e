import type { ActWords } from '../language/acts.js';
import type { Article } from '../record/article.js';
import { type Draft, draft, type Passage } from '../record/draft.js';
import { kindOf, marksAround } from '../record/kind.js';
import type { Segmentation } from '../text/segment.js';
import type { Span } from '../text/span.js';
import { lengthOfClause } from './clause-end.js';

const TAIL = /[\s,;:–—]+$/u;

/** What is said behind a cue, up to the end of its clause; undefined where nothing stands there. */
export function saidBehind(
  article: Article,
  cue: Span,
  credit: Pick<Passage, 'source' | 'sourceP' | 'p'>,
  segmentation: Segmentation,
  { clauseEnd }: ActWords,
): Draft | undefined {
  const { text } = article;
  const [, end] = segmentation.sentences.at(cue[0])!;
  const words = text.slice(cue[1], cue[1] + lengthOfClause(text.slice(cue[1], end), clauseEnd));
  const from = cue[1] + words.length - words.trimStart().length;
  const to = cue[1] + words.replace(TAIL, '').length;
  if (from >= to) return undefined;
  const content: readonly Span[] = [[from, to]];
  return draft(article, {
    ...credit,
    kind: kindOf(text, content, marksAround(cue, segmentation)),
    content,
    cue: [cue],
  });
}
