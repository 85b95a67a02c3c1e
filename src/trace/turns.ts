import type { Stretch } from './difference.js';

/** What of a saying can turn its meaning, if it is lost or put in. */
export type Sense = 'negation' | 'condition' | 'hedge' | 'quantity';

/** A word that turns the meaning and stands in one of two versions only. */
export interface Turn {
  readonly sense: Sense;
  readonly change: 'lost' | 'gained';
  /** As it stands there. */
  readonly words: string;
}

/**
 * Words by what they do to a sentence. Hedges are those of Hyland (2005) that news uses; conditions also bound a saying in
 * time, since "until spring" left off is a promise without end.
 */
const MARKERS: Readonly<Record<Sense, RegExp>> = {
  negation: /\b(?:not|never|no|none|nobody|nothing|nowhere|neither|nor|without|cannot|\p{L}+n['’]t)\b/giu,
  condition:
    /\b(?:if|unless|until|till|except|provided|providing|assuming|otherwise|(?:as|so) long as|in case|on condition|subject to)\b/giu,
  hedge:
    /\b(?:may|might|could|perhaps|maybe|possibly|probably|likely|unlikely|apparently|arguably|seems?|seemed|appears?|appeared|suggests?|suggested|tends?|roughly|somewhat|partly|largely|mostly|mainly|generally|usually|sometimes|often|almost|nearly|allegedly|reportedly|i (?:think|believe|guess|suppose|suspect))\b/giu,
  quantity:
    /(?:[$€£]\s?)?\b\d[\d.,]*(?:\s?(?:%|per ?cent\b|percent\b|thousand\b|million\b|billion\b|trillion\b))?|\b(?:all|every|each|some|most|many|few|several|half|both|any|only|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?|twice|double|triple|at least|at most|more than|less than|fewer than|up to)\b/giu,
};
const SENSES = Object.keys(MARKERS) as Sense[];

/**
 * What the difference between two versions of a saying lost or gained of what turns its meaning, in the order of the
 * words. A word that went from one place to another is neither; nor is one that another of its sense replaced in the
 * same form ("isn't" for "is not").
 */
export function turns(difference: readonly Stretch[]): Turn[] {
  const found = [...markers(difference, 'former'), ...markers(difference, 'later')];
  const moved = new Set<(typeof found)[number]>();
  for (const lost of found.filter(({ change }) => change === 'lost')) {
    const again = found.find(
      (gained) =>
        gained.change === 'gained' && gained.sense === lost.sense && !moved.has(gained) && form(gained) === form(lost),
    );
    if (!again) continue;
    moved.add(lost);
    moved.add(again);
  }
  return found
    .filter((turn) => !moved.has(turn))
    .sort((a, b) => a.order - b.order)
    .map(({ sense, change, words }) => ({ sense, change, words }));
}

interface Marker extends Turn {
  /** The stretch in which it begins and how far into it. */
  readonly order: number;
}

/** The markers of one version that a change touches, whole: of "$3 million" only "million" may be another. */
function markers(difference: readonly Stretch[], version: 'former' | 'later'): Marker[] {
  const own = difference
    .map((stretch, place) => ({ ...stretch, place }))
    .filter((one) => one.in === 'both' || one.in === version);
  const text = own.map(({ words }) => words).join('');
  const touched: { start: number; end: number; place: number }[] = [];
  let at = 0;
  for (const { words, in: where, place } of own) {
    if (where === version) touched.push({ start: at, end: at + words.trimEnd().length, place });
    at += words.length;
  }
  return SENSES.flatMap((sense) =>
    [...text.matchAll(MARKERS[sense])].flatMap((match): Marker[] => {
      const end = match.index + match[0].length;
      const change = touched.find((one) => one.start < end && match.index < one.end);
      if (!change) return [];
      const order = change.place * 1e7 + (match.index - change.start);
      return [{ sense, change: version === 'former' ? 'lost' : 'gained', words: match[0].trim(), order }];
    }),
  );
}

/** What makes two markers the same: all plain negations are one, the rest go by their letters. */
function form({ sense, words }: Pick<Turn, 'sense' | 'words'>): string {
  const plain = words.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').replace(/[.,]$/, '');
  return sense === 'negation' && /^(?:not|cannot|\p{L}+n't)$/u.test(plain) ? 'not' : plain;
}
