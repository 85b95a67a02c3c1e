import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenReader, PoolOptions } from '../../src/index.js';
import { openLedger } from '../../src/runtime/ledger.js';

// Threads run what is compiled.
const LIBRARY = new URL('../../dist/index.js', import.meta.url).href;
const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const EXAMPLES = new URL('../../examples/', import.meta.url);
/** Articles for the command line: more than are read at once. */
const COUNT = 5;
const texts = readdirSync(EXAMPLES)
  .filter((name) => name.startsWith('20'))
  .map((name) => readFileSync(new URL(name, EXAMPLES), 'utf8'));

describe('a reader with threads', () => {
  const readers: OpenReader[] = [];
  let openReader: (options?: PoolOptions) => Promise<OpenReader>;
  const opened = async (options?: PoolOptions): Promise<OpenReader> => {
    readers.push(await openReader(options));
    return readers.at(-1)!;
  };

  beforeAll(async () => {
    ({ openReader } = await import(LIBRARY));
  });
  afterAll(async () => {
    await Promise.all(readers.map((reader) => reader.close()));
  });

  test('answers as one without, to the byte, whatever the order in which articles are done', async () => {
    const [alone, two] = [await opened(), await opened({ workers: 2 })];
    const expected: string[] = [];
    const few = texts.slice(0, 8);
    for (const text of few) expected.push(JSON.stringify(await alone({ text })));
    const found = await Promise.all(few.map((text) => two({ text })));
    expect(found.map((reading) => JSON.stringify(reading))).toEqual(expected);
  });

  test('knows the outlets that it is given, and answers no more when it is closed', async () => {
    const own = await opened({ workers: 1, outlets: [{ name: 'The Beacon', kind: 'newspaper', aliases: ['Beacon'] }] });
    const { statements } = await own({ text: 'Ann Hale told The Beacon that the ferry would run until spring.' });
    expect(statements.map(({ channel }) => channel?.name)).toEqual(['The Beacon']);
    await own.close();
    await expect(own({ text: '“No,” said Ann Hale.' })).rejects.toThrow('is closing');
  });
});

describe('the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
  for (const [i, text] of texts.slice(0, COUNT).entries()) writeFileSync(join(folder, `${i}.txt`), text);
  const printed = (...args: string[]): string => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8' });
    expect([status, stderr.replace(/^note: .*\n/u, '')]).toEqual([0, '']);
    return stdout;
  };

  test('prints the same with one worker and with two', () => {
    const [one, two] = ['1', '2'].map((workers) => printed('read', folder, '-f', 'jsonl', '--workers', workers));
    expect(two).toBe(one);
    expect(one!.trim().split('\n')).toHaveLength(COUNT);
  });

  test('puts the same on record, in the same order', () => {
    const records = ['1', '2'].map((workers) => {
      const file = join(mkdtempSync(join(tmpdir(), 'onrecord-')), 'ledger.db');
      printed('add', folder, '--ledger', file, '--workers', workers);
      const ledger = openLedger(file, { mode: 'read' });
      const articles = [...ledger.readings()];
      ledger.close();
      return articles;
    });
    expect(records[0]).toHaveLength(COUNT);
    expect(records[1]).toEqual(records[0]);
  });
});
