import { type Draft, distinct, draft } from '../record/draft.js';
import { kindOf, marksAround } from '../record/kind.js';
import type { Scene } from '../record/scene.js';
import type { Context } from '../step.js';
import type { Span } from '../text/span.js';

/**
 * Takes the object of a cue out of what is said, where the tagger left it there: “accused | the paper of a smear” gives “a smear”; and
 * what leads to quoted words. Whom or what the object is is told by the steps that look around the cue.
 */
export function withoutObjects(scene: Scene, context: Context): Scene {
  return { ...scene, statements: distinct(scene.statements.map((one) => narrowed(one, context))) };
}

function narrowed(one: Draft, { article, segmentation, language }: Context): Draft {
  const { text } = article;
  const [cue] = one.cue;
  if (one.act || one.turn || !cue || one.content.length === 0 || one.kind === 'direct') return one;
  const content = withoutLead(withoutObject(one.content, cue, text, segmentation, language), cue, text, language);
  if (`${content}` === `${one.content}`) return one;
  return draft(article, { ...one, content, kind: kindOf(text, content, marksAround(cue, segmentation)) });
}

/** What stands between a cue and a piece behind it; nothing before one ahead of it. */
function gapTo([start]: Span, [, end]: Span, text: string): string {
  return text.slice(end, Math.max(end, start));
}

function withoutObject(
  content: readonly Span[],
  cue: Span,
  text: string,
  segmentation: Context['segmentation'],
  language: Context['language'],
): readonly Span[] {
  const [first, ...rest] = content as [Span, ...Span[]];
  const gap = gapTo(first, cue, text);
  if (first[0] < cue[1] || gap.replace(language.objects.asAhead, '').trim() !== '') return content;
  const said = text.slice(...first);
  const words = text.slice(...cue);
  const { behind } = language.objects.kinds.find((kind) => kind.cue.test(words) && kind.behind.test(said)) ?? {};
  const object = behind?.exec(said)?.groups?.object ?? '';
  const start = object.length < said.length ? first[0] + object.length : first[0];
  const isCalled = language.objects.asAhead.test(gap);
  const end =
    language.objects.calls.test(words) || isCalled
      ? calledEnd([start, first[1]], text, segmentation, language)
      : first[1];
  return [[start, end], ...(end < first[1] ? [] : rest)];
}

/** “That | “it is late””, “it as | “a club””, “said of | Hale: “she is late””, “what he called | “gossip””: a word that leads to quoted words is none of them. */
function withoutLead(
  content: readonly Span[],
  cue: Span,
  text: string,
  { objects }: Context['language'],
): readonly Span[] {
  const [first, ...rest] = content as [Span, ...Span[]];
  const words = text.slice(...first);
  const by = text.slice(...cue);
  const isLone = (objects.lone.test(words) && objects.named.test(by)) || objects.ofWhom.test(by);
  const isQuoted = rest[0] !== undefined && objects.quoted.test(text.slice(...rest[0]));
  const gap = rest[0] === undefined ? '' : text.slice(first[1], rest[0][0]);
  // “praised | Hale | as “a rock””, “called | Hale’s plan | “a gift””
  const isLed = objects.leadsTo.test(gap) || (objects.named.test(by) && gap.trim() === '');
  const isOf = isQuoted && !objects.quoted.test(words) && isLed;
  if ((isLone && isQuoted) || isOf) return rest;
  return [[first[0] + (objects.leadsIn.exec(words)?.[0].length ?? 0), first[1]], ...rest];
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
