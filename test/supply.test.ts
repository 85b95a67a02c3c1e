import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SUPPLY = fileURLToPath(new URL('../dev/supply.mjs', import.meta.url));

test('what comes with the package has a permissive licence, a hash in the lock, and no install script', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SUPPLY, '--offline'], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^\d+ packages come with this one/);
});
