import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const WAY = fileURLToPath(new URL('../../bench/way.mjs', import.meta.url));

/** The benchmark's own checks, with a few inputs; docs/security.md has what more of them gave. */
test.each([
  ['plain', '120'],
  ['wild', '24'],
  ['model', '24'],
])('the whole way, with the reader %s', async (reader, count) => {
  const seed = String(Date.now() % 100_000);
  const { stdout } = await promisify(execFile)(process.execPath, [WAY, count, seed, '--reader', reader]);
  expect(stdout, `seed ${seed}`).toMatch(/every ledger verifies, every export can be read$/m);
});
