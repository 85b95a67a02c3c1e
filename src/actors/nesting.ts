import type { Statement } from '../record/statement.js';

/**
 * For each statement that another one's content holds, cue, source and all, the innermost such: “My brother told me
 * that they knew,” she said. Statements that come out of a sweep over the text in order, so a long article costs no more.
 */
export function nest(statements: readonly Statement[]): Map<Statement, Statement> {
  const pieces = statements
    .flatMap((statement) => statement.content.map((span) => ({ span, statement })))
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const wanted = statements.filter((statement) => statement.cue.length > 0).sort((a, b) => a.cue[0]![0] - b.cue[0]![0]);
  const out = new Map<Statement, Statement>();
  let open: typeof pieces = [];
  let next = 0;
  for (const statement of wanted) {
    const at = statement.cue[0]![0];
    while (next < pieces.length && pieces[next]!.span[0] <= at) open.push(pieces[next++]!);
    open = open.filter(({ span }) => span[1] > at);
    const around = open.filter(
      ({ span, statement: other }) =>
        other !== statement &&
        [...statement.cue, ...statement.source].every((part) => span[0] <= part[0] && part[1] <= span[1]),
    );
    const inner = around.sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]))[0];
    if (inner) out.set(statement, inner.statement);
  }
  return out;
}
