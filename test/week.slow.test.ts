import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { onrecord } from './cli/onrecord.js';
import { read } from './reader.js';

const PAGE = readFileSync(new URL('../docs/week.md', import.meta.url), 'utf8');
const BLOCK = /```\n\$ onrecord (?<command>[^\n]*)\n\n(?<shown>.*?)\n```\n/gsu;
const EXAMPLES = 'examples/';

describe('the page on the example week has what commands print: npm run build && node docs/week.mjs writes it', () => {
  const ledger = join(mkdtempSync(join(tmpdir(), 'onrecord-week-')), 'week.db');
  const run = ([name, ...args]: readonly string[]) =>
    onrecord([name!, '--ledger', ledger, ...args], { openReader: async () => read });

  beforeAll(async () => {
    const week = readdirSync(EXAMPLES).filter((name) => name.startsWith('20'));
    expect((await run(['add', ...week.map((name) => EXAMPLES + name)])).code).toBe(0);
  });

  const blocks = [...PAGE.matchAll(BLOCK)].map(({ groups }) => ({ command: groups!.command!, shown: groups!.shown! }));

  test('it has some', () => {
    expect(blocks.length).toBeGreaterThan(3);
  });

  test.each(blocks)('$command', async ({ command, shown }) => {
    const args = [...command.matchAll(/"([^"]*)"|\S+/g)].map(([whole, quoted]) => quoted ?? whole);
    const { out, err } = await run(args);
    expect(out.trimEnd(), err).toBe(shown);
  });
});
