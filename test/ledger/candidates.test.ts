import { expect, test } from 'vitest';
import { candidatesFor } from '../../src/ledger/candidates.js';
import type { Store } from '../../src/ledger/store.js';

/** What is looked up of some words, of each of which it is known in how many statements it stands. */
function lookedUp(statements: number, documents: Readonly<Record<string, number>>): string[] {
  let query = '';
  const prepared = {
    pluck: () => prepared,
    all: (asked: string) => {
      query = asked;
      return [];
    },
  };
  candidatesFor({ sql: () => prepared } as unknown as Store, Object.keys(documents).join(' '), {
    searched: { statements, articles: 1, outlets: 1, from: null, to: null },
    frequency: (word) => documents[word] ?? 0,
    small: new Set(['the']),
    most: 400,
  });
  return [...query.matchAll(/"(\w+)"/gu)].map(([, word]) => word!);
}

const COMMON = { quay: 20_000, ferry: 20_001, board: 20_002, mayor: 20_003, spring: 20_004, council: 20_005 };

test('beside the four rarest words none is looked up that one of twenty statements has', () => {
  expect(lookedUp(200_000, COMMON)).toEqual(['quay', 'ferry', 'board', 'mayor']);
  expect(lookedUp(200_000, { ...COMMON, pier: 7, ice: 9_000, tar: 11 })).toEqual(['pier', 'tar', 'ice', 'quay']);
  expect(lookedUp(200_000, { ...COMMON, pier: 7, ice: 9_000, tar: 11, oar: 3, sail: 8_000 })).toEqual([
    ...['oar', 'pier', 'tar', 'sail', 'ice'],
  ]);
});

test('where few statements are on record all are', () => {
  expect(lookedUp(100, { quay: 20, ferry: 30, board: 40, mayor: 50, spring: 60, the: 100 })).toEqual([
    ...['quay', 'ferry', 'board', 'mayor', 'spring'],
  ]);
});
