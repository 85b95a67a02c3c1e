import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

/** Scripts that other programs read: they are run on a text, so that what they lack is noticed. */
const ROOT = fileURLToPath(new URL('../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'onrecord-scripts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (script: string, ...args: string[]): string => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(ROOT, script), ...args], { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return stdout;
};

test('training/candidates.mjs gives a line a reference that was weighed', () => {
  writeFileSync(
    join(folder, 'ferry.txt'),
    'Ilse Varga met Tom Veld. She said that the ferry would sail. “We will pay,” he said.',
  );
  const lines = run('training/candidates.mjs', folder).trim().split('\n');
  const found = lines.map((line) => JSON.parse(line) as { doc: string; sort: string; rows: unknown[] });
  expect(found.map(({ sort }) => sort)).toContain('person');
  expect(found.every(({ doc, rows }) => doc === 'ferry' && rows.length > 0)).toBe(true);
});

test('bench/speed.mjs tells words a second', () => {
  writeFileSync(join(folder, 'short.txt'), '“We will pay,” said Ilse Varga.');
  expect(run('bench/speed.mjs', join(folder, 'short.txt'))).toMatch(/^1 texts, 6 words: \d+ words\/s/);
});
