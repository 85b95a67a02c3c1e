import { describe, expect, test } from 'vitest';
import { unglued } from '../../src/text/glued.js';
import { paragraphs } from '../../src/text/paragraphs.js';
import { ENGLISH } from '../english.js';

const read = (text: string): string[] =>
  unglued(text, paragraphs(text), ENGLISH.text).map(([start, end]) => text.slice(start, end));

describe('paragraphs that lost their breaks', () => {
  test.each([
    [
      'The ferry was late.The captain blamed the tide.“It came early,” she said.',
      ['The ferry was late.', 'The captain blamed the tide.', '“It came early,” she said.'],
    ],
    [
      'They had gone by 1990.Nobody knew why.”“Did they say?” Hale asked.',
      ['They had gone by 1990.', 'Nobody knew why.”', '“Did they say?” Hale asked.'],
    ],
    [
      'The hall is shut."We sang outside," said Ann Hale."It rained."A new one will be found.',
      ['The hall is shut.', '"We sang outside," said Ann Hale.', '"It rained."', 'A new one will be found.'],
    ],
    [
      "It snowed.'We don't mind,' said Bo Lind.'It's only snow.'The road is closed.",
      ['It snowed.', "'We don't mind,' said Bo Lind.", "'It's only snow.'", 'The road is closed.'],
    ],
    [
      'Why now?Because it is May.(Last May it hailed.)Then it stopped.',
      ['Why now?', 'Because it is May.', '(Last May it hailed.)', 'Then it stopped.'],
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    'One slip.Only one, and then all is well. The board met. It voted.',
    'Lodging.Com rose and Lodging.Com fell. The index stood still.',
    'Write to a.Hale@post.Example or see www.post.Example and files.Post/Old.Html today.',
    'The U.S.Navy and the U.K.Treasury met Mr.Hale and Dr.Lind in St.Mary on Nov.Eve.',
    'She was tired….He was not…And so on...Then they slept.',
    'Version 2.A and 3.B are out; so are v1.Two and v2.Three.',
  ])('%s: none', (text) => {
    expect(read(text)).toEqual([text]);
  });

  test('every character is in one of them', () => {
    const text = 'One day.Two days.“Three days.”Four days.\n\nFive.';
    expect(read(text).join('')).toBe(text.replace('\n\n', ''));
  });
});
