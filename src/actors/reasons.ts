import type { PronounSort } from '../language/actors.js';
import type { Reason } from '../record/reason.js';
import type { Party } from './party.js';
import type { Reference } from './sources.js';

const PRONOUN = {
  he: 'pronoun',
  she: 'pronoun',
  it: 'pronoun',
  they: 'pronoun',
  speaker: 'first person',
  speakers: 'first person',
  hearer: 'second person',
  relative: 'relative',
} as const satisfies Record<PronounSort, Reason['code']>;

/** Why a speaker stays open. */
export function reason(reference: Reference | null, words: string, likely: readonly Party[]): Reason {
  const names = likely.map(({ name }) => name);
  if (reference === null) return { code: 'no source', names };
  switch (reference.kind) {
    case 'shared':
      return { code: 'namesakes', words, names };
    case 'pronoun':
      return { code: PRONOUN[reference.sort], words, names };
    case 'nobody':
      return { code: 'no one in particular', words };
    case 'description':
      return { code: 'description', words, names: likely.filter(({ isNamed }) => isNamed).map(({ name }) => name) };
    case 'named':
      return { code: 'name', names };
    case 'asker':
    case 'several':
      return { code: reference.kind, words };
    case 'answerer':
      return { code: 'answerer', words, names };
  }
}
