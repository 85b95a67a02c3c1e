import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { add, FERRY, newFile, newLedger } from '../ledger/paper.js';
import { onrecord } from './onrecord.js';

const hasOpenssl = spawnSync('openssl', ['version']).error === undefined;
const place = mkdtempSync(join(tmpdir(), 'onrecord-timestamp-'));
const at = (name: string): string => join(place, name);
const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: place, stdio: 'pipe' });

/** An authority as RFC 3161 has it, of openssl's own parts. */
const CONFIG = `
[req]
distinguished_name = none
prompt = no
x509_extensions = stamps
[none]
CN = Test authority
[stamps]
extendedKeyUsage = critical,timeStamping
[tsa]
default_tsa = here
[here]
serial = ${at('serial')}
signer_cert = ${at('own.pem')}
signer_key = ${at('own.key')}
signer_digest = sha256
default_policy = 1.2.3.4
digests = sha256
ess_cert_id_alg = sha256
`;

/** What the server answers to a query. */
let answer: (query: Buffer) => Buffer = stamped;
const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(answer(Buffer.concat(chunks)));
});
let file: string;
let authority: string;

function stamped(query: Buffer): Buffer {
  writeFileSync(at('query.tsq'), query);
  return openssl('ts', '-reply', '-queryfile', 'query.tsq', '-config', 'ts.cnf', '-section', 'here');
}

describe.skipIf(!hasOpenssl)('a seal that an authority dates', () => {
  beforeAll(async () => {
    writeFileSync(at('ts.cnf'), CONFIG);
    writeFileSync(at('serial'), '01\n');
    for (const name of ['own', 'other']) {
      const key = ['-newkey', 'rsa:2048', '-nodes', '-keyout', `${name}.key`, '-out', `${name}.pem`];
      openssl('req', '-x509', '-config', 'ts.cnf', '-days', '2', ...key);
    }
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    authority = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    file = newFile();
    const ledger = newLedger(file);
    await add(ledger, { lines: [FERRY] });
    ledger.close();
    answer = stamped;
    expect(await sealed('week.seal')).toMatchObject({ code: 0, err: '' });
  });
  afterAll(() => server.close());
  const sealed = (name: string, address = authority) =>
    onrecord(['seal', '--output', at(name), '--timestamp', address, '--ledger', file]);
  const verified = (name: string, certificates: string) =>
    onrecord(['verify', '--seal', at(name), '--authority', at(certificates), '--ledger', file]);

  test('is told when it was there', async () => {
    expect(await verified('week.seal', 'own.pem')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/The seal was there at 20\S+Z, says its authority\.\n$/),
    });
  });

  test('is refused where another authority is named, or another seal stands there', async () => {
    const refusal = { code: 4, err: expect.stringMatching(/was not dated by that authority/) };
    expect(await verified('week.seal', 'other.pem')).toMatchObject(refusal);
    writeFileSync(at('changed.seal'), readFileSync(at('week.seal'), 'utf8').replace('entries 2', 'entries 1'));
    writeFileSync(at('changed.seal.tsr'), readFileSync(at('week.seal.tsr')));
    expect(await verified('changed.seal', 'own.pem')).toMatchObject(refusal);
  });

  test.each<[string, typeof answer]>([
    ['a refusal', () => stamped(Buffer.from('no query'))],
    ['no timestamp', () => Buffer.from('<html>')],
    ['nothing', () => Buffer.alloc(0)],
  ])('%s is none', async (what, other) => {
    answer = other;
    const { code, err } = await sealed(`${what}.seal`);
    answer = stamped;
    expect([code, err]).toEqual([1, expect.stringMatching(/answers with no timestamp/)]);
  });

  test('what is no address, does not answer or is missing is told', async () => {
    expect(await sealed('a.seal', 'tsa.example')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/is no address of an/),
    });
    expect(await sealed('b.seal', 'http://127.0.0.1:9/')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/can't be asked/),
    });
    expect(await verified('b.seal', 'own.pem')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/b\.seal\.tsr does not exist/),
    });
    expect((await onrecord(['verify', '--authority', 'x', '--ledger', file])).code).toBe(2);
    expect((await onrecord(['seal', '--timestamp', authority, '--ledger', file])).code).toBe(2);
  });
});
