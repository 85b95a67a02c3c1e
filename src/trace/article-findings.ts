import type { Actor } from '../record/actor.js';
import type { Finding } from '../record/finding.js';
import type { Reading } from '../record/reading.js';
import type { Statement } from '../record/statement.js';
import type { Segmentation } from '../text/segment.js';
import { lastBefore, type Span } from '../text/span.js';

/** A sentence's end, its mark inside the quotation's or behind. */
const ENDS = /[.!?…]["'”’»]*\s?$|["'”’»][.!?…]$/u;
/** Verbs that tell of a saying. */
const TOLD =
  '(?:said|told|written|wrote|tweeted|called|warned|claimed|insisted|described|promised|vowed|argued|declared|suggested|challenged)';
/** Words that say that something was said at another time than the article's own; "earlier this week" says when. */
const ANOTHER_TIME = new RegExp(
  String.raw`\b(?:once ${TOLD}|(?:had )?previously(?! unreported)|at the time|back then|had (?:once |earlier |already )?${TOLD}|later ${TOLD})\b`,
  'iu',
);
/** How far before a cue such words may stand, in UTF-16 code units. */
const BEFORE = 40;
/** What may stand between two names of which neither is the subject alone. */
const SIDE_BY_SIDE = /^,?\s+(?:and|or|with|met|met with|meets|joined|faced|beside|alongside)\s+[^.;:]{0,40}$/u;
const PRONOUN = /^(?:he|she|they)$/iu;
/** The second of two that may be meant is as probable as this, against the first … */
const CLOSE = 0.3;
/** … and both together are as probable as this. */
const LIKELY = 0.85;
/** Shorter quotations may be titles and terms. */
const WORDS = 4;

/** How often such findings are right in the articles of `test/cases`, and in those that were read by eye. */
const P = { unattributed: 0.93, ambiguous: 0.4, ambiguousTogether: 0.92, undated: 0.9 } as const;

/**
 * What a careful editor would ask of one article alone: quotations that nobody is named for, sources that may be several
 * people, and sayings of another time of which the article does not say when.
 */
export function articleFindings(reading: Reading, segmentation: Segmentation): Finding[] {
  const { article, actors, statements } = reading;
  const { paragraphs, sentences } = segmentation;
  const names = new Map(actors.map((actor) => [actor.id, actor]));
  const paragraphOf = (at: number): number => lastBefore(paragraphs, at);
  const credited = new Set<number>();
  for (const { kind, content, source, speaker } of statements) {
    if (source.length === 0 && speaker.actor === null) continue;
    for (const [start] of [...content, ...source]) credited.add(paragraphOf(start));
    // Who is quoted may go on in the next paragraph.
    const last = content.at(-1);
    if (kind !== 'indirect' && last) credited.add(paragraphOf(last[0]) + 1);
  }
  return statements.flatMap((statement) => [
    ...(statement.content[0] && !credited.has(paragraphOf(statement.content[0][0]))
      ? unattributed(article.text, statement)
      : []),
    ...ambiguous(reading, sentences, statement, names),
    ...undated(article.text, statement),
  ]);
}

/** A quotation where nobody speaks: of one behind "he said", or in the next paragraph, people know whose it is. */
function unattributed(text: string, s: Statement): Finding[] {
  // Single marks around a line of its own are a headline's.
  const isQuoted = s.kind === 'direct' && s.words.split(/\s+/).length >= (/^['‘]/.test(s.words) ? 2 * WORDS : WORDS);
  if (!isQuoted || s.source.length > 0 || s.speaker.actor !== null || s.within !== null) return [];
  // A sentence of its own; of a transcript's turn its label tells whose it is, and of a colon what stands before it.
  const bare = s.words.replace(/^[^\p{L}\p{N}…]+/u, '');
  if (
    !/^\p{Lu}/u.test(bare) ||
    /^\p{Lu}{2}[\p{Lu} .'’-]*:/u.test(bare) ||
    !ENDS.test(text.slice(s.content[0]![0], s.content.at(-1)![1] + 1))
  )
    return [];
  if (/:\s*$/.test(text.slice(Math.max(0, s.content[0]![0] - 4), s.content[0]![0]))) return [];
  return [
    {
      kind: 'unattributed',
      statement: s.id,
      message: `Nobody is named as the speaker of ${shown(s.words)}.`,
      evidence: s.content,
      p: P.unattributed,
      elsewhere: [],
    },
  ];
}

/**
 * A pronoun that two may be: the sentence before it names both and nobody else, its own names neither, and neither was
 * speaking there, since who goes on speaking is clear to everybody.
 */
function ambiguous(
  { article: { text }, statements }: Reading,
  sentences: readonly Span[],
  s: Statement,
  actors: ReadonlyMap<string, Actor>,
): Finding[] {
  const source = s.source.map(([start, end]) => text.slice(start, end)).join(' … ');
  if (s.speaker.actor !== null || !PRONOUN.test(source)) return [];
  const [first, second] = s.speaker.candidates;
  if (!first || !second || second.p < CLOSE * first.p || first.p + second.p < LIKELY) return [];
  const [one, other] = [first, second].map(({ actor }) => actors.get(actor));
  if (!one || !other || ![one, other].every(isNamed)) return [];
  if (!/^they$/i.test(source) && ![one, other].every(({ type }) => type === 'person')) return [];
  const at = s.source[0]![0];
  const own = lastBefore(sentences, at);
  const before = sentences[own - 1];
  if (!before) return [];
  const namedIn = ([start, end]: Span): Actor[] =>
    [...actors.values()].filter(
      ({ type, mentions }) => type === 'person' && mentions.some(([a]) => start <= a && a < Math.min(end, at)),
    );
  const named = namedIn(before);
  if (named.length !== 2 || ![one, other].every((actor) => named.includes(actor))) return [];
  // The pronoun itself is a mention of neither while it is open.
  if (namedIn(sentences[own]!).length > 0) return [];
  const from = before[0];
  const speaks = statements.some(
    ({ speaker, cue }) =>
      (speaker.actor === one.id || speaker.actor === other.id) && cue.some(([start]) => from <= start && start < at),
  );
  if (speaks) return [];
  return [
    {
      kind: 'ambiguous speaker',
      statement: s.id,
      message: `“${source}” may be ${one.name} or ${other.name}.`,
      evidence: s.source,
      p: areTogether(text, before, one, other) ? P.ambiguousTogether : P.ambiguous,
      elsewhere: [],
    },
  ];
}

/** Whether a sentence names two side by side, so that neither is more its subject than the other. */
function areTogether(text: string, sentence: Span, one: Actor, other: Actor): boolean {
  const inside = ({ mentions }: Actor): readonly Span[] =>
    mentions.filter(([start, end]) => sentence[0] <= start && end <= sentence[1]);
  return inside(one).some((a) =>
    inside(other).some((b) => {
      const [first, second] = a[0] < b[0] ? [a, b] : [b, a];
      return SIDE_BY_SIDE.test(text.slice(first[1], second[0]));
    }),
  );
}

function isNamed({ name }: Actor): boolean {
  return /^\p{Lu}/u.test(name);
}

function undated(text: string, s: Statement): Finding[] {
  const cue = s.cue[0];
  if (s.time !== null || (s.kind !== 'direct' && s.kind !== 'mixed') || !cue || s.within !== null) return [];
  const found = ANOTHER_TIME.exec(text.slice(Math.max(0, cue[0] - BEFORE), cue[1]).replace(/^[\s\S]*[.!?”"]\s/u, ''));
  if (!found) return [];
  return [
    {
      kind: 'undated',
      statement: s.id,
      message: `“${found[0]}” puts this at another time, and the text does not say when.`,
      evidence: [cue],
      p: P.undated,
      elsewhere: [],
    },
  ];
}

/** Words for a sentence about them: in marks, cut where they are long. */
export function shown(words: string): string {
  const bare = words.replace(/^[\s"'“”‘’«»„,]+|[\s"'“”‘’«»„,.]+$/gu, '').replace(/\s+/g, ' ');
  return `“${bare.length <= 90 ? bare : `${bare.slice(0, bare.lastIndexOf(' ', 88))} …`}”`;
}
