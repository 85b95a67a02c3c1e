import type { Span } from '../text/span.js';
import type { Inquiry, Resolved } from './inquiry.js';
import { allBefore, type Party, type Sighting } from './party.js';

/** As much of the text beside a name as tells that its bearer asks, or is spoken to. */
const NEAR = 40;
/** A candidate weighs so many times more who is spoken to in a question, or named where the text says that it is an interview. */
const SPOKEN_TO = 100;
const TOLD = 9;
/** And who has a full name: a single word may be an outlet's, or anything's. */
const IN_FULL = 9;
const SPOKEN_BEFORE = /(?:^|[,.?!]\s)(?:\p{Lu}[\p{L}.]*\s){0,2}$/u;
const SPOKEN_BEHIND = /^\s?[,?.!]/u;

/** Who answers in an interview: the person named above it, if there is one; of several the more often named and spoken to. */
export function interviewee(inquiry: Inquiry, label: Span): Resolved {
  const { cast, odds, turnsFrom: first } = inquiry;
  const persons = cast.parties.filter((party) => {
    const above = allBefore(party, first).filter(({ mention }) => mention.kind === 'name');
    return (
      party.kind === 'person' && party.isNamed && above.length > 0 && !above.some(({ span }) => asks(inquiry, span))
    );
  });
  const weights = persons.map((party) => weightOf(inquiry, party));
  const sum = weights.reduce((a, b) => a + b, 0);
  const weighed = persons
    .map((party, i) => ({ party, p: (odds.interviewee * weights[i]!) / sum }))
    .sort((a, b) => b.p - a.p);
  const best = weighed[0]?.party.sightings[0];
  return { weighed, evidence: best ? [label, best.span] : [label] };
}

function asks({ text, language }: Inquiry, span: Span): boolean {
  const { interviewing, interviews } = language.actors;
  return (
    interviewing.test(text.slice(Math.max(0, span[0] - NEAR), span[0])) ||
    interviews.test(text.slice(span[1], span[1] + NEAR))
  );
}

function weightOf(inquiry: Inquiry, party: Party): number {
  const above = allBefore(party, inquiry.turnsFrom);
  const isTold = above.some((sighting) => isWhereTold(inquiry, sighting));
  const isSpokenTo = party.sightings.some((sighting) => isAddressed(inquiry, sighting));
  const isInFull = party.name.includes(' ');
  return above.length ** 2 * (isTold ? TOLD : 1) * (isSpokenTo ? SPOKEN_TO : 1) * (isInFull ? IN_FULL : 1);
}

/** Whether a name stands in a paragraph that says that the text is an interview. */
function isWhereTold({ places, text, language }: Inquiry, { paragraph }: Sighting): boolean {
  const span = places.paragraphSpan(paragraph);
  return span !== undefined && language.text.turns.interview.test(text.slice(...span));
}

/** Whether somebody who asks speaks to the one named: "What did you see, Mr Roy?" */
function isAddressed({ text, turns }: Inquiry, { mention, span: [start, end] }: Sighting): boolean {
  const turn = turns.at(start);
  if (turn?.voice !== 'asks' || mention.kind !== 'name') return false;
  const before = text.slice(Math.max(turn.span[0], start - NEAR), start);
  const isAhead = SPOKEN_BEFORE.test(before) && (before !== '' || text.charAt(end) === ',');
  return isAhead && SPOKEN_BEHIND.test(text.slice(end, end + NEAR));
}
