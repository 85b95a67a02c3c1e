import { beforeAll, describe, expect, test } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger.js';
import { isLoopback, isOwnHost } from '../../src/serve/guard/host.js';
import { mayChange } from '../../src/serve/guard/origin.js';
import { Rate } from '../../src/serve/guard/rate.js';
import { admits, keptOf } from '../../src/serve/guard/token.js';
import { add, FERRY, newLedger } from '../ledger/paper.js';
import { newSite } from './site.js';

let ledger: Ledger;
beforeAll(async () => {
  ledger = newLedger();
  await add(ledger, { lines: [FERRY] });
});

describe('the host that a request names', () => {
  test.each([
    ['localhost:7373', true],
    ['LOCALHOST', true],
    ['127.0.0.1:80', true],
    ['[::1]:7373', true],
    ['192.168.3.4:7373', true],
    ['desk.newsroom.example:7373', true],
    ['attacker.example', false],
    ['localhost.attacker.example', false],
    ['127.0.0.1.attacker.example', false],
    ['localhost@attacker.example', false],
    ['', false],
    [undefined, false],
  ])('%s: ours is %s', (host, isOurs) => {
    expect(isOwnHost(host, new Set(['desk.newsroom.example']))).toBe(isOurs);
  });

  test.each([
    ['127.0.0.1', true],
    ['127.8.8.8', true],
    ['::1', true],
    ['localhost', true],
    ['0.0.0.0', false],
    ['192.168.0.7', false],
    ['127.example.org', false],
  ])('%s is loopback: %s', (host, is) => {
    expect(isLoopback(host)).toBe(is);
  });

  test('a name that was made to lead here is told off, on every page', async () => {
    for (const path of ['/', '/index.json', '/health', '/web/page.js']) {
      const response = await newSite(ledger).get(path, { host: 'rebound.example:7373' });
      expect([path, response.status]).toEqual([path, 421]);
    }
  });
});

describe('who may change something', () => {
  const asked = (headers: Record<string, string>, method = 'POST'): boolean =>
    mayChange(new Request('http://localhost:7373/read', { method, headers: { host: 'localhost:7373', ...headers } }));

  test.each([
    ['a page of ours', { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:7373' }, true],
    ['a person’s own doing', { 'sec-fetch-site': 'none' }, true],
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, false],
    ['another port of this machine', { 'sec-fetch-site': 'same-site', origin: 'http://localhost:3000' }, false],
    ['an old browser on another site', { origin: 'https://evil.example' }, false],
    ['an old browser on a page without an origin', { origin: 'null' }, false],
    ['an old browser on a page of ours', { origin: 'http://localhost:7373' }, true],
    ['a program', {}, true],
  ])('%s', (_, headers, may) => {
    expect(asked(headers)).toBe(may);
  });

  test('another site may lead here', () => {
    expect(asked({ 'sec-fetch-site': 'cross-site' }, 'GET')).toBe(true);
  });

  test('what another site sends is refused before it is read', async () => {
    const response = await newSite(ledger).post('/read.json', { text: 'x' }, { 'sec-fetch-site': 'cross-site' });
    expect(response.status).toBe(403);
  });
});

describe('tokens', () => {
  const tokens = { write: 'pen', read: 'glasses' };

  test.each([
    ['read', undefined, undefined, false],
    ['read', 'Bearer glasses', undefined, true],
    ['read', 'Bearer pen', undefined, true],
    ['write', 'Bearer glasses', undefined, false],
    ['write', 'Bearer pen', undefined, true],
    ['write', undefined, keptOf('pen'), true],
    ['write', undefined, 'pen', false],
    ['read', 'Basic glasses', undefined, false],
  ] as const)('to %s with %s and %s: %s', (what, authorization, cookie, may) => {
    expect(admits(tokens, what, authorization, cookie)).toBe(may);
  });

  test('where there is none, everybody may', () => {
    expect(admits({ read: null, write: null }, 'write', undefined, undefined)).toBe(true);
  });

  test('a site with a token to read shows nothing without it, and leads to where it is given', async () => {
    const { get, app } = newSite(ledger, { tokens });
    expect((await get('/articles.json')).status).toBe(401);
    expect(await (await get('/', { accept: 'text/html' })).text()).toContain('href="/sign-in"');
    expect((await get('/articles.json', { authorization: 'Bearer glasses' })).status).toBe(200);
    const form = new FormData();
    form.set('token', 'pen');
    const signedIn = await app.request('http://localhost/sign-in', {
      method: 'POST',
      body: form,
      headers: { host: 'localhost' },
    });
    expect(signedIn.status).toBe(303);
    const cookie = signedIn.headers.get('set-cookie')!;
    expect(cookie).toMatch(/HttpOnly.*SameSite=Strict/u);
    expect(cookie).not.toContain('pen');
    expect((await get('/articles.json', { cookie: cookie.split(';')[0]! })).status).toBe(200);
  });

  test('a wrong one is told', async () => {
    const form = new FormData();
    form.set('token', 'pencil');
    const { app } = newSite(ledger, { tokens: { read: null, write: 'pen' } });
    const response = await app.request('http://localhost/sign-in', {
      method: 'POST',
      body: form,
      headers: { host: 'localhost' },
    });
    expect([response.status, response.headers.get('set-cookie')]).toEqual([401, null]);
  });
});

describe('limits', () => {
  test('an address may ask in a burst, and then steadily', () => {
    let now = 0;
    const rate = new Rate(() => now);
    const allowed = (n: number): number =>
      Array.from({ length: n }, () => rate.allows('10.0.0.7')).filter(Boolean).length;
    expect(allowed(200)).toBe(120);
    now += 1000;
    expect(allowed(200)).toBe(30);
    expect(rate.allows('10.0.0.8')).toBe(true);
  });

  test('who asks too often from elsewhere is told to wait; this machine may', async () => {
    const statuses = async (address: string): Promise<Set<number>> => {
      const { get } = newSite(ledger, { address });
      return new Set(await Promise.all(Array.from({ length: 150 }, async () => (await get('/web/theme.js')).status)));
    };
    expect(await statuses('10.0.0.7')).toEqual(new Set([200, 429]));
    expect(await statuses('::ffff:127.0.0.1')).toEqual(new Set([200]));
  });

  test('more than 50 MB is not taken', async () => {
    const { app } = newSite(ledger);
    const headers = { host: 'localhost', 'content-type': 'application/json', 'content-length': '50000001' };
    const response = await app.request('http://localhost/read.json', { method: 'POST', body: '{}', headers });
    expect(response.status).toBe(413);
  });
});

describe('every answer', () => {
  test.each(['/', '/index.json', '/nowhere', '/web/style.css'])('%s tells browsers what to keep to', async (path) => {
    const { headers } = await newSite(ledger).get(path);
    const policy = headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/u);
  });

  test('is told in the log by its id, without what was asked for', async () => {
    const { get, logged } = newSite(ledger);
    const { headers } = await get('/search?words=secret');
    expect(logged).toEqual([
      {
        request: headers.get('x-request-id'),
        method: 'GET',
        path: '/search',
        status: 200,
        milliseconds: expect.any(Number),
      },
    ]);
  });

  test('tells nothing of our own mistakes but that there was one', async () => {
    const fail = async (): Promise<never> => {
      throw new Error('the pool at /srv/secret is gone');
    };
    const { get, logged } = newSite(ledger, { asks: { ledger: fail } });
    for (const path of ['/', '/index.json']) {
      const response = await get(path, { accept: 'text/html' });
      expect(response.status).toBe(500);
      expect(await response.text()).not.toMatch(/secret|at .*\.ts|node_modules/u);
    }
    expect(JSON.stringify(logged.map((one) => String((one as { error?: unknown }).error)))).toContain('secret');
  });

  test('that did not change is not sent again', async () => {
    const { get } = newSite(ledger);
    const tag = (await get('/articles.json')).headers.get('etag')!;
    expect((await get('/articles.json', { 'if-none-match': tag })).status).toBe(304);
  });
});
