import type { Saying } from './saying.js';

/**
 * How the occasions of two sayings stand to one another, as far as they are told: speaker, day, place, audience and channel
 * make an occasion. `redated`: nothing but the days differ, so that one of them may be wrong; `later`: they do, and nothing
 * tells that all else was the same; `open`: too little is told.
 */
export type Occasions = 'same' | 'other' | 'redated' | 'later' | 'open';

/** Papers tell of one occasion within so many days, where they don't tell the day. */
const NEWS = 3;
/** Papers of other time zones may be a day off. */
const SLACK = 1;

export function occasions(a: Saying, b: Saying): Occasions {
  const setting = settings(a, b);
  const [first, later] = (a.day ?? 0) <= (b.day ?? 0) ? [a, b] : [b, a];
  if (a.said && b.said) {
    const isOneDay = a.said[0] <= b.said[1] && b.said[0] <= a.said[1];
    if (isOneDay) return setting === 'other' && areElsewhere(a, b) ? 'other' : 'same';
    if (setting === 'open' && saidAfter(first, later) && areDaysApart(a.said, b.said)) return 'later';
    return setting === 'other' ? 'other' : 'redated';
  }
  if (saidAfter(first, later))
    return setting === 'other' || (setting === 'open' && namesSetting(later)) ? 'other' : 'redated';
  const days = a.day === null || b.day === null ? null : Math.abs(a.day - b.day);
  if (days === null) return 'open';
  if (setting === 'other') return days > NEWS ? 'other' : 'open';
  return setting === 'same' && days <= NEWS ? 'same' : 'open';
}

/** Whether one is told to have been said after the other was printed. */
export function saidAfter({ day }: Saying, { said }: Saying): boolean {
  return day !== null && said !== null && said[0] > day + SLACK;
}

/** Whether more lies between than papers that tell of one occasion may differ by. */
function areDaysApart(a: readonly [number, number], b: readonly [number, number]): boolean {
  return Math.max(a[0], b[0]) - Math.min(a[1], b[1]) > NEWS;
}

/** Whether two were printed so soon after one another that they tell of one occasion. */
export function areInOneNews({ day: a }: Saying, { day: b }: Saying): boolean {
  return a !== null && b !== null && Math.abs(a - b) <= NEWS;
}

/** Whether a saying tells anything of when, where, to whom or through what it was said. */
export function namesOccasion(saying: Saying): boolean {
  return saying.said !== null || namesSetting(saying);
}

function namesSetting({ sites, channel, addressee }: Saying): boolean {
  return sites.length > 0 || channel !== 0 || addressee !== 0;
}

/** Whether both name a place. */
export function placesMeet({ sites: a }: Saying, { sites: b }: Saying): boolean {
  return a.some((site) => b.includes(site));
}

/** Where, to whom and through what: one that both have tells that it is the same; none, and two that differ, that it is not. */
function settings(a: Saying, b: Saying): 'same' | 'other' | 'open' {
  if (isSame(a.channel, b.channel) || isSame(a.addressee, b.addressee)) return areElsewhere(a, b) ? 'other' : 'same';
  if (a.sites.length > 0 && b.sites.length > 0) return areElsewhere(a, b) ? 'other' : 'same';
  return differ(a.channel, b.channel) || differ(a.addressee, b.addressee) ? 'other' : 'open';
}

/** Whether both name places, and none is the same. */
export function areElsewhere(a: Saying, b: Saying): boolean {
  return a.sites.length > 0 && b.sites.length > 0 && !placesMeet(a, b);
}

function isSame(a: number, b: number): boolean {
  return a !== 0 && a === b;
}

function differ(a: number, b: number): boolean {
  return a !== 0 && b !== 0 && a !== b;
}
