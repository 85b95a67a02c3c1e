import { describe, expect, test } from 'vitest';
import { paragraphs } from '../../src/text/paragraphs.js';

const read = (text: string): string[] => paragraphs(text).map(([start, end]) => text.slice(start, end));

describe('paragraphs', () => {
  test.each([
    ['One.\n\nTwo.', ['One.', 'Two.']],
    ['One.\nTwo.\r\nThree.', ['One.', 'Two.', 'Three.']],
    ['  One. \r\r Two.\u2029Three.\u2028\u00a0Four. ', ['One.', 'Two.', 'Three.', 'Four.']],
    ['One.\n \t \n\n\nTwo.', ['One.', 'Two.']],
    ['', []],
    [' \n\t\n ', []],
    ['One word', ['One word']],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  const wrapped = [
    'The council voted late on Monday to keep the old ferry running for another year,',
    'a decision that the harbour board called reckless and that the mayor, who had said',
    'nothing for a week, called the only one that she could defend before the voters of',
    'the island.',
    '',
    'Nobody from the board would say whether it had read the report that the council had',
    'ordered in the spring, or whether it would publish the figures that stand in it.',
  ];

  test.each([
    ['\\n', '\n'],
    ['\\r\\n', '\r\n'],
  ])('lines that were wrapped to a column are one paragraph, with %s', (_, lineBreak) => {
    expect(paragraphs(wrapped.join(lineBreak))).toHaveLength(2);
  });

  test('a heading over wrapped lines stays apart where a blank line follows it', () => {
    expect(read(['FERRY TO RUN ON', '', ...wrapped].join('\n'))[0]).toBe('FERRY TO RUN ON');
  });

  test.each([
    [
      'short paragraphs on lines of their own, with a blank line somewhere',
      [
        'The ferry will run for one more year, the council said on Monday night.',
        'The harbour board called it reckless.',
        'Mayor Ilse Brandt said nothing for a week.',
        '',
        'Nobody from the board would say whether it had read the report on it.',
      ],
      4,
    ],
    [
      'a list',
      [
        'Those elected:',
        '',
        'Ilse Brandt, mayor, 4,120 votes',
        'Tom Oyelaran, treasurer',
        'Una Fell, clerk of the council',
      ],
      4,
    ],
    ['wrapped lines without a blank one: nothing tells them from paragraphs', wrapped.slice(0, 4), 4],
  ])('not wrapped: %s', (_, lines, count) => {
    expect(paragraphs(lines.join('\n'))).toHaveLength(count);
  });
});
