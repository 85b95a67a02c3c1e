import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { newFile } from './paper.js';

test('the guide’s example of a ledger runs', () => {
  const guide = readFileSync(new URL('../../docs/guide.md', import.meta.url), 'utf8');
  const code = [...guide.matchAll(/```ts\n([^`]+)```/g)]
    .map(([, one]) => one!)
    .find((one) => one.includes('openLedger'))!;
  const script = code.replace('onrecord.db', newFile());
  const cwd = fileURLToPath(new URL('../../', import.meta.url));
  const run = () => execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd, encoding: 'utf8' });
  expect(run()).toBe('new\n“We will pay,” Ilse Varga\non record true\ncut “We will pay,”\n');
});
