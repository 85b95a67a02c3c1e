import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/errors.js';
import { articlesIn } from '../../src/intake/articles.js';
import { peek } from '../../src/intake/bytes.js';
import { parse } from '../../src/intake/parse.js';
import { formatOfName, formatOfStart } from '../../src/intake/sniff.js';
import { costOfAll, PATIENCE_MS } from '../growth.js';
import { SAMPLES } from './samples.js';

/** Inputs of each format: a few here, 100,000 in all with ONRECORD_FUZZ=9000. */
const RUNS = Number(process.env.ONRECORD_FUZZ ?? 150);

/** What the formats hang on, and what trips parsers. */
const TOKENS = [
  '<',
  '>',
  '</',
  '/>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '&',
  '&amp;',
  '&#x0;',
  '&#xFFFFFFFF;',
  '&lol;',
  '<p>',
  '</p>',
  '<div>',
  '</div>',
  '<p><table><p>',
  '<!DOCTYPE x [<!ENTITY lol "lol">]>',
  '<script>',
  '</body>',
  '<svg>',
  '<template>',
  '<html>',
  '<?xml version="1.0" encoding="utf-99"?>',
  'xmlns:x=""',
  '{',
  '}',
  '[',
  ']',
  '"',
  ':',
  ',',
  '\\u0000',
  '\\ud800',
  '1e999',
  'null',
  '"text":',
  '"article":',
  '"__proto__":{}',
  '"items":7',
  '"uri":"x","type":"text"',
  '---\n',
  '> ',
  '- ',
  '```\n',
  '# ',
  '\n\n',
  '\r',
  '\t',
  '\\',
  '![',
  '](',
  '*',
  '_',
  'endobj\n',
  'stream\n',
  '<< /Length 9 >>',
  '1 0 R',
  '/Kids [1 0 R]',
  '{\\*\\x ',
  '\\u-1?',
  '\\bin9999 ',
  "\\'ff",
  '\\par ',
  '<w:p>',
  '</w:t>',
  'PAR1',
  'PK\u0003\u0004',
  '""',
  ';',
  'filedesc://x',
  '--boundary',
  'End of Document\n',
  'HD\n',
  'WARC/1.0\r\n',
  '\r\n\r\n',
  'Content-Length: 99999999999\r\n',
  'Content-Length: -1\r\n',
  'Content-Encoding: gzip\r\n',
  'Transfer-Encoding: chunked\r\n',
  'HTTP/1.1 200 OK\r\n',
  '\u202e',
  '\ufeff',
  '\u0000',
  '\u2028',
  '“',
  '”',
  '‘',
  '\u0301'.repeat(50),
  '🚢',
  'é',
  '\ufffe',
].map((token) => Buffer.from(token));
const RAW = [
  Buffer.from([0xff]),
  Buffer.from([0xc3]),
  Buffer.from([0xed, 0xa0, 0x80]),
  Buffer.from([0x1f, 0x8b, 8]),
  Buffer.from([0, 0, 0]),
];

type Edit = { at: number; cut: number; token: number; times: number };
const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.integer({ min: 0, max: 40 }),
    token: fc.integer({ min: 0, max: TOKENS.length + RAW.length + 4 }),
    times: fc.constantFrom(1, 1, 1, 2, 30),
  }),
  { minLength: 1, maxLength: 8 },
);

/** A sample with stretches taken out, put in, or doubled. */
function mutated(sample: Buffer, list: readonly Edit[]): Buffer {
  let bytes = sample;
  for (const { at, cut, token, times } of list) {
    const from = Math.floor(at * bytes.length);
    const end = Math.min(bytes.length, from + cut);
    const own = [...TOKENS, ...RAW][token] ?? bytes.subarray(from, end);
    bytes = Buffer.concat([bytes.subarray(0, from), ...Array<Buffer>(times).fill(own), bytes.subarray(end)]);
  }
  return bytes;
}

async function readAll(name: string, bytes: Buffer, named: boolean): Promise<void> {
  const source = (async function* () {
    for (let i = 0; i < bytes.length; i += 700) yield bytes.subarray(i, i + 700);
  })();
  try {
    const { start, stream } = await peek(source, name);
    const format = named ? formatOfName(name, start) : formatOfStart(start);
    for await (const item of articlesIn({ where: name, format, stream, url: null }, parse)) {
      if (item instanceof InputError) continue;
      expect(item.input.text).toMatch(/\S/);
      for (const field of ['title', 'published', 'publisher', 'byline', 'url'] as const) {
        const value = item.input[field] ?? null;
        expect(value === null || (typeof value === 'string' && value !== '')).toBe(true);
      }
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.message).not.toMatch(/undefined(?! entity)|\[object|\n\s+at /);
  }
}

const POINTERS = new Set(['a.opml', 'sitemap.xml']);

describe('whatever the bytes are, an input is read or refused in words', () => {
  test.each(Object.entries(SAMPLES))('%s', { timeout: 3_600_000 }, async (name, sample) => {
    await fc.assert(
      fc.asyncProperty(edits, fc.boolean(), async (list, named) => {
        expect(await costOfAll(() => readAll(name, mutated(sample, list), named))).toBeLessThan(PATIENCE_MS);
      }),
      { numRuns: RUNS },
    );
  });

  test.each(Object.entries(SAMPLES))('%s is read as it is', async (name, sample) => {
    const source = (async function* () {
      yield sample;
    })();
    const { start, stream } = await peek(source, name);
    const found = [];
    for await (const item of articlesIn({ where: name, format: formatOfName(name, start), stream }, parse))
      found.push(item);
    expect(found.length).toBeGreaterThan(0);
    // What only names pages has no article itself.
    if (POINTERS.has(name)) expect(found).toMatchObject([{ remedy: expect.stringContaining('--follow') }]);
    else for (const item of found) expect(item).toMatchObject({ input: { text: expect.stringContaining(' said') } });
  });
});
