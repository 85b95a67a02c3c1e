import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { InputError } from '../../src/errors.js';
import { DEFAULT_LIMITS, type Validators } from '../../src/intake/address.js';
import { Fetcher } from '../../src/intake/fetcher.js';
import { parse } from '../../src/intake/parse.js';
import { takeIn } from '../../src/intake/source.js';

const TEXT = '“Yes,” said Ilse Varga.';
const anywhere = { ...DEFAULT_LIMITS, allows: () => true };
let server: Server;
let base: string;
let asked: { url: string; at: number; headers: IncomingMessage['headers'] }[] = [];
/** What the server answers to robots.txt. */
let robots: { status: number; text: string };

const feed = () => `<rss version="2.0"><channel><title>Post</title>
  <item><title>One</title><link>${base}/one.html</link><pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate></item>
  <item><title>Two</title><link>${base}/secret/two.html</link></item>
  <item><title>Three</title><description>“No,” said Tomas Brandt.</description></item>
  <item><title>Four</title><link>${base}/gone.html</link></item></channel></rss>`;

beforeAll(async () => {
  server = createServer((request, response) => {
    const url = request.url!;
    asked.push({ url, at: Date.now(), headers: request.headers });
    const send = (status: number, type: string, body: string | Buffer = '', headers = {}): void => {
      response.writeHead(status, { 'content-type': type, ...headers }).end(body);
    };
    switch (url) {
      case '/robots.txt':
        return send(robots.status, 'text/plain', robots.text);
      case '/feed':
        if (request.headers['if-none-match'] === '"v1"') return send(304, 'text/plain');
        return send(200, 'application/rss+xml', feed(), {
          etag: '"v1"',
          'last-modified': 'Mon, 02 Mar 2026 10:00:00 GMT',
        });
      case '/good':
        if (request.headers['if-none-match'] === '"g"') return send(304, 'text/plain');
        return send(200, 'text/plain', TEXT, { etag: '"g"' });
      case '/one.html':
        return send(
          200,
          'text/html; charset=windows-1252',
          Buffer.from(`<html><body><p>\x93Yes,\x94 said Ilse Varga.</p></body></html>`, 'latin1'),
        );
      case '/gzip':
        return send(200, 'text/plain', gzipSync(TEXT), { 'content-encoding': 'gzip' });
      case '/brotli':
        return send(200, 'text/plain', brotliCompressSync(TEXT), { 'content-encoding': 'br' });
      case '/bomb':
        return send(200, 'text/plain', gzipSync(Buffer.alloc(60_000_000)), { 'content-encoding': 'gzip' });
      case '/broken-gzip':
        return send(200, 'text/plain', 'no gzip', { 'content-encoding': 'gzip' });
      case '/story.json.gz':
        return send(200, 'application/octet-stream', gzipSync(JSON.stringify({ text: TEXT })));
      case '/moved':
        return send(302, 'text/plain', '', { location: '/secret/x' });
      case '/a':
      case '/b':
        return send(200, 'text/plain', TEXT);
      default:
        return send(404, 'text/plain');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  asked = [];
  robots = { status: 200, text: 'User-agent: *\nDisallow: /secret/\n' };
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const take = async (name: string, more = {}) => {
  const stdin = (async function* () {})();
  const out = [];
  for await (const item of takeIn(name, { stdin, fetcher: new Fetcher(anywhere, 0), parse, ...more })) {
    if ('passed' in item) continue;
    out.push(item instanceof InputError ? `${item.where.replace(base, '')} ${item.what}` : item.input);
  }
  return out;
};

describe('as a guest', () => {
  test('robots.txt is read once a host and obeyed; the request says who asks', async () => {
    const fetcher = new Fetcher(anywhere, 0);
    await fetcher.get(`${base}/a`);
    await fetcher.get(`${base}/b`);
    await expect(fetcher.get(`${base}/secret/x`)).rejects.toThrow(
      /is closed to programs by its site's robots\.txt; save the page/,
    );
    expect(asked.map(({ url }) => url)).toEqual(['/robots.txt', '/a', '/b']);
    expect(asked[1]!.headers['user-agent']).toMatch(/^onrecord\//);
  });

  test.each([
    ['rules for us alone', 200, 'User-agent: onrecord\nDisallow: /\n', false],
    ['rules for another', 200, 'User-agent: other\nDisallow: /\n', true],
    ['no rules', 404, '', true],
    ['rules that can’t be read now', 503, '', false],
  ])('%s', async (_, status, text, allowed) => {
    robots = { status, text };
    const got = new Fetcher(anywhere, 0).get(`${base}/a`);
    if (allowed) await expect(got).resolves.toMatchObject({ type: 'text/plain' });
    else await expect(got).rejects.toThrow(/robots\.txt/);
  });

  test('a redirect leads past no rule, and takes its turn', async () => {
    await expect(new Fetcher(anywhere, 0).get(`${base}/moved`)).rejects.toThrow(/\/secret\/x: is closed to programs/);
    expect(asked.map(({ url }) => url)).toEqual(['/robots.txt', '/moved']);
  });

  test('a host is asked so seldom as it wishes', async () => {
    robots = { status: 200, text: 'User-agent: *\nCrawl-delay: 0.3\n' };
    const fetcher = new Fetcher(anywhere, 50);
    const start = Date.now();
    await Promise.all([fetcher.get(`${base}/a`), fetcher.get(`${base}/b`)]);
    // From the start, and not from the first: on a busy machine that one comes late.
    expect(asked.at(-1)!.at - start).toBeGreaterThanOrEqual(290);
  });

  test('what is unchanged is not sent again', async () => {
    const fetcher = new Fetcher(anywhere, 0);
    const { validators } = (await fetcher.get(`${base}/feed`))!;
    expect(validators).toEqual({ etag: '"v1"', modified: 'Mon, 02 Mar 2026 10:00:00 GMT' });
    expect(await fetcher.get(`${base}/feed`, validators)).toBeNull();
  });
});

describe('what comes', () => {
  test.each(['/gzip', '/brotli', '/story.json.gz'])('%s', async (path) => {
    expect(await take(base + path)).toMatchObject([{ text: TEXT }]);
  });

  test.each([
    ['/bomb', /is larger than 20 MB/],
    ['/broken-gzip', /can't be fetched \(Z_DATA_ERROR\)/],
  ])('%s', async (path, message) => {
    expect(await take(base + path)).toEqual([expect.stringMatching(message)]);
  });

  test('a feed gives what stands in it; followed, the pages that it points to', async () => {
    expect(await take(`${base}/feed`)).toEqual([
      '/feed, entry 1 has no text in the feed',
      '/feed, entry 2 has no text in the feed',
      expect.objectContaining({ text: '“No,” said Tomas Brandt.' }),
      '/feed, entry 4 has no text in the feed',
    ]);
    expect(await take(`${base}/feed`, { follow: true })).toEqual([
      expect.objectContaining({
        text: 'One\n\n“Yes,” said Ilse Varga.'.slice(5),
        title: 'One',
        published: '2026-03-02',
        publisher: 'Post',
        url: `${base}/one.html`,
      }),
      "/secret/two.html is closed to programs by its site's robots.txt",
      expect.objectContaining({ text: '“No,” said Tomas Brandt.' }),
      '/gone.html answers 404 Not Found',
    ]);
  });

  test('a page is remembered when its article was taken, a feed with faults never', async () => {
    const known = new Map<string, Validators>();
    const memory = {
      get: (url: string) => known.get(url),
      set: (url: string, one: Validators) => void known.set(url, one),
    };
    for await (const _ of takeIn(`${base}/good`, {
      stdin: (async function* () {})(),
      fetcher: new Fetcher(anywhere, 0),
      parse,
      memory,
    })) {
      expect(known.size).toBe(0);
    }
    expect([...known.keys()]).toEqual([`${base}/good`]);
    expect(await take(`${base}/good`, { memory })).toEqual([]);
    await take(`${base}/feed`, { memory, follow: true });
    expect(known.has(`${base}/feed`)).toBe(false);
  });
});
