import type { Language } from '../language/language.js';
import type { Odds } from '../odds.js';
import type { Finding } from '../record/finding.js';
import { findingsOf } from './findings.js';
import type { Store } from './store.js';
import type { Retelling, Utterance } from './utterances.js';

/** What became of an utterance in one statement, and what an editor would say to that. */
export interface Chapter extends Retelling {
  /** Who quotes it, where somebody else does than the paper; null where the paper does, or it is open who. */
  readonly toldBy: string | null;
  /** The findings in that statement that rest on all that is on record. */
  readonly findings: readonly Finding[];
}

/** An utterance from where it was seen first to its last retelling. */
export interface Story extends Utterance {
  readonly variants: readonly Chapter[];
}

/** Of an utterance that more statements tell otherwise, findings are looked for in so many of these. */
const MOST = 50;

export function storyOf(store: Store, language: Language, odds: Odds, utterance: Utterance): Story {
  const speaker = store.database.prepare('SELECT speaker FROM statement WHERE id = ?').pluck();
  const otherwise = utterance.variants.filter(isOtherwise).slice(0, MOST);
  return {
    ...utterance,
    variants: utterance.variants.map((one) => ({
      ...one,
      toldBy: one.hit.within === null ? null : ((speaker.get(one.hit.within) as string | null | undefined) ?? null),
      findings: otherwise.includes(one) ? findingsOf(store, language, odds, one.hit) : [],
    })),
  };
}

/** Whether there is anything to find: what is told alike by all is not. */
function isOtherwise({ label, misattributed, recycled, hit }: Retelling): boolean {
  return (label !== 'same' && label !== 'fullest') || misattributed || recycled !== null || hit.within !== null;
}
