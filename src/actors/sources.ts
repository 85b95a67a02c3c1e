import type { Span } from '../text/span.js';
import type { Spans } from '../text/spans.js';
import type { Cast } from './cast.js';
import type { Party, Sighting } from './party.js';
import { isGeneric, type PronounSort, pronounSort } from './pronouns.js';
import { isTitle } from './titles.js';

/** What a source's words are, before it is asked whom they refer to. */
export type Reference =
  | { readonly kind: 'named'; readonly party: Party; readonly span: Span }
  | { readonly kind: 'shared'; readonly parties: readonly Party[]; readonly span: Span }
  | { readonly kind: 'pronoun'; readonly sort: PronounSort; readonly span: Span }
  | { readonly kind: 'several'; readonly parts: readonly Reference[]; readonly span: Span }
  | {
      readonly kind: 'description';
      readonly span: Span;
      /** From the beginning to the head: "a spokesman" of "a spokesman for the mayor". */
      readonly phrase: Span;
      readonly head: string;
      readonly isDefinite: boolean;
    }
  /** A transcript's "Q" and "A": who asks and who answers. */
  | { readonly kind: 'asker' | 'answerer'; readonly span: Span }
  | { readonly kind: 'nobody'; readonly span: Span };

const AFTER_HEAD =
  /,|\(|\s[—–-]\s|\s(?:who|whom|whose|which|that|of|for|at|from|in|on|to|with|by|near|against|about|within|inside|close|familiar|speaking|citing|named|called|including|like|than)\s/gi;
const DEFINITE = /^(?:the|this|that|these|those|his|her|its|their|both)\s/i;

/** Reads a source's words. `names` are those of the article. */
export function readSource(text: string, span: Span, names: Spans<Sighting>, cast: Cast): Reference {
  const [start, end] = trim(text, span);
  const words = text.slice(start, end);
  const sort =
    pronounSort(words) ??
    pronounSort(/^(\S+)\s+(?:himself|herself|themselves|itself|too|also|all|both)$/i.exec(words)?.[1] ?? '');
  if (sort && !/^(?:this|that|these|those)$/i.test(words)) return { kind: 'pronoun', sort, span: [start, end] };
  // "Let's say": nothing but the 's.
  if (words === '') return { kind: 'nobody', span };
  if (isGeneric(words)) return { kind: 'nobody', span: [start, end] };
  if (/^(?:Q|Question|Interviewer|Reporter)$/i.test(words) && /^\s*[:.]/.test(text.slice(end, end + 3)))
    return { kind: 'asker', span: [start, end] };
  if (/^(?:A|Answer|Interviewee)$/i.test(words) && /^\s*[:.]/.test(text.slice(end, end + 3)))
    return { kind: 'answerer', span: [start, end] };
  const inside = names.inside([start, end]);
  const several = coordinated(text, [start, end], inside, names, cast);
  if (several) return several;
  const cut = firstCut(words, start, inside);
  const headEnd = start + words.slice(0, cut).replace(/\s+$/, '').length;
  const last = [...inside].reverse().find((name) => name.span[1] <= headEnd);
  // "Some Democrats" are not the Democrats.
  const isPart = /^(?:some|many|several|most|few|other|a few|two|three|four|five|\d+)\s/i.test(words);
  if (!isPart && last && endsWith(text, last.span[1], headEnd) && stands(last, cast))
    return named(last, cast, [start, end]);
  // "the region's president, Roberto Maroni": a person's name set off by a comma, a dash or brackets closes it.
  const aside = inside.find(
    (name) =>
      name.span[0] > headEnd &&
      /[,(—–-]\s*(?:(?:Mr|Mrs|Ms|Dr|Sir|Sen|Rep|Gov)\.?\s+)?$/.test(text.slice(headEnd, name.span[0])) &&
      isPerson(name, cast),
  );
  if (aside && !/^\p{Lu}/u.test(text.slice(headEnd + 1, headEnd + 2))) return named(aside, cast, [start, end]);
  const closing = inside[inside.length - 1];
  if (
    closing &&
    endsWith(text, closing.span[1], end) &&
    isPerson(closing, cast) &&
    followsTitle(text, closing.span, start)
  ) {
    return named(closing, cast, [start, end]);
  }
  const unseen =
    inside.length === 0 && /^\p{Lu}/u.test(words) && !/^(?:The|An?)\s/.test(words) ? cast.byName(words) : undefined;
  if (unseen) return { kind: 'named', party: unseen, span: [start, end] };
  const phrase = text.slice(start, headEnd);
  const head = /[\p{L}][\p{L}-]*$/u.exec(phrase.replace(/['’]s?$/, ''))?.[0] ?? phrase;
  return {
    kind: 'description',
    span: [start, end],
    phrase: [start, headEnd],
    head: head.toLowerCase(),
    isDefinite: DEFINITE.test(words) || /['’]s?\s/.test(phrase),
  };
}

function trim(text: string, [start, end]: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /[\s,:;“”"‘—–]/.test(text[from]!)) from++;
  while (to > from && /[\s,:;“”"—–]/.test(text[to - 1]!)) to--;
  const ending = /['’]s?$/.exec(text.slice(from, to))?.[0];
  if (ending && !/^\p{L}*s['’]$/u.test(text.slice(from, to))) to -= ending.length;
  return [from, to];
}

/** Where what modifies the head begins, outside names ("Bank of England" is not cut). */
function firstCut(words: string, start: number, names: readonly Sighting[]): number {
  for (const match of words.matchAll(AFTER_HEAD)) {
    const at = start + match.index;
    if (match.index === 0 || names.some((name) => name.span[0] < at && at < name.span[1])) continue;
    return match.index;
  }
  return words.length;
}

function endsWith(text: string, nameEnd: number, headEnd: number): boolean {
  return /^[.,’']?$/.test(text.slice(nameEnd, headEnd).trim());
}

function isPerson(name: Sighting, cast: Cast): boolean {
  return cast.at.get(name.span[0])?.kind === 'person' || cast.shared.has(name.span[0]);
}

/**
 * "Minister of Education Stefania Giannini": a title without an article, then the person's name. A preposition before
 * the name makes it someone else's ("Lawyers for Stefania Giannini"), unless the name was taken too long ("Governor of
 * Washington Chris Gregoire").
 */
function followsTitle(text: string, [from, to]: Span, start: number): boolean {
  if (
    !/^\p{Lu}/u.test(text.slice(start, start + 1)) ||
    /^(?:the|an?|his|her|their|its)\s/i.test(text.slice(start, start + 6))
  )
    return false;
  const before = /([\p{L}-]+)\s+(?:(?:Mr|Mrs|Ms|Dr)\.?\s+)?$/u.exec(text.slice(start, from))?.[1] ?? '';
  if (/^(?:of|for|to|from|with|by|at|in|and|the)$/i.test(before)) {
    return text.slice(from, to).split(' ').length > 2 && isTitle(/^\p{L}+/u.exec(text.slice(start, from))?.[0] ?? '');
  }
  return /^\p{Lu}/u.test(before) && !isTitle(before) && !/(?:ican|crat|an|ish|ese)$/.test(before);
}

function stands(name: Sighting, cast: Cast): boolean {
  return cast.at.has(name.span[0]) || cast.shared.has(name.span[0]);
}

function named(name: Sighting, cast: Cast, span: Span): Reference {
  const shared = cast.shared.get(name.span[0]);
  if (shared) return { kind: 'shared', parties: shared.parties, span };
  return { kind: 'named', party: cast.at.get(name.span[0])!, span };
}

/** "Ann Hale and Bo Ekberg", "Hale and the union": two sources joined, each of which can speak. */
function coordinated(
  text: string,
  [start, end]: Span,
  inside: readonly Sighting[],
  names: Spans<Sighting>,
  cast: Cast,
): Reference | undefined {
  const both = /^both\s+/i.exec(text.slice(start, end))?.[0].length ?? 0;
  if (both > 0) return coordinated(text, [start + both, end], inside, names, cast);
  const words = text.slice(start, end);
  const match = /^(.{2,80}?)(?:,)?\s+(?:and|as well as|along with)\s+(.{2,80})$/su.exec(words);
  if (!match) return undefined;
  const at = start + match[1]!.length;
  const rest = end - match[2]!.length;
  if (inside.some((name) => name.span[0] < at && name.span[1] > rest)) return undefined;
  // "Ann Hale, curator and director of exhibits": the comma's aside runs on.
  if (
    /,/.test(match[1]!) &&
    !inside.some((name) => name.span[0] >= rest && name.span[0] - rest < 12 && isPerson(name, cast))
  )
    return undefined;
  // "the secretary of health and human services" joins no two sources; a name or a description must begin each part.
  const opens = (from: number, to: number): boolean =>
    /^(?:the|an?|his|her|its|their|two|three|some|several|other|others)\s/i.test(text.slice(from, to)) ||
    inside.some((name) => name.span[0] - from < 16 && name.span[1] <= to);
  if (!opens(start, at) || !opens(rest, end)) return undefined;
  const head = readSource(text, [start, at], names, cast);
  const tail = readSource(text, [rest, end], names, cast);
  if (head.kind === 'nobody' || tail.kind === 'nobody') return undefined;
  // "the president of Bosnia and Serbia": the second is no actor beside a description that goes on to it.
  if (
    head.kind === 'description' &&
    head.span[1] > head.phrase[1] &&
    tail.kind === 'named' &&
    tail.party.kind !== 'person'
  )
    return undefined;
  const parts = head.kind === 'several' ? [...head.parts, tail] : [head, tail];
  return { kind: 'several', parts, span: [start, end] };
}
