import type { Context } from './step.js';
import type { TaggedAttribution } from './tag/attribution.js';
import { phraseBefore } from './text/phrases.js';
import type { Span } from './text/span.js';

/** So far behind a cue the clause that it parts goes on, in UTF-16 code units. */
const FAR = 90;
const COMMA = /,\s$/;

/**
 * The attributions, those of “Hale, said Lind, had promised to pay” with Lind for their source and the clause around for what is said: a
 * saying set between the subject and its verb is of who stands behind the cue.
 */
export function withInserted(attributions: readonly TaggedAttribution[], context: Context): TaggedAttribution[] {
  return attributions.map((one) => inserted(one, context) ?? one);
}

function inserted(
  one: TaggedAttribution,
  { article: { text }, segmentation, language }: Context,
): TaggedAttribution | undefined {
  const [start, end] = one.cue;
  const sentence = segmentation.sentences.at(start);
  const ahead = sentence && text.slice(sentence[0], start);
  if (!ahead || !COMMA.test(ahead) || segmentation.outermost.at(start)) return undefined;
  if (!language.text.inserted.test(text.slice(start, end))) return undefined;
  const who = language.text.insertedBy.exec(text.slice(end, end + FAR))?.groups?.who;
  const subject = phraseBefore(ahead.replace(COMMA, ''), language.phrases);
  // Nothing but the subject stands ahead.
  if (who === undefined || subject?.whole[0] !== 0 || segmentation.outermost.touching(sentence).length > 0)
    return undefined;
  const source: Span = [end + 1, end + 1 + who.length];
  const rest = one.content.at(-1)?.[1] ?? 0;
  const from = source[1] + 2;
  if (rest <= from) return undefined;
  const content: Span[] = [
    [sentence[0], sentence[0] + subject.whole[1]],
    [from, rest],
  ];
  const isSame = one.source?.[0] === source[0];
  return { ...one, source, content, ...(isSame ? {} : { sourceP: 1 }) };
}
