import { describe, expect, test } from 'vitest';
import { matched } from '../../src/trace/match.js';
import { plainly } from '../../src/trace/relation.js';
import { ENGLISH } from '../english.js';

const told = (asked: string, saying: string): string => {
  const { label, relation } = matched(asked, saying, true, ENGLISH, plainly(ENGLISH.trace));
  const marks = { both: ['', ''], former: ['[-', '-]'], later: ['{+', '+}'] } as const;
  const text = relation.difference.map(({ words, in: where }) => marks[where][0] + words + marks[where][1]).join('');
  const turns = relation.turns.map(({ sense, change, words }) => `${change} ${sense} ${words}`).join(', ');
  return [label, text, turns].filter(Boolean).join(' | ');
};

const SPEECH = '“The cellars are dry,” … “Only below the church has water come in, and nobody drank it.”';

describe('words that are asked for, in a saying', () => {
  test.each([
    // Whole sentences, whatever stands around them.
    ['The cellars are dry', SPEECH, 'same | The cellars are dry'],
    ['The cellars are dry. Only below the church has water come in, and nobody drank it.', SPEECH, 'same'],
    // What the sentence has more is told, and nothing of the next one.
    ['the cellars are', SPEECH, 'fuller | The cellars are{+ dry+}'],
    [
      'Only below the church has water come in',
      SPEECH,
      'fuller | Only below the church has water come in{+, and nobody drank it+} | gained negation nobody',
    ],
    // Words from both sides of a cue are no one sentence.
    ['The cellars are dry only below the church', SPEECH, 'joined'],
    [
      '“We win,” … “as long as they let us.”'.replaceAll(/[“”…]|,(?=”)/gu, ''),
      '“We win,” … “as long as they let us.”',
      'same',
    ],
    // A negation is found where it stands.
    ['nobody has water come in, and they drank it', 'Here has water come in, and nobody drank it', 'altered'],
    ['The cellars are never dry', SPEECH, 'altered | The cellars are[- never-] dry | lost negation never'],
    ['Every cellar is dry', '“Some cellars are dry.”', 'other'],
    // … also where there is little else.
    [
      'We can wait',
      '“No, we can not wait,”',
      'altered | {+No+}, we can{+ not+} wait | gained negation No, gained negation not',
    ],
    ['I would have', '“I would not have been there,”', 'altered'],
    ['they are here', '“They are all here, and so are we,”', 'altered'],
    ['we are it', '“We were what it was, and they are it,”', 'other'],
    // A number is the same in words and in figures.
    ['The dike has three gates', '“The dike has 3 gates and 14 keys,”', 'fuller'],
    ['There are 14 keys to the old tower', '“There are fourteen keys to the old tower, and one is lost,”', 'fuller'],
    ['nine of the lamps burn', '“Only 9 of the lamps burn,”', 'fuller'],
    ['nine of the lamps burn', '“Only 8 of the lamps burn,”', 'altered'],
  ])('%s', (asked, saying, expected) => {
    expect(told(asked, saying).startsWith(expected) ? expected : told(asked, saying)).toBe(expected);
  });
});
