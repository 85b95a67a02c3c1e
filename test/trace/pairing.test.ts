import { describe, expect, test } from 'vitest';
import { openOdds } from '../../src/runtime/odds.js';
import { FEATURES, tellingWords } from '../../src/trace/pair.js';
import { Pairing } from '../../src/trace/pairing.js';
import type { Saying } from '../../src/trace/saying.js';
import { type Mixed, sayings } from './sayings.js';

/** One tree, which links whatever comes to it. */
const pairing = new Pairing({ features: FEATURES, trees: [[-1, 900, 50, 0]] }, openOdds());
const SPEECH: Mixed = {
  words:
    '“We carry this harbour on our backs, and whoever wants the quay for hotels will have to ask the dockers first,”',
  kind: 'direct',
  speaker: 'Ilse Varga',
};

describe('what is in common', () => {
  const same = (words: string, later: number | null, isOneStory = false): number => {
    const [a, b] = sayings([SPEECH, { words, kind: 'mixed', speaker: 'Ilse Varga' }]);
    const day = a!.day!;
    const around = isOneStory ? a!.context : new Uint32Array();
    return pairing.judge(a!, { ...b!, context: around, day: later === null ? null : day + later }).same;
  };
  const slogan = 'that the budget was fair to teachers, nurses and pilots and would “carry this harbour”';

  test.each<[string, string, number | null, number]>([
    ['a phrase among other words, days later', slogan, 12, 0],
    ['a phrase among other words, in the news', slogan, 1, 0.9],
    ['a phrase among other words, nobody knows when', slogan, null, 0.9],
    ['most of it', 'that whoever wanted the quay for hotels “will have to ask the dockers first”', 12, 0.9],
  ])('%s', (_, words, later, expected) => {
    expect(same(words, later)).toBeCloseTo(expected);
  });
});

const odds = openOdds();
/** … and one that links nothing. */
const wary = new Pairing({ features: FEATURES, trees: [[-1, 300, 50, 0]] }, odds);

/** Two of one speaker, told of days of saying, each printed the day after; the second in the present tense if there is none. */
function twoOf(a: Mixed, b: Mixed, first: number, second: number | null): [Saying, Saying] {
  const [x, y] = sayings([a, b]) as [Saying, Saying];
  const [day, said] = [x.day!, (n: number | null) => (n === null ? null : ([x.day! + n, x.day! + n] as const))];
  return [
    { ...x, day: day + first + 1, said: said(first) },
    { ...y, article: x.article + 1, day: day + (second ?? 90) + 1, said: said(second) },
  ];
}

describe('a few words of another day', () => {
  test.each(['“We pull until the rope gives,”', '“Nobody eats before the horses,”', '“Salt first and sugar later,”'])(
    '%s is said again, and dated anew where the occasion is the same or the words are many',
    (words) => {
      const again = (more: string, second: number, audience: number) => {
        const one = { words: words.replace(/,”$/, `${more},”`), kind: 'direct', speaker: 'Ilse Varga' } as const;
        const [a, b] = twoOf(one, one, 0, second);
        return pairing.judge({ ...a, addressee: audience }, { ...b, addressee: audience });
      };
      expect(again('', 30, 0)).toEqual({ same: 1 - odds.otherOccasion, repeated: odds.otherOccasion });
      expect(again('', 30, 7).same).toBe(odds.sameWords);
      expect(again('', 1, 0).same).toBeGreaterThanOrEqual(odds.sameWords);
      const long = ' while the harbour committee counts its lanterns, umbrellas and brass trumpets';
      expect(again(long, 30, 0).same).toBe(odds.verbatim);
    },
  );

  test('in the present tense, with no occasion, are the old ones, whole or in part', () => {
    const full = '“This quarry has no more stone, and the trumpets may play what they please,”';
    for (const words of [full, '“This quarry has no more stone,”', '“the trumpets may play what they please,”']) {
      const [a, b] = twoOf(
        { words: full, kind: 'direct', speaker: 'Ilse Varga' },
        { words, kind: 'direct', speaker: 'Ilse Varga', cue: 'says' },
        0,
        null,
      );
      expect(pairing.judge(a, b).same, words).toBeGreaterThanOrEqual(odds.sameWords);
    }
  });
});

describe('reports of one occasion', () => {
  const QUOTED = '“We planted the vineyard after the flood, and the first frost took every vine,”';
  const report = (words: string, second: number, quoted = QUOTED) =>
    twoOf(
      { words: quoted, kind: 'direct', speaker: 'Ilse Varga' },
      { words, kind: 'indirect', speaker: 'Ilse Varga' },
      0,
      second,
    );

  test.each([
    'that frost had killed the new vineyard',
    'that the vineyard, set out when the flood had gone, was lost',
    'that not one vine had lived through the frost',
  ])('with two words in common are one utterance: %s', (words) => {
    expect(wary.judge(...report(words, 0)).same).toBe(odds.oneReported);
    expect(wary.judge(...report(words, 40)).same).not.toBe(odds.oneReported);
  });

  test.each([
    'that the vineyard was for sale',
    'that nobody insures against frost',
    'that flood relief had not been paid',
  ])('with one may be of another saying: %s', (words) => {
    const [a, b] = report(words, 0);
    expect(tellingWords(a, b).length).toBeGreaterThan(0);
    expect(wary.judge(a, b).same).not.toBe(odds.oneReported);
  });

  test('with other numbers are not', () => {
    const [a, b] = report('that 30 vines were lost to frost', 0, '“We lost 12 vines to the frost,”');
    expect(wary.judge(a, b).same).not.toBe(odds.oneReported);
  });
});
