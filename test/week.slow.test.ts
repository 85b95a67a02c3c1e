import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

test('the page on the example week has what commands print', () => {
  const { status } = spawnSync(process.execPath, ['docs/week.mjs', '--check'], { cwd: ROOT });
  expect(status, 'npm run build && node docs/week.mjs writes it').toBe(0);
});
