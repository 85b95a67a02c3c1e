import { type Draft, distinct, draft } from '../record/draft.js';
import { kindOf, marksAround } from '../record/kind.js';
import type { Scene } from '../record/scene.js';
import type { Context } from '../step.js';
import type { Span } from '../text/span.js';

/**
 * Takes the object of a cue out of what is said, where the tagger left it there: “accused | the paper of a smear” gives “a smear”.
 * Whom or what the object is is told by the steps that look around the cue.
 */
export function withoutObjects(scene: Scene, context: Context): Scene {
  return { ...scene, statements: distinct(scene.statements.map((one) => narrowed(one, context))) };
}

function narrowed(one: Draft, { article, segmentation, language }: Context): Draft {
  const { text } = article;
  const [cue] = one.cue;
  const [first, ...rest] = one.content;
  if (one.act || one.turn || !cue || !first || one.kind === 'direct') return one;
  if (first[0] < cue[1] || text.slice(cue[1], first[0]).trim() !== '') return one;
  const said = text.slice(...first);
  const words = text.slice(...cue);
  const { behind } = language.objects.kinds.find((kind) => kind.cue.test(words) && kind.behind.test(said)) ?? {};
  const object = behind?.exec(said)?.groups?.object ?? '';
  const start = object.length < said.length ? first[0] + object.length : first[0];
  const end = language.objects.calls.test(words)
    ? calledEnd([start, first[1]], text, segmentation, language)
    : first[1];
  if (start === first[0] && end === first[1]) return one;
  const content: readonly Span[] = [[start, end], ...(end < first[1] ? [] : rest)];
  return draft(article, { ...one, content, kind: kindOf(text, content, marksAround(cue, segmentation)) });
}

/** Where what something is called ends, and what is meant begins: “as “gossip” | the idea that …”. */
function calledEnd(
  [start, end]: Span,
  text: string,
  { outermost }: Context['segmentation'],
  { objects }: Context['language'],
): number {
  const opening = objects.calledAs.exec(text.slice(start, end))?.[0].length;
  const close = opening === undefined ? undefined : outermost.at(start + opening)?.outer[1];
  return close !== undefined && close < end && objects.goesOnWith.test(text.slice(close, end)) ? close : end;
}
