import { KINDS } from '../record/statement.js';
import { join } from './hash.js';
import { FULL, type Saying } from './saying.js';

/** What tells less may be said again by anybody in the same week. */
const TELLING = 2 * FULL;
const WEEK = 7;
/** Above all keys of `keysOf`, which stand in the same index. */
const ABOVE = 2 ** 32;
const TWENTY_BITS = 0xfffff;

/**
 * The key of those that are copies of one another: the same words by the same speaker, of the same occasion as far as it is
 * told, printed in the same week. The first of them stands for all: it alone is compared with others, so that what everybody
 * prints costs no more than what two papers print. Null for what tells too little.
 *
 * @param nth how many such sayings of its article stand before it: what an article says twice is no copy of itself
 */
export function copyKey(saying: Saying, nth: number): number | null {
  if (tells(saying) < TELLING) return null;
  const { speaker, maybe, said, channel, addressee, manner, kind, day, forms } = saying;
  const who = speaker.length > 0 ? speaker : maybe;
  const week = day === null ? -1 : Math.floor(day / WEEK);
  const occasion = [...(said ?? []), channel, addressee, manner, KINDS.indexOf(kind), week, nth];
  const parts = [who.length, ...who, occasion.length, ...occasion, ...forms];
  return ABOVE * (1 + (join(1, ...parts) & TWENTY_BITS)) + join(2, ...parts);
}

function tells({ places, bagWeights }: Saying): number {
  let all = 0;
  for (const place of places) all += bagWeights[place]!;
  return all;
}
