import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenReader, PoolOptions } from '../../src/index.js';
import { openLedger } from '../../src/runtime/ledger.js';
import { onrecord } from '../cli/onrecord.js';
import { read } from '../reader.js';

// Threads run what is compiled.
const LIBRARY = new URL('../../dist/index.js', import.meta.url).href;
const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const EXAMPLE = new URL('../../examples/2026-03-02-island-wire-ferry.txt', import.meta.url);
/** More than are read at once; the first takes as long as all others, which are done before it. */
const texts = [
  readFileSync(EXAMPLE, 'utf8'),
  '“We will keep the ferry running,” said Mayor Ilse Varga on Monday.',
  'Tomas Brandt told The Beacon that the board had opened its books.\n\n“Nobody asked me,” he said.',
  'The harbour is closed, according to the pilots’ union.',
  '“No,” said Joana Reis. She called the plan “a bridge to nowhere”.',
];

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
    const two = await opened({ workers: 2 });
    const expected: string[] = [];
    for (const text of texts) expected.push(JSON.stringify(await read({ text })));
    const found = await Promise.all(texts.map((text) => two({ text })));
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
  for (const [i, text] of texts.entries()) writeFileSync(join(folder, `${i}.txt`), text);
  const adding = (ledger: string, workers: number): string[] => [
    'add',
    folder,
    '--ledger',
    ledger,
    '--format',
    'jsonl',
    '--workers',
    `${workers}`,
  ];
  const newFile = (): string => join(mkdtempSync(join(tmpdir(), 'onrecord-')), 'ledger.db');
  const held = (file: string): unknown[] => {
    const ledger = openLedger(file, { mode: 'read' });
    const found = [...ledger.readings()];
    ledger.close();
    return found;
  };

  test('puts the same on record with one worker and with two, and tells of it in the same order', async () => {
    const [one, two] = [newFile(), newFile()];
    const { out } = await onrecord(adding(one, 1), { openReader: async () => read });
    const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...adding(two, 2)], { encoding: 'utf8' });
    expect([status, stderr.replace(/^note: .*\n/u, '')]).toEqual([0, '']);
    expect(stdout).toBe(out);
    expect(held(one)).toHaveLength(texts.length);
    expect(held(two)).toEqual(held(one));
  });
});
