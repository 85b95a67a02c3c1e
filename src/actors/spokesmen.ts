import type { Span } from '../text/span.js';
import type { Cast } from './cast.js';
import type { Party, Sighting } from './party.js';

/** Those whose trade it is to speak for someone else. */
export const SPEAKS_FOR =
  /\b(?:spokes(?:man|woman|person|people|men)|press secretary|press officer|communications director|director of communications|(?:lawyer|attorney|solicitor|barrister|publicist|representative)s?)\b/i;
/** The same, where what stands before it is whom they speak for: "HPU spokesman", "Mr. Veld's lawyer". */
const OWNER = /(?:['’]s?)?\s+(?:(?:chief|senior|deputy|campaign|longtime|former|personal|own)\s+)*$/i;

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
): Party | undefined {
  const where = [
    source,
    ...(speaker?.roles ?? [])
      .filter((role) => !role.isPast)
      .map((role): Span => [Math.max(0, role.span[0] - 40), role.span[1] + 60]),
  ];
  for (const [from, to] of where) {
    const words = text.slice(from, to);
    const office = SPEAKS_FOR.exec(words);
    if (!office) continue;
    const at = from + office.index;
    const end = at + office[0].length;
    const after =
      /^\s+(?:for|of|to)\s+(?:the\s+|his\s+|her\s+)?(?:(?:President|Mayor|Governor|Senator|Sen\.|Gov\.|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Prime Minister|Minister)\s+)*/.exec(
        text.slice(end, end + 60),
      );
    const found = names.find(({ span }) =>
      after
        ? span[0] === end + after[0].length ||
          (span[0] < end + after[0].length && span[1] > end + after[0].length && span[0] >= end)
        : span[1] <= at && at - span[1] < 40 && OWNER.test(text.slice(span[1], at)),
    );
    const party = found && cast.at.get(found.span[0]);
    if (party && party !== speaker) return party;
  }
  return undefined;
}
