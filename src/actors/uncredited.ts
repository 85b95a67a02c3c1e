import type { Statement } from '../record/statement.js';
import { type Anaphor, anaphor } from './anaphor.js';
import { askedBy } from './continuity.js';
import { gestured } from './gestures.js';
import { endOf, type Inquiry, lastSpeaker, likeliest, type Resolved, startOf } from './inquiry.js';
import { questionAhead, Voices } from './voices.js';
import { weigh } from './weighing.js';

/** What closes a quotation, its comma and its mark, is so long at most, in UTF-16 code units. */
const CLOSING = 2;
const MARKS = /[”"’'»]/gu;
const SENTENCE = /[.!?]\s/u;

/** Statements that no words credit: who spoke before, or speaks next, may have said what is quoted. */
export function resolveUncredited(inquiry: Inquiry): void {
  const voices = new Voices(inquiry);
  inquiry.lastSpeaker = undefined;
  for (const [i, statement] of inquiry.statements.entries()) {
    const isCredited = statement.source.length > 0;
    if (!isCredited && statement.turn === null) {
      const resolved =
        addedTo(inquiry, i) ??
        answering(inquiry, i) ??
        gestured(inquiry, statement) ??
        voices.around(statement) ??
        uncredited(inquiry, statement, inquiry.statements[i + 1]);
      inquiry.outcomes.set(statement, { reference: null, resolved, words: '' });
    }
    const outcome = inquiry.outcomes.get(statement);
    const speaker = outcome && likeliest(outcome.resolved);
    const at = isCredited ? statement.source[0]![0] : startOf(statement);
    if (speaker) inquiry.lastSpeaker = lastSpeaker(inquiry, outcome.resolved, speaker, statement, at);
  }
}

/** “…,” Ann Hale said, adding that it was late: a participle has the subject of the clause that it goes on from. */
function addedTo({ statements, outcomes, text, odds, language }: Inquiry, i: number): Resolved | undefined {
  const { cue, content } = statements[i]!;
  const before = statements[i - 1];
  const [at] = cue;
  if (!before || !at || content[0]![0] < at[1] || before.source.length === 0) return undefined;
  const { participle, beforeParticiple } = language.modality;
  const end = endOf(before);
  const gap = text.slice(end - CLOSING, at[0]).replace(MARKS, '');
  const isOn = end <= at[0] && !SENTENCE.test(gap) && participle.test(text.slice(...at)) && beforeParticiple.test(gap);
  const resolved = isOn ? outcomes.get(before)?.resolved : undefined;
  if (!resolved) return undefined;
  return {
    weighed: resolved.weighed.map(({ party, p }) => ({ party, p: p * odds.goesOn })),
    evidence: before.source.slice(0, 1),
  };
}

/** “Hale asked Lind whether it was late. ‘Never.’”: whoever is asked answers, and if nobody knows who that is, it is not who asks. */
function answering(inquiry: Inquiry, i: number): Resolved | undefined {
  const { statements, odds, outcomes } = inquiry;
  const statement = statements[i]!;
  const question = questionAhead(inquiry, statement, statements[i - 1]);
  if (!question || statement.kind !== 'direct') return undefined;
  const asked = askedBy(inquiry, question);
  if (asked?.party.kind === 'person')
    return { weighed: [{ party: asked.party, p: odds.asked }], evidence: [asked.span] };
  const not = outcomes.get(question)?.resolved.weighed[0]?.party;
  const bare = { ...anaphor('absent', startOf(statement), undefined), content: statement.content, not };
  return weigh(inquiry, bare, statement);
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
