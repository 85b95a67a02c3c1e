import type { Inquiry, Weighed } from './inquiry.js';
import type { Party, Sighting } from './party.js';

/** From here on a bare name is taken to be one of its bearers', for what is resolved after it. */
const SURE = 0.6;

/** As much of what stands before a name as tells whose kin its bearer is, in UTF-16 code units. */
const AHEAD = 60;

/** A bare name that several bear: the better introduced, the likelier. */
export function weighNamesakes(
  { text, places, language }: Inquiry,
  parties: readonly Party[],
  offset: number,
): Weighed[] {
  const paragraph = places.paragraph(offset);
  const weights = parties.map((party) => {
    let full = 0;
    let bare = 0;
    let near = 0;
    let first: string | undefined;
    for (const { span, mention, paragraph: at } of party.sightings) {
      if (span[0] >= offset) break;
      if (mention.kind === 'name' && /\s/.test(text.slice(...span))) {
        first ??= text.slice(Math.max(0, span[0] - AHEAD), span[0]);
        full++;
        if (paragraph - at <= 1) near = 1;
      } else bare++;
    }
    const { kin, kinAhead } = language.actors.descriptions;
    const isKin = party.roles.some((role) => kin.test(role.head)) || (first !== undefined && kinAhead.test(first));
    return (full + 0.3 * Math.min(bare, 20) + 0.02) ** 1.5 * (near ? 3 : 1) * (isKin ? 0.3 : 1);
  });
  const sum = weights.reduce((a, b) => a + b, 0);
  return parties.map((party, i) => ({ party, p: weights[i]! / sum })).sort((a, b) => b.p - a.p);
}

/** Gives a bare name that several bear to one of them, where one is much the likeliest. */
export function assignShared(inquiry: Inquiry, sighting: Sighting): void {
  const { cast } = inquiry;
  const shared = cast.shared.get(sighting.span[0]);
  if (!shared) return;
  const [best] = weighNamesakes(inquiry, shared, sighting.span[0]);
  if (best && best.p > SURE) cast.see(best.party, sighting);
}
