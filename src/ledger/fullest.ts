import { words as fold } from '../identity/fold.js';
import type { Language } from '../language/language.js';
import { cut } from '../text/segment.js';
import { viewOf } from '../text/view.js';
import type { Store } from './store.js';
import type { Witness } from './witness.js';

/** The version with the most words, and the sentences around it in its article. */
export interface Fullest {
  readonly witness: Witness;
  readonly before: string;
  readonly within: string;
  readonly after: string;
}

const WHOLE: readonly Witness['label'][] = ['same', 'fuller', 'cut', 'joined'];

/** Of the versions that have the words or a part of them the fullest; of whom was asked for, if they have one. */
export function fullest(store: Store, { text: words }: Language, witnesses: readonly Witness[]): Fullest | null {
  // What is altered or reported may hold words of others around it.
  const whole = witnesses.filter(({ label }) => WHOLE.includes(label));
  const own = whole.filter(({ fits }) => fits !== false);
  const size = ({ hit }: Witness): number => fold(hit.words).length;
  const [witness] = (own.length > 0 ? own : whole).sort((a, b) => size(b) - size(a));
  if (!witness) return null;
  const { text, into } = viewOf(store.reading(witness.hit.article)!.article.text, words);
  const [start, end] = into([witness.hit.start!, witness.hit.end!]);
  const { sentences } = cut(text, words);
  const inside = sentences.filter(([from, to]) => from < end && start < to);
  const first = sentences.indexOf(inside[0]!);
  const slice = (i: number): string => (sentences[i] ? text.slice(...sentences[i]).trim() : '');
  const within = text.slice(inside[0]![0], inside.at(-1)![1]);
  return { witness, before: slice(first - 1), within, after: slice(first + inside.length) };
}
