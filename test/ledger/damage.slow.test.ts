import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const DAMAGE = fileURLToPath(new URL('../../bench/damage.mjs', import.meta.url));

/** The benchmark's own check, with a few copies; docs/security.md has what a thousand gave. */
test('damaged copies are told in words, found by verify, or whole', async () => {
  const seed = String(Date.now() % 100_000);
  const { stdout } = await promisify(execFile)(process.execPath, [DAMAGE, '8', seed]);
  expect(stdout, `seed ${seed}`).toMatch(/8 damaged copies, seed \d+: each told in words, found by verify, or whole/);
});
