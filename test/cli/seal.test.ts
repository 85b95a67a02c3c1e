import { execFileSync, spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { Connection } from '../../src/ledger/sqlite.js';
import { add, BOOKS, FERRY, INSULT, newFile, newLedger } from '../ledger/paper.js';
import { onrecord } from './onrecord.js';

let place: string;
let file: string;

/** A ledger of two articles, sealed, and then a third. */
beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'onrecord-seal-'));
  file = newFile();
  const ledger = newLedger(file);
  await add(ledger, { lines: [FERRY] }, { lines: [BOOKS] });
  await onrecord(['seal', '--output', at('week.seal'), '--ledger', file]);
  await add(ledger, { lines: [INSULT] });
  ledger.close();
});
const at = (name: string): string => join(place, name);
const verified = (...more: string[]) => onrecord(['verify', '--seal', at('week.seal'), ...more, '--ledger', file]);

/** A ledger that somebody wrote whole anew, from a beginning of their own. */
async function anew(...lines: string[]): Promise<void> {
  file = newFile();
  const other = newLedger(file);
  for (const line of lines) await add(other, { lines: [line] });
  other.close();
}

describe('a seal', () => {
  test('is text, and fits what was there, whatever came later', async () => {
    expect(readFileSync(at('week.seal'), 'utf8')).toMatch(
      /^onrecord seal 1\nentries 4\nhead [0-9a-f]{64}\nat 20\S+Z\n$/,
    );
    expect(await verified()).toMatchObject({ code: 0, out: expect.stringContaining('All is as it was written.') });
    expect((await onrecord(['seal', '--ledger', file])).out).toContain('entries 6\n');
  });

  test('does not fit a record that was written anew, hashes and all', async () => {
    await anew(FERRY.replace('keep', 'close'), BOOKS, INSULT);
    expect((await onrecord(['verify', '--ledger', file])).code).toBe(0);
    expect(await verified()).toMatchObject({
      code: 4,
      out: expect.stringContaining('has not the entry 4 that was sealed'),
    });
  });

  test('does not fit a record whose tail was cut, with all that was made of it', async () => {
    await anew(FERRY);
    expect((await onrecord(['verify', '--ledger', file])).code).toBe(0);
    expect((await verified()).code).toBe(4);
  });

  test('is not put in the place of another', async () => {
    const { code, err } = await onrecord(['seal', '--output', at('week.seal'), '--ledger', file]);
    expect([code, err]).toEqual([1, expect.stringMatching(/is there already/)]);
  });

  test.each([
    ['', /is no seal/],
    ['onrecord seal 1\nentries 4\nhead x\nat 2026\n', /is no seal/],
  ])('%j is none', async (text, message) => {
    writeFileSync(at('week.seal'), text);
    expect(await verified()).toMatchObject({ code: 1, err: expect.stringMatching(message) });
  });

  test('of nothing fits whatever came later', async () => {
    const empty = newFile();
    newLedger(empty).close();
    const { out } = await onrecord(['seal', '--ledger', empty]);
    expect(out).toContain(`entries 0\nhead ${'0'.repeat(64)}\n`);
  });
});

const hasSsh = spawnSync('ssh-keygen', ['-?']).error === undefined;

describe('signed', () => {
  test.skipIf(!hasSsh)('with an SSH key', async () => {
    for (const name of ['own', 'other']) execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', at(name)]);
    await onrecord(['seal', '--output', at('signed.seal'), '--sign', at('own'), '--ledger', file]);
    const run = (signer: string) =>
      onrecord(['verify', '--seal', at('signed.seal'), '--signer', signer, '--ledger', file]);
    expect((await run(at('own.pub'))).code).toBe(0);
    expect((await run(readFileSync(at('own.pub'), 'utf8'))).code).toBe(0);
    expect(await run(at('other.pub'))).toMatchObject({
      code: 4,
      err: expect.stringMatching(/is not signed with that key/),
    });
    writeFileSync(at('signed.seal'), readFileSync(at('signed.seal'), 'utf8').replace('entries 6', 'entries 4'));
    expect((await run(at('own.pub'))).code).toBe(4);
    expect(await onrecord(['seal', '--output', at('x'), '--sign', at('week.seal'), '--ledger', file])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/can't be signed with/),
    });
  });

  /** As minisign does it: https://jedisct1.github.io/minisign/#signature-format. */
  function minisigned(isHashed: boolean) {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const id = Buffer.from('onrecord');
    const content = readFileSync(at('week.seal'));
    const signed = isHashed ? createHash('blake2b512').update(content).digest() : content;
    const line = Buffer.concat([Buffer.from(isHashed ? 'ED' : 'Ed'), id, sign(null, signed, privateKey)]).toString(
      'base64',
    );
    writeFileSync(at('week.seal.minisig'), `untrusted comment: signature\n${line}\ntrusted comment: x\nAAAA\n`);
    const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
    return `untrusted comment: minisign public key\n${Buffer.concat([Buffer.from('Ed'), id, raw]).toString('base64')}\n`;
  }

  test.each([true, false])('with a key of minisign (hashed: %s)', async (isHashed) => {
    const key = minisigned(isHashed);
    writeFileSync(at('own.pub'), key);
    expect((await verified('--signer', at('own.pub'))).code).toBe(0);
    expect((await verified('--signer', key.split('\n')[1]!)).code).toBe(0);
    minisigned(isHashed);
    expect((await verified('--signer', at('own.pub'))).code).toBe(4);
  });

  test('by nobody, or with what is no key', async () => {
    expect(await verified('--signer', 'no key')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/is no public key/),
    });
    const key = Buffer.concat([Buffer.from('Ed'), Buffer.alloc(40)]).toString('base64');
    expect(await verified('--signer', key)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/minisig does not exist/),
    });
    expect((await onrecord(['verify', '--signer', key, '--ledger', file])).code).toBe(2);
    expect((await onrecord(['seal', '--sign', 'x', '--ledger', file])).code).toBe(2);
  });
});

test('a database that is no ledger has no seal', async () => {
  const other = newFile();
  const database = new Connection(other);
  database.exec('CREATE TABLE t (x)');
  database.close();
  expect((await onrecord(['seal', '--ledger', other])).code).toBe(4);
});
