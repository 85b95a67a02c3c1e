import { hash, join } from './hash.js';
import { FULL, isTranslated, type Saying } from './saying.js';

/** Neighbouring words that together tell less are in too many sayings to lead from one to another. */
const TELLING = 0.9 * FULL;
/** Small words are passed over: "a judge who is a hater" has "judge hater". */
export const SMALL = 0.3 * FULL;
/** A row of so many words of any kind leads to another that has it … */
const ROW = 4;
/** … if it is the least of so many in a row (winnowing, Schleimer, Wilkerson and Aiken 2003). */
const WINDOW = 2;
/** Of a speaker's sayings, those are brought together that share two of this many of their rarest words. */
const RAREST = 6;
/** A word of this weight tells much. */
export const TELLS = 0.5 * FULL;
/** A saying longer than this is a document; of its keys the first are taken. */
const MOST_KEYS = 96;

const PAIR = hash('pair');
const ROWS = hash('row');
const TOPIC = hash('topic');
const DAY = hash('day');
const TRANSLATED = hash('translated');

/**
 * The keys under which a saying is looked up: two sayings are compared if they share one (and are not too far from one
 * another among all that have it, see `Neighbours`). They hang on the saying alone. Three kinds: neighbouring words that
 * tell something, by their stems, which find cuts, alterations and quoted fragments; rows of any words, which find what is
 * the same of small words; and a speaker with two of the rarest words, or with one and a day, which finds reports in other words.
 * What was said in another language is looked up by who said it on which day, too.
 */
export function keysOf(saying: Saying): Uint32Array {
  const keys = new Set<number>();
  pairs(saying, keys);
  rows(saying, keys);
  topics(saying, keys);
  translations(saying, keys);
  return Uint32Array.from([...keys].slice(0, MOST_KEYS));
}

function pairs({ places, bag, bagWeights }: Saying, keys: Set<number>): void {
  let last = -1;
  for (const place of places) {
    if (bagWeights[place]! < SMALL) continue;
    if (last >= 0 && last !== place && bagWeights[last]! + bagWeights[place]! >= TELLING) {
      keys.add(join(PAIR, bag[last]!, bag[place]!));
    }
    last = place;
  }
}

function rows({ forms }: Saying, keys: Set<number>): void {
  const count = forms.length - ROW + 1;
  if (count <= 0) {
    if (forms.length > 1) keys.add(join(ROWS, ...forms));
    return;
  }
  const hashes = Array.from({ length: count }, (_, i) => join(ROWS, ...forms.subarray(i, i + ROW)));
  for (let i = 0; i < Math.max(1, count - WINDOW + 1); i++) keys.add(Math.min(...hashes.slice(i, i + WINDOW)));
}

function topics(saying: Saying, keys: Set<number>): void {
  const { bag, bagWeights, speaker, maybe } = saying;
  const chosen = [...bag.keys()]
    .filter((i) => bagWeights[i]! >= SMALL)
    // Among words of one weight the hash decides; any order would do that is always the same.
    .sort((i, j) => bagWeights[j]! - bagWeights[i]! || bag[i]! - bag[j]!)
    .slice(0, RAREST)
    .map((i) => bag[i]!);
  for (const name of new Set([...speaker.subarray(0, 1), ...(speaker.length === 0 ? maybe.subarray(0, 2) : [])])) {
    for (const [i, x] of chosen.entries()) {
      for (const y of chosen.slice(0, i)) keys.add(join(TOPIC, name, Math.min(x, y), Math.max(x, y)));
    }
  }
  const [[name], day] = [speaker, dayOf(saying)];
  if (name !== undefined && day !== null) for (const word of chosen) keys.add(join(DAY, name, day, word));
}

/** Two for each day, so that a day alone brings two together. */
function translations(saying: Saying, keys: Set<number>): void {
  const [name] = saying.speaker;
  const days = saying.said ?? (saying.day === null ? null : [saying.day - 1, saying.day]);
  if (name === undefined || days === null || !isTranslated(saying)) return;
  for (const day of days) for (const nth of [1, 2]) keys.add(join(TRANSLATED, name, day, nth));
}

/** The one day on which it was said; what papers print without a day, they were told the day before. */
function dayOf({ said, day }: Saying): number | null {
  if (said) return said[0] === said[1] ? said[0] : null;
  return day === null ? null : day - 1;
}
