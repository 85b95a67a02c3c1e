import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Verified } from '../../src/ledger/verify.js';
import { openLedger } from '../../src/runtime/ledger.js';
import { add, newLedger } from '../ledger/paper.js';
import { namingReader, onrecord } from './onrecord.js';

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const COUNT = 12;
const place = mkdtempSync(join(tmpdir(), 'onrecord-kept-'));
chmodSync(place, 0o755);
const week = join(place, 'week');

beforeAll(() => {
  mkdirSync(week);
  for (let i = 0; i < COUNT; i++) {
    writeFileSync(
      join(week, `${i}.txt`),
      `“We will keep the ferry number ${i} running until spring,” said Mayor Ilse Varga on Monday.\n`,
    );
  }
});

/** One thread with the model, which is what takes time. */
const adding = (ledger: string): string[] => ['add', week, '--ledger', ledger, '--workers', '1'];

/** A ledger of as many articles, without a model. */
async function filled(file: string): Promise<void> {
  const ledger = newLedger(file);
  const line = (i: number): string => `“We will keep the ferry number ${i} running until spring,” said Ilse Varga.`;
  await add(ledger, ...Array.from({ length: COUNT }, (_, i) => ({ lines: [line(i)], title: `${i}` })));
  ledger.close();
}

function verify(file: string): Verified {
  const ledger = openLedger(file, { mode: 'read' });
  try {
    return ledger.verify();
  } finally {
    ledger.close();
  }
}

describe('what is put on record', () => {
  test('goes on when nobody reads what is printed', async () => {
    const ledger = join(place, 'piped.db');
    const child = spawn(process.execPath, [MAIN, ...adding(ledger)]);
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(0);
    expect(verify(ledger)).toMatchObject({ articles: COUNT, faults: [] });
  });

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'is whole after %s, told, and taken up by the same command',
    async (signal) => {
      const ledger = join(place, `${signal}.db`);
      const child = spawn(process.execPath, [MAIN, ...adding(ledger), '--format', 'jsonl']);
      let [out, err] = ['', ''];
      child.stderr.on('data', (chunk) => {
        err += chunk;
      });
      child.stdout.on('data', (chunk) => {
        if (out === '') child.kill(signal);
        out += chunk;
      });
      const code = await new Promise((resolve) => child.on('close', resolve));
      expect([code, err]).toEqual([
        130,
        expect.stringMatching(
          /stopped\. \d+ articles? with \d+ statements? added to .*The same command goes on from there/,
        ),
      ]);
      const { articles, faults } = verify(ledger);
      expect(faults).toEqual([]);
      expect(articles).toBeGreaterThanOrEqual(out.trim().split('\n').length);
      await onrecord(adding(ledger), { openReader: async () => namingReader });
      expect(verify(ledger)).toMatchObject({ articles: COUNT, faults: [] });
    },
  );
});

describe('a ledger where nothing may be written', () => {
  /** Rights bind everybody but the machine's master, who becomes nobody for it. */
  const nobody = process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : [];
  const isPossible = nobody.length === 0 || existsSync('/usr/bin/setpriv');

  test.skipIf(!isPossible)('is searched, checked and verified, and left as it is', async () => {
    const folder = join(place, 'still');
    const ledger = join(folder, 'week.db');
    mkdirSync(folder);
    await filled(ledger);
    chmodSync(ledger, 0o444);
    chmodSync(folder, 0o555);
    const run = (...args: string[]) => {
      const [command, ...rest] = [...nobody, process.execPath, MAIN, ...args, '--ledger', ledger];
      const { status, stdout, stderr } = spawnSync(command!, rest, { encoding: 'utf8' });
      return { status, out: stdout, err: stderr };
    };
    expect(run('search', 'ferry', '--count')).toEqual({ status: 0, out: `${COUNT}\n`, err: '' });
    expect(run('check', 'keep the ferry number 3 running').out).toMatch(/on record/i);
    expect(run('verify')).toMatchObject({ status: 0, out: expect.stringContaining('All is as it was written.') });
    expect(run('add', week)).toMatchObject({
      status: 4,
      err: expect.stringMatching(/may not be written|can't be opened/),
    });
    expect(readdirSync(folder)).toEqual(['week.db']);
    chmodSync(folder, 0o755);
  });
});
