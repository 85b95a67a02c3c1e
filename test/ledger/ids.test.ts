import { expect, test } from 'vitest';
import { FEWEST_DIGITS } from '../../src/ledger/digits.js';
import type { Reading } from '../../src/record/reading.js';
import { onrecord } from '../cli/onrecord.js';
import { add, BOOKS, databaseOf, FERRY, INSULT, newFile, newLedger, reading } from './paper.js';

/** A reading as it would be if its text had another hash. */
function named(one: Reading, id: string): Reading {
  return JSON.parse(JSON.stringify(one).replaceAll(one.article.id, id));
}

/** Articles whose ids have 20 digits in common, as someone who wants to be taken for another can make them. */
async function alike() {
  const file = newFile();
  const ledger = newLedger(file);
  const ids = ['1', '2'].map((end) => end.padStart(21, 'a').padEnd(64, '0'));
  for (const [i, lines] of [[FERRY], [FERRY.replace('spring', 'summer')]].entries()) {
    const one = named(await reading({ lines }), ids[i]!);
    ledger.add(one.article, one, 'test 1');
  }
  return { file, ledger, ids };
}

test('statements of articles whose ids begin alike are two', async () => {
  const { ledger, ids } = await alike();
  const statements = [...ledger.every({})].map(({ id }) => id);
  expect(statements).toEqual(ids.map((id) => `${id}:0-45`));
  for (const [i, id] of statements.entries()) expect(ledger.articleOf(id)).toBe(ids[i]);
  const [one] = await add(ledger, { lines: [INSULT] });
  expect(ledger.digits(one!.article.id)).toBe(FEWEST_DIGITS);
  expect(ids.map((id) => ledger.digits(id))).toEqual([21, 21]);
});

test('people are shown as many digits as tell an article from the others, and these digits are understood', async () => {
  const { file, ids } = await alike();
  const { out } = await onrecord(['search', '--ledger', file]);
  for (const id of ids) {
    const short = `${id.slice(0, 21)}:0-45`;
    expect(out).toContain(` ${short}\n`);
    expect((await onrecord(['show', short, '--ledger', file])).out).toContain(`statement ${id}:0-45`);
  }
  const { code, err } = await onrecord(['show', `${ids[0]!.slice(0, 12)}:0-45`, '--ledger', file]);
  expect([code, err]).toEqual([1, expect.stringContaining('has several that begin with')]);
});

test('exports give each its own file', async () => {
  const { file } = await alike();
  const folder = `${file}.tei`;
  const { err } = await onrecord(['export', '--format', 'tei', '--output', folder, '--ledger', file]);
  expect(err).toContain('2 statements written');
  expect((await import('node:fs')).readdirSync(folder)).toHaveLength(2);
});

test('identities that only an article vouches for are told apart by the whole id', async () => {
  const { ledger, ids } = await alike();
  expect(ledger.who('Varga', 1).map(({ identity }) => identity.id)).toEqual(['ilse-varga', 'ilse-varga.2']);
  const identities = databaseOf(ledger).prepare('SELECT identity FROM actor ORDER BY key').pluck().all();
  expect(identities).toEqual(ids.map((id) => `ilse-varga@${id}`));
});

test('a correction is put beside a statement that is named by its first digits', async () => {
  const file = newFile();
  const ledger = newLedger(file);
  const [one] = await add(ledger, { lines: [BOOKS] });
  ledger.close();
  const short = one!.statements[0]!.id.replace(one!.article.id, one!.article.id.slice(0, 12));
  const given = ['correct', short, 'speaker=Ilse Varga', '--by', 'L. Obuya', '--why', 'the minutes'];
  expect((await onrecord([...given, '--ledger', file])).code).toBe(0);
});
