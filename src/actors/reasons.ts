import type { Party } from './party.js';
import type { Reference } from './sources.js';

/** Why a speaker stays open, in a sentence for the reader. */
export function reason(reference: Reference | null, words: string, likely: readonly Party[]): string {
  const names = list(likely.map(({ name }) => name));
  const named = likely.filter(({ isNamed }) => isNamed).map(({ name }) => name);
  const quoted = `“${words}”`;
  if (reference === null) {
    return likely.length === 0
      ? 'the text names no source here'
      : `the text names no source here; it could be ${names}`;
  }
  switch (reference.kind) {
    case 'shared':
      return `${quoted} could be ${names}: the article has more than one of that name`;
    case 'pronoun':
      switch (reference.sort) {
        case 'speaker':
        case 'speakers':
          return likely.length === 0
            ? `${quoted} stands outside any quotation: the writer, whom the text does not name`
            : `${quoted} could be ${names}`;
        case 'hearer':
          return `${quoted} is whoever is spoken to, whom the text does not name`;
        case 'relative':
          return likely.length === 0
            ? `${quoted} refers to no one that the text names`
            : `${quoted} could refer to ${names}`;
        default:
          if (likely.length === 0) return `nobody is named before to whom ${quoted} could refer`;
          return likely.length === 1
            ? `${quoted} could be ${names}, but the text does not make it sure`
            : `${quoted} could be ${names}`;
      }
    case 'asker':
      return `${quoted} is whoever asks, whom the text does not name`;
    case 'answerer':
      return likely.length === 0
        ? `${quoted} is whoever answers, whom the text does not name`
        : `${quoted} could be ${names}`;
    case 'nobody':
      return `${quoted} names no one in particular`;
    case 'several':
      return `not all of ${quoted} are known`;
    case 'description':
      return named.length === 0
        ? `the text does not say whether ${quoted} is one of those whom it names`
        : `${quoted} could be ${list(named)}, or someone whom the text does not name`;
    case 'named':
      return `it is not sure that ${names} is meant`;
  }
}

function list(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} or ${names[names.length - 1]!}`;
}
