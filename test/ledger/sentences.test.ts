import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { WORDING } from '../../src/language/en/wording.js';
import { openLedger } from '../../src/runtime/ledger.js';
import { onrecord } from '../cli/onrecord.js';
import { add, FERRY, newFile, newLedger } from './paper.js';

/** A record of the time when reasons, what a time hangs on, and findings were put there as sentences. */
function older(): string {
  const file = newFile();
  writeFileSync(file, gunzipSync(readFileSync(new URL('sentences.db.gz', import.meta.url))));
  return file;
}

/** What `onrecord show ARTICLE --format json` printed of it then. */
const SHOWN = today(readFileSync(new URL('sentences.json', import.meta.url), 'utf8'));

/** Ids of statements and identities had twelve digits of their article's id. */
function today(printed: string) {
  const { article } = JSON.parse(printed);
  return JSON.parse(printed.replace(/(?<![0-9a-f])[0-9a-f]{12}(?![0-9a-f])/g, article.id));
}

test('what was put on record as sentences reads today as it did then', async () => {
  const file = older();
  const { code, out } = await onrecord(['show', SHOWN.article.id, '--ledger', file, '--format', 'json']);
  expect(code).toBe(0);
  // What was read before there were manners was all taken for said; before languages were told, all was English.
  const statements = SHOWN.statements.map((one: object) => ({ ...one, manner: 'said' }));
  expect(JSON.parse(out)).toEqual({
    ...SHOWN,
    found: 'ferry.md',
    article: { ...SHOWN.article, language: 'en' },
    elsewhere: [],
    statements,
  });
  const { out: table } = await onrecord(['show', SHOWN.statements[3].id, '--ledger', file]);
  expect(table).toContain('open: time');
  expect(table.replace(/\s+/g, ' ')).toContain(`open — ${SHOWN.statements[3].speaker.reason}`);
});

test('it is kept as it was, and can be corrected', () => {
  const ledger = openLedger(older());
  expect(ledger.verify()).toMatchObject({ articles: 1, corrections: 1, faults: [] });
  const [first, , , last] = ledger.reading(SHOWN.article.id)!.statements;
  expect(last!.open.time).toEqual({ code: 'sentence', text: 'the text does not say when' });
  ledger.correct(first!.id, [['time', 'none']], 'L. Obuya', 'the minutes');
  const { open } = ledger.reading(SHOWN.article.id)!.statements[0]!;
  expect(open).toEqual({
    channel: { code: 'sentence', text: 'the text does not say through what' },
    time: { code: 'by hand' },
  });
  expect(ledger.verify()).toMatchObject({ corrections: 2, faults: [] });
  ledger.close();
});

test('the record keeps codes, and what programs are given has sentences', async () => {
  const file = newFile();
  const ledger = newLedger(file);
  const url = 'https://post.example/ferry';
  const [one] = await add(ledger, { lines: [FERRY, '“We shall see.” said someone.'], url }, { lines: [FERRY], url });
  const kept = ledger.reading(one!.article.id)!;
  expect(kept.statements[1]!.speaker.reason).toEqual({ code: 'no source', names: [] });
  ledger.close();
  for (const command of [
    ['show', one!.article.id, '--format', 'json'],
    ['diff', url, '--format', 'json'],
    ['export', '--format', 'jsonl', '--versions'],
    ['export', '--format', 'annotations', '--versions'],
    ['findings', one!.article.id, '--format', 'json', '--least', '0'],
  ]) {
    const { out, err } = await onrecord([...command, '--ledger', file]);
    expect(err).toBe('');
    expect(out).not.toMatch(/\{\s*"code":|\[object/);
  }
  const { out } = await onrecord(['export', '--versions', '--format', 'jsonl', '--ledger', file]);
  const [{ statements }] = out.split('\n', 1).map((line) => JSON.parse(line)) as [typeof kept];
  expect(statements[1]).toMatchObject({
    speaker: { reason: WORDING.reason({ code: 'no source', names: [] }) },
    open: { channel: 'the text does not say through what' },
  });
});
