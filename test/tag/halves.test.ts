import { describe, expect, it } from 'vitest';
import { whole } from '../../src/tag/halves.js';
import { Vocabulary } from '../../src/tag/vocabulary.js';
import { words } from '../../src/tag/words.js';
import { ENGLISH } from '../english.js';

const vocabulary = new Vocabulary('[UNK]');

describe('half a word at the ends of a name', () => {
  it.each([
    // What was found, in braces, and what is whole.
    ['Okafor-{Wiebe} said', 'Okafor-Wiebe'],
    ['Mayor {Ann Okafor}-Wiebe said', 'Ann Okafor-Wiebe'],
    ['Jerome {Fa}’asavalu asked', 'Fa’asavalu'],
    ['O’{Dowd} left', 'O’Dowd'],
    ['{They}’ve said so', 'They'],
    ['{Hale}’s plan', 'Hale'],
    ['the left-{Hale} camp', 'Hale'],
    ['‘{Hale} is late’', 'Hale'],
    ['{Hale} - Brandt', 'Hale'],
    ['President {Moon Jae}-in said', 'Moon Jae-in'],
    ['{Ban Ki}-moon said', 'Ban Ki-moon'],
    ['the {Bay Area}-wide plan', 'Bay Area'],
    ['a {New York}-led bid', 'New York'],
    ['a {Hale}-in plan', 'Hale'],
  ])('%s', (source, expected) => {
    const from = source.indexOf('{');
    const to = source.indexOf('}') - 1;
    const text = source.replace(/[{}]/g, '');
    const all = words(text, [0, text.length], vocabulary);
    const form = (i: number): string => text.slice(all[i]!.start, all[i]!.end);
    const run = [all.findIndex(({ start }) => start === from), all.findIndex(({ end }) => end === to)] as const;
    const [first, last] = whole(run, all, form, ENGLISH.mentions);
    expect(text.slice(all[first]!.start, all[last]!.end)).toBe(expected);
  });
});
