import { beforeAll, expect, test } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger.js';
import type { Query } from '../../src/ledger/query.js';
import { onrecord } from '../cli/onrecord.js';
import { add, databaseOf, newFile, newLedger, reading } from './paper.js';

const SAID = '“The ferry stays until spring” said Ilse Varga of Tomas Brandt against.';
const THOUGHT = '“The ferry is lost before spring” thought Ilse Varga of Tomas Brandt for.';

/** How the thought shows in a table, in CSV and in JSON. */
const SHOWN = /thought, not said|,thought,|"manner":\s?"thought"/;

const file = newFile();
let ledger: Ledger;
let ids: readonly string[];
const found = (query: Query): string[] =>
  ledger.search(query, { sort: 'added', ascending: true, limit: 9 }).map(({ words }) => words.slice(1, -1));

beforeAll(async () => {
  ledger = newLedger(file);
  const [one] = await add(
    ledger,
    { lines: [SAID, THOUGHT] },
    { lines: [THOUGHT], publisher: 'Daily Lantern', published: '2026-03-04' },
  );
  ids = one!.statements.map(({ id }) => id);
});

test('what is no saying is found where it is asked for', () => {
  expect(found({})).toEqual(['The ferry stays until spring']);
  expect(found({ words: 'ferry' })).toEqual(['The ferry stays until spring']);
  expect(found({ words: 'lost' })).toEqual([]);
  expect(found({ words: 'lost', all: true })).toHaveLength(2);
  expect(found({ manner: 'thought' })).toHaveLength(2);
  expect(found({ words: 'ferry', manner: 'thought', all: true })).toHaveLength(2);
  expect([{}, { all: true }, { kind: 'direct' } as const].map((query) => ledger.count(query))).toEqual([1, 3, 1]);
  expect([...ledger.every({})]).toHaveLength(1);
  expect([...ledger.readingsOf({})].map(({ statements }) => statements.length)).toEqual([1]);
});

test('nobody said it, and nobody was spoken of by it', () => {
  const [one] = ledger.who('Ilse Varga', 5);
  expect(one).toMatchObject({ said: 1, unsaid: 2 });
  expect(ledger.who('Ilse Varga', 5, { all: true })[0]).toMatchObject({ said: 3, unsaid: 0 });
  const brandt = ledger.who('Brandt', 5).map(({ stances }) => stances);
  expect(brandt).toContainEqual({ for: 0, neither: 0, against: 1 });
});

test('it is no witness, and is not traced', async () => {
  const words = 'the ferry is lost before spring';
  expect(ledger.check(words)).toMatchObject({
    verdict: 'not on record',
    found: [],
    unsaid: 2,
    searched: { statements: 1 },
  });
  expect(ledger.check(words, { all: true })).toMatchObject({ verdict: 'on record', unsaid: 0 });
  const article = await reading({ lines: [THOUGHT, SAID], published: '2026-03-09' });
  expect(ledger.checkArticle(article).statements).toHaveLength(1);
  expect(ledger.checkArticle(article, { all: true }).statements).toHaveLength(2);
  expect(ledger.countUtterances()).toBe(0);
});

test('tables and views have it', () => {
  const count = (view: string) => databaseOf(ledger).prepare(`SELECT count(*) FROM ${view}`).pluck().get();
  expect(['attributions', 'statements', 'utterances'].map(count)).toEqual([3, 1, 1]);
  expect(ledger.verify()).toMatchObject({ statements: 3, faults: [] });
});

test.each([['search', 'ferry'], ['search', '--format', 'csv'], ['timeline'], ['export', '--format', 'jsonl']])(
  '%s %s leaves it out, and says so',
  async (...command) => {
    const { out, err } = await onrecord([...command, '--ledger', file]);
    expect(out).not.toMatch(SHOWN);
    expect(err).toContain('2 attributions left out that are no sayings; --all has them.');
    const whole = await onrecord([...command, '--all', '--ledger', file]);
    expect(whole.out).toMatch(SHOWN);
    expect(whole.err).toBe('');
  },
);

test.each([
  ['who', 'Ilse', 'Varga'],
  ['show', '@'],
  ['show', '@', '--format', 'json'],
])('%s %s leaves it out, and says so', async (...command) => {
  const named = command.map((word) => (word === '@' ? ids[0]!.split(':')[0]! : word));
  const { out, err } = await onrecord([...named, '--ledger', file]);
  expect(out).not.toMatch(SHOWN);
  expect(err).toMatch(/attributions? left out that/u);
  const whole = await onrecord([...named, '--all', '--ledger', file]);
  expect(whole.out).toMatch(SHOWN);
  expect(whole.err).toBe('');
});

test('a person knows better', async () => {
  const own = newLedger();
  const [one] = await add(own, { lines: [THOUGHT] });
  const { id } = one!.statements[0]!;
  expect(own.count({})).toBe(0);
  own.correct(id, [['manner', 'said']], 'L. Obuya', 'the recording');
  expect(own.count({ words: 'lost' })).toBe(1);
  expect(() => own.correct(id, [['manner', 'sad']], 'L. Obuya', 'the recording')).toThrow(/write one of said, wrote/);
  expect(own.verify()).toMatchObject({ faults: [] });
});
