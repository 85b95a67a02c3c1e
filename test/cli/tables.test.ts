import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeParquet } from '../../src/formats/parquet.js';
import type { Reading } from '../../src/record/reading.js';
import { newFile, newLedger, reading } from '../ledger/paper.js';
import { onrecord } from './onrecord.js';

const FERRY = '“We will keep the ferry running until spring” said Ilse Varga.';
const texts = ['id', 'text', 'reader', 'reading'];
const places = ['article', 'title', 'publisher', 'url', 'found'];
const textual = (name: string) => ({ name, type: 'text' as const });

/** A folder of tables with one article at two addresses; `change` is made to its row. */
async function folder({ article, actors, statements, findings }: Reading, change: object = {}): Promise<string> {
  const place = mkdtempSync(join(tmpdir(), 'onrecord-tables-'));
  for (const name of ['articles', 'appearances']) mkdirSync(join(place, name));
  const told = JSON.stringify({ language: article.language, actors, statements, findings });
  const row = { id: article.id, text: article.text, reader: 'spark 1', reading: told, ...change };
  await writeParquet(join(place, 'articles/part-0.parquet'), texts.map(textual), [row]);
  const at = (seq: number, published: string, publisher: string) => ({
    seq,
    published,
    publisher,
    article: article.id,
    title: 'Ferry',
    url: `https://${publisher.toLowerCase()}.example/ferry`,
    found: 'a.jsonl',
  });
  await writeParquet(
    join(place, 'appearances/part-0.parquet'),
    [{ name: 'seq', type: 'count' }, { name: 'published', type: 'day' }, ...places.map(textual)],
    // Not in the order of adding.
    [at(2, '2026-03-03', 'Lantern'), at(1, '2026-03-02', 'Post')],
  );
  return place;
}

describe('add --parquet', () => {
  test('puts on record what was read elsewhere, in its order, and reads nothing', async () => {
    const file = newFile();
    const place = await folder(await reading({ lines: [FERRY] }));
    const unread = { openReader: () => Promise.reject(new Error('nothing is to be read')) };
    const { code, out } = await onrecord(['add', '--parquet', place, '--ledger', file], unread);
    expect({ code, out }).toMatchObject({ code: 0 });
    const ledger = newLedger(file);
    const [id] = ledger.articles();
    expect(ledger.appearances(id!).map(({ article }) => [article.publisher, article.published])).toEqual([
      ['Post', '2026-03-02'],
      ['Lantern', '2026-03-03'],
    ]);
    expect(ledger.search({ words: 'ferry' }, { sort: 'published', limit: 9 })).toMatchObject([
      { speaker: 'Ilse Varga', published: '2026-03-02', publisher: 'Post' },
    ]);
    expect(ledger.readOtherwise('spark 1')).toEqual([]);
    ledger.close();
  });

  test.each([
    ['a text that is not the one that was read', { text: `${FERRY} Or not.` }],
    ['a reading of another shape', { reading: '{"language":"en","actors":[],"statements":[{}],"findings":[]}' }],
    ['a reading that is no JSON', { reading: 'none' }],
    ['another article', { id: '0f3c' }],
  ])('refuses %s', async (_, change) => {
    const place = await folder(await reading({ lines: [FERRY] }), change);
    const { code, err } = await onrecord(['add', '--parquet', place, '--ledger', newFile()]);
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('spark/archive.py') });
  });

  test('says what is wrong with a folder that has no tables', async () => {
    const { code, err } = await onrecord(['add', '--parquet', tmpdir(), '--ledger', newFile()]);
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('has no table "articles"') });
  });
});
