import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError } from '../errors.js';

/** Milliseconds that an authority has. */
const PATIENCE = 20_000;
/** In bytes; an answer with its certificates has some thousand. */
const MOST = 1_000_000;
const TIME = /^Time stamp: (.+)$/m;

/**
 * Has an authority of RFC 3161 date a file, which it is told the hash of; its answer is put beside the file, with `.tsr` behind its name.
 *
 * @param authority its address
 * @throws {InputError} if it does not answer, or not with a date
 */
export async function timestamp(file: string, authority: string): Promise<void> {
  if (!/^https?:\/\//i.test(authority) || !URL.canParse(authority)) {
    throw new InputError('is no address of an authority', authority, 'write it as https://host/path');
  }
  const query = openssl(['ts', '-query', '-data', file, '-sha256', '-cert'], file);
  const answer = await asked(authority, query.stdout);
  // Looked at before it is put where a person takes it for good.
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-timestamp-'));
  try {
    const draft = join(folder, 'answer.tsr');
    writeFileSync(draft, answer);
    if (timeIn(draft) === null) {
      throw new InputError('answers with no timestamp', authority, 'give the address of another authority');
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  writeFileSync(`${file}.tsr`, answer, { flag: 'wx' });
}

async function asked(authority: string, query: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const headers = { 'content-type': 'application/timestamp-query' };
  let response: Response;
  let answer: Uint8Array;
  try {
    response = await fetch(authority, { method: 'POST', headers, body: query, signal: AbortSignal.timeout(PATIENCE) });
    answer = new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    const { cause, message } = error as Error & { cause?: { code?: string } };
    throw new InputError(`can't be asked (${cause?.code ?? message})`, authority, 'check the address and the network');
  }
  if (!response.ok || answer.length > MOST) {
    throw new InputError(`answers ${response.status}, without a timestamp`, authority, 'check the address');
  }
  return answer;
}

/**
 * When an authority dated a file, as its answer in `FILE.tsr` says; null where that is of another file, or of another authority.
 *
 * @param authority a file with its certificates, or those that vouch for it (PEM)
 * @throws {InputError} if there is no such answer, or no such certificates
 */
export function dated(file: string, authority: string): string | null {
  const answer = `${file}.tsr`;
  for (const path of [answer, authority]) {
    if (!existsSync(path)) throw new InputError('does not exist', path, 'put it there, or name another');
  }
  const { status } = openssl(['ts', '-verify', '-data', file, '-in', answer, '-CAfile', authority], answer);
  return status === 0 ? timeIn(answer) : null;
}

function timeIn(answer: string): string | null {
  const { stdout } = openssl(['ts', '-reply', '-in', answer, '-text'], answer);
  const time = TIME.exec(stdout.toString('latin1'))?.[1];
  return time === undefined ? null : new Date(time).toISOString();
}

function openssl(args: readonly string[], where: string) {
  const { status, error, stdout } = spawnSync('openssl', args, { input: '' });
  if (error) throw new InputError("can't be used without openssl", where, 'install OpenSSL');
  return { status, stdout: Buffer.from(stdout) as Buffer<ArrayBuffer> };
}
