import type { StandingStatement } from '../../ledger/corrections.js';
import type { Signed } from '../../ledger/effect.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { Utterance } from '../../ledger/utterances.js';
import type { Actor } from '../../record/actor.js';
import type { Finding } from '../../record/finding.js';
import type { Span } from '../../text/span.js';
import { paragraphsOf } from './article.js';
import { type Head, headOf } from './head.js';
import { wholeId } from './whole-id.js';

export interface StatementAsked {
  readonly id: string;
}

/** A statement as it stands, with what is around it. */
export interface StatementPage {
  readonly article: Head;
  readonly actors: readonly Actor[];
  readonly statement: StandingStatement;
  /** The paragraphs in which it stands, and those beside them, as one piece of the article's text. */
  readonly around: { readonly text: string; readonly start: number };
  /** Where the paragraphs of that piece stand in the article. */
  readonly paragraphs: readonly Span[];
  readonly findings: readonly Finding[];
  /** All that people put right of it, taken back or not. */
  readonly corrections: readonly Signed[];
  readonly utterances: readonly Utterance[];
}

/** Null if there is no such statement. */
export function statement(ledger: Ledger, { id }: StatementAsked): StatementPage | null {
  const known = wholeId(ledger, id, 'statement');
  if (known === null) return null;
  const key = ledger.articleOf(known);
  const { article, actors, statements } = ledger.reading(key)!;
  const own = statements.find((one) => one.id === known);
  if (!own) return null;
  const paragraphs = beside(paragraphsOf(article.text), own);
  const [start, end] = [paragraphs[0]?.[0] ?? 0, paragraphs.at(-1)?.[1] ?? article.text.length];
  return {
    article: headOf(article),
    actors,
    statement: own,
    around: { text: article.text.slice(start, end), start },
    paragraphs,
    findings: ledger.findings(key)!.filter((one) => one.statement === known),
    corrections: ledger.corrections(key)!.filter((one) => one.statement === known),
    utterances: own.void ? [] : ledger.utteranceIds(known).flatMap((one) => ledger.utterance(one) ?? []),
  };
}

/** The paragraphs that have words of a statement, what credits it among them, and one on either side. */
function beside(paragraphs: readonly Span[], { content, cue, source }: StandingStatement): Span[] {
  const spans = [...content, ...cue, ...source];
  const start = Math.min(...spans.map(([from]) => from));
  const end = Math.max(...spans.map(([, to]) => to));
  const first = paragraphs.findIndex(([, to]) => start < to);
  const last = paragraphs.findLastIndex(([from]) => from < end);
  return paragraphs.slice(Math.max(0, first - 1), last + 2);
}
