import { areElsewhere, placesMeet, saidAfter } from './occasion.js';
import { FULL, IS, type Saying, TOLD } from './saying.js';

/**
 * What two sayings have in common and what sets them apart: the features by which `Pairing` judges whether they are one
 * utterance, in this order. Shares go from 0 to 1; what is unknown is 0 in both of a pair of features.
 */
export const FEATURES = [
  // Words, weighed by what they tell.
  'common', // weight in common, up to 6
  'contained', // of the lighter one
  'jaccard',
  'plain', // weight in common of words that are no names and no numbers, up to 4
  'plainContained', // of the lighter one's
  'run', // weight of the longest row of the same words, up to 6
  'runShare', // of the lighter one
  'quotedRun', // the same of words that stand in quotation marks in both, up to 4
  'fragment', // the largest share of a quoted fragment of a report that stands in the other in a row
  'newName', // share of the names of the lighter one that the other lacks
  'newNumber', // both have numbers, and none is the same
  'sameNumber',
  'lengths', // of the lighter to the heavier
  'short', // how little the lighter one says
  // Kinds.
  'direct', // both are quoted altogether
  'indirect', // neither has quoted words
  // People.
  'sameSpeaker',
  'nearSpeaker', // the names share a word, or one is a candidate of the other
  'otherSpeaker',
  'openSpeaker', // of one at least
  // Time and place.
  'days', // between the days of publication, logarithm
  'sameDay', // a day apart at most
  'farApart', // more than three weeks
  'saidTogether',
  'saidApart',
  'saidAfter', // one is told to have been said after the other was printed
  'saidBefore', // … or in the week before
  'samePlace',
  'otherPlace',
  'recalled', // the words around the later one name days about when the first was printed
  'datesMeet', // the words around both name the same days
  'datesApart', // they name days, and none is the same
  'held', // of one at least: as held, not as said
  'often', // of one at least: as said again and again
  'sameChannel',
  'otherChannel',
  'otherAddressee',
  'context', // what stands around them in common, up to 1
  'samePaper',
] as const;
export type Feature = (typeof FEATURES)[number];

/** How many names, numbers and rare words around both say that it is the same story. */
const MUCH_CONTEXT = 16;

/** What was printed so few days apart may well be of one occasion without saying so. */
const RECENT = 3;
const WEEK = 7;

/** The common words of two sayings, weighed; without those of the given kinds. */
export function common(a: Saying, b: Saying, without = 0): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.bag.length && j < b.bag.length; ) {
    const [x, y] = [a.bag[i]!, b.bag[j]!];
    if (x < y) i++;
    else if (x > y) j++;
    else {
      if ((a.bagFlags[i]! & b.bagFlags[j]! & without) === 0) sum += Math.min(a.bagWeights[i]!, b.bagWeights[j]!);
      i++;
      j++;
    }
  }
  return sum / FULL;
}

/** The weights of the words that two have in common and that are no names and no numbers, the heaviest first. */
export function tellingWords(a: Saying, b: Saying): number[] {
  const proper = IS.name | IS.number;
  const weights: number[] = [];
  for (let i = 0, j = 0; i < a.bag.length && j < b.bag.length; ) {
    const [x, y] = [a.bag[i]!, b.bag[j]!];
    if (x === y && ((a.bagFlags[i]! | b.bagFlags[j]!) & proper) === 0)
      weights.push(Math.min(a.bagWeights[i]!, b.bagWeights[j]!));
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return weights.sort((x, y) => y - x);
}

/** What all different words of a saying tell; without those of the given kinds. */
export function total({ bagWeights, bagFlags }: Saying, without = 0): number {
  let sum = 0;
  for (const [i, weight] of bagWeights.entries()) if ((bagFlags[i]! & without) === 0) sum += weight;
  return sum / FULL;
}

/** The features of a pair, the same whichever way round. */
export function features(a: Saying, b: Saying): Record<Feature, number> {
  const shared = common(a, b);
  const totals = [total(a), total(b)] as const;
  const [least, most] = totals[0] <= totals[1] ? [a, b] : [b, a];
  const [light, heavy] = [Math.min(...totals), Math.max(...totals)];
  const runs = longestRuns(a, b);
  const speakers = speaker(a, b);
  const days = a.day === null || b.day === null ? null : Math.abs(a.day - b.day);
  const said = a.said && b.said ? Math.max(a.said[0], b.said[0]) - Math.min(a.said[1], b.said[1]) : null;
  const names = lacking(least, most, IS.name);
  const numbers = lacking(a, b, IS.number);
  const numbersBack = lacking(b, a, IS.number);
  const both = numbers.of > 0 && numbersBack.of > 0;
  const proper = IS.name | IS.number;
  const plain = common(a, b, proper);
  return {
    common: Math.min(shared, 6) / 6,
    contained: light === 0 ? 0 : shared / light,
    jaccard: shared / Math.max(light + heavy - shared, 1e-9),
    plain: Math.min(plain, 4) / 4,
    plainContained: plain / Math.max(Math.min(total(a, proper), total(b, proper)), 0.5),
    run: Math.min(runs.any, 6) / 6,
    runShare: Math.min(1, runs.any / Math.max(length(least), 1e-9)),
    quotedRun: Math.min(runs.quoted, 4) / 4,
    fragment: Math.max(fragment(a, b), fragment(b, a)),
    newName: names.of === 0 ? 0 : names.lacks / names.of,
    newNumber: both && numbers.lacks === numbers.of ? 1 : 0,
    sameNumber: numbers.of > numbers.lacks ? 1 : 0,
    lengths: light / Math.max(heavy, 1e-9),
    short: 1 / (1 + light),
    direct: a.kind === 'direct' && b.kind === 'direct' ? 1 : 0,
    indirect: a.kind === 'indirect' && b.kind === 'indirect' ? 1 : 0,
    sameSpeaker: speakers === 'same' ? 1 : 0,
    nearSpeaker: speakers === 'near' ? 1 : 0,
    otherSpeaker: speakers === 'other' ? 1 : 0,
    openSpeaker: a.speaker.length === 0 || b.speaker.length === 0 ? 1 : 0,
    days: days === null ? 0.3 : Math.min(1, Math.log1p(days) / Math.log(366)),
    sameDay: days !== null && days <= 1 ? 1 : 0,
    farApart: days !== null && days > 21 ? 1 : 0,
    saidTogether: said !== null && said <= 0 ? 1 : 0,
    saidApart: said !== null && said > 0 ? 1 : 0,
    saidAfter: saidAfter(a, b) || saidAfter(b, a) ? 1 : 0,
    saidBefore: saidBefore(a, b) || saidBefore(b, a) ? 1 : 0,
    samePlace: placesMeet(a, b) ? 1 : 0,
    otherPlace: areElsewhere(a, b) ? 1 : 0,
    recalled: days !== null && days > RECENT && recalls(a, b) ? 1 : 0,
    datesMeet: a.dates.length > 0 && b.dates.length > 0 && meet(a.dates, b.dates) ? 1 : 0,
    datesApart: a.dates.length > 0 && b.dates.length > 0 && !meet(a.dates, b.dates) ? 1 : 0,
    held: ((a.manner | b.manner) & TOLD.held) !== 0 ? 1 : 0,
    often: ((a.manner | b.manner) & TOLD.often) !== 0 ? 1 : 0,
    sameChannel: a.channel !== 0 && a.channel === b.channel ? 1 : 0,
    otherChannel: a.channel !== 0 && b.channel !== 0 && a.channel !== b.channel ? 1 : 0,
    otherAddressee: a.addressee !== 0 && b.addressee !== 0 && a.addressee !== b.addressee ? 1 : 0,
    context: Math.min(1, overlap(a.context, b.context) / MUCH_CONTEXT),
    samePaper: a.publisher !== 0 && a.publisher === b.publisher ? 1 : 0,
  };
}

/** Whether the later is told to have been said in the days before the first was printed. */
function saidBefore(first: Saying, later: Saying): boolean {
  if (first.day === null || later.day === null || later.said === null || later.day < first.day) return false;
  return later.said[0] <= first.day && later.said[1] >= first.day - WEEK;
}

/** Whether two lists of first and last days share a day. */
function meet(a: Int32Array, b: Int32Array): boolean {
  for (let i = 0; i < a.length; i += 2) {
    for (let j = 0; j < b.length; j += 2) if (a[i]! <= b[j + 1]! && b[j]! <= a[i + 1]!) return true;
  }
  return false;
}

/** Whether the later one names days that are past, and about when the first was printed. */
function recalls(a: Saying, b: Saying): boolean {
  const [first, later] = a.day! <= b.day! ? [a, b] : [b, a];
  for (let i = 0; i < later.dates.length; i += 2) {
    const [from, to] = [later.dates[i]!, later.dates[i + 1]!];
    if (to < later.day! - 1 && from <= first.day! + 1 && to >= first.day! - WEEK) return true;
  }
  return false;
}

/** What the words tell, each as often as it stands there. */
function length({ places, bagWeights }: Saying): number {
  let all = 0;
  for (const place of places) all += bagWeights[place]!;
  return all / FULL;
}

/** How the speakers of two sayings stand to one another; `open` where one is not known and nothing points to the other. */
export function speaker(a: Saying, b: Saying): 'same' | 'near' | 'other' | 'open' {
  if (a.speaker.length === 0 || b.speaker.length === 0) {
    const names = [...a.speaker.subarray(0, 1), ...a.maybe];
    const others = [...b.speaker.subarray(0, 1), ...b.maybe];
    return names.some((name) => others.includes(name)) ? 'near' : 'open';
  }
  const [short, long] = a.speaker.length <= b.speaker.length ? [a.speaker, b.speaker] : [b.speaker, a.speaker];
  if (short.every((word) => long.includes(word))) return 'same';
  // The last words agree, the first don't: two of a family, or an institution and a part of it.
  if (short[0] === long[0]) return 'near';
  if (a.maybe.includes(b.speaker[0]!) || b.maybe.includes(a.speaker[0]!)) return 'near';
  return 'other';
}

/** How many of the stems of a kind the other lacks. */
export function lacking(a: Saying, b: Saying, kind: number): { lacks: number; of: number } {
  let [lacks, of] = [0, 0];
  for (let i = 0, j = 0; i < a.bag.length; i++) {
    if ((a.bagFlags[i]! & kind) === 0) continue;
    of++;
    while (j < b.bag.length && b.bag[j]! < a.bag[i]!) j++;
    if (b.bag[j] !== a.bag[i]) lacks++;
  }
  return { lacks, of };
}

function overlap(a: Uint32Array, b: Uint32Array): number {
  let n = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      n++;
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  return n;
}

let before = new Float32Array(256);
let now = new Float32Array(256);

/** The weight of the heaviest row of the same words in both, and of the heaviest that both quote. */
function longestRuns(a: Saying, b: Saying): { any: number; quoted: number } {
  const n = b.forms.length;
  if (before.length <= n) [before, now] = [new Float32Array(2 * n), new Float32Array(2 * n)];
  before.fill(0, 0, n + 1);
  const quotedBefore = new Float32Array(n + 1);
  let [any, quoted] = [0, 0];
  for (let i = 0; i < a.forms.length; i++) {
    const form = a.forms[i]!;
    const weight = a.bagWeights[a.places[i]!]!;
    let diagonal = 0;
    for (let j = 0; j < n; j++) {
      const kept = quotedBefore[j + 1]!;
      if (b.forms[j] === form) {
        const length = before[j]! + weight;
        now[j + 1] = length;
        if (length > any) any = length;
        if ((a.flags[i]! & b.flags[j]! & IS.quoted) !== 0) {
          quotedBefore[j + 1] = diagonal + weight;
          if (diagonal + weight > quoted) quoted = diagonal + weight;
        } else quotedBefore[j + 1] = 0;
      } else {
        now[j + 1] = 0;
        quotedBefore[j + 1] = 0;
      }
      diagonal = kept;
    }
    [before, now] = [now, before];
  }
  return { any: any / FULL, quoted: quoted / FULL };
}

/** The largest share of a quoted fragment in a report that the other saying has in a row, by weight. */
function fragment(a: Saying, b: Saying): number {
  if (a.kind !== 'mixed') return 0;
  let best = 0;
  for (let i = 0; i < a.forms.length; ) {
    if ((a.flags[i]! & IS.quoted) === 0) {
      i++;
      continue;
    }
    let end = i;
    let weight = 0;
    while (end < a.forms.length && (a.flags[end]! & IS.quoted) !== 0) weight += a.bagWeights[a.places[end++]!]!;
    if (weight >= FULL / 2) best = Math.max(best, heaviest(a, i, end, b) / weight);
    i = end;
  }
  return Math.min(1, best);
}

function heaviest(a: Saying, from: number, to: number, b: Saying): number {
  let best = 0;
  const same = (i: number, j: number): boolean => a.bag[a.places[i]!] === b.bag[b.places[j]!];
  for (let j = 0; j < b.places.length; j++) {
    for (let i = from; i < to; i++) {
      if (!same(i, j)) continue;
      let weight = 0;
      for (let k = 0; i + k < to && j + k < b.places.length && same(i + k, j + k); k++) {
        weight += a.bagWeights[a.places[i + k]!]!;
      }
      if (weight > best) best = weight;
    }
  }
  return best;
}
