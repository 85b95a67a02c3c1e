import { describe, expect, test } from 'vitest';
import { parse } from '../../src/intake/parse.js';
import { lines, type Placed, pdf } from './documents.js';

const LEFT = [
  '“We will keep the ferry running through',
  'the winter,” said Ilse Varga, the mayor,',
  'after a meeting of six hours. The gov-',
  'ernment had promised it.',
  'Tomas Brandt called it an insult to all',
  'who pay for it. The well-known study',
];
const RIGHT = [
  'of the ministry counts on twice as much,',
  'he said, and nobody has read a word of',
  'it since the spring.',
  'Lena Obuya commutes from the island',
  'and said the boat was a question of sur-',
  'vival for the shops there and the school.',
];

async function read(pages: readonly (readonly Placed[])[], info = {}) {
  for await (const item of parse({ where: 'a.pdf', format: 'pdf', bytes: pdf(pages, info) })) {
    if ('input' in item) return { ...item.input, note: item.note };
  }
  throw new Error('nothing');
}
const paragraphs = async (...pages: Placed[][]) => (await read(pages)).text.split('\n\n');

describe('readPdf', () => {
  test('columns are read one after the other, under a headline over both', async () => {
    const found = await paragraphs([
      { x: 50, y: 780, words: 'Ferry to stay, says mayor of Norhaven', size: 22 },
      ...lines(50, 740, LEFT),
      ...lines(310, 740, RIGHT),
    ]);
    expect(found).toEqual([
      'Ferry to stay, says mayor of Norhaven',
      '“We will keep the ferry running through the winter,” said Ilse Varga, the mayor, after a meeting of six hours. The government had promised it.',
      'Tomas Brandt called it an insult to all who pay for it. The well-known study of the ministry counts on twice as much, he said, and nobody has read a word of it since the spring.',
      'Lena Obuya commutes from the island and said the boat was a question of survival for the shops there and the school.',
    ]);
  });

  test('names before the turns of a transcript are no column', async () => {
    const turn = (y: number, name: string, words: readonly string[]) => [
      { x: 50, y, words: name },
      ...lines(120, y, words),
    ];
    const found = await paragraphs([
      ...turn(700, 'VARGA:', [
        'We will keep the ferry running through the winter, whatever it may cost,',
        'and we have said so.',
      ]),
      ...turn(670, 'BRANDT:', ['And who is going to pay?']),
      ...turn(650, 'VARGA:', [
        'All of us are, over a period of thirty years and by way of a bond that the',
        'council issues.',
      ]),
    ]);
    expect(found).toEqual([
      'VARGA: We will keep the ferry running through the winter, whatever it may cost, and we have said so.',
      'BRANDT: And who is going to pay?',
      'VARGA: All of us are, over a period of thirty years and by way of a bond that the council issues.',
    ]);
  });

  test('the headline, headings and items of lists are told', async () => {
    const { text, markup } = await read([
      [
        { x: 50, y: 780, words: 'Ferry to stay, says mayor', size: 22 },
        ...lines(50, 740, LEFT),
        { x: 50, y: 640, words: 'What it costs', size: 14 },
        ...lines(50, 610, RIGHT),
        { x: 50, y: 500, words: '– A second boat' },
        { x: 50, y: 480, words: '– A new quay' },
      ],
    ]);
    const told = (spans: readonly (readonly [number, number])[] = []): string[] =>
      spans.map((span) => text.slice(...span));
    expect(told(markup?.headline)).toEqual(['Ferry to stay, says mayor']);
    expect(told(markup?.headings)).toEqual(['What it costs']);
    expect(told(markup?.items)).toEqual(['– A second boat', '– A new quay']);
  });

  test('of one page a small head is none of the text, and tells the day; lines that reach as far end no paragraph', async () => {
    const long = 'The ferry to the island keeps running until spring, and it is the council that pays for the';
    const found = await read([
      [
        { x: 50, y: 815, words: 'THE NORHAVEN POST', size: 7 },
        { x: 520, y: 815, words: 'Tuesday, March 3, 2026', size: 7 },
        { x: 50, y: 780, words: 'Ferry to stay', size: 22 },
        { x: 50, y: 760, words: 'By Lena Obuya' },
        ...lines(50, 720, [long, 'boat, said Ilse Varga.', long, 'boat, said Tomas Brandt.']),
      ],
    ]);
    expect(found).toMatchObject({ byline: 'Lena Obuya', published: '2026-03-03' });
    expect(found.text.split('\n\n').slice(2)).toEqual([
      `${long} boat, said Ilse Varga.`,
      `${long} boat, said Tomas Brandt.`,
    ]);
  });

  test('running heads, feet and numbers of pages are left out, and a sentence goes on over the page', async () => {
    const page = (number: number, words: readonly string[]): Placed[] => [
      { x: 50, y: 810, words: 'The Norhaven Post', size: 8 },
      { x: 400, y: 810, words: 'March 3, 2026', size: 8 },
      ...lines(50, 760, words),
      { x: 290, y: 30, words: `Page ${number} of 2`, size: 8 },
    ];
    const found = await paragraphs(
      page(1, [
        'Ilse Varga told the council that the ferry would be kept running through all',
        'of the winter, and that the',
      ]),
      page(2, [
        'government would have to pay for two thirds of what it costs to keep it afloat',
        'if it meant what it said.',
      ]),
    );
    expect(found.join('\n\n')).not.toMatch(/Norhaven Post|March|Page/);
    expect(found[0]).toContain('running through all of the winter, and that the');
  });

  test('what a browser prints around a page is left out, and its address kept', async () => {
    const found = await read([
      [
        { x: 20, y: 825, words: '3/2/26, 10:14 AM', size: 8 },
        ...lines(50, 760, ['“We will keep the ferry,” said Ilse Varga.']),
        { x: 20, y: 15, words: 'https://post.example/ferry', size: 8 },
        { x: 560, y: 15, words: '1/1', size: 8 },
      ],
    ]);
    expect(found).toMatchObject({
      text: '“We will keep the ferry,” said Ilse Varga.',
      url: 'https://post.example/ferry',
    });
  });

  test.each([
    ['a blank line', [...lines(50, 700, LEFT.slice(0, 2)), ...lines(50, 664, LEFT.slice(4))]],
    [
      'an indented line',
      [...lines(50, 700, LEFT.slice(0, 2)), ...lines(65, 676, LEFT.slice(4, 5)), ...lines(50, 664, LEFT.slice(5))],
    ],
  ])('%s begins a paragraph', async (_, placed) => {
    expect(await paragraphs(placed)).toEqual([LEFT.slice(0, 2).join(' '), LEFT.slice(4).join(' ')]);
  });

  test('numbers of notes, and of a page’s lines, are no words', async () => {
    const words = Array.from(
      { length: 12 },
      (_, i) => `Line ${'abcdefghijkl'[i]} of what was said at the hearing of the council, word`,
    );
    const counted = words.flatMap((line, i): Placed[] => [
      { x: 40, y: 700 - 24 * i, words: String(i + 1) },
      { x: 70, y: 700 - 24 * i, words: line },
    ]);
    expect((await paragraphs(counted)).join(' ')).toBe(words.join(' '));
    const noted = [
      { x: 50, y: 700, words: 'It stays' },
      { x: 87, y: 704, words: '12', size: 6 },
      { x: 95, y: 700, words: ', she said.' },
    ];
    expect(await paragraphs([...noted, ...lines(50, 680, LEFT)])).toContainEqual('It stays, she said.');
  });

  test('letters that stand one by one are words', async () => {
    const letters = [...'“Yes,” said Ilse.']
      .map((words, i): Placed => ({ x: 50 + 6 * i, y: 700, words, size: 10 }))
      .filter(({ words }) => words !== ' ');
    expect((await paragraphs(letters.map((one) => ({ ...one, size: 11 }))))[0]!.replace(/ /g, '')).toBe(
      '“Yes,”saidIlse.',
    );
  });

  test('title and author count where the first page shows them', async () => {
    const page = [{ x: 50, y: 780, words: 'Ferry to stay', size: 20 }, ...lines(50, 740, ['By Lena Obuya', ...LEFT])];
    expect(await read([page], { Title: 'Ferry to stay', Author: 'Lena Obuya' })).toMatchObject({
      title: 'Ferry to stay',
      byline: 'Lena Obuya',
    });
    expect(await read([page], { Title: 'Microsoft Word - ferry3.doc', Author: 'jb' })).toMatchObject({
      title: 'Ferry to stay',
      byline: 'Lena Obuya',
    });
  });

  test('a page without text is told', async () => {
    expect((await read([lines(50, 700, LEFT), []])).note).toBe('has no text on page 2');
  });

  test.each([
    ['pictures of pages', pdf([[]]), /has no text layer: its pages are pictures; have its text recognized/],
    ['one that breaks off', pdf([lines(50, 700, LEFT)]).subarray(0, 200), /is a damaged PDF/],
  ])('%s is refused in words', async (_, bytes, message) => {
    await expect(parse({ where: 'a.pdf', format: 'pdf', bytes }).next()).rejects.toThrow(message);
  });
});
