import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import * as tls from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchAddress } from '../../src/intake/address.js';
import { anywhere } from './loopback.js';

const pem = (name: string): string => readFileSync(new URL(`tls/${name}.pem`, import.meta.url), 'utf8');
const TEXT = '“We will keep the ferry,” said Ilse Varga.';
/** Node 22.19 and later can be given authorities while it runs. */
const trust = (tls as { setDefaultCACertificates?: (certificates: readonly string[]) => void })
  .setDefaultCACertificates;
const trusted = tls.rootCertificates;
const limits = { ...anywhere, milliseconds: 4000 };

/** Certificates, all but the first of which some rule of TLS refuses; the authority of all but the last is trusted. */
const CERTIFICATES = ['right', 'expired', 'early', 'elsewhere', 'self'] as const;
const servers = new Map<string, Server>();

beforeAll(async () => {
  trust?.([...trusted, pem('ca')]);
  for (const name of CERTIFICATES) {
    const server = createServer({ key: pem('key'), cert: pem(name) }, (_, response) =>
      response.writeHead(200, { 'content-type': 'text/plain' }).end(TEXT),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    servers.set(name, server);
  }
});
afterAll(() => {
  trust?.([...trusted]);
  for (const server of servers.values()) server.close();
});

const of = (name: string): string => `https://127.0.0.1:${(servers.get(name)!.address() as AddressInfo).port}/`;

describe('a server that can not show that it is whom it says to be is not read', () => {
  test.skipIf(!trust)('but one that can', async () => {
    const fetched = await fetchAddress(of('right'), limits);
    expect(Buffer.from(fetched!.bytes).toString()).toBe(TEXT);
  });

  test.skipIf(!trust).each([
    ['expired', 'CERT_HAS_EXPIRED'],
    ['early', 'CERT_NOT_YET_VALID'],
    ['elsewhere', 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ])('its certificate is %s', async (name, code) => {
    const message = `has a certificate that does not hold (${code})`;
    await expect(fetchAddress(of(name), limits)).rejects.toThrow(message);
  });

  test('it signed its certificate itself', async () => {
    await expect(fetchAddress(of('self'), limits)).rejects.toThrow(
      'has a certificate that does not hold (DEPTH_ZERO_SELF_SIGNED_CERT): somebody else may answer in its place',
    );
  });

  test('nobody knows its authority', async () => {
    trust?.([...trusted]);
    await expect(fetchAddress(of('right'), limits)).rejects.toThrow(/has a certificate that does not hold \(\w+\)/);
    trust?.([...trusted, pem('ca')]);
  });
});
