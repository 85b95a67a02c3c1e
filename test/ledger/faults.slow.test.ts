import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { Connection } from '../../src/ledger/sqlite.js';
import { openLedger } from '../../src/runtime/ledger.js';
import { add, BOOKS, FERRY, INSULT, newFile, newLedger } from './paper.js';

const path = (name: string): string => fileURLToPath(new URL(`../../bench/${name}`, import.meta.url));
const run = async (name: string, ...args: string[]) =>
  (await promisify(execFile)(process.execPath, [path(name), ...args])).stdout;

/** Whether this system lets disks be made, as a full one is needed. */
function canMount(): boolean {
  const place = mkdtempSync(join(tmpdir(), 'onrecord-mount-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=40960', 'none', place]);
  if (status === 0) spawnSync('umount', [place]);
  return status === 0;
}

describe('the benchmarks’ own checks, with a few each; docs/security.md has what many gave', () => {
  test('what adds, corrects, reads again, traces and imports is killed', async () => {
    expect(await run('kills.mjs', '5')).toMatch(/^5 kills .*: each ledger verifies, with what was told$/m);
  });

  test('the same before it told of anything', async () => {
    expect(await run('kills.mjs', '5', '7', '--early')).toMatch(
      /^5 kills .*: each ledger verifies, with what was told$/m,
    );
  });

  test('the whole site is killed while it imports, with its threads and its model', async () => {
    expect(await run('site-kills.mjs', '1')).toMatch(
      /^1 kills of the site .* all are there, and each ledger verifies$/m,
    );
  });

  test('copies at random moments', async () => {
    expect(await run('moments.mjs', '3')).toMatch(
      /^3 copies .*: each opens, verifies, and has what was told by then$/m,
    );
  });

  test('what puts a long log into its file is killed, loses power, or has no room', async () => {
    expect(await run('checkpoints.mjs', '3')).toMatch(
      /^3 faults while a log of \d+ MB was put into its file, seed \d+: .*; each ledger opens, verifies, has what was committed, and goes on$/m,
    );
  });

  test('what brings an older ledger up to date is killed, and copied as after a loss of power', async () => {
    expect(await run('migrations.mjs', '6')).toMatch(
      /^6 interruptions of \d+ older ledgers, seed \d+: .*: each opens, verifies, and is what it is undisturbed$/m,
    );
  });

  test('who is who comes about in random ways, and a row of it is changed', async () => {
    expect(await run('replays.mjs', '3')).toMatch(/^3 ledgers, .*: each verifies, and each changed row .* is found$/m);
  });

  test('two write and four read', async () => {
    expect(await run('many.mjs', '2')).toMatch(/^2 s: .*; none failed, all is there and verifies$/m);
  });

  test.skipIf(!canMount())('the disk runs full', async () => {
    expect(await run('full.mjs', '6')).toMatch(/^6 disks run full, .*, and it goes on$/m);
  });
});

test('a clock that is set back: entries keep their order, and verify', async () => {
  const file = newFile();
  const ledger = newLedger(file);
  await add(ledger, { lines: [FERRY] }, { lines: [BOOKS] });
  ledger.close();
  const later = openLedger(file, { now: () => new Date(Date.UTC(2001, 0, 1)) });
  await add(later, { lines: [INSULT] });
  expect(later.verify()).toMatchObject({ entries: 6, articles: 3, faults: [] });
  later.close();
  const database = new Connection(file);
  const times = database.prepare('SELECT at FROM entry ORDER BY seq').pluck().all() as string[];
  database.close();
  expect(times.map((at) => at.slice(0, 4))).toEqual(['2026', '2026', '2026', '2026', '2001', '2001']);
});
