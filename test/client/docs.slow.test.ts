import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openLedger } from '../../src/runtime/ledger.js';
import { add, FERRY, newFile } from '../ledger/paper.js';
import { serving } from '../serve/running.js';

test('the example of a client in docs/serve.md runs', async () => {
  const file = newFile();
  const ledger = openLedger(file);
  await add(ledger, { lines: [FERRY] });
  ledger.close();
  const site = await serving([], file);
  const doc = readFileSync(new URL('../../docs/serve.md', import.meta.url), 'utf8');
  const code = /```ts\n([^`]+)```/.exec(doc)![1]!.replace('http://127.0.0.1:7373', site.url);
  const run = ['--input-type=module', '-e', code];
  const { stdout, stderr } = spawnSync(process.execPath, run, {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    encoding: 'utf8',
  });
  await site.stop();
  expect([stdout, stderr]).toEqual(['1\nIlse Varga “We will keep the ferry running until spring”\n', '']);
});
