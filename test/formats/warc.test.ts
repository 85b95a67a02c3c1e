import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/errors.js';
import type { Capture } from '../../src/formats/capture.js';
import { readWarc } from '../../src/formats/warc.js';
import { http, record } from './captures.js';

const LIMITS = { record: 1_000_000, headers: 100_000 };

const PAGE = '<html><body><p>“Yes,” said Ilse Varga.</p></body></html>';
const HTML = { 'Content-Type': 'text/html; charset=ISO-8859-1' };

async function captures(parts: readonly (Buffer | string)[], limits = LIMITS): Promise<(Capture | InputError)[]> {
  const out = [];
  const source = (async function* () {
    for (const part of parts) yield Buffer.from(part);
  })();
  for await (const one of readWarc(source, 'x.warc', limits)) out.push(one);
  return out;
}
const text = (one: Capture | InputError): string =>
  one instanceof InputError ? one.message : Buffer.from(one.bytes).toString();

describe('readWarc', () => {
  test('successful pages of text, with what the server said of them; the rest is passed over', async () => {
    const found = await captures([
      record('warcinfo', '', 'software: x\r\n', 'application/warc-fields'),
      record('request', 'https://p.example/1', 'GET / HTTP/1.1\r\n\r\n', 'application/http; msgtype=request'),
      record('response', 'https://p.example/1', http('200 OK', HTML, PAGE)),
      record('response', 'https://p.example/2', http('404 Not Found', HTML, PAGE)),
      record('response', 'https://p.example/3', http('200 OK', { 'Content-Type': 'image/png' }, 'png')),
      record('conversion', 'https://p.example/4', '“No,” said Tomas Brandt.', 'text/plain'),
    ]);
    expect(found).toMatchObject([
      {
        where: 'x.warc, record 3 (https://p.example/1)',
        url: 'https://p.example/1',
        type: 'text/html',
        charset: 'ISO-8859-1',
      },
      { url: 'https://p.example/4', type: 'text/plain' },
    ]);
    expect(text(found[0]!)).toBe(PAGE);
  });

  test('transfer and content encodings are undone', async () => {
    const zipped = gzipSync(PAGE);
    const chunked = Buffer.concat([
      Buffer.from(`${zipped.length.toString(16)}\r\n`),
      zipped,
      Buffer.from('\r\n0\r\n\r\n'),
    ]);
    const found = await captures([
      record(
        'response',
        'https://p.example/1',
        http('200 OK', { ...HTML, 'Content-Encoding': 'gzip', 'Transfer-Encoding': 'chunked' }, chunked),
      ),
    ]);
    expect(found.map(text)).toEqual([PAGE]);
  });

  test('a page larger than a record may be is an error in its place, and the next is there', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000, 'a'));
    const found = await captures([
      record('response', 'https://p.example/1', http('200 OK', { ...HTML, 'Content-Encoding': 'gzip' }, bomb)),
      record('response', 'https://p.example/2', http('200 OK', HTML, PAGE)),
    ]);
    expect(found.map(text)).toEqual([expect.stringMatching(/is a page of more than 1 MB/), PAGE]);
  });

  test.each([
    ['no archive', ['hello, this is no archive\n'.repeat(10)], /record 1: has no WARC record where one should begin/],
    ['nothing', [''], /holds no WARC record/],
    [
      'endless headers',
      Array(40).fill('WARC/1.0\r\nX: '.padEnd(10_000, 'a')),
      /has no WARC record where one should begin|can't be read on/,
    ],
  ])('%s', async (_, parts, message) => {
    await expect(captures(parts)).rejects.toThrow(message);
  });

  test('an archive that breaks off gives what is before', async () => {
    const whole = record('response', 'https://p.example/1', http('200 OK', HTML, PAGE));
    const found: string[] = [];
    try {
      for (const one of await captures([whole, whole.subarray(0, 150)])) found.push(text(one));
    } catch (error) {
      expect((error as Error).message).toMatch(/damaged or no WARC/);
    }
    expect(found.length).toBeLessThanOrEqual(1);
  });
});
