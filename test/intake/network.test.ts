import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/errors.js';
import { DEFAULT_LIMITS, fetchAddress, isPublic } from '../../src/intake/address.js';
import { Fetcher } from '../../src/intake/fetcher.js';
import { parse } from '../../src/intake/parse.js';
import { takeIn } from '../../src/intake/source.js';
import { anywhere, serve, serveRaw } from './loopback.js';

const TEXT = '“We will keep the ferry,” said Ilse Varga.';
/** Milliseconds after which a request that nobody answers is given up, and within which all must be refused or bounded. */
const PATIENCE = 400;
const BOUND = 60_000;
const BOMB = Buffer.alloc(5_000_000);
const BOMBS = { gzip: gzipSync(BOMB), br: brotliCompressSync(BOMB), zstd: zstdCompressSync(BOMB) };
const limits = { ...anywhere, milliseconds: PATIENCE, bytes: 100_000 };
/** What answers is waited for, however busy the machine is. */
const patient = { ...limits, milliseconds: BOUND / 2 };
const isSilent = (expected: RegExp): boolean => expected.source.includes('did not answer');

/** What a server does with a request for a path. */
const ANSWERS: Readonly<Record<string, (response: ServerResponse, request: IncomingMessage) => void>> = {
  '/fine': (response) => response.writeHead(200, { 'content-type': 'text/plain' }).end(TEXT),
  '/silent': () => {},
  '/stalls': (response) => void response.writeHead(200, { 'content-type': 'text/plain' }).write(TEXT),
  '/trickles': (response) => {
    response.writeHead(200, { 'content-type': 'text/plain' });
    const timer = setInterval(() => response.write('word '), 20);
    response.on('close', () => clearInterval(timer));
  },
  '/endless': (response) => {
    response.writeHead(200, { 'content-type': 'text/plain' });
    const more = (): void => {
      while (!response.destroyed && response.write('word '.repeat(10_000))) {}
    };
    response.on('drain', more);
    more();
  },
  '/gzip-bomb': (response) => packed(response, 'gzip', BOMBS.gzip),
  '/brotli-bomb': (response) => packed(response, 'br', BOMBS.br),
  '/zstd-bomb': (response) => packed(response, 'zstd', BOMBS.zstd),
  '/twice': (response) => packed(response, 'gzip, gzip', gzipSync(gzipSync(TEXT))),
  '/huge-headers': (response) =>
    response.writeHead(200, { 'content-type': 'text/plain', 'x-much': 'a'.repeat(300_000) }).end(TEXT),
  '/short': (response) => {
    response.writeHead(200, { 'content-type': 'text/plain', 'content-length': 5000 }).write(TEXT);
    response.socket?.end();
  },
  '/loop': (response) => response.writeHead(302, { location: '/loop' }).end(),
  '/to-metadata': (response) => response.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end(),
  '/to-azure': (response) => response.writeHead(302, { location: 'http://168.63.129.16/metadata' }).end(),
  '/to-mapped': (response) => response.writeHead(302, { location: 'http://[::ffff:10.0.0.1]/' }).end(),
  '/to-file': (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/to-data': (response) => response.writeHead(302, { location: 'data:text/plain,x' }).end(),
  '/to-nowhere': (response) => response.writeHead(302, { location: 'http://[' }).end(),
  '/to-userinfo': (response, { headers }) =>
    response.writeHead(302, { location: `http://ann:secret@${headers.host}/fine` }).end(),
  '/constructor': (response) => response.writeHead(200, { 'content-type': 'constructor' }).end(TEXT),
  '/nothing': (response) => response.writeHead(204).end(),
};

function packed(response: ServerResponse, encoding: string, body: Buffer): void {
  response.writeHead(200, { 'content-type': 'text/plain', 'content-encoding': encoding }).end(body);
}

/** What the server answers to robots.txt. */
let rules: (response: ServerResponse) => void = (response) => response.writeHead(404).end();
const site = serve((request, response) => {
  if (request.url === '/robots.txt') return rules(response);
  (ANSWERS[request.url!] ?? ((other) => other.writeHead(404).end()))(response, request);
});
const raw = serveRaw((socket) => {
  socket.once('data', (data) => {
    const path = /^GET (\S+)/.exec(String(data))?.[1];
    if (path === '/no-http') socket.end('ready when you are\r\n');
    else if (path === '/no-length') socket.write(`HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\n\r\n${TEXT}`);
    else if (path === '/torn') {
      socket.write(`HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\n\r\n${TEXT}`);
      setTimeout(() => socket.resetAndDestroy(), 50);
    } else if (path === '/early') {
      const timer = setInterval(() => socket.write('HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n'), 10);
      socket.on('close', () => clearInterval(timer));
    } else if (path === '/two-lengths') {
      socket.end(`HTTP/1.1 200 OK\r\ncontent-length: 5\r\ncontent-length: 9\r\n\r\n${TEXT}`);
    } else socket.end('HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n');
  });
});

/** What comes of an address, and within which time. */
async function outcome(address: string, some = limits): Promise<string> {
  const began = Date.now();
  const what = await fetchAddress(address, some).then(
    (fetched) => `took ${fetched?.bytes.length} bytes`,
    (error) => {
      if (!(error instanceof InputError)) throw error;
      return error.what;
    },
  );
  expect(Date.now() - began).toBeLessThan(BOUND);
  return what;
}

describe('a server that means ill', () => {
  // Several at once: most of them only wait.
  test.concurrent.each([
    ['/fine', /^took/],
    ['/silent', /^did not answer within 0\.4 seconds/],
    ['/stalls', /^did not answer within 0\.4 seconds/],
    ['/trickles', /^did not answer within 0\.4 seconds/],
    ['/endless', /^is larger than 100000 bytes/],
    ['/gzip-bomb', /^is larger than/],
    ['/brotli-bomb', /^is larger than/],
    ['/zstd-bomb', /^is compressed as zstd, which was not asked for/],
    ['/twice', /^is compressed as gzip, gzip, which was not asked for/],
    ['/huge-headers', /^can't be fetched \(HPE_HEADER_OVERFLOW\)/],
    ['/short', /^can't be fetched/],
    ['/loop', /^redirects more than 5 times/],
    ['/to-file', /^uses file:, not http: or https:/],
    ['/to-data', /^uses data:, not http: or https:/],
    ['/to-nowhere', /^redirects to what is no address/],
    ['/to-userinfo', /^carries a name or a password/],
    ['/nothing', /^answers 204/],
  ])('%s', async (path, expected) => {
    expect(await outcome(site.base + path, isSilent(expected) ? limits : patient)).toMatch(expected);
  });

  test.concurrent.each([
    ['/no-http', /^can't be fetched/],
    ['/no-length', /^did not answer within 0\.4 seconds/],
    ['/torn', /^can't be fetched/],
    ['/early', /^did not answer within 0\.4 seconds/],
    ['/two-lengths', /^can't be fetched/],
  ])('below HTTP: %s', async (path, expected) => {
    expect(await outcome(raw.base + path, isSilent(expected) ? limits : patient)).toMatch(expected);
  });

  test.concurrent.each([
    ['/to-metadata', /^leads to a private/],
    ['/to-azure', /^leads to a private/],
    ['/to-mapped', /^leads to a private/],
  ])('a redirect inside: %s', async (path, expected) => {
    const own = { ...limits, allows: (address: string) => address === '127.0.0.1' };
    expect(await outcome(site.base + path, own)).toMatch(expected);
  });
});

describe('an address that leads inside', () => {
  test.each([
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '0177.0.0.1',
    '017700000001',
    '0',
    '0.0.0.0',
    'localhost',
    'LOCALHOST',
    '１２７.０.０.１',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '[64:ff9b:1::1]',
    '[2002:7f00:1::]',
    '[2001:0:7f00:1::]',
    '[fe80::1]',
    '[fd00:ec2::254]',
    '[fec0::1]',
    '10.0.0.1',
    '172.16.0.1',
    '192.168.0.1',
    '100.100.100.200',
    '169.254.169.254',
    '2852039166',
    '168.63.129.16',
    '192.0.0.192',
    '255.255.255.255',
    '224.0.0.1',
  ])('%s', async (host) => {
    expect(await outcome(`http://${host}/`, { ...DEFAULT_LIMITS, milliseconds: BOUND })).toMatch(/^leads to a private/);
  });

  test('a name that resolves elsewhere when the connection is made is looked at there', async () => {
    let asked = 0;
    // Public when the name is first looked up, and no longer when the connection is.
    const rebinding = { ...limits, allows: () => asked++ === 0 };
    await fetchAddress(`${site.base}/fine`, rebinding);
    expect(asked).toBe(1);
    expect(await outcome(`${site.base}/fine`, rebinding)).toMatch(/^leads to a private/);
    expect(isPublic('168.63.129.16')).toBe(false);
  });

  test.each(['http://ann:secret@HOST/fine', 'http://ann@HOST/fine', 'http://:secret@HOST/fine'])(
    '%s',
    async (given) => {
      const error = await fetchAddress(given.replace('HOST', site.base.slice(7)), limits).catch((one) => one);
      expect(error).toBeInstanceOf(InputError);
      expect(error.message).not.toMatch(/ann|secret/);
    },
  );
});

describe('robots.txt, as RFC 9309 has it', () => {
  const admitted = async (answer: typeof rules, path = '/fine') => {
    rules = answer;
    return new Fetcher(limits, 0).get(site.base + path).then(
      () => 'admitted',
      (error: InputError) => error.message.replace(site.base, ''),
    );
  };
  const text = (rules: string) => (response: ServerResponse) =>
    void response.writeHead(200, { 'content-type': 'text/plain' }).end(rules);

  test('rules behind which there is more than is read hold', async () => {
    const long = `User-agent: *\nDisallow: /fine\n${'# and so on\n'.repeat(60_000)}`;
    expect(await admitted(text(long))).toMatch(/closed to programs/);
    expect(await admitted(text(long.replace('/fine', '/other')))).toBe('admitted');
  });

  test('rules without end are read as far as rules are read', async () => {
    const began = Date.now();
    const endless = (response: ServerResponse): void => {
      response.writeHead(200, { 'content-type': 'text/plain' });
      response.write('User-agent: *\nDisallow: /fine\n');
      const more = (): void => {
        while (!response.destroyed && response.write('# word\n'.repeat(10_000))) {}
      };
      response.on('drain', more);
      more();
    };
    expect(await admitted(endless)).toMatch(/closed to programs/);
    expect(Date.now() - began).toBeLessThan(BOUND);
  });

  test.each([
    ['no answer', (_: ServerResponse) => {}, /^\/robots\.txt: did not answer within 0\.4 seconds/],
    ['one that stalls', ANSWERS['/stalls']!, /^\/robots\.txt: did not answer within/],
    ['one that breaks off', ANSWERS['/short']!, /^\/robots\.txt: can't be fetched/],
    ['an error of the server', (response: ServerResponse) => response.writeHead(500).end(), /closed to programs/],
    ['none', (response: ServerResponse) => response.writeHead(404).end(), /^admitted$/],
    ['one that may not be read', (response: ServerResponse) => response.writeHead(403).end(), /^admitted$/],
  ])('%s', async (_, answer, expected) => {
    expect(await admitted((response) => void answer(response, {} as never))).toMatch(expected);
  });

  test('a host whose rules hang is waited for once', async () => {
    rules = () => {};
    const fetcher = new Fetcher(limits, 0);
    await expect(fetcher.get(`${site.base}/fine`)).rejects.toThrow(/did not answer/);
    const began = Date.now();
    await expect(fetcher.get(`${site.base}/other`)).rejects.toThrow(/did not answer/);
    expect(Date.now() - began).toBeLessThan(PATIENCE / 2);
  });
});

test('a type that every object has is none that is read, and that is said', async () => {
  rules = (response) => response.writeHead(404).end();
  const stdin = (async function* () {})();
  const items = [];
  for await (const item of takeIn(`${site.base}/constructor`, { stdin, fetcher: new Fetcher(limits, 0), parse }))
    items.push(item);
  expect(items).toMatchObject([{ what: 'answers with constructor, which is not read' }]);
});
