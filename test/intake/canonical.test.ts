import { beforeEach, describe, expect, test } from 'vitest';
import { InputError } from '../../src/errors.js';
import { readHtml } from '../../src/formats/html.js';
import { Fetcher } from '../../src/intake/fetcher.js';
import { parse } from '../../src/intake/parse.js';
import { takeIn } from '../../src/intake/source.js';
import { isOfHost, withoutPassword } from '../../src/record/address.js';
import { anywhere, serve } from './loopback.js';

const WORDS = '<p>“We will close the ferry,” said Mayor Ilse Varga to reporters in the harbour on Monday morning.</p>';
const VICTIM = 'https://post.example/ferry';
const page = (head: string): string =>
  `<html><head><title>Ferry</title>${head}</head><body>${WORDS.repeat(5)}</body></html>`;

let answers: Record<string, { type: string; body: string | Buffer }> = {};
const site = serve((request, response) => {
  const answer = answers[request.url!];
  if (!answer) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': answer.type }).end(answer.body);
});
beforeEach(() => {
  answers = {};
});

async function taken(path: string) {
  const stdin = (async function* () {})();
  const out = [];
  for await (const item of takeIn(site.base + path, { stdin, fetcher: new Fetcher(anywhere, 0), parse })) {
    if (item instanceof InputError) throw item;
    if ('input' in item) out.push(item.input.url);
  }
  return out;
}

const capture = (target: string, html: string): string => {
  const response = `HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n${html}`;
  return `WARC/1.0\r\nwarc-type: response\r\nwarc-target-uri: ${target}\r\ncontent-length: ${Buffer.byteLength(response)}\r\n\r\n${response}\r\n\r\n`;
};

describe('a stranger’s page does not stand at a paper’s address', () => {
  test.each([
    `<link rel="canonical" href="${VICTIM}">`,
    `<meta property="og:url" content="${VICTIM}">`,
    `<script type="application/ld+json">{"@type":"NewsArticle","url":"${VICTIM}","headline":"Ferry"}</script>`,
    `<base href="https://post.example/"><link rel="canonical" href="https://post.example/ferry">`,
    `<link rel="canonical" href="//post.example/ferry">`,
  ])('a page: %s', async (head) => {
    answers['/page'] = { type: 'text/html', body: page(head) };
    expect(await taken('/page')).toEqual([`${site.base}/page`]);
  });

  test('a page of its own host, and one of the same host that is named after another’s', async () => {
    answers['/page?from=feed'] = { type: 'text/html', body: page('<link rel="canonical" href="/page">') };
    expect(await taken('/page?from=feed')).toEqual([`${site.base}/page`]);
    const head = `<link rel="canonical" href="${VICTIM}"><meta property="og:url" content="/own">`;
    answers['/both'] = { type: 'text/html', body: page(head) };
    expect(await taken('/both')).toEqual([`${site.base}/own`]);
  });

  test('a feed, JSON and its lines', async () => {
    const rss = `<rss version="2.0"><channel><title>Post</title><item><link>${VICTIM}</link><description>“No,” said Ann Hale.</description></item>
      <item><link>/own</link><description>“Yes,” said Ann Hale.</description></item></channel></rss>`;
    answers['/feed'] = { type: 'application/rss+xml', body: rss.replace('<item>', `<link>${site.base}/</link><item>`) };
    expect(await taken('/feed')).toEqual([null, `${site.base}/own`]);
    const story = { url: VICTIM, text: '“No,” said Ann Hale.' };
    answers['/json'] = {
      type: 'application/json',
      body: JSON.stringify([story, { ...story, url: `${site.base}/own` }]),
    };
    expect(await taken('/json')).toEqual([null, `${site.base}/own`]);
    answers['/lines'] = { type: 'application/x-ndjson', body: `${JSON.stringify(story)}\n` };
    expect(await taken('/lines')).toEqual([null]);
  });

  test('an archive keeps the address that was fetched', async () => {
    const body = capture('https://stranger.example/page', page(`<link rel="canonical" href="${VICTIM}">`));
    answers['/pages.warc'] = { type: 'application/warc', body };
    expect(await taken('/pages.warc')).toEqual(['https://stranger.example/page']);
  });

  test('a page that a person saved has no host that answered', () => {
    expect(readHtml(page(`<link rel="canonical" href="${VICTIM}">`), 'saved.html').url).toBe(VICTIM);
  });
});

test.each([
  ['https://post.example/a', 'https://post.example/b', true],
  ['https://www.post.example/a', 'https://post.example/b', true],
  ['http://POST.example:80/a', 'https://post.example/b', true],
  ['https://post.example.evil.example/a', 'https://post.example/b', false],
  ['https://evil-post.example/a', 'https://post.example/b', false],
  ['https://post.example:8443/a', 'https://post.example/b', false],
  ['https://post.example@evil.example/a', 'https://post.example/b', false],
  ['https://evil.example\\@post.example/', 'https://post.example/b', false],
  ['none', 'https://post.example/b', false],
])('%s, of the host of %s: %s', (a, b, expected) => {
  expect(isOfHost(a, b)).toBe(expected);
});

test.each([
  ['https://ann:secret@post.example/a@b', 'https://post.example/a@b'],
  ['https://ann@post.example', 'https://post.example'],
  ['pages.warc, record 1 (http://ann:se@cret@post.example/)', 'pages.warc, record 1 (http://post.example/)'],
  ['mail ann@post.example', 'mail ann@post.example'],
])('%s without a password: %s', (given, expected) => {
  expect(withoutPassword(given)).toBe(expected);
});
