import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Reading } from '../../src/record/reading.js';

/** The command as it is installed: built, in a process of its own, with the shipped model. */
const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));
const OPEN = ['time', 'channel', 'addressee'] as const;

/** What the command reads, with one thread; `input` is what is piped into it. */
function read(sources: readonly string[], input = ''): Promise<Reading[]> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      process.execPath,
      [MAIN, 'read', ...sources, '-f', 'jsonl', '--workers', '1'],
      { maxBuffer: 1e8 },
      (error, out) =>
        error
          ? reject(error)
          : resolve(
              out
                .trim()
                .split('\n')
                .map((line) => JSON.parse(line)),
            ),
    );
    child.stdin!.end(input);
  });
}

describe('the installed command', () => {
  let readings: Reading[];

  beforeAll(async () => {
    const word = join(mkdtempSync(join(tmpdir(), 'onrecord-process-')), 'word.txt');
    writeFileSync(word, 'Ferry');
    const week = ['2026-03-02-harbour-post-ferry.md', '2026-03-02-island-wire-ferry.txt'];
    const windows = '“The ferry will run until spring,” said Mayor Ilse Varga.\n\n'.repeat(60);
    readings = await read([...week.map((name) => EXAMPLES + name), word, '-'], windows);
  });

  test('reads the example newspaper', () => {
    const [post, wire] = readings;
    expect(post!.article).toMatchObject({ publisher: 'The Harbour Post', published: '2026-03-02' });
    expect(post!.article.id).toMatch(/^[0-9a-f]{64}$/);
    const words =
      'We will keep the ferry running until spring, but not one day longer unless the board opens its books,';
    for (const { statements } of [post!, wire!]) {
      const found = statements.find((one) => one.words.includes(words))!;
      expect(found).toMatchObject({
        kind: 'direct',
        modality: 'asserted',
        speaker: { actor: expect.stringMatching(/^a\d+$/), reason: null },
      });
      // What is open says why.
      for (const field of OPEN) expect(field in found.open).toBe(found[field] === null);
    }
  });

  test('a text of one word and one of many windows are read alike, from a file and from a pipe', () => {
    expect(readings.slice(2).map(({ statements }) => statements.length)).toEqual([0, 60]);
  });

  test('stops quietly when whoever reads its output does', async () => {
    const child = spawn(process.execPath, [
      MAIN,
      ...['read', '--workers', '1'],
      ...Array(20).fill(`${EXAMPLES}2026-03-02-island-wire-ferry.txt`),
    ]);
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
  });
});
