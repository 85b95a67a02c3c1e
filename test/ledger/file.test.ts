import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LedgerError } from '../../src/ledger/database.js';
import { Connection } from '../../src/ledger/sqlite.js';
import { openLedger } from '../../src/runtime/ledger.js';
import { onrecord } from '../cli/onrecord.js';

const place = mkdtempSync(join(tmpdir(), 'onrecord-file-'));

describe('a name in which SQLite would keep nothing is refused', () => {
  test.each([
    ['', /names no file/],
    ['  ', /names no file/],
    [':memory:', /is no path, and nothing would be kept in it/],
    ['file:x.db?mode=memory', /is no path/],
    ['file::memory:?cache=shared', /is no path/],
    ['FILE:x.db', /is no path/],
    ['https://paper.example/onrecord.db', /is no path/],
    ['a\0b', /is no path/],
    [place, /is a folder/],
    ['/dev/null', /is a device or a pipe/],
  ])('%j', async (file, what) => {
    expect(() => openLedger(file)).toThrow(LedgerError);
    expect(() => openLedger(file)).toThrow(what);
    const { code } = await onrecord(['add', '-', '--ledger', file], { stdin: '“Yes,” said Ilse Varga.' });
    expect([2, 4]).toContain(code);
  });

  test('no text is no name', () => {
    for (const file of [undefined, null, 3, {}]) expect(() => openLedger(file as never)).toThrow(LedgerError);
  });
});

test('a ledger that can’t be brought up to date is let go', () => {
  const file = join(place, 'unmade.db');
  openLedger(file).close();
  const database = new Connection(file);
  database.exec('DROP TABLE made');
  database.close();
  expect(() => openLedger(file)).toThrow(/is not as it was made/);
  // SQLite takes its log away with the last that has the file open.
  expect(existsSync(`${file}-wal`)).toBe(false);
});

test('a name that is strange, and one all the same', () => {
  const file = join(place, 'week?mode=memory&x=%00#1.db');
  openLedger(file).close();
  expect(existsSync(file)).toBe(true);
});
