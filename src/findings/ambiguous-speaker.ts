import type { Actor } from '../record/actor.js';
import type { Reading } from '../record/reading.js';
import type { Statement } from '../record/statement.js';
import type { Span } from '../text/span.js';
import type { Find } from './context.js';
import { once } from './once.js';

/** The second of two that may be meant is as probable as this, against the first … */
const CLOSE = 0.3;
/** … and both together are as probable as this. */
const LIKELY = 0.85;

/**
 * A pronoun that two may be: the sentence before it names both and nobody else, its own names neither, and neither was
 * speaking there, since who goes on speaking is clear to everybody.
 */
export const ambiguousSpeaker: Find = (statement, _, { reading, segmentation, language, odds }) => {
  const { pronoun, pluralPronoun, sideBySide } = language.findings;
  const { text } = reading.article;
  const source = statement.source.map(([start, end]) => text.slice(start, end)).join(' … ');
  if (statement.speaker.actor !== null || !pronoun.test(source)) return null;
  const both = bothOf(reading, statement);
  if (!both || (!pluralPronoun.test(source) && both.some(({ type }) => type !== 'person'))) return null;
  const at = statement.source[0]![0];
  const sentences = segmentation?.sentences;
  const place = sentences?.lastBefore(at) ?? -1;
  const [before, own] = [sentences?.values[place - 1], sentences?.values[place]];
  if (!before || !own) return null;
  const named = namedIn(reading, before, at);
  if (named.length !== 2 || !both.every((actor) => named.includes(actor))) return null;
  // The pronoun itself is a mention of neither while it is open.
  if (namedIn(reading, own, at).length > 0 || speaksFrom(reading, both, [before[0], at])) return null;
  return {
    kind: 'ambiguous speaker',
    statement: statement.id,
    message: { code: 'ambiguous speaker', words: source, names: both.map(({ name }) => name) },
    evidence: statement.source,
    p: areTogether(text, before, both, sideBySide) ? odds.ambiguousTogether : odds.ambiguous,
    elsewhere: [],
  };
};

const actorsOf = once(({ actors }: Reading) => new Map(actors.map((actor) => [actor.id, actor])));

/** The two named actors between whom the reading leaves it open. */
function bothOf(reading: Reading, { speaker }: Statement): readonly [Actor, Actor] | null {
  const [first, second] = speaker.candidates;
  if (!first || !second || second.p < CLOSE * first.p || first.p + second.p < LIKELY) return null;
  const [one, other] = [first, second].map(({ actor }) => actorsOf(reading).get(actor));
  return one && other && isNamed(one) && isNamed(other) ? [one, other] : null;
}

function isNamed({ name }: Actor): boolean {
  return /^\p{Lu}/u.test(name);
}

/** The persons that a sentence names before an offset. */
function namedIn({ actors }: Reading, [start, end]: Span, at: number): Actor[] {
  return actors.filter(
    ({ type, mentions }) => type === 'person' && mentions.some(([a]) => start <= a && a < Math.min(end, at)),
  );
}

/** Whether one of two speaks in a stretch. */
function speaksFrom({ statements }: Reading, both: readonly Actor[], [from, to]: Span): boolean {
  return statements.some(
    ({ speaker, cue }) =>
      both.some(({ id }) => id === speaker.actor) && cue.some(([start]) => from <= start && start < to),
  );
}

/** Whether a sentence names two side by side, so that neither is more its subject than the other. */
function areTogether(text: string, sentence: Span, [one, other]: readonly [Actor, Actor], between: RegExp): boolean {
  const inside = ({ mentions }: Actor): readonly Span[] =>
    mentions.filter(([start, end]) => sentence[0] <= start && end <= sentence[1]);
  return inside(one).some((a) =>
    inside(other).some((b) => {
      const [first, second] = a[0] < b[0] ? [a, b] : [b, a];
      return between.test(text.slice(first[1], second[0]));
    }),
  );
}
