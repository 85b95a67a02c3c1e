import type { Match } from '../trace/match.js';
import type { Hit } from './hit.js';

/**
 * How a statement on record stands to the words asked for, as `MatchLabel` has it: `same`, they are whole sentences of it;
 * `fuller`, a part of its sentences; `cut`, it is a part of them, or both are parts of the same; `joined`, they make one of
 * two of its sentences; a `paraphrase` may also be one only by what else its utterance has.
 */
export const CHECK_LABELS = ['same', 'fuller', 'cut', 'joined', 'altered', 'paraphrase', 'near'] as const;
export type CheckLabel = (typeof CHECK_LABELS)[number];

/**
 * How much of some words is on record: all of them in one statement, which may have more; a part, where no statement has the
 * rest with it ("until summer" behind what others broke off before "until spring"; two sayings put together); others like
 * them, or a report of them; none.
 */
export const VERDICTS = ['on record', 'in part', 'in other words', 'not on record'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A statement on record that has the words asked for, or some of them. */
export interface Witness extends Pick<Match, 'relation'> {
  readonly hit: Hit;
  /** Where it was taken from: its address, or the file in which it came; null if that is unknown. */
  readonly from: string | null;
  /** Ids of the utterances that it belongs to. */
  readonly utterances: readonly string[];
  readonly label: CheckLabel;
  /** Whether it is credited to the one who was asked for; null if nobody was, or if it is open. */
  readonly fits: boolean | null;
}

/** To whom the record credits the words, and how often, the most often first: “Ann Hale (3), open (1)”. */
export function credits(witnesses: readonly Witness[]): string {
  const counts = new Map<string, number>();
  for (const { hit } of witnesses) counts.set(hit.speaker ?? 'open', (counts.get(hit.speaker ?? 'open') ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, n]) => `${name} (${n})`)
    .join(', ');
}
