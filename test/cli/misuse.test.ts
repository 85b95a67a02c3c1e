import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { newFile, newLedger } from '../ledger/paper.js';
import { ferryLedger } from './ferry.js';
import { onrecord } from './onrecord.js';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-misuse-'));
const { file: ferry } = await ferryLedger();
const bare = newFile();
newLedger(bare).close();

/** The least that each command can be called with. */
const LEAST: Readonly<Record<string, readonly string[]>> = {
  read: ['article.txt'],
  add: ['article.txt'],
  watch: ['--list'],
  alert: ['list'],
  search: [],
  timeline: [],
  who: ['Varga'],
  check: ['words'],
  trace: [],
  findings: [],
  show: ['0f3c'],
  diff: ['https://paper.example/story'],
  correct: ['0f3c9a2b7d11:120-222', 'speaker=none', '--by', 'L. Obuya', '--why', 'minutes'],
  join: ['ilse-varga', 'ilse-varga.2', '--by', 'L. Obuya', '--why', 'minutes'],
  part: ['ilse-varga.2', '--by', 'L. Obuya', '--why', 'minutes'],
  reread: [],
  export: [],
  verify: [],
  seal: [],
  serve: [],
  mcp: [],
  evaluate: ['folder'],
  worker: [],
};
const calls = COMMANDS.map(({ name }) => [name, LEAST[name]!] as const);
const loaded = await Promise.all(COMMANDS.map(async ({ name, load }) => ({ name, ...(await load()).command })));
const withLedger = loaded.filter(({ options }) => options.some(({ long }) => long === '--ledger'));
const makesOne = ['add', 'serve'];
const open = calls.filter(([name]) => withLedger.some((command) => command.name === name) && !makesOne.includes(name));

describe('used wrongly', () => {
  test.each(calls)('%s with an option that there is not names its own help', async (name, args) => {
    expect(await onrecord([name, ...args, '--nonsense'])).toEqual({
      code: 2,
      out: '',
      err: `error: unknown option '--nonsense'\n(onrecord help ${name} tells more)\n`,
    });
  });

  test.each(open)('%s without a ledger says how to make one', async (name, args) => {
    const file = join(folder, 'missing.db');
    const remedy = 'put articles on record with onrecord add, or name another file with --ledger';
    const err = `onrecord: ${file} does not exist; ${remedy}.\n`;
    expect(await onrecord([name, ...args, '--ledger', file])).toEqual({ code: 4, out: '', err });
  });

  test.each(open)('%s makes no ledger of an empty file', async (name, args) => {
    const file = join(folder, `${name}.txt`);
    writeFileSync(file, '');
    const err = `onrecord: ${file} is empty, and no ledger; name another file with --ledger.\n`;
    expect(await onrecord([name, ...args, '--ledger', file])).toEqual({ code: 4, out: '', err });
    expect(statSync(file).size).toBe(0);
  });

  test.each<[args: string[], code: number, err: string]>([
    [['help', 'serach'], 2, "error: unknown command 'serach'\n(onrecord --help tells more)\n"],
    [['show', ''], 1, 'onrecord: "" is no id; look one up with onrecord search.\n'],
    [['findings', ' '], 1, 'onrecord: " " is no id; look one up with onrecord search.\n'],
    [['show', '0f3c', '--ledger', ' '], 2, 'error: --ledger names no file\n(onrecord help show tells more)\n'],
    [['add', 'x.txt', '--ledger', folder], 4, `onrecord: ${folder} is a folder; name a file with --ledger.\n`],
    [['serve', '--ledger', folder], 4, `onrecord: ${folder} is a folder; name a file with --ledger.\n`],
    [['read', ''], 1, 'not read: "" names no source; give a file, a folder or an address.\n'],
    [['read', 'ftp://x/y'], 1, 'not read: ftp://x/y is no http or https address; save its text and give the file.\n'],
    [['check', 'missing/'], 1, 'not read: missing/ does not exist; check the path.\n'],
    [['search', '--speaker', ''], 1, 'onrecord: speaker "" has no word in it; give a name.\n'],
    [
      ['search', '--said-from', '2026-03-04', '--said-to', '2026-03-02'],
      2,
      'error: --said-from 2026-03-04 is after --said-to 2026-03-02: no day is between them\n(onrecord help search tells more)\n',
    ],
    [
      ['correct', '0f3c9a2b7d11:120-222', 'speaker=', '--by', 'L. Obuya', '--why', 'minutes'],
      2,
      'error: "speaker=" gives no value: write speaker=none to leave it open\n(onrecord help correct tells more)\n',
    ],
    [
      ['diff', ''],
      1,
      `onrecord: ${ferry} has no article from ""; give the address as the article has it; onrecord search --format json shows it.\n`,
    ],
    [['export', '-o', folder], 1, `onrecord: ${folder} is a folder; name a file with --output.\n`],
    [['export', '-f', 'tei', '-o', ferry], 1, `onrecord: ${ferry} is a file; name a folder with --output.\n`],
    [
      ['verify', '--head', 'c0ffee'],
      2,
      "error: option '--head <hash>' argument 'c0ffee' is invalid. Give the 64 digits that verify printed as the head.\n(onrecord help verify tells more)\n",
    ],
  ])('%j is told what is wrong', async (args, code, err) => {
    const takesOne = args[0] !== 'help' && args[0] !== 'read' && !args.includes('--ledger');
    expect(await onrecord([...args, ...(takesOne ? ['--ledger', ferry] : [])])).toEqual({ code, out: '', err });
  });
});

describe('a ledger with nothing in it', () => {
  const nothing = 'No statement is on record yet; onrecord add puts articles there.\n';

  test.each<[args: string[], out: string]>([
    [['search'], nothing],
    [['search', 'ferry', '--speaker', 'Varga'], nothing],
    [['timeline'], nothing],
    [['who', 'Varga'], nothing],
    [['trace'], nothing],
    [['findings'], 'No article is on record yet; onrecord add puts some there.\n'],
    [['reread'], 'No article is on record yet; onrecord add puts some there.\n'],
    [['export', '-f', 'jsonl'], ''],
  ])('%j says so', async (args, out) => {
    expect(await onrecord([...args, '--ledger', bare])).toMatchObject({ code: 0, out });
  });

  test.each<[args: string[], out: string]>([
    [['zebra'], 'No statement on record fits. Fewer words, or "beginning*", find more.\n'],
    [['--speaker', 'Nobody'], 'No statement on record fits. Fewer options find more.\n'],
  ])('one where nothing fits %j says what would', async (args, out) => {
    expect(await onrecord(['search', ...args, '--ledger', ferry])).toEqual({ code: 0, out, err: '' });
    expect(await onrecord(['timeline', ...args, '--ledger', ferry])).toEqual({ code: 0, out, err: '' });
  });
});
