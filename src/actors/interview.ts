import type { Span } from '../text/span.js';
import type { Inquiry, Resolved } from './inquiry.js';

/** Who answers in an interview: the person named above it, if there is one; of several the more often named. */
export function interviewee({ cast, odds, turnsFrom: first }: Inquiry, label: Span): Resolved {
  const persons = cast.parties.filter(
    (party) => party.kind === 'person' && party.isNamed && (party.sightings[0]?.span[0] ?? first) < first,
  );
  const weights = persons.map((party) => party.sightings.filter((s) => s.span[0] < first).length ** 2);
  const sum = weights.reduce((a, b) => a + b, 0);
  const weighed = persons
    .map((party, i) => ({ party, p: (odds.interviewee * weights[i]!) / sum }))
    .sort((a, b) => b.p - a.p);
  const best = weighed[0]?.party.sightings[0];
  return { weighed, evidence: best ? [label, best.span] : [label] };
}
