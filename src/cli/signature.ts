import { spawnSync } from 'node:child_process';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError } from '../errors.js';

/** What a signature is for, so that one of something else is none of a seal (ssh-keygen's namespace). */
const NAMESPACE = 'onrecord';
const SSH = /^(?:sk-)?(?:ssh|ecdsa)-\S+ \S+/;

/**
 * Signs a file with an SSH key, by ssh-keygen; the signature is put beside it, with `.sig` behind its name.
 *
 * @throws {InputError} if it can't be signed
 */
export function sign(file: string, key: string): void {
  sshKeygen(['-q', '-Y', 'sign', '-n', NAMESPACE, '-f', key, file], key);
}

/**
 * Whether a file was signed by the holder of a key: with an SSH key, whose signature stands in `FILE.sig`, or with one of
 * minisign, in `FILE.minisig`.
 *
 * @param publicKey a file with the public key, or the key itself
 * @throws {InputError} if there is no signature, or no such key
 */
export function isSigned(file: string, publicKey: string): boolean {
  const key = (existsSync(publicKey) ? readFileSync(publicKey, 'utf8') : publicKey).trim();
  if (SSH.test(key)) return isSignedBySsh(file, key);
  return isSignedByMinisign(file, key, publicKey);
}

function isSignedBySsh(file: string, key: string): boolean {
  const signature = `${file}.sig`;
  checkThere(signature);
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-signers-'));
  try {
    const signers = join(folder, 'signers');
    writeFileSync(signers, `signer ${key.split(/\s+/, 2).join(' ')}\n`);
    const args = ['-Y', 'verify', '-n', NAMESPACE, '-f', signers, '-I', 'signer', '-s', signature];
    return sshKeygen(args, signature, readFileSync(file)) === 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function sshKeygen(args: readonly string[], where: string, input?: Uint8Array): number | null {
  const { status, error, stderr } = spawnSync('ssh-keygen', args, { input: input ?? '', encoding: 'utf8' });
  if (error) throw new InputError("can't be used without ssh-keygen", where, 'install OpenSSH');
  if (input === undefined && status !== 0) {
    throw new InputError(`can't be signed with (${stderr.trim().split('\n')[0]})`, where, 'name a private SSH key');
  }
  return status;
}

/** A key's algorithm and id, and the key (https://jedisct1.github.io/minisign/#public-key-format). */
const MINISIGN_KEY = { algorithm: 'Ed', length: 42, keyAt: 10 };
/** How Ed25519's public keys begin in DER (RFC 8410). */
const DER = Buffer.from('302a300506032b6570032100', 'hex');

function isSignedByMinisign(file: string, given: string, where: string): boolean {
  const key = Buffer.from(given.split(/\r?\n/).at(-1)!, 'base64');
  if (key.length !== MINISIGN_KEY.length || key.toString('latin1', 0, 2) !== MINISIGN_KEY.algorithm) {
    throw new InputError('is no public key of SSH or minisign', where, 'give the key, or the file that has it');
  }
  const place = `${file}.minisig`;
  checkThere(place);
  const signature = Buffer.from(readFileSync(place, 'utf8').split(/\r?\n/)[1] ?? '', 'base64');
  const algorithm = signature.toString('latin1', 0, 2);
  if (!signature.subarray(2, 10).equals(key.subarray(2, 10))) return false;
  const content = readFileSync(file);
  // "ED" signs the content's hash, "Ed" the content itself.
  const signed = algorithm === 'ED' ? createHash('blake2b512').update(content).digest() : content;
  const own = Buffer.concat([DER, key.subarray(MINISIGN_KEY.keyAt)]);
  return verify(null, signed, createPublicKey({ key: own, format: 'der', type: 'spki' }), signature.subarray(10));
}

function checkThere(signature: string): void {
  if (!existsSync(signature)) throw new InputError('does not exist', signature, 'put the signature there');
}
