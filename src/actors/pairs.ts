import { contains } from '../text/span.js';
import type { Inquiry, Weighed } from './inquiry.js';
import type { Party, Sighting } from './party.js';

/** So far apart are two who are joined, with what the second is between. */
const LONGEST_JOINT = 50;
/** From these log odds on it is told whether somebody is he or she. */
const TOLD_SEX = 2;

/** “Lind and his predecessor, Dahl, spoke on Monday. He said”: of two who are one subject either may be meant. */
export function evenly(inquiry: Inquiry, weighed: readonly Weighed[], offset: number): readonly Weighed[] {
  const [best] = weighed;
  const pair = best && subjectOfTwo(inquiry, best.party, offset);
  if (!pair) return weighed;
  const isOfPair = ({ party }: Weighed): boolean => pair.includes(party);
  const p = weighed.filter(isOfPair).reduce((sum, one) => sum + one.p, 0) / 2;
  return [...pair.map((party) => ({ party, p })), ...weighed.filter((one) => !isOfPair(one))];
}

/**
 * “A woman with a basket came by. She said”: where the subject just before is somebody described, they may be meant as well as who
 * was named farther back.
 */
export function orDescribed(
  inquiry: Inquiry,
  weighed: readonly Weighed[],
  offset: number,
  she: number,
): readonly Weighed[] {
  const [best] = weighed;
  const party = best?.party.isNamed ? describedSince(inquiry, best.party, offset, she) : undefined;
  if (!best || !party) return weighed;
  const rest = weighed.filter((one) => one.party !== best.party && one.party !== party);
  const p = (best.p + (weighed.find((one) => one.party === party)?.p ?? 0)) / 2;
  return [best.party, party].map((one) => ({ party: one, p })).concat(rest);
}

function describedSince(inquiry: Inquiry, best: Party, offset: number, she: number): Party | undefined {
  const { sightings, cast, places, contents } = inquiry;
  const sentence = places.sentence(offset);
  for (let i = sightings.countBefore(offset) - 1; i >= 0; i--) {
    const sighting = sightings.values[i]!;
    if (sentence - sighting.sentence > 1) return undefined;
    const party = cast.at.get(sighting.span[0]);
    if (party === best && !sighting.isPossessive && !sighting.isQuoted) return undefined;
    if (!party || party.isNamed || party.kind !== 'person' || party.isMany || !sighting.isFirst) continue;
    const isOther = Math.sign(she) * party.she < -TOLD_SEX;
    const isSaid = contents.touching(sighting.span).some((part) => contains(part.span, sighting.span));
    if (sighting.mention.kind === 'nominal' && !isOther && !isSaid && isIntroduced(inquiry, sighting)) return party;
  }
  return undefined;
}

/** “A woman”, “another man”: somebody who was not spoken of before. */
function isIntroduced({ text, cast, language }: Inquiry, { span }: Sighting): boolean {
  const { backToArticle, indefinitePart } = language.actors.descriptions;
  const ahead = backToArticle.exec(cast.before(span[0]))?.groups?.phrase ?? '';
  return indefinitePart.test(ahead + text.slice(...span));
}

/** The two of whom somebody seen last is one: the subject of the sentence before, nobody of them named since. */
function subjectOfTwo(inquiry: Inquiry, party: Party, offset: number): [Party, Party] | undefined {
  const { text, names, cast, places, language } = inquiry;
  const sentence = places.sentence(offset) - 1;
  const [from, to] = places.sentenceSpan(sentence);
  const all = names.inside([from, offset]).filter((s) => cast.at.get(s.span[0])?.kind === 'person');
  const [first, second] = all;
  if (!first || !second || second.span[1] > to) return undefined;
  const [one, other] = [cast.at.get(first.span[0])!, cast.at.get(second.span[0])!];
  const gap = text.slice(first.span[1], second.span[0]);
  const isJoined = gap.replace(',', '').startsWith(language.actors.sources.and) && gap.length < LONGEST_JOINT;
  if (!isJoined || one === other || (party !== one && party !== other)) return undefined;
  if (first.isQuoted || all.slice(2).some((s) => [one, other].includes(cast.at.get(s.span[0])!))) return undefined;
  const isLikeSex =
    Math.sign(one.she) * Math.sign(other.she) >= 0 || Math.min(Math.abs(one.she), Math.abs(other.she)) < TOLD_SEX;
  return isLikeSex ? [one, other] : undefined;
}
