import type { ActWords } from '../language/acts.js';
import type { Language } from '../language/language.js';
import type { Act } from '../record/act.js';
import type { Article } from '../record/article.js';
import { type Draft, draft } from '../record/draft.js';
import { kindOf, marksAround } from '../record/kind.js';
import type { Segmentation } from '../text/segment.js';
import type { Span } from '../text/span.js';
import { CLASSES } from './classes.js';
import { lengthOfClause } from './clause-end.js';

const WORD = /[\p{L}-]+/gu;

/**
 * What somebody is praised, blamed or attacked for, where some of it is quoted: “attacked the paper for | printing a ‘stale’ map”. Who
 * quotes it has it from who did so; undefined where nothing is quoted.
 */
export function grounds(
  article: Article,
  act: Act,
  segmentation: Segmentation,
  p: number,
  { forWhat, clauseEnd }: ActWords,
): Draft | undefined {
  const { text } = article;
  const sentence = segmentation.sentences.at(act.cue[0])!;
  const from = act.object.at(-1)![1];
  const gap = forWhat.exec(text.slice(from, sentence[1]))?.[0].length;
  if (gap === undefined || act.stance === 0) return undefined;
  const start = from + gap;
  const quoted = segmentation.outermost.inside([start, sentence[1]])[0];
  if (!quoted) return undefined;
  // Another clause may stand before the quotation, or behind it.
  if (clauseEnd.test(text.slice(start, quoted.outer[0]))) return undefined;
  const end = quoted.outer[1] + lengthOfClause(text.slice(quoted.outer[1], sentence[1]), clauseEnd);
  const content: readonly Span[] = [[start, end]];
  const kind = kindOf(text, content, marksAround(act.cue, segmentation));
  return draft(article, { kind, content, cue: [act.cue], source: [act.source], p });
}

/**
 * A statement without whom it is about at the beginning of its content, where that leads to quoted words: “praised | Hale for her
 * ‘calm’”, “described | the vote as ‘a gift’”. What is said is the calm.
 */
export function groundsAlone(
  one: Draft,
  article: Article,
  segmentation: Segmentation,
  { acts: { forQuoted, verbs, clause }, stance }: Language,
): Draft {
  const { text } = article;
  const [first] = one.content;
  const cue = one.cue.at(-1);
  if (one.kind !== 'mixed' || !first || !cue || one.content.length > 1 || first[0] < cue[1]) return one;
  const words = text.slice(...cue);
  const judges = words
    .toLowerCase()
    .match(WORD)
    ?.some((word) => verbs.get(word)?.some((verb) => CLASSES[verb.class].stance !== 0));
  if (!judges && !stance.describes.test(words)) return one;
  const quoted = segmentation.outermost.inside(first)[0];
  const lead = quoted && forQuoted.exec(text.slice(first[0], quoted.outer[0]));
  if (!lead) return one;
  const { object = '', own = '' } = lead.groups!;
  if (clause.test(object)) return one;
  const content: readonly Span[] = [[first[0] + lead[0].length - own.length, first[1]]];
  return draft(article, { ...one, content, kind: kindOf(text, content, marksAround(cue, segmentation)) });
}
