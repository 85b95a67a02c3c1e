import { describe, expect, test } from 'vitest';
import { faithful } from '../../src/trace/faithful.js';
import { sourceOf } from '../../src/trace/source.js';
import { ENGLISH } from '../english.js';

const SPEECH = `Good evening, neighbours. The orchard is not for sale, and it never was.

I have heard the rumours. Some of the cottages will be repaired this summer, if the county sends us the money it promised. Um, we, we have waited eleven years for that. Believe me: nobody here is going to be put out of a home.

And the well stays open to all. Perhaps the school can have a second teacher by autumn; I would not bet on it. It is what it is.`;
const SOURCE = sourceOf(SPEECH, ENGLISH);
const MARKS = { both: ['', ''], former: ['[-', '-]'], later: ['{+', '+}'] } as const;
const told = (quotation: string) => {
  const { faults, difference, turns } = faithful(quotation, SOURCE, ENGLISH);
  const text = difference.map(({ words, in: where }) => MARKS[where][0] + words + MARKS[where][1]).join('');
  return [faults.join(', '), text, turns.map(({ sense, change, words }) => `${change} ${sense} ${words}`).join(', ')];
};

describe('a quotation and its source', () => {
  test.each([
    ['The orchard is not for sale, and it never was.'],
    ['“the orchard is not for sale and it never was,”'],
    // Who quotes leaves out what is no word, what links a sentence to others, and what was said twice by a slip.
    ['We have waited 11 years for that.'],
    ['The well stays open to all.'],
    ['It is what it is.'],
    [
      'I have heard the rumours. Some of the cottages will be repaired this summer, if the county sends us the money it promised.',
    ],
    // A cue between shows that these are two sentences.
    ['“I have heard the rumours,” … “The well stays open to all.”'],
    [
      '“I have heard the rumours.” … “Some of the cottages will be repaired this summer, if the county sends us the money it promised.”',
    ],
    ['“Some of the cottages will be repaired this summer,” … “if the county sends us the money it promised.”'],
    ['“The orchard is not for sale, and it never was.\n\n“I have heard the rumours.”'],
    ['[W]e have waited eleven years for that [repair].'],
  ])('word for word: %s', (quotation) => {
    expect(told(quotation)).toEqual(['', '', '']);
  });

  test.each([
    [
      'Some of the cottages will be repaired this summer',
      'cut',
      'Some of the cottages will be repaired this summer[-, if the county sends us the money it promised-]',
      'lost condition if',
    ],
    [
      'nobody here is going to be put out',
      'cut',
      '[-Believe me -]nobody here is going to be put out[- of a home-]',
      '',
    ],
    [
      'The orchard is for sale',
      'altered, cut',
      'The orchard is[- not-] for sale[-, and it never was-]',
      'lost negation not, lost negation never',
    ],
    [
      'All of the cottages will be repaired this summer, if the county sends us the money it promised.',
      'altered',
      '[-Some-]{+All+} of the cottages will be repaired this summer, if the county sends us the money it promised',
      'lost quantity Some, gained quantity All',
    ],
    [
      'We have waited twelve years for that.',
      'altered',
      'We have waited [-eleven-]{+twelve+} years for that',
      'lost quantity eleven, gained quantity twelve',
    ],
    ['The orchard is not for sale … it never was.', 'cut', 'The orchard is not for sale …[-, and-] it never was', ''],
    ['The orchard is not for sale and never was.', 'altered', 'The orchard is not for sale and[- it-] never was', ''],
    ['The orchard is not for sale, if the county sends us the money.', 'joined, cut', null, null],
    ['“I have heard the rumours,” … “if the county sends us the money it promised.”', 'joined, cut', null, null],
    ['I have heard the rumours. The well stays open to all.', 'joined', null, ''],
    ['The well stays open to all. I have heard the rumours.', 'out of order', null, ''],
    ['“The well stays open to all,” … “I have heard the rumours.”', 'out of order', null, ''],
    [
      'Perhaps the school can have a second teacher by autumn',
      'cut',
      'Perhaps the school can have a second teacher by autumn[-; I would not bet on it-]',
      'lost negation not',
    ],
    ['the school can have a second teacher by spring', 'altered, cut', null, null],
    ['The orchard belongs to the bishop.', 'not in it', '', ''],
    ['It is what we have.', 'not in it', '', ''],
  ])('%s: %s', (quotation, faults, difference, turns) => {
    const [own, text, turned] = told(quotation);
    expect([own, difference === null ? null : text, turns === null ? null : turned]).toEqual([
      faults,
      difference,
      turns,
    ]);
  });

  test('tells where the source has the words', () => {
    const { places } = faithful('“I have heard the rumours,” … “The well stays open.”', SOURCE, ENGLISH);
    expect(places.map(([start, end]) => SPEECH.slice(start, end))).toEqual([
      'I have heard the rumours',
      'the well stays open',
    ]);
  });
});
