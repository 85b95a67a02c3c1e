import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { read } from '../reader.js';
import { differences, type Expected } from './compare.js';

const HERE = new URL('./', import.meta.url);
/** Cases that come with the project's data and are not part of it. */
const SHARED = new URL('../../../shared/cases/', import.meta.url);

async function check(folder: URL): Promise<string[]> {
  const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Expected;
  const text = readFileSync(new URL('article.txt', folder), 'utf8');
  return differences(await read({ text, published: expected.published ?? null }), expected);
}

const folders = (root: URL): string[] =>
  readdirSync(root, { withFileTypes: true })
    // Several articles that retell one another are for traces.slow.test.ts.
    .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/article.txt`, root)))
    .map(({ name }) => name);

describe('what a careful reader puts on record', () => {
  test.each(folders(HERE))('%s', async (name) => {
    expect(await check(new URL(`${name}/`, HERE))).toEqual([]);
  });
});

describe.skipIf(!existsSync(SHARED))('the same of cases kept elsewhere', () => {
  test.each(existsSync(SHARED) ? folders(SHARED) : ['none'])('%s', async (name) => {
    const found = await check(new URL(`${name}/`, SHARED));
    // Whom a description inside a quotation means is not resolved yet.
    expect(found.filter((line) => !/ about: /.test(line))).toEqual([]);
  });
});
