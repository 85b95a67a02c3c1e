import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const CRASH = fileURLToPath(new URL('../../bench/crash.mjs', import.meta.url));

/** The benchmark's own check, with a few kills; docs/quality.md has what two hundred gave. */
test('add is killed at random moments, and the ledger comes out as if it had not been', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [CRASH, '2']);
  expect(stdout).toMatch(/^\d kills.*, equal to an undisturbed ledger's$/m);
});
