import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/intake/address.js';
import { Fetcher } from '../../src/intake/fetcher.js';
import { parse } from '../../src/intake/parse.js';
import { takeIn } from '../../src/intake/source.js';
import { SAMPLES } from './samples.js';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-standard-input-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Lists of addresses, which have no article of their own. */
const LISTS = new Set(['a.opml', 'sitemap.xml']);

async function taken(name: string, stdin: AsyncIterable<Uint8Array>) {
  const out = [];
  for await (const item of takeIn(name, { stdin, fetcher: new Fetcher(DEFAULT_LIMITS, 0), parse })) {
    if ('input' in item) out.push(item.input);
    else if (item instanceof Error) throw item;
  }
  return out;
}

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

describe('on standard input, without a name, a format gives what its file gives', () => {
  test.each(Object.keys(SAMPLES).filter((name) => !LISTS.has(name)))('%s', async (name) => {
    const file = join(folder, name);
    writeFileSync(file, SAMPLES[name]!);
    const expected = await taken(file, inPieces(new Uint8Array(), 1));
    expect(expected.length).toBeGreaterThan(0);
    for (const size of [7, 1 << 16]) expect(await taken('-', inPieces(SAMPLES[name]!, size))).toEqual(expected);
  });
});
