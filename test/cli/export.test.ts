import {
  existsSync,
  linkSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { Connection } from '../../src/ledger/sqlite.js';
import { add, BOOKS, FERRY, newFile, newLedger } from '../ledger/paper.js';
import { onrecord } from './onrecord.js';

let place: string;
let file: string;

beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'onrecord-export-'));
  file = newFile();
  const ledger = newLedger(file);
  await add(ledger, { lines: [FERRY, BOOKS] });
  ledger.close();
});

const out = (name: string) => join(place, name);
const exported = (output: string, ...more: string[]) =>
  onrecord(['export', '--output', output, '--ledger', file, ...more]);

describe('what is in the place of an export', () => {
  test.each(['csv', 'xlsx', 'parquet', 'jsonl', 'jsonld', 'annotations', 'gqg'])(
    'one before, as %s, is replaced',
    async (format) => {
      for (let i = 0; i < 2; i++) expect(await exported(out('x'), '--format', format)).toMatchObject({ code: 0 });
      expect(readdirSync(place)).toEqual(['x']);
    },
  );

  test('another file is not, but for --force', async () => {
    writeFileSync(out('notes.txt'), 'my notes of a year');
    expect(await exported(out('notes.txt'))).toMatchObject({
      code: 1,
      err: expect.stringMatching(/is there, and no export of ours as csv; name another file, or give --force/),
    });
    expect(readFileSync(out('notes.txt'), 'utf8')).toBe('my notes of a year');
    expect((await exported(out('notes.txt'), '--force')).code).toBe(0);
    expect((await exported(out('notes.txt'), '--format', 'jsonl')).code).toBe(1);
  });

  test('a spreadsheet of somebody else is not, though it begins as ours do', async () => {
    await writeExcelFile([['id', 'my notes of a year']]).toFile(out('notes.xlsx'));
    expect(await exported(out('notes.xlsx'), '--format', 'xlsx')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/is there, and no export of ours as xlsx/),
    });
    expect((await exported(out('notes.xlsx'), '--format', 'xlsx', '--force')).code).toBe(0);
  });

  test('a ledger never is, by whatever name, nor what belongs to it', async () => {
    const other = out('other.db');
    const ledger = newLedger(other);
    await add(ledger, { lines: [BOOKS] });
    symlinkSync(file, out('link.csv'));
    linkSync(file, out('hard.csv'));
    const names = [file, other, out('link.csv'), out('hard.csv'), `${other}-wal`, `${other}-shm`];
    for (const name of names) {
      for (const force of [[], ['--force']]) {
        const { code, err } = await exported(name, ...force);
        expect([code, err]).toEqual([1, expect.stringMatching(/database/)]);
      }
    }
    ledger.close();
    for (const name of [file, other]) {
      expect((await onrecord(['verify', '--ledger', name])).out).toContain('All is as it was written.');
    }
  });

  test('a link stays one, and its own file is written', async () => {
    await exported(out('real.csv'));
    symlinkSync(out('real.csv'), out('link.csv'));
    expect((await exported(out('link.csv'), '--format', 'csv', 'books')).code).toBe(0);
    expect(lstatSync(out('link.csv')).isSymbolicLink()).toBe(true);
    expect(readFileSync(out('real.csv'), 'utf8').split('\r\n')).toHaveLength(3);
    symlinkSync(out('nothing'), out('broken.csv'));
    expect(await exported(out('broken.csv'))).toMatchObject({
      code: 1,
      err: expect.stringMatching(/is a link to nothing/),
    });
  });

  test('a device is written into, and stays what it is', async () => {
    expect((await exported('/dev/null')).code).toBe(0);
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
    expect(await exported('/dev/null', '--format', 'parquet')).toMatchObject({ code: 1 });
  });

  test('a draft that somebody put in the way is left alone', async () => {
    const draft = `${out('x.csv')}.${process.pid}.tmp`;
    symlinkSync('/dev/null', draft);
    expect(await exported(out('x.csv'))).toMatchObject({ code: 1, err: expect.stringMatching(/draft/) });
    expect(existsSync(out('x.csv'))).toBe(false);
    expect(lstatSync(draft).isSymbolicLink()).toBe(true);
  });
});

test.each(['tei', 'brat'])(
  'an article that is called like a path elsewhere leaves the folder of %s by no way',
  async (format) => {
    const database = new Connection(file);
    database.exec("UPDATE article SET id = '../../../escaped'");
    database.close();
    const folder = out('a/b/c');
    expect(await exported(folder, '--format', format)).toMatchObject({
      code: 4,
      err: expect.stringMatching(/has an article whose id is no hash/),
    });
    expect(readdirSync(place, { recursive: true }).filter((name) => /escaped/.test(String(name)))).toEqual([]);
  },
);
