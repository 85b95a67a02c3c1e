import type { Stretch } from './difference.js';

/** What of a saying can turn its meaning, if it is lost or put in. */
export type Sense = 'negation' | 'condition' | 'hedge' | 'quantity' | 'addressee' | 'tense';

/** A word that turns the meaning and stands in one of two versions only. */
export interface Turn {
  readonly sense: Sense;
  readonly change: 'lost' | 'gained';
  /** As it stands there. */
  readonly words: string;
}

/**
 * Words by what they do to a sentence, but for tense, which one word alone does not turn. Hedges are those of Hyland
 * (2005) that news uses; conditions also bound a saying in time, since "until spring" left off is a promise without end.
 */
const MARKERS: Readonly<Record<Exclude<Sense, 'tense'>, RegExp>> = {
  negation: /\b(?:not|never|no|none|nobody|nothing|nowhere|neither|nor|without|cannot|\p{L}+n['’]t)\b/giu,
  condition:
    /\b(?:if|unless|until|till|except|provided|providing|assuming|otherwise|(?:as|so) long as|in case|on condition|subject to)\b/giu,
  hedge:
    /\b(?:may|might|could|perhaps|maybe|possibly|probably|likely|unlikely|apparently|arguably|seems?|seemed|appears?|appeared|suggests?|suggested|tends?|roughly|somewhat|partly|largely|mostly|mainly|generally|usually|sometimes|often|almost|nearly|allegedly|reportedly|i (?:think|believe|guess|suppose|suspect))\b/giu,
  quantity:
    /(?:[$€£]\s?)?\b\d[\d.,]*(?:\s?(?:%|per ?cent\b|percent\b|thousand\b|million\b|billion\b|trillion\b))?|\b(?:all|every|each|some|most|many|few|several|half|both|any|only|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?|twice|double|triple|at least|at most|more than|less than|fewer than|up to)\b/giu,
  // Whom it calls: “You, Mr. Brandt, will pay”, “friends, we lost”. A title and a name alone may be the subject.
  addressee:
    /(?<=(?:^|[,;.!?—–-]\s*)[“"'‘]?)(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Madam|Mayor|President|Prime Minister|Minister|Chancellor|Senator|Governor|Secretary|Councillor|Chairman|Officer|Judge)\.?(?:\s+\p{Lu}[\p{L}'’-]+){0,2}|(?:my )?(?:friends|folks|fellow citizens|ladies and gentlemen|colleagues))(?=[,!?—–])/giu,
};
const SENSES = Object.keys(MARKERS) as (keyof typeof MARKERS)[];

/** Of what time the verb is that such a word begins; one for another tells another time. */
const TENSE =
  /\b(?:(?<future>will|shall|going to)|(?<present>is|are|am|has|have|does|do)|(?<past>was|were|had|did|used to))\b/giu;
/** What may, can or should be is of no time that the verb behind it tells. */
const MODAL = /\b(?:may|might|can|could|would|should|must|ought)\b/iu;

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
  return [...found.filter((turn) => !moved.has(turn)), ...tenses(difference)]
    .sort((a, b) => a.order - b.order)
    .map(({ sense, change, words }) => ({ sense, change, words }));
}

/** Words of one time that stand where there were words of another. */
function tenses(difference: readonly Stretch[]): Marker[] {
  return difference.flatMap((former, place): Marker[] => {
    const later = difference[place + 1];
    if (former.in !== 'former' || later?.in !== 'later') return [];
    if (MODAL.test(former.words) || MODAL.test(later.words)) return [];
    const [was, is] = [former, later].map(({ words }) => [...words.matchAll(TENSE)]);
    // Of several in one stretch it is not plain which took the place of which.
    if (was!.length !== 1 || is!.length !== 1 || timeOf(was![0]!) === timeOf(is![0]!)) return [];
    const order = place * 1e7;
    return [
      { sense: 'tense', change: 'lost', words: was![0]![0], order },
      { sense: 'tense', change: 'gained', words: is![0]![0], order: order + 1e7 },
    ];
  });
}

function timeOf({ groups }: RegExpMatchArray): string {
  return Object.entries(groups!).find(([, word]) => word !== undefined)![0];
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
