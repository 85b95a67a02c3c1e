import { describe, expect, test } from 'vitest';
import { pageOf } from '../../src/text/layout.js';
import { without } from '../../src/text/page.js';
import { segment } from '../../src/text/segment.js';
import { ENGLISH } from '../english.js';

/** Paragraphs as they are read: without what is no words, white space made single. */
const read = (text: string): string[] => {
  const { paragraphs, furniture } = pageOf(text);
  return paragraphs.map((span) =>
    without(furniture, span)
      .map((part) => text.slice(...part))
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
};
const told = (text: string): string[] =>
  segment(text, ENGLISH.text).turns.map(
    ({ label, content }) =>
      `${label ? text.slice(...label) : '–'}| ${content.map((span) => text.slice(...span).replace(/\s+/g, ' ')).join(' / ')}`,
  );

describe('what is no words', () => {
  test.each<[what: string, text: string, paragraphs: string[]]>([
    [
      'SubRip: a sentence goes on in the next caption',
      '1\n00:00:01,000 --> 00:00:03,000\nThe ferry sails\nat noon\n\n2\n00:00:03,100 --> 00:00:05,000\nfrom the old pier.\n\n3\n00:00:06,000 --> 00:00:07,000\nAnd back.\n',
      ['The ferry sails at noon from the old pier.', 'And back.'],
    ],
    [
      'SubRip without blank lines, with italics and places on the screen',
      '1\n00:00:01,000 --> 00:00:03,000\n<i>{\\an8}We sail.</i>\n2\n00:00:03,100 --> 00:00:05,000\n- When?\n- At noon.\n',
      ['We sail.', 'When?', 'At noon.'],
    ],
    [
      'WebVTT with notes, styles, names of cues, and times inside',
      'WEBVTT - Talk\n\nSTYLE\n::cue { color: red }\n\nNOTE by hand\n\nintro\n00:01.000 --> 00:04.000 align:start\n<00:01.500>We <c.loud>sail</c>.\n',
      ['We sail .'],
    ],
    [
      'captions for the deaf',
      '1\n00:00:01,000 --> 00:00:03,000\n>> HOST: WHO PAYS?\n\n2\n00:00:03,100 --> 00:00:05,000\n>> WE ALL DO.\n\n3\n00:00:05,100 --> 00:00:06,000\n[door slams]\n',
      ['HOST: WHO PAYS?', 'WE ALL DO.', '[door slams]'],
    ],
    [
      'a court’s lines',
      '1    Q.  Where did you see the\n2  dog?\n3    A.  It was in the yard, and then\n4  it was not.\n5    Q.  And you?\n',
      ['Q. Where did you see the dog?', 'A. It was in the yard, and then it was not.', 'Q. And you?'],
    ],
    [
      'a list with numbers is no page of lines',
      '1 Take six eggs.\n2 Beat them well.\n3 Add the milk.\n4 Wait an hour.\n5 Serve it.\n',
      ['1 Take six eggs.', '2 Beat them well.', '3 Add the milk.', '4 Wait an hour.', '5 Serve it.'],
    ],
    [
      'a table of results',
      '1 Osk 44\n2 Sarn 41\n3 Marlow 39\n4 Tarn 20',
      ['1 Osk 44', '2 Sarn 41', '3 Marlow 39', '4 Tarn 20'],
    ],
    [
      'a mail that is quoted',
      'She wrote:\n\n> We will not sell\n> the pier.\n>\n> Not today.\n\nHe laughed.',
      ['She wrote:', 'We will not sell the pier.', 'Not today.', 'He laughed.'],
    ],
    [
      'a time and an arrow in prose',
      'The bus goes 12:05 --> 12:40.\nThat is long.',
      ['The bus goes 12:05 --> 12:40.', 'That is long.'],
    ],
  ])('%s', (_, text, paragraphs) => {
    expect(read(text)).toEqual(paragraphs);
  });

  test('who speaks in captions, and in a court’s lines', () => {
    expect(
      told(
        'WEBVTT\n\n00:01.000 --> 00:02.000\n<v.loud Mayor Ada Brask>Who pays?</v>\n\n00:02.000 --> 00:03.000\n<v Jon Rey>I do,\nas ever.</v>\n\n00:03.000 --> 00:04.000\n<v Jon Rey>All of it.</v>\n',
      ),
    ).toEqual(['Mayor Ada Brask| Who pays?', 'Jon Rey| I do, as ever.', 'Jon Rey| All of it.']);
    expect(
      told(
        'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada Brask>The pier is closed</v>\n\n00:02.000 --> 00:03.000\n<v Jon Rey>Not with our money\n',
      ),
    ).toEqual(['Ada Brask| The pier is closed', 'Jon Rey| Not with our money']);
    expect(
      told(
        'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada Brask>The pier is closed.\n\n00:02.000 --> 00:03.000\n<v Ada Brask>It stays so.\n',
      ),
    ).toEqual(['Ada Brask| The pier is closed.', 'Ada Brask| It stays so.']);
    expect(told('1    Q.  Where did you see the\n2  dog?\n3    A.  In the yard. I fed it\n4  there.\n')).toEqual([
      'Q| Where did you see the / dog?',
      'A| In the yard. I fed it / there.',
    ]);
  });
});

test('without', () => {
  expect(
    without(
      [
        [2, 4],
        [6, 8],
      ],
      [0, 10],
    ),
  ).toEqual([
    [0, 2],
    [4, 6],
    [8, 10],
  ]);
  expect(without([[0, 4]], [2, 6])).toEqual([[4, 6]]);
  expect(without([[8, 12]], [2, 10])).toEqual([[2, 8]]);
  expect(without([], [2, 10])).toEqual([[2, 10]]);
});
