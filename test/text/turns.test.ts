import { describe, expect, test } from 'vitest';
import { segment } from '../../src/text/segment.js';
import { ENGLISH } from '../english.js';

const told = (text: string): string[] =>
  segment(text, ENGLISH.text).turns.map(
    ({ label, content }) => `${text.slice(...label)}| ${content.map((span) => text.slice(...span)).join(' / ')}`,
  );

describe('turns', () => {
  test.each<[what: string, text: string, turns: string[]]>([
    [
      'questions and answers',
      'An interview.\n\nQ: Why?\n\nA: Because.\n\nQ: And then?',
      ['Q| Why?', 'A| Because.', 'Q| And then?'],
    ],
    ['with full stops', 'Q. Why?\nA. Because.\nQ. So?', ['Q| Why?', 'A| Because.', 'Q| So?']],
    ['names', 'VELD: No.\nMR. ROY: Yes.\nVELD: No!', ['VELD| No.', 'MR. ROY| Yes.', 'VELD| No!']],
    [
      'a second paragraph of one turn',
      'VELD: No.\nNot now.\nROY: Yes.\nVELD: No!',
      ['VELD| No. / Not now.', 'ROY| Yes.', 'VELD| No!'],
    ],
    [
      'a paragraph that quotes is told again',
      'VELD: No.\n“So it was,” he says.\nROY: Yes.\nVELD: No!',
      ['VELD| No.', 'ROY| Yes.', 'VELD| No!'],
    ],
    ['a headline with a colon', 'Mayor: ‘We won’t pay’\n\nThe mayor said so.', []],
    ['a list', 'Monday: rain.\nTuesday: sun.\nWednesday: rain.', []],
    ['times', '14:05 Road closed.\n14:20 Open.\n14:30 Closed.', []],
    ['nothing', '', []],
  ])('%s', (_, text, turns) => {
    expect(told(text)).toEqual(turns);
  });
});
