import { describe, expect, test } from 'vitest';
import type { TaggedAttribution } from '../../src/tag/attribution.js';
import { setOff } from '../../src/tag/set-off.js';
import { segment } from '../../src/text/segment.js';
import type { Span } from '../../src/text/span.js';
import { at } from '../at.js';
import { ENGLISH } from '../english.js';
import { SHIPPED } from '../shipped.js';

const show = (text: string, found: readonly TaggedAttribution[]): string[] =>
  found.map(({ source, cue, content }) =>
    [
      source ? text.slice(...source) : '–',
      text.slice(...cue),
      content.map(([start, end]) => text.slice(start, end).replace(/\s+/g, ' ')).join(' / '),
    ].join(' | '),
  );

/** What a text sets off behind its first paragraph, whose cue and source are given. */
const led = (text: string, source: string, cue: string, quoted: readonly Span[] = []): string[] => {
  const end = text.indexOf(':') + 1;
  const lead = { end, isColon: true, cue: at(text, cue), source: at(text, source), p: 0.7 };
  return show(text, setOff(text, segment(text, ENGLISH.text, { quoted }), [], [lead], ENGLISH.text, SHIPPED));
};

describe('what a colon introduces', () => {
  test.each<[what: string, text: string, source: string, cue: string, expected: string[]]>([
    [
      'one paragraph, and no telling behind it',
      'The note on the door says:\n\nBack on Monday. Ask at the mill.\n\nThe mill was shut.',
      'The note on the door',
      'says',
      ['The note on the door | says | Back on Monday. Ask at the mill.'],
    ],
    [
      'paragraphs that speak as it does',
      'The crew wrote:\n\nThe engine is forty years old.\n\nWe will not sail it again.\n\nThe owner, Ole Brandt, was at sea.',
      'The crew',
      'wrote',
      ['The crew | wrote | The engine is forty years old. / We will not sail it again.'],
    ],
    [
      'up to the end that it has',
      'The league issued a statement:\n\nThe cup is off.\n\nThe pitch is under water.\n\nENDS\n\nIt rained.',
      'The league',
      'issued a statement',
      ['The league | issued a statement | The cup is off. / The pitch is under water.'],
    ],
    ['a list that nobody says', 'The board named the winners:\n\nThe mill came first.', 'The board', 'named', []],
    ['a list with bullets', 'The board said:\n\n• The mill came first.', 'The board', 'said', []],
    ['a heading', 'The board said:\n\nThe winners', 'The board', 'said', []],
  ])('%s', (_, text, source, cue, expected) => {
    expect(led(text, source, cue)).toEqual(expected);
  });

  test('a block quotation, all of it', () => {
    const text = 'The rules are plain:\n\nNo dogs.\n\nNo radios.\n\nNobody reads them.';
    expect(led(text, 'The rules', 'are plain', [[22, text.indexOf('\n\nNobody')]])).toEqual([
      'The rules | are plain | No dogs. / No radios.',
    ]);
  });
});

test('a block quotation that nothing introduces is nobody’s: pages set off summaries and hints like one', () => {
  const text = 'It rained.\n\nNo dogs here, please.\n\nThe dogs came.';
  const cuts = segment(text, ENGLISH.text, { quoted: [at(text, 'No dogs here, please.')] });
  expect(setOff(text, cuts, [], [], ENGLISH.text, SHIPPED)).toEqual([]);
});

test('a sentence that tells of a saying and gives none leads over to a block quotation', () => {
  const text = 'Ada Brask was asked about it. She replied on her page.\n\nNo dogs, no radios.\n\nThe dogs came.';
  const cuts = segment(text, ENGLISH.text, { quoted: [at(text, 'No dogs, no radios.')] });
  const lead = { end: 54, isColon: false, cue: at(text, 'replied on her page'), source: at(text, 'She'), p: 0.6 };
  expect(show(text, setOff(text, cuts, [], [lead], ENGLISH.text, SHIPPED))).toEqual([
    'She | replied on her page | No dogs, no radios.',
  ]);
});

test.each([
  ['Her deputy, Jon Rey, had answered on Facebook.', 'Her deputy, Jon Rey | had answered'],
  ['Jon Rey wrote back the same day.', 'Jon Rey | wrote back'],
  ['Jon Rey resigned on Monday in a letter to the crew:', 'Jon Rey | resigned on Monday in a letter'],
  ['She spoke on her page.', null],
  ['The rules were plain by the next letter.', null],
  ['Jon Rey said “no”, and the board answered.', null],
])('a block quotation that the model sees no lead to, behind %s', (lead, expected) => {
  const text = `It rained. ${lead}\n\nNo dogs, no radios.\n\nThe dogs came.`;
  const cuts = segment(text, ENGLISH.text, { quoted: [at(text, 'No dogs, no radios.')] });
  const told = text.includes('“no”')
    ? [{ cue: at(text, 'said'), source: at(text, 'Jon Rey'), content: [at(text, '“no”')], p: 0.9 }]
    : [];
  const added = setOff(text, cuts, told, [], ENGLISH.text, SHIPPED).filter(({ isSetOff }) => isSetOff);
  expect(show(text, added)).toEqual(expected === null ? [] : [`${expected} | No dogs, no radios.`]);
});

test('who signs a post has written it, whatever introduces it', () => {
  const text =
    'Here is Jon Rey at sea:\n\nHe cannot swim, you know.\n\nNor can I.\n\n— Ada Brask (@adabrask) May 4, 2026';
  const cuts = segment(text, ENGLISH.text, { quoted: [at(text, text.slice(text.indexOf('He cannot')))] });
  const lead = { end: 23, isColon: true, cue: at(text, ':'), source: at(text, 'Jon Rey'), p: 0.6 };
  expect(show(text, setOff(text, cuts, [], [lead], ENGLISH.text, SHIPPED))).toEqual([
    'Ada Brask | — | He cannot swim, you know. / Nor can I.',
  ]);
});

test('what is written behind a colon goes on to the paragraph’s end, and what is said does not', () => {
  const text =
    'Ada Brask wrote on her page: Thank you all. See you in May.\n\nJon Rey said: The boat is gone. It was old.';
  const found = [
    {
      cue: at(text, 'wrote on her page'),
      source: at(text, 'Ada Brask'),
      content: [at(text, 'Thank you all.')],
      p: 0.9,
    },
    { cue: at(text, 'said'), source: at(text, 'Jon Rey'), content: [at(text, 'The boat is gone.')], p: 0.9 },
  ];
  expect(show(text, setOff(text, segment(text, ENGLISH.text), found, [], ENGLISH.text, SHIPPED))).toEqual([
    'Ada Brask | wrote on her page | Thank you all. See you in May.',
    'Jon Rey | said | The boat is gone.',
  ]);
});

describe('posts', () => {
  test.each<[text: string, expected: string[]]>([
    [
      'We lost. I am sorry. pic.example.com/a1b2\n\n— Ada Brask (@adabrask) May 4, 2026',
      ['Ada Brask | — | We lost. I am sorry.'],
    ],
    [
      'Ada Brask\n@adabrask\nWe lost.\nI am sorry.\n9:41 AM · May 4, 2026\n\nShe was not.',
      ['Ada Brask | 9:41 AM · May 4, 2026 | We lost. / I am sorry.'],
    ],
    ['Ada Brask @adabrask · 4 May\nWe lost.\n\nShe was sorry.', ['Ada Brask | @adabrask · 4 May | We lost.']],
    ['We lost.\n\n— Ada Brask (@ada-brask.bsky.social) May 4, 2026 at 2:15 PM', ['Ada Brask | — | We lost.']],
    ['We lost.\n\n— Ada Brask (@brask@ports.example) May 04, 2026, 09:12', ['Ada Brask | — | We lost.']],
    ['@sarnfans\nWe lost.\n22:10 · 4 May 2026', ['@sarnfans | 22:10 · 4 May 2026 | We lost.']],
    ['Follow us:\n\n@thepost\n\nAll rights reserved.', []],
  ])('%j', (text, expected) => {
    expect(show(text, setOff(text, segment(text, ENGLISH.text), [], [], ENGLISH.text, SHIPPED))).toEqual(expected);
  });
});
