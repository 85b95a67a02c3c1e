import { afterAll, describe, expect, test } from 'vitest';
import type { Document } from '../../src/intake/parse.js';
import { Parsers } from '../../src/intake/parsers.js';

const JSON_OF = (articles: readonly object[]): Document => ({
  where: 'a.json',
  format: 'json',
  bytes: Buffer.from(JSON.stringify(articles)),
});
const SLOW: Document = {
  where: 'slow.html',
  format: 'html',
  bytes: Buffer.from(`<html><body>${'<p>Word by word, <b>said</b> Ilse Varga, and so on.</p>'.repeat(30_000)}`),
};

async function read(parsers: Parsers, document: Document): Promise<string[]> {
  const out = [];
  try {
    for await (const item of parsers.parse(document)) out.push('input' in item ? item.input.text : item.message);
  } catch (error) {
    out.push((error as Error).message);
  }
  return out;
}

describe('documents are taken apart in a process of their own', () => {
  const opened: Parsers[] = [];
  const parsers = (limits = {}): Parsers => {
    opened.push(new Parsers({ seconds: 20, patience: 300, megabytes: 2000, ...limits }));
    return opened.at(-1)!;
  };
  afterAll(() => {
    for (const one of opened) one.close();
  });

  test('articles and errors come in their order, however many there are', async () => {
    const texts = Array.from({ length: 1000 }, (_, i) => (i === 700 ? {} : { text: `Article ${i}.` }));
    const found = await read(parsers(), JSON_OF(texts));
    expect(found.length).toBe(1000);
    expect(found.slice(698, 702)).toEqual([
      'Article 698.',
      'Article 699.',
      expect.stringMatching(/^a.json, article 701: has no text/),
      'Article 701.',
    ]);
  });

  test.each([
    ['computing', { seconds: 0.2 }, /^slow.html: takes more than 0.2 seconds to take apart; save its text/],
    ['patience', { patience: 0.3 }, /^slow.html: takes more than \d+ seconds to take apart/],
    ['memory', { megabytes: 20 }, /^slow.html: (?:takes more than 20 MB of memory to take apart|ends its parser)/],
  ])('what costs too much %s ends with a word, and the next document is read', async (_, limits, message) => {
    const some = parsers(limits);
    expect(await read(some, SLOW)).toEqual([expect.stringMatching(message)]);
    expect(await read(some, { where: 'a.txt', format: 'text', bytes: Buffer.from('Yes.') })).toEqual(['Yes.']);
    if (!('megabytes' in limits)) expect((await read(some, JSON_OF([{ text: 'Yes.' }])))[0]).toMatch(/Yes|seconds/);
  });

  test('a parser that is left before its end goes on with another document', async () => {
    const one = parsers();
    for await (const _ of one.parse(JSON_OF(Array.from({ length: 1000 }, () => ({ text: 'Yes.' }))))) break;
    expect(await read(one, JSON_OF([{ text: 'No.' }]))).toEqual(['No.']);
  });
});
