import type { ActWords } from '../language/acts.js';
import type { Span } from '../text/span.js';

/** A question that is told beside its answer: “Pressed by Hale on | whether he would stay, he …”. Spans in UTF-16 code units. */
interface Question {
  readonly cue: Span;
  /** Who put it; undefined where that is not said. */
  readonly source: Span | undefined;
  readonly content: Span;
}

/** All that a sentence tells of. */
export function questions(text: string, [from, to]: Span, { questioned, questionEnd }: ActWords): Question[] {
  const sentence = text.slice(from, to);
  return [...sentence.matchAll(questioned)].flatMap((match) => {
    const { cue, by, what } = match.indices!.groups!;
    const at = ([start, end]: Span): Span => [from + start, from + end];
    const rest = sentence.slice(what![0]);
    const length = questionEnd.exec(rest)?.index;
    return length === undefined
      ? []
      : [{ cue: at(cue!), source: by && at(by), content: [from + what![0], from + what![0] + length] as const }];
  });
}
