import { describe, expect, test } from 'vitest';
import { relate } from '../../src/trace/relation.js';
import { ENGLISH } from '../english.js';

const FULL = '“We will keep the ferry running until spring, but not one day longer unless the board opens its books,”';

describe('relate', () => {
  test.each([
    [
      'typography',
      FULL,
      "'We will keep the ferry running until spring - but not one day longer, unless the board opens its books.'",
      true,
      'same',
    ],
    ['a report of the same words', 'that the café is closed', '“The cafe is closed.”', false, 'same'],
    ['the beginning', FULL, '‘We will keep the ferry running’', true, 'cut'],
    ['the end', FULL, '‘Not one day longer unless the board opens its books,’', true, 'cut'],
    ['the longer against the shorter', '‘We will keep the ferry running’', FULL, true, 'cut'],
    [
      'two pieces with dots between',
      FULL,
      '“We will keep the ferry running … unless the board opens its books.”',
      true,
      'cut',
    ],
    [
      'two pieces without dots',
      FULL,
      '“We will keep the ferry running unless the board opens its books.”',
      true,
      'altered',
    ],
    [
      'both cut from one, at different ends',
      '“Nobody came. We will keep the ferry running until spring,”',
      '“We will keep the ferry running until spring, but not one day longer.”',
      true,
      'cut',
    ],
    ['another word', FULL, FULL.replace('will', 'can'), true, 'altered'],
    [
      'another season',
      '“We will keep the ferry running until spring.”',
      '‘We will keep the ferry running until summer,’',
      true,
      'altered',
    ],
    [
      'a row that stands further on',
      'they said so; they believe the mayor is right',
      '“They believe the mayor is right”',
      true,
      'cut',
    ],
    [
      'a report in other words',
      FULL,
      'that the night ferry would keep running until spring and no longer unless the board opened its books',
      false,
      'paraphrase',
    ],
    ['other words of the same matter', FULL, 'that until spring nothing would happen to the board', false, 'near'],
    ['a common word alone', '“We will keep the ferry running.”', '“Running”', true, 'other'],
    ['small words only', '“It is in the end for us to do so.”', '“Is it for the good of us to go?”', true, 'other'],
    ['nothing in common', '“We will keep the ferry.”', '“An insult to people.”', true, 'other'],
    ['no words', '“…”', '“We will keep the ferry.”', true, 'other'],
  ] as const)('%s', (_, first, second, quoted, label) => {
    expect(relate(first, second, quoted, ENGLISH.trace).label).toBe(label);
    expect(relate(second, first, quoted, ENGLISH.trace).label).toBe(label);
  });

  test.each([
    // [whole, asked, label]
    ['“She had been at it for more than this.”', '“for more than this”', 'cut'],
    ['“She had been at it for more than this.”', '“more for this”', 'other'],
    ['“It is not for us to say.”', '“It is for us to say.”', 'altered'],
    // Words that are put in between are no part of it, whatever dots stand elsewhere.
    ['“We came late … The fence was never ours to sell.”', '“The fence was ours to sell.”', 'altered'],
    ['“We came late. The fence was ours to sell.”', '“We came … ours to sell.”', 'cut'],
    ['“The mill has no right to the water … It stays.”', '“The mill has right to the water”', 'altered'],
  ])('what is asked for: %s has %s', (whole, asked, label) => {
    expect(relate(asked, whole, true, ENGLISH.trace).label).toBe(label);
  });

  test('case and typography are no difference', () => {
    const { difference } = relate(
      "it's a far-reaching plan",
      '“It’s a far‑reaching plan of theirs”',
      true,
      ENGLISH.trace,
    );
    expect(difference).toEqual([
      { words: 'It’s a far‑reaching plan', in: 'both' },
      { words: ' of theirs', in: 'later' },
    ]);
  });

  test('what differs, from the first to the second, and what that turns', () => {
    const { difference, turns } = relate('‘We will keep the ferry running’', FULL, true, ENGLISH.trace);
    expect(difference.map(({ words, in: where }) => [where, words])).toEqual([
      ['both', 'We will keep the ferry running'],
      ['later', ' until spring, but not one day longer unless the board opens its books'],
    ]);
    expect(turns.map(({ words }) => words)).toEqual(['until', 'not', 'unless']);
    expect(relate(FULL, FULL, true, ENGLISH.trace)).toMatchObject({ shared: 1, difference: [], turns: [] });
  });
});

test('what has a single telling word in common is other, and still tells how much is shared', () => {
  const { label, shared, difference } = relate('The ferry will stay', 'The ferry is for sale', true, ENGLISH.trace);
  expect([label, difference]).toEqual(['other', []]);
  expect(shared).toBeGreaterThan(0.3);
});
