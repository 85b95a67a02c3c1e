import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS, fetchAddress, isPublic } from '../../src/intake/address.js';
import { Fetcher } from '../../src/intake/fetcher.js';
import { parse } from '../../src/intake/parse.js';
import { takeIn } from '../../src/intake/source.js';

const stdin = (async function* () {})();
const taken = async (name: string, fetcher = new Fetcher(anywhere, 0)) => {
  const out = [];
  for await (const item of takeIn(name, { stdin, fetcher, parse })) {
    if (item instanceof Error) throw item;
    if ('input' in item) out.push(item.input);
  }
  return out;
};
const anywhere = { ...DEFAULT_LIMITS, allows: () => true };
let server: Server;
let base: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const send = (status: number, headers: Record<string, string>, body = ''): void => {
      response.writeHead(status, headers).end(body);
    };
    switch (request.url) {
      case '/story.txt':
        return send(200, { 'content-type': 'text/plain; charset=utf-8' }, '“Yes,” said Ilse Varga.');
      case '/story.md':
        return send(200, { 'content-type': 'text/markdown' }, '# Ferry stays\n\n“Yes,” said *Ilse Varga*.');
      case '/picture':
        return send(200, { 'content-type': 'image/png' }, 'x');
      case '/loop':
        return send(302, { location: '/loop' });
      case '/moved':
        return send(301, { location: '/story.txt' });
      case '/inside':
        return send(302, { location: 'http://169.254.169.254/latest/meta-data/' });
      case '/file':
        return send(302, { location: 'file:///etc/passwd' });
      case '/large':
        return send(200, { 'content-type': 'text/plain' }, 'a'.repeat(5000));
      case '/slow':
        return;
      default:
        return send(404, {});
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('isPublic', () => {
  test.each([
    ['93.184.215.14', true],
    ['2606:2800:21f:cb07:6820:80da:af6b:8b2c', true],
    ['127.0.0.1', false],
    ['10.1.2.3', false],
    ['172.31.0.1', false],
    ['192.168.1.1', false],
    ['169.254.169.254', false],
    ['100.64.0.1', false],
    ['0.0.0.0', false],
    ['::1', false],
    ['::', false],
    ['fe80::1', false],
    ['fd00:ec2::254', false],
    ['::ffff:10.0.0.1', false],
    ['::ffff:169.254.169.254', false],
    ['64:ff9b::a00:1', false],
    ['2002:7f00:1::', false],
    ['::7f00:1', false],
    ['::ffff:0:127.0.0.1', false],
    ['fec0::1', false],
    ['3fff::1', false],
    ['no address', false],
  ])('%s: %s', (address, expected) => {
    expect(isPublic(address)).toBe(expected);
  });
});

describe('takeIn', () => {
  test.skipIf(!existsSync('/dev/zero'))('a device without end is read no further than the limit', async () => {
    await expect(taken('/dev/zero')).rejects.toThrow(/holds more than 20 MB, the most that is read at once/);
  });
});

describe('fetchAddress', () => {
  test('plain text and Markdown become articles that know their address', async () => {
    expect(await taken(`${base}/moved`)).toMatchObject([{ text: '“Yes,” said Ilse Varga.', url: `${base}/story.txt` }]);
    expect(await taken(`${base}/story.md`)).toMatchObject([
      { title: 'Ferry stays', text: 'Ferry stays\n\n“Yes,” said *Ilse Varga*.'.replaceAll('*', '') },
    ]);
    await expect(taken(`${base}/picture`)).rejects.toThrow(/answers with image\/png, which is not read/);
  });

  test.each([
    ['/missing', {}, /answers 404/],
    ['/loop', {}, /redirects more than 5 times/],
    ['/file', {}, /uses file:, not http/],
    ['/large', { bytes: 1000 }, /is larger than 1000 bytes/],
    ['/slow', { milliseconds: 200 }, /did not answer within 0.2 seconds/],
  ])('%s is refused', async (path, limits, message) => {
    await expect(fetchAddress(base + path, { ...anywhere, ...limits })).rejects.toThrow(message);
  });

  test('a private address is refused as it is given, by its name, and after a redirect', async () => {
    const only127 = { ...DEFAULT_LIMITS, allows: (a: string) => a === '127.0.0.1' };
    await expect(fetchAddress(`${base}/story.txt`)).rejects.toThrow(/private or reserved/);
    await expect(fetchAddress(base.replace('127.0.0.1', 'localhost'))).rejects.toThrow(/private or reserved/);
    await expect(fetchAddress(base.replace('127.0.0.1', '2130706433'))).rejects.toThrow(/private or reserved/);
    await expect(fetchAddress(`${base}/inside`, only127)).rejects.toThrow(/169\.254\.169\.254.*private or reserved/);
  });
});
