import { describe, expect, test } from 'vitest';
import { Verbs } from '../../src/language/en/verbs.js';
import { Lists } from '../../src/language/lists.js';
import { anyOf } from '../../src/language/pattern.js';

const LISTS = new Lists(
  new Map([
    ['titles', '# By hand, 2026.\nword\tsex\tuse\nmr\the\taddress\ndame\tshe\taddress rank\n\ndr\t\trank\n'],
    [
      'verbs',
      'word\tpast\tparticiple\tdoubled\tsenses\nwrite\twrote\twritten\t\tsay\nquip\t\t\tx\tsay\nquiz\t\t\tx\tsay\nlash out at\nreply\t\t\t\tsay ask\n',
    ],
    ['damaged', 'word\nmr\the\n'],
  ]),
);

describe('lists', () => {
  test.each<[string, Record<string, string>, string[]]>([
    ['all words', {}, ['mr', 'dame', 'dr']],
    ['those with one cell', { sex: 'she' }, ['dame']],
    ['a cell of several words has each', { use: 'rank' }, ['dame', 'dr']],
    ['those with an empty cell', { sex: '' }, ['dr']],
  ])('%s', (_, where, words) => {
    expect([...LISTS.words('titles', where)]).toEqual(words);
  });

  test.each([
    ['nowhere', 'the list “nowhere”: is missing; install the package again'],
    ['damaged', 'the list “damaged”, line 2: has more cells than columns; give it 1, parted by tabs'],
  ])('%s is refused with its place', (name, message) => {
    expect(() => LISTS.rows(name)).toThrow(message);
  });
});

test.each<[string, Record<string, string>]>([
  ['write', { present: 'writes', past: 'wrote', participle: 'written', ing: 'writing' }],
  ['quip', { present: 'quips', past: 'quipped', participle: 'quipped', ing: 'quipping' }],
  ['quiz', { present: 'quizzes', past: 'quizzed', participle: 'quizzed', ing: 'quizzing' }],
  ['lash', { present: 'lashes', past: 'lashed', participle: 'lashed', ing: 'lashing' }],
  ['reply', { present: 'replies', past: 'replied', participle: 'replied', ing: 'replying' }],
])('the forms of “%s”', (lemma, forms) => {
  const found = new Verbs(LISTS).all.find((verb) => verb.lemma === lemma)!;
  expect(found.forms).toMatchObject(Object.fromEntries(Object.entries(forms).map(([tense, form]) => [tense, [form]])));
});

test('what must follow a verb stands behind each of its forms', () => {
  const [lash] = new Verbs(LISTS).all.filter(({ after }) => after !== '');
  expect(lash).toMatchObject({ lemma: 'lash', after: 'out at' });
});

test('the longer of two words is tried first, and letters that patterns use stand for themselves', () => {
  expect('C. Prime Minister'.match(new RegExp(anyOf(['Prime', 'Prime Minister', 'C.']), 'g'))).toEqual([
    'C.',
    'Prime Minister',
  ]);
});
