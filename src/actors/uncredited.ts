import type { Statement } from '../record/statement.js';
import { type Anaphor, anaphor } from './anaphor.js';
import { type Inquiry, lastSpeaker, likeliest, type Resolved, startOf } from './inquiry.js';
import { Voices } from './voices.js';
import { weigh } from './weighing.js';

/** Statements that no words credit: who spoke before, or speaks next, may have said what is quoted. */
export function resolveUncredited(inquiry: Inquiry): void {
  const voices = new Voices(inquiry);
  inquiry.lastSpeaker = undefined;
  for (const [i, statement] of inquiry.statements.entries()) {
    const isCredited = statement.source.length > 0;
    if (!isCredited && statement.turn === null) {
      const resolved = voices.around(statement) ?? uncredited(inquiry, statement, inquiry.statements[i + 1]);
      inquiry.outcomes.set(statement, { reference: null, resolved, words: '' });
    }
    const outcome = inquiry.outcomes.get(statement);
    const speaker = outcome && likeliest(outcome.resolved);
    const at = isCredited ? statement.source[0]![0] : startOf(statement);
    if (speaker) inquiry.lastSpeaker = lastSpeaker(inquiry, outcome.resolved, speaker, statement, at);
  }
}

function uncredited(inquiry: Inquiry, statement: Statement, next: Statement | undefined): Resolved {
  if (statement.kind !== 'direct' && statement.kind !== 'mixed') return { weighed: [], evidence: [] };
  const offset = startOf(statement);
  return weigh(
    inquiry,
    {
      ...anaphor('absent', offset, undefined),
      next: next && speakerAfter(inquiry, next),
      content: statement.content,
    },
    statement,
  );
}

/** Who says the statement that follows, where its own words credit it to somebody. */
function speakerAfter({ outcomes, places }: Inquiry, next: Statement): Anaphor['next'] {
  const party = next.source.length > 0 ? outcomes.get(next)?.resolved.weighed[0]?.party : undefined;
  return party && { party, paragraph: places.paragraph(startOf(next)) };
}
