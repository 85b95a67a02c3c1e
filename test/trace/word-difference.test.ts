import { describe, expect, test } from 'vitest';
import { wordDifference } from '../../src/trace/word-difference.js';
import { ENGLISH } from '../english.js';

const MARKS = { both: ['', ''], former: ['[', ']'], later: ['{', '}'] } as const;
const shown = (former: string, later: string): string =>
  wordDifference(former, later, ENGLISH.trace)
    .map(({ words, in: where }) => MARKS[where][0] + words + MARKS[where][1])
    .join('');

describe('the difference of two texts, word by word', () => {
  test.each([
    // Changes, and where their marks and spaces go.
    [
      'The pump runs until noon, if it must',
      'The pump runs until dusk, if it must',
      'The pump runs until [noon]{dusk}, if it must',
    ],
    ['The pump runs', 'The pump runs until noon.', 'The pump runs{ until noon.}'],
    ['Perhaps the pump runs', 'The pump runs', '[Perhaps ]The pump runs'],
    ['The pump runs and runs', 'The pump runs, but not on Sundays', 'The pump runs[ and runs]{, but not on Sundays}'],
    ['It rains. Nobody came. We slept.', 'It rains. We slept.', 'It rains.[ Nobody came.] We slept.'],
    ['It ends at noon. We sleep.', 'It ends at dusk. We sleep.', 'It ends at [noon]{dusk}. We sleep.'],
    // A few words that stand twice are those that stand closer to what follows.
    [
      'We have 14 boats, and we may need 3 more of them.',
      'We need 3 more of them.',
      '[We have 14 boats, and ]We[ may] need 3 more of them.',
    ],
    [
      'We need 3 more of them.',
      'We have 14 boats, and we may need 3 more of them.',
      '{We have 14 boats, and} we{ may} need 3 more of them.',
    ],
    ['I will go, and I will not come back.', 'I will come back.', '[I will go, and ]I will[ not] come back.'],
    ['one', 'two', '[one]{two}'],
    ['', 'two', '{two}'],
    ['… —', 'two', '{two}'],
    // What makes no difference.
    ['THE FAR-REACHING PLAN', '“The far reaching plan,”', '“The far reaching plan,”'],
    ['a night-boat, a nightboat', 'a night boat, a night-boat', 'a night boat, a night-boat'],
    ['about 40 percent of thirty-one', 'about 40% of 31', 'about 40% of 31'],
    ['some 40 per cent', 'some forty percent', 'some forty percent'],
    ['4 million and 12,500', '4m and 12500', '4m and 12500'],
    ['It isn’t theirs and that’s that', 'It is not theirs and that is that', 'It is not theirs and that is that'],
    ['We pay (sic) them', '[W]e pay them', '[W]e pay them'],
    // What does.
    ['We won’t pay', 'We will pay', 'We [won’t]{will} pay'],
    ['12,500 crowns', '1,250 crowns', '[12,500]{1,250} crowns'],
    ['They cost $4 million', 'They cost $4 billion', 'They cost $4 [million]{billion}'],
    ['twenty - one of them stayed', 'twenty-one of them stayed', '[twenty - one]{twenty-one} of them stayed'],
  ])('%s → %s', (former, later, expected) => {
    expect(shown(former, later)).toBe(expected);
  });

  test('what stands in the other in one piece is that piece, though its first word stands before, too', () => {
    const whole = 'If the roster is not gone by Sunday, not one engine will leave.';
    expect(wordDifference(whole, 'Not one engine will leave.', ENGLISH.trace).map((one) => one.in)).toEqual([
      'former',
      'both',
    ]);
  });

  test('each version stands there whole, but for what is the same in both', () => {
    const [former, later] = ['We, the board, won’t (yet) pay.', '“We — the old board — will pay”, it said.'];
    const of = (version: string): string =>
      wordDifference(former, later, ENGLISH.trace)
        .filter((one) => one.in === version || one.in === 'both')
        .map(({ words }) => words)
        .join('');
    expect(of('later')).toBe(later);
    expect(of('former')).toContain('won’t (yet');
  });
});
