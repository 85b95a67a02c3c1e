import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphs } from '../../src/text/paragraphs.js';
import { viewOf } from '../../src/text/view.js';
import { ENGLISH } from '../english.js';

const view = (text: string) => viewOf(text, ENGLISH.text);

/** Lines of a column, one of them broken as given. */
const column = (broken: string): string =>
  [
    'The harbour board met on a Tuesday evening to talk over the offer that it had from',
    'the ministry, which wanted an answer by the end of the week and had said so twice',
    'in letters that nobody on the board would own to having seen, and so it sent for',
    `the ministry, and it took the whole of an hour to read out what was ${broken} and by whom, so that those who stood at the back of the hall had gone home`,
    'before the end of it.',
    '',
    'The ferry runs.',
  ].join('\n');

describe('a view', () => {
  test.each([
    ['plain words', 'The ferry stays.', 'The ferry stays.'],
    ['soft hyphens', 'The har\u00adbour mas\u00adter', 'The harbour master'],
    ['marks of direction', '\u202aIlse Brandt\u202c, \u2066mayor\u2069\u200e', 'Ilse Brandt, mayor'],
    ['a zero-width space, a joiner, a byte order mark', '\ufeffIl\u200bse\u2060 Bra\u200dndt', 'Ilse Brandt'],
    ['joiners that a script or a sign needs', 'می\u200cخواهم 👩\u200d🚒', 'می\u200cخواهم 👩\u200d🚒'],
    ['hyphens that do not break', 'a far\u2011reaching, two\u2010day plan', 'a far-reaching, two-day plan'],
    ['spaces that do not break', '£4\u00a0m, 3\u202fp.m.', '£4 m, 3 p.m.'],
    ['joined letters', 'the ﬁnal ﬂoor', 'the final floor'],
    ['escaped marks', '&quot;No,&quot; said D&#39;Arcy &amp;amp; Co.', '"No," said D\'Arcy & Co.'],
    ['escaped by number', '&#8220;No&#x201d;&nbsp;— &hellip;', '“No” — …'],
    [
      'escaped halves of characters, and zeros',
      '“No&#xD83D;,” &#00;said &#56320;Ann.',
      '“No\ufffd,” \ufffdsaid \ufffdAnn.',
    ],
    ['what only looks escaped', 'R&D; AT&T; &unknown; & so on', 'R&D; AT&T; &unknown; & so on'],
    ['a guillemet before an item', '» One said so.\n  » Two did not.', 'One said so.\n  Two did not.'],
    ['bold labels and words', '**Rask:** It is *ours*, and __only__ ours.', 'Rask: It is ours, and only ours.'],
    ['a direction inside its brackets', '(*Laughter*)', '(Laughter)'],
    ['a line that is stressed throughout', '*The council met.*\n**Why now?**', '*The council met.*\n**Why now?**'],
    ['stars and lines that stress nothing', '4 * 3 * 2, @_ilse_ and so_on_and', '4 * 3 * 2, @_ilse_ and so_on_and'],
    ['guillemets that quote', '»So«, said she.\n« Non », dit-elle.', '»So«, said she.\n« Non », dit-elle.'],
    [
      'words that were broken by lines that are lost',
      'the min- ister and the har- bour',
      'the minister and the harbour',
    ],
    [
      'hyphens before a space that break no word',
      'a two- or three-year short- term plan',
      'a two- or three-year short- term plan',
    ],
    ['a word that a soft hyphen breaks', 'the har\u00ad\n  bour', 'the harbour'],
  ])('%s', (_, text, expected) => {
    expect(view(text).text).toBe(expected);
  });

  test.each([
    ['for-\neign', 'foreign'],
    ['Arkle-\nwell', 'Arklewell'],
    ['dis-\npleasing', 'displeasing'],
    ['far-\nreaching', 'far-reaching'],
    ['cabinet-\nled', 'cabinet-led'],
    ['Anne-\nLise', 'Anne-Lise'],
    ['mid-\n2019', 'mid-2019'],
    ['mother-\nin-law', 'mother-in-law'],
    ['Mc-\nAlister', 'McAlister'],
    ['two-\nor so', 'two- or so'],
    ['written\nthere', 'written there'],
    ['written –\nthere', 'written – there'],
  ])('words that a column breaks: %j', (broken, whole) => {
    expect(view(column(broken)).text.split('\n')[0]).toContain(` what was ${whole} and by whom`);
  });

  test('the text’s other words tell whether a hyphen is the word’s', () => {
    expect(view(`${column('line-\nman')} A line-man went by.`).text).toContain('what was line-man and');
    expect(view(`${column('Brand-\nhouse')} Brandhouse went by.`).text).toContain('what was Brandhouse and');
  });

  test('lines that nothing wrapped keep their ends', () => {
    const verse = 'I had a little boat-\nand she was mine.\nI sold her.\n\nNobody asked.';
    expect(view(verse).text).toBe(verse);
  });

  test('a span of the view is told in the text as it came, and back', () => {
    const text = '“The mon\u00adey&nbsp;is \u202athere\u202c,” Il\u00adse said.';
    const { text: plain, back, into } = view(text);
    const of = (words: string) => back([plain.indexOf(words), plain.indexOf(words) + words.length]);
    expect(text.slice(...of('money'))).toBe('mon\u00adey');
    expect(text.slice(...of('there'))).toBe('there');
    expect(text.slice(...of(' is'))).toBe('&nbsp;is');
    expect(plain.slice(...into(of('Ilse')))).toBe('Ilse');
    expect(plain.slice(...into(of('money is there')))).toBe('money is there');
  });

  test('any string: a span of the view comes back', () => {
    const piece = fc.constantFrom(...'ab-\n\u00ad\u200b\u202a\u00a0\u2011ﬁ» .“', '&quot;', '&amp;', 'far-\nreaching ');
    fc.assert(
      fc.property(fc.string({ unit: piece, maxLength: 120 }), fc.nat(), fc.nat(), (text, a, b) => {
        const { text: plain, back, into } = view(text);
        const [start, end] = [a % (plain.length + 1), b % (plain.length + 1)].sort((x, y) => x - y) as [number, number];
        const [from, to] = back([start, end]);
        const [first, last] = start === end ? [start, end] : into([from, to]);
        const told = { inText: [0, from, to, text.length], inView: [first, start, end, last] };
        const inOrder = (places: readonly number[]): number[] => places.toSorted((x, y) => x - y);
        expect(told).toEqual({ inText: inOrder(told.inText), inView: inOrder(told.inView) });
      }),
      { numRuns: 3000 },
    );
  });
});

describe('columns', () => {
  const narrow = [
    '  The water board turned down the',
    'offer on Tuesday by nine votes to',
    'two after a debate that went on',
    'past midnight.',
    '  “We will not hand the pumps to',
    'anybody,” said Ilka Brandt, who has',
    'run the board since 2019. Nobody on',
    'it asked her to say it twice.',
  ];

  test('a narrow one has its paragraphs by their indention', () => {
    expect(paragraphs(narrow.join('\n'))).toHaveLength(2);
  });

  test('one without blank lines or indention has them by their last lines', () => {
    const page = narrow.map((line) => line.trim()).join('\n');
    expect(paragraphs(page)).toHaveLength(2);
  });

  test.each([
    [
      'verse',
      ['The boat went out at four,', 'and nobody', 'came down to see her leave the quay,', 'not one,', 'no more.'],
    ],
    [
      'lines of one length',
      [
        'Otterley Road, 12 homes',
        'Mallow Street, 14 homes',
        'Pinder Street, 31 homes',
        'Harbour Lane, 9 homes',
        'Quarry Lane, 120 homes',
        'Kirkcombe Way, 4 homes',
      ],
    ],
    ['a table', ['Brandt 12 votes in all', 'Oyelaran 9', 'Fell, who was late, 3', 'Nobody 1', 'Spoilt papers 14']],
  ])('short lines are no column: %s', (_, lines) => {
    expect(paragraphs(lines.join('\n'))).toHaveLength(lines.length);
  });
});
