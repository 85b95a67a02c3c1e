import { InputError } from './errors.js';
import { words as fold } from './identity/fold.js';
import type { Language } from './language/language.js';
import type { LabelKind } from './language/turns.js';
import { person } from './record/actor.js';
import type { Article } from './record/article.js';
import { draft, statementOf } from './record/draft.js';
import type { Reading } from './record/reading.js';
import type { Statement } from './record/statement.js';
import { type Cuts, cut } from './text/segment.js';
import type { Span } from './text/span.js';
import type { Turn } from './text/turn.js';

const BY = 'a1';
/** What a ledger notes as the reader of a speech: nobody reads it again. */
const READER = 'speech of ';

export function readerOfSpeech(by: string): string {
  return READER + by;
}

/** Whether a reading that a ledger has is a speech's, by its reader. */
export function isOfSpeech(reader: string): boolean {
  return reader.startsWith(READER);
}

/** A paragraph of so few words without an end is a heading. */
const HEADING = 12;
/** What may stand for one who speaks alone, without a name. */
const ALONE: ReadonlySet<LabelKind> = new Set(['role', 'capitals', 'titled']);
const ENDED = /[.!?…][”"’'»)\]]*\s*$/u;

/**
 * A transcript as a reading: each paragraph is one statement of who spoke, word for word. Of a text whose labels say who
 * speaks, it is their turns; of one with a single voice, all of it. No model reads it.
 *
 * @throws {InputError} if several speak, and no label names them
 */
export function speechOf(article: Article, by: string, language: Language): Reading {
  const { text } = article;
  const spoken = spokenBy(text, by, cut(text, language.text), language);
  const name = { ...person(BY, by), mentions: spoken.flatMap(({ label }) => (label ? [label] : [])) };
  const statements = spoken.flatMap(({ label, content }) =>
    content.flatMap((span): Statement[] => {
      const pieces = withoutAsides(text, span, language);
      if (pieces.length === 0) return [];
      const source = label === null ? [] : [label];
      const passage = { kind: 'direct', content: pieces, cue: [], source, p: 1 } as const;
      const statement: Statement = {
        ...statementOf(draft(article, passage)),
        speaker: { actor: BY, p: 1, candidates: [], reason: null, evidence: source },
        modality: 'asserted',
        open: { addressee: { code: 'no addressee' }, channel: { code: 'no channel' }, time: { code: 'no time' } },
      };
      return [statement];
    }),
  );
  if (statements.length === 0) {
    throw new InputError('has no words in it', article.title ?? 'the speech', 'give a transcript');
  }
  return { article, actors: [name], statements, findings: [] };
}

type Spoken = Pick<Turn, 'label' | 'content'>;

/** The turns of who spoke, or all of a text with one voice. */
function spokenBy(text: string, by: string, { turns, paragraphs }: Cuts, language: Language): readonly Spoken[] {
  const labels = new Set(turns.flatMap(({ label }) => (label ? text.slice(...label) : [])));
  if (labels.size === 0) return [{ label: null, content: alone(text, paragraphs, by, language) }];
  if (labels.size === 1) return turns;
  const own = turns.filter(({ label }) => label !== null && isOf(text.slice(...label), by, language));
  if (own.length > 0) return own;
  const names = [...labels].join(', ');
  throw new InputError(
    `is by several (${names}), and none is labelled ${by}`,
    'the speech',
    'name who spoke as it does',
  );
}

/** Whether a label is a person's: it has the last word of the name, and beside that none but its words and an office's. */
function isOf(label: string, by: string, { trace, text }: Language): boolean {
  const [own, name] = [fold(label), fold(by)];
  const isOffice = (word: string): boolean => trace.notOfNames.has(word) || text.hyphens.isWord(word);
  return own.includes(name.at(-1) ?? '') && own.every((word) => name.includes(word) || isOffice(word));
}

/** The paragraphs of who speaks alone: without directions, headings before the first, and a label before the words. */
function alone(text: string, paragraphs: readonly Span[], by: string, language: Language): Span[] {
  const { direction, before, kind } = language.text.turns;
  const spoken = paragraphs.filter((span) => !direction.test(text.slice(...span)));
  const first = spoken.findIndex((span) => {
    const words = text.slice(...span);
    return ENDED.test(words) || fold(words).length >= HEADING;
  });
  return spoken.slice(Math.max(0, first)).map(([start, end]): Span => {
    const words = text.slice(start, end);
    const match = before.map((label) => label.exec(words)).find((one) => one !== null);
    const label = match?.groups?.label ?? '';
    const isLabel = label !== '' && (isOf(label, by, language) || ALONE.has(kind(label)));
    return [isLabel ? start + match!.index + match![0].length : start, end];
  });
}

/** What is said in a paragraph, without directions in it. */
function withoutAsides(text: string, [start, end]: Span, { text: { turns } }: Language): Span[] {
  const asides = [...text.slice(start, end).matchAll(turns.aside)].map(({ 0: aside, index }): Span => {
    return [start + index, start + index + aside.length];
  });
  const edges = [start, ...asides.flat(), end];
  return edges.flatMap((from, i): Span[] => {
    const to = edges[i + 1];
    if (i % 2 === 1 || to === undefined) return [];
    const said = text.slice(from, to);
    const lead = said.length - said.trimStart().length;
    return said.trim() === '' ? [] : [[from + lead, from + lead + said.trim().length]];
  });
}
