import { describe, expect, test } from 'vitest';
import { type Change, compare } from '../../src/ledger/compare.js';
import { ENGLISH } from '../english.js';
import { BOOKS, FERRY, INSULT, reading } from './paper.js';

const told = async (former: readonly string[], later: readonly string[]): Promise<unknown[]> => {
  const changes = compare(await reading({ lines: former }), await reading({ lines: later }), ENGLISH.trace);
  return changes.map(({ change, words, fields }: Change) => {
    const stretches = words
      .map(({ words: text, in: where }) => ({ both: text, former: `[-${text}-]`, later: `{+${text}+}` })[where])
      .join('');
    return [
      change,
      ...(stretches ? [stretches] : []),
      ...fields.map(({ field, former: a, later: b }) => `${field}: ${a} → ${b}`),
    ];
  });
};

describe('compare', () => {
  test.each([
    ['nothing', [FERRY, INSULT], [FERRY, INSULT], [['same'], ['same']]],
    ['moved', [FERRY, INSULT], [INSULT, FERRY], [['same'], ['same']]],
    ['added and removed', [FERRY, BOOKS], [INSULT, FERRY], [['added'], ['same'], ['removed']]],
    [
      'softened',
      ['“I will take the route away from both of them” said Hugo Marchetti.'],
      ['“I may have to take the route away” said Hugo Marchetti.'],
      [['reworded', '“I [-will -]{+may have to +}take the route away[- from both of them-]”']],
    ],
    [
      'credited to another',
      ['“Open the books” said Ilse Varga.'],
      ['“Open the books” said Dilan Aksoy.'],
      [['reread', 'speaker: Ilse Varga → Dilan Aksoy']],
    ],
    ['no longer credited', ['“Open the books” said Ilse Varga.'], [BOOKS], [['reread', 'speaker: Ilse Varga → null']]],
    [
      'another stance and day',
      ['“No” said Ilse Varga on 2026-03-01 of Tomas Brandt for.'],
      ['“No” said Ilse Varga on 2026-03-02 of Tomas Brandt against.'],
      [['reread', 'time: 2026-03-01 → 2026-03-02', 'about: Tomas Brandt for → Tomas Brandt against']],
    ],
    [
      'too little alike to be one',
      ['“We will keep the ferry” said Ilse Varga.'],
      ['“Nobody opened a book” said Ilse Varga.'],
      [['added'], ['removed']],
    ],
    ['the same words twice are paired in order', [BOOKS, BOOKS], [BOOKS], [['same'], ['removed']]],
    [
      'only the marks',
      ['“Open the books” said someone.'],
      ['“Open the books!” said someone.'],
      [['reworded', '“Open the books{+!+}”']],
    ],
  ])('%s', async (_, former, later, expected) => {
    expect(await told(former, later)).toEqual(expected);
  });
});
