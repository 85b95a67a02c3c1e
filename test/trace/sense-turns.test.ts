import { describe, expect, test } from 'vitest';
import { difference } from '../../src/trace/difference.js';
import { senseTurns } from '../../src/trace/sense-turns.js';
import { ENGLISH } from '../english.js';

const shown = (former: string, later: string): string[] =>
  senseTurns(difference(former, later), ENGLISH.trace).map(({ sense, change, words }) => `${change} ${sense} ${words}`);

test.each<[string, string, string[]]>([
  // A report has its own negations beside its own words, and those of the speaker beside the speaker's.
  ['We will not close the school.', 'that the school would stay', []],
  ['We will not close the school.', 'they would close the school', ['lost negation not']],
  ['We close the school if it rains.', 'that they would close the school', ['lost condition if']],
])('%s, as a report: %s', (former, later, expected) => {
  const turns = senseTurns(difference(former, later), ENGLISH.trace, true);
  expect(turns.map(({ sense, change, words }) => `${change} ${sense} ${words}`)).toEqual(expected);
});

describe('turns', () => {
  test.each<[string, string, string[]]>([
    [
      'We will keep the ferry running until spring, but not one day longer unless the board opens its books.',
      'We will keep the ferry running.',
      ['lost condition until', 'lost negation not', 'lost condition unless'],
    ],
    ['We will keep the ferry running until spring.', 'We will keep the ferry running until summer.', []],
    ['I will take the route away.', 'I may have to take the route away.', ['gained hedge may']],
    ['I did not meet him.', 'I did meet him.', ['lost negation not']],
    ['That is not true.', "That isn't true.", []],
    ['That isn’t true.', "That isn't true.", []],
    ['I cannot say.', 'I can say.', ['lost negation cannot']],
    ['He has never paid.', 'He has not paid.', ['lost negation never', 'gained negation not']],
    ['Some members lied.', 'Members lied.', ['lost quantity Some']],
    ['We lost 250,000 crowns.', 'We lost 25,000 crowns.', ['lost quantity 250,000', 'gained quantity 25,000']],
    [
      'It costs $3 million a year.',
      'It costs $3 billion a year.',
      ['lost quantity $3 million', 'gained quantity $3 billion'],
    ],
    ['I think the board is honest.', 'The board is honest.', ['lost hedge I think']],
    ['If they agree, we sail.', 'We sail if they agree.', []],
    ['We sail.', 'We sail, as long as the weather holds.', ['gained condition as long as']],
    ['Though they may come, they won’t stay.', 'Although they may come, they won’t stay.', []],
    ['They would close the quay.', 'They will close the quay.', ['lost modal would', 'gained modal will']],
    ['You should pay the crew.', 'You must pay the crew.', ['lost modal should', 'gained modal must']],
    ['We thank Ilse Varga for it.', 'We thank Joana Reis for it.', ['lost name Ilse Varga', 'gained name Joana Reis']],
    ['Pilots know the reef.', 'Captains know the reef.', []],
    ['We open in May.', 'We open.', []],
    ['May we open?', 'We open.', ['lost hedge May']],
    ['They talk as if they were ill.', 'They talk.', []],
    // What an editor sees of a beginning that was left off is the word before what was kept.
    [
      'We have 14 boats, and we may need 3 more of them.',
      'We need 3 more of them.',
      ['lost quantity 14', 'lost hedge may'],
    ],
    ['The same words.', 'The same words.', []],
    ['', 'Never.', ['gained negation Never']],
    ['The bridge is safe.', 'The bridge was safe.', ['lost tense is', 'gained tense was']],
    ['We will pay the crew.', 'We have paid the crew.', ['lost tense will', 'gained tense have']],
    // What one place loses and another gains turns both.
    [
      'We will not pay and we will leave.',
      'We will pay and we will not leave.',
      ['lost negation not', 'gained negation not'],
    ],
    [
      'All came and nobody ate.',
      'Nobody came and all ate.',
      ['lost quantity All', 'gained negation Nobody', 'lost negation nobody', 'gained quantity all'],
    ],
    ['It costs 3 crowns and 12 days.', 'It costs 12 days and 3 crowns.', []],
    ['The boats are late.', 'The boat is late.', []],
    ['You, Mr. Brandt, will pay for it.', 'You will pay for it.', ['lost addressee Mr. Brandt']],
    ['Friends, this is a beginning.', 'This is a beginning.', ['lost addressee Friends']],
    ['Mr. Brandt will pay for it.', 'He will pay for it.', []],
  ])('%s → %s', (former, later, expected) => {
    expect(shown(former, later)).toEqual(expected);
  });
});

describe('difference', () => {
  test.each([
    ['I will take it', 'I may have to take it', 'I [will ]{may have to }take it'],
    ['a b c', 'a b c', 'a b c'],
    ['a b', 'c d', '[a b]{c d}'],
    ['', 'a', '{a}'],
  ])('%s → %s', (former, later, expected) => {
    const marks = { both: ['', ''], former: ['[', ']'], later: ['{', '}'] } as const;
    expect(
      difference(former, later)
        .map(({ words, in: where }) => marks[where][0] + words + marks[where][1])
        .join(''),
    ).toBe(expected);
  });
});
