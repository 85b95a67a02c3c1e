import type { ActorWords } from '../language/actors.js';
import type { Span } from '../text/span.js';
import type { Cast } from './cast.js';
import type { Party, Sighting } from './party.js';

/**
 * Whom a spokesperson speaks for, from the words of the source and the descriptions of the speaker: the name right
 * before the office, or after "for" and "of".
 */
export function speaksFor(
  text: string,
  source: Span,
  speaker: Party | undefined,
  names: readonly Sighting[],
  cast: Cast,
  { speaksFor: trade, owner, principal }: ActorWords,
): Party | undefined {
  const where = [
    source,
    ...(speaker?.roles ?? [])
      .filter((role) => !role.isPast)
      .map((role): Span => [Math.max(0, role.span[0] - 40), role.span[1] + 60]),
  ];
  for (const [from, to] of where) {
    const words = text.slice(from, to);
    const office = trade.exec(words);
    if (!office) continue;
    const at = from + office.index;
    const end = at + office[0].length;
    const after = principal.exec(text.slice(end, end + 60));
    const found = names.find(({ span }) =>
      after
        ? span[0] === end + after[0].length ||
          (span[0] < end + after[0].length && span[1] > end + after[0].length && span[0] >= end)
        : span[1] <= at && at - span[1] < 40 && owner.test(text.slice(span[1], at)),
    );
    const party = found && cast.at.get(found.span[0]);
    if (party && party !== speaker) return party;
  }
  return undefined;
}
