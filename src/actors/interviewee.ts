import { contains, type Span } from '../text/span.js';
import type { Inquiry, Resolved } from './inquiry.js';
import { allBefore, type Party, type Sighting } from './party.js';

/** As much of the text beside a name as tells that its bearer asks, or is spoken to. */
const BESIDE = 40;
/** A candidate weighs so many times more who is spoken to in a question, or named where the text says that it is an interview. */
const SPOKEN_TO = 100;
const TOLD = 9;
/** And who has a full name: a single word may be an outlet's, or anything's. */
const IN_FULL = 9;
/** And of whom the words above tell something. */
const SUBJECT = 20;
/** And so many times less who is spoken of: "Is Idris ready?" */
const SPOKEN_OF = 20;
/** “What did you see, Mr Roy?”; “Mr Roy, what did you see?” Before and behind the name, its title aside. */
const SPOKEN_LAST = [/,\s(?:\p{Lu}[\p{L}.]*\s){0,2}$/u, /^\s?\?/u] as const;
const SPOKEN_FIRST = [/^(?:\p{Lu}[\p{L}.]*\s){0,2}$/u, /^,/u] as const;

/** Who answers in an interview: the person named above it, if there is one; of several the more often named and spoken to. */
export function interviewee(inquiry: Inquiry, label: Span): Resolved {
  const { cast, odds, turnsFrom: first } = inquiry;
  const persons = cast.parties.filter((party) => {
    const above = allBefore(party, first).filter(({ mention }) => mention.kind === 'name');
    return (
      party.kind === 'person' &&
      party.isNamed &&
      above.length > 0 &&
      !above.some(({ span }) => asks(inquiry, span) || pictures(inquiry, span))
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

/** Whether the words above an interview say that somebody whom they name puts its questions. */
export function asksAbove(inquiry: Inquiry, party: Party): boolean {
  const above = party.kind === 'person' && party.isNamed ? allBefore(party, inquiry.turnsFrom) : [];
  return above.some(({ mention, span }) => mention.kind === 'name' && asks(inquiry, span));
}

function asks({ text, language }: Inquiry, span: Span): boolean {
  const { interviewing, interviews } = language.actors;
  return (
    interviewing.test(text.slice(Math.max(0, span[0] - BESIDE), span[0])) ||
    interviews.test(text.slice(span[1], span[1] + BESIDE))
  );
}

function pictures({ text, language }: Inquiry, [start]: Span): boolean {
  return language.actors.picturing.test(text.slice(Math.max(0, start - BESIDE), start));
}

function weightOf(inquiry: Inquiry, party: Party): number {
  const above = allBefore(party, inquiry.turnsFrom);
  const isTold = above.some((sighting) => isWhereTold(inquiry, sighting));
  const isSpokenTo = party.sightings.some((sighting) => isAddressed(inquiry, sighting));
  const isSpokenOf = !isSpokenTo && party.sightings.some((sighting) => isThird(inquiry, sighting));
  const isInFull = party.name.includes(' ');
  const isSubject = above.some(({ isFirst }) => isFirst);
  const more =
    (isSubject ? SUBJECT : 1) * (isTold ? TOLD : 1) * (isSpokenTo ? SPOKEN_TO : 1) * (isInFull ? IN_FULL : 1);
  return (above.length ** 2 * more) / (isSpokenOf ? SPOKEN_OF : 1);
}

/** Whether a name stands in a paragraph that says that the text is an interview. */
function isWhereTold({ places, text, language }: Inquiry, { paragraph }: Sighting): boolean {
  const span = places.paragraphSpan(paragraph);
  return span !== undefined && language.text.turns.interview.test(text.slice(...span));
}

/** The one person to whom others speak right before each turn of a label: "Where were you, Mr Roy?" "WITNESS: At tea." */
export function spokenTo({ text, turns, cast }: Inquiry, label: Span): Party | undefined {
  const of = (at: Span | null): string => (at ? text.slice(...at).toLowerCase() : '');
  const addressed = new Set<Party>();
  for (const [i, turn] of turns.values.entries()) {
    const before = turns.values[i - 1];
    if (!before || of(turn.label) !== of(label) || of(before.label) === of(label)) continue;
    for (const party of cast.parties) {
      const isNamed = party.isNamed && party.kind === 'person';
      if (isNamed && party.sightings.some((one) => isVocative(text, before.span, one))) addressed.add(party);
    }
  }
  return addressed.size === 1 ? [...addressed][0] : undefined;
}

/** Whether somebody who asks speaks to the one named: "What did you see, Mr Roy?" */
function isAddressed({ text, turns }: Inquiry, sighting: Sighting): boolean {
  const turn = turns.at(sighting.span[0]);
  return turn?.voice === 'asks' && isVocative(text, turn.span, sighting);
}

/** Whether somebody is named in what is asked or answered, and not spoken to. */
function isThird({ turns }: Inquiry, { mention, span }: Sighting): boolean {
  const turn = turns.at(span[0]);
  return mention.kind === 'name' && (turn?.voice === 'asks' || turn?.voice === 'answers');
}

function isVocative(text: string, turn: Span, { mention, span: [start, end] }: Sighting): boolean {
  if (mention.kind !== 'name' || !contains(turn, [start, end])) return false;
  const before = text.slice(Math.max(turn[0], start - BESIDE), start);
  const behind = text.slice(end, end + BESIDE);
  return [SPOKEN_LAST, SPOKEN_FIRST].some(([ahead, after]) => ahead.test(before) && after.test(behind));
}
