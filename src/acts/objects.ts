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
  const { behind } =
    language.objects.kinds.find((kind) => kind.cue.test(text.slice(...cue)) && kind.behind.test(said)) ?? {};
  const object = behind?.exec(said)?.groups?.object;
  if (object === undefined || object.length >= said.length) return one;
  const content: readonly Span[] = [[first[0] + object.length, first[1]], ...rest];
  return draft(article, { ...one, content, kind: kindOf(text, content, marksAround(cue, segmentation)) });
}
