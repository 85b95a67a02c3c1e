import type { Inquiry, Weighed } from './inquiry.js';
import type { Party } from './party.js';

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
