import { expect, test, vi } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger.js';
import { add, databaseOf, FERRY, newFile, newLedger, reading } from './paper.js';

const WORDS = FERRY.slice(1, FERRY.indexOf('”'));
const MANY = 40;

test.each<[string, (ledger: Ledger) => unknown]>([
  ['count', (ledger) => ledger.count({})],
  ['search', (ledger) => ledger.search({ words: WORDS }, { sort: 'added', ascending: true, limit: 9 }).length],
  ['check', (ledger) => ledger.check(WORDS).verdict],
  ['every', (ledger) => [...ledger.every({})].length],
])('%s answers from one state of the record while another writes', async (_, ask) => {
  const file = newFile();
  const [reader, writer] = [newLedger(file), newLedger(file)];
  await add(writer, { lines: [FERRY] });
  const readings = await Promise.all(
    Array.from({ length: MANY }, (_, i) =>
      reading({ lines: [`“The quay of storm ${i} is closed.” said Ilse Varga.`] }),
    ),
  );
  const before = ask(reader);
  await add(writer, { lines: ['“The school is shut.” said Ilse Varga.'] });
  const database = databaseOf(reader);
  const prepare = database.prepare.bind(database);
  let added = 0;
  const spy = vi.spyOn(database, 'prepare').mockImplementation((sql) => {
    const next = readings[added];
    if (next) {
      writer.add(next.article, next, 'test 1');
      added++;
    }
    return prepare(sql);
  });
  const told = ask(reader);
  spy.mockRestore();
  expect(added).toBeGreaterThan(0);
  if (typeof before === 'string') expect(told).toBe(before);
  else expect(told).toBeGreaterThanOrEqual(before as number);
  reader.close();
  writer.close();
});
