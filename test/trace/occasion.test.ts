import { describe, expect, test } from 'vitest';
import { namesOccasion, occasions } from '../../src/trace/occasion.js';
import type { Saying } from '../../src/trace/saying.js';
import { sayings } from './sayings.js';

/** What is told of an occasion; days since 1970, places, channel and addressee by numbers. */
type Told = Partial<Pick<Saying, 'day' | 'said' | 'channel' | 'addressee'>> & { readonly sites?: readonly number[] };

const [plain] = sayings([{ words: '“We will keep the quay open,”', kind: 'direct', speaker: 'Ilse Varga' }]);
const told = ({ sites = [], ...rest }: Told): Saying => ({
  ...plain!,
  said: null,
  channel: 0,
  addressee: 0,
  ...rest,
  sites: Uint32Array.from(sites),
});

describe('occasions', () => {
  test.each<[string, Told, Told, string]>([
    ['one day', { said: [100, 100] }, { said: [99, 101] }, 'same'],
    ['one day, other audiences', { said: [100, 100], addressee: 1 }, { said: [100, 100], addressee: 2 }, 'same'],
    ['one day, other places', { said: [100, 100], sites: [1] }, { said: [100, 100], sites: [2] }, 'other'],
    ['other days and places', { said: [100, 100], sites: [1] }, { said: [130, 130], sites: [2] }, 'other'],
    ['other days, one audience', { said: [100, 100], addressee: 1 }, { said: [130, 130], addressee: 1 }, 'redated'],
    ['other days, nothing else', { day: 101, said: [100, 100] }, { day: 131, said: [130, 130] }, 'later'],
    ['a day that one paper may have wrong', { day: 101, said: [100, 100] }, { day: 103, said: [102, 102] }, 'redated'],
    [
      'days apart, before either was printed',
      { day: 120, said: [100, 100] },
      { day: 121, said: [119, 119] },
      'redated',
    ],
    ['said somewhere after it was printed', { day: 100 }, { day: 110, said: [109, 109], sites: [1] }, 'other'],
    ['told as said after it was printed', { day: 100 }, { day: 110, said: [109, 109] }, 'redated'],
    ['other places, weeks apart', { day: 100, sites: [1] }, { day: 130, sites: [2] }, 'other'],
    ['one place, in the news', { day: 100, sites: [1] }, { day: 101, sites: [1, 2] }, 'same'],
    ['other channels, in the news', { day: 100, channel: 1 }, { day: 101, channel: 2 }, 'open'],
    ['nothing told', { day: 100 }, { day: 130 }, 'open'],
    ['no days', { day: null }, { day: null }, 'open'],
  ])('%s', (_, a, b, expected) => {
    expect(occasions(told(a), told(b))).toBe(expected);
    expect(occasions(told(b), told(a))).toBe(expected);
  });

  test('are named by a day, a place, an audience or a channel', () => {
    expect(namesOccasion(told({ day: 100 }))).toBe(false);
    for (const one of [{ said: [1, 1] as const }, { sites: [1] }, { channel: 1 }, { addressee: 1 }])
      expect(namesOccasion(told(one))).toBe(true);
  });

  test.each([
    ['said at a rally in Marden on Monday', 1],
    ['said in Portuguese', 0],
    ['said in May', 0],
    ['told members at the Guildhall', 1],
  ])('places: %s', (cue, count) => {
    const [saying] = sayings([{ words: 'that it rained', kind: 'indirect', cue }]);
    expect(saying!.sites).toHaveLength(count);
  });
});
