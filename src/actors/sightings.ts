import type { Language } from '../language/language.js';
import type { Mention } from '../tag/mentions.js';
import { MENTIONED } from '../tag/runs.js';
import type { Segmentation } from '../text/segment.js';
import type { Span } from '../text/span.js';
import { isTitle } from './names.js';
import type { Sighting } from './party.js';

/** Tells where offsets of one text stand. */
export class Places {
  constructor(
    readonly text: string,
    private readonly segmentation: Segmentation,
  ) {}

  sentence(offset: number): number {
    return this.segmentation.sentences.lastBefore(offset);
  }

  sentenceSpan(number: number): Span {
    return this.segmentation.sentences.values[number] ?? [0, 0];
  }

  paragraph(offset: number): number {
    return this.segmentation.paragraphs.lastBefore(offset);
  }

  paragraphSpan(number: number): Span | undefined {
    return this.segmentation.paragraphs.values[number];
  }

  /** The outermost quotations that share a character with a span. */
  quotationsIn(span: Span): Span[] {
    return this.segmentation.outermost.touching(span).map(({ outer }) => outer);
  }

  /** The outermost quotation around an offset. */
  quotation(offset: number): Span | undefined {
    return this.segmentation.outermost.at(offset)?.outer;
  }
}

/** As much of what stands before a name as tells that it is none: “the county's”. */
const AHEAD = 40;

/** Places a text's mentions, which come in text order. */
export function sight(mentions: readonly Mention[], places: Places, language: Language): Sighting[] {
  const { possessivePronoun, stamp } = language.actors;
  let seen = -1;
  return mentions.map((given, i) => {
    const mention = isCommon(given, places.text, language) ? describing(given) : given;
    const end = mention.span[1];
    const stamped = stamp.exec(places.text.slice(...mention.span))?.[0].length ?? 0;
    const start = stamped > 0 ? mention.span[0] + stamped : startOf(mention, mentions[i - 1], places.text, language);
    const sentence = places.sentence(start);
    const isQuoted = places.quotation(start) !== undefined;
    const isPossessive =
      /^['’]s?(?!\p{L})/u.test(places.text.slice(end, end + 3)) ||
      (mention.kind === 'pronoun' && possessivePronoun.test(places.text.slice(start, end)));
    const isFirst = !isQuoted && !isPossessive && sentence !== seen;
    if (isFirst) seen = sentence;
    return {
      mention,
      span: [start, end],
      sentence,
      paragraph: places.paragraph(start),
      isFirst,
      isQuoted,
      isPossessive,
    };
  });
}

const FORENAME_AHEAD = /(?<forename>\p{Lu}[\p{L}’'-]+)\s$/u;
const COMMON_AHEAD = /^(?<common>\p{Ll}[\p{L}-]*)\s(?<forename>\p{Lu}[\p{L}’'-]+)\s/u;

/** Where a name begins: with a forename that was left ahead of it (“Ann | Hale”), behind what somebody is (“baker | Ann Hale”). */
function startOf(
  { kind, span: [start, end] }: Mention,
  before: Mention | undefined,
  text: string,
  { names }: Language,
): number {
  if (kind !== 'name') return start;
  const inside = COMMON_AHEAD.exec(text.slice(start, end))?.groups;
  if (inside && !names.particle.test(inside.common!) && names.isGiven(inside.forename!))
    return start + inside.common!.length + 1;
  const from = Math.max(before?.span[1] ?? 0, start - AHEAD);
  const forename = FORENAME_AHEAD.exec(text.slice(from, start))?.groups?.forename;
  const isForename =
    forename !== undefined && names.isGiven(forename) && !names.isDay(forename) && !isTitle(forename, names);
  return isForename ? start - forename.length - 1 : start;
}

/** “The MP”, “the Norhaven Republican”, “the county's Labour MP”, “the Premier”: capitals that name nobody. */
function isCommon({ kind, span: [start, end] }: Mention, text: string, { actors, names }: Language): boolean {
  if (kind !== 'name') return false;
  const name = text.slice(start, end);
  const words = name.replace(names.article, '').split(/\s+/);
  const last = words.at(-1)!.toLowerCase();
  const isOffice = words.every((word) => isTitle(word, names)) && !names.formsOfAddress.has(last);
  const isDetermined =
    names.article.test(name) || actors.determining.test(text.slice(Math.max(0, start - AHEAD), start));
  // “Leader of the Opposition Ann Hale”, “One of its authors”
  if (!isDetermined)
    return actors.one.test(name) || (isOffice && actors.descriptions.of.test(text.slice(end, end + AHEAD)));
  // “The Rt Hon Ann Hale MP”, “the late Ann Hale MP”
  const isPersons = (): boolean => words.slice(0, -1).some((word) => isTitle(word, names) || names.isGiven(word));
  return isOffice || (actors.commonName.test(name) && !isPersons());
}

function describing(mention: Mention): Mention {
  return { ...mention, kind: 'nominal', types: MENTIONED.map((type) => Number(type === 'person')) };
}
