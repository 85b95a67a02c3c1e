import type { Statement } from '../record/statement.js';
import { contains, type Span } from '../text/span.js';
import { Spans } from '../text/spans.js';

/**
 * For each statement that another one's content holds, cue, source and all, the innermost such: “My brother told me
 * that they knew,” she said.
 */
export function nest(statements: readonly Statement[]): Map<Statement, Statement> {
  const pieces = Spans.of(
    statements.flatMap((statement) => statement.content.map((span) => ({ span, statement }))),
    ({ span }) => span,
  );
  const out = new Map<Statement, Statement>();
  for (const statement of statements) {
    const [cue] = statement.cue;
    if (!cue) continue;
    const parts = [...statement.cue, ...statement.source];
    const around = pieces
      .touching([cue[0], cue[0] + 1])
      .filter((piece) => piece.statement !== statement && parts.every((part) => contains(piece.span, part)));
    const inner = around.sort((a, b) => length(a.span) - length(b.span))[0];
    if (inner) out.set(statement, inner.statement);
  }
  return out;
}

const length = ([start, end]: Span): number => end - start;
