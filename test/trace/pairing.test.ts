import { describe, expect, test } from 'vitest';
import { openOdds } from '../../src/runtime/odds.js';
import { FEATURES } from '../../src/trace/pair.js';
import { Pairing } from '../../src/trace/pairing.js';
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
