import type { Reading } from '../record/reading.js';
import type { Statement } from '../record/statement.js';
import { contains, type Span } from '../text/span.js';
import type { Correction } from './entry.js';
import { common, length } from './keep.js';
import { contentIn, liesIn, type Placed, placesIn } from './placed.js';
import type { Corrected } from './standing.js';

const UNKNOWN = { actor: null, p: 0, candidates: [], reason: { code: 'by hand' }, evidence: [] } as const;

/** What an added statement's correction keeps of its place. */
export function placedIn(value: string): Placed {
  return JSON.parse(value) as Placed;
}

/** Whether the places that a correction gives lie in its article's text; so do those of one that gives none. */
export function isInText({ field, value }: Correction, text: string): boolean {
  if (value === null) return true;
  const places = (): readonly (readonly Span[])[] => {
    if (field === 'added') {
      const { content, cue, source } = placedIn(value);
      return [content, cue, source];
    }
    if (field === 'content') return [contentIn(value)!.content];
    return field === 'cue' || field === 'source' ? [placesIn(value)!] : [];
  };
  return places().every((spans) => liesIn(text, spans));
}

/** A statement that a person found and the reading lacks: who said it is open until that is said, too. */
export function addedStatement(text: string, id: string, { kind, content, cue, source }: Placed): Statement {
  return {
    id,
    kind,
    manner: 'said',
    content,
    cue,
    source,
    words: wordsOf(text, content),
    p: 1,
    code: null,
    speaker: UNKNOWN,
    addressee: null,
    channel: null,
    time: null,
    about: [],
    modality: 'asserted',
    within: null,
    onBehalfOf: null,
    open: { speaker: UNKNOWN.reason },
  };
}

export function wordsOf(text: string, content: readonly Span[]): string {
  return content.map(([start, end]) => text.slice(start, end)).join(' … ');
}

/**
 * A reading with the statements that people added, each in the place of one that covers the same words: a later reader may
 * have found it too.
 *
 * @param voided what people found to be no statements: nothing stands within these
 */
export function withAdded(reading: Reading, added: readonly Corrected[], voided: ReadonlySet<string>): Reading {
  if (added.length === 0) return reading;
  const { text } = reading.article;
  const own = added.map(({ statement, value }) => addedStatement(text, statement, placedIn(value!)));
  const kept = reading.statements.filter((one) => !own.some((other) => other.id === one.id || isSame(other, one)));
  const all = [...kept, ...own].sort((a, b) => place(a) - place(b));
  const ids = new Set(all.map(({ id }) => id));
  const valid = kept.filter(({ id }) => !voided.has(id));
  const within = (one: Statement): string | null => {
    if (own.includes(one)) return around(one, valid)?.id ?? null;
    return one.within !== null && ids.has(one.within) ? one.within : null;
  };
  return {
    ...reading,
    statements: all.map((one) => ({ ...one, within: within(one) })),
    findings: reading.findings.filter(({ statement }) => statement === null || ids.has(statement)),
  };
}

/** Whether two statements share more than half of the characters of the longer: one inside another is another. */
export function isSame(a: Pick<Statement, 'content'>, b: Pick<Statement, 'content'>): boolean {
  return common(a.content, b.content) * 2 > Math.max(length(a.content), length(b.content));
}

/** The shortest statement in whose content all of another's stands. */
function around({ content }: Statement, others: readonly Statement[]): Statement | undefined {
  return others
    .filter((other) => content.every((piece) => other.content.some((span) => contains(span, piece))))
    .sort((a, b) => length(a.content) - length(b.content))[0];
}

function place({ content, cue }: Statement): number {
  return content[0]?.[0] ?? cue[0]?.[0] ?? 0;
}
