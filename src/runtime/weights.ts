import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { InputError } from '../errors.js';
import { MODEL } from './model.js';

/** The SHA-256s of the weights that ship, by their files' names; `dev/weights.mjs` writes it. */
const MANIFEST = 'weights.json';
const DIGITS = 12;

/** A file of weights, and whether it is the one that ships, which is found out beside what else is done with it. */
export interface Weights {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Rejected with an `InputError` if it is another. */
  readonly checked: Promise<void>;
}

/**
 * Reads weights of a folder.
 *
 * @throws {InputError} if the file, or the list of what ships, is missing
 */
export async function readWeights(file: string, folder: URL = MODEL): Promise<Weights> {
  const [bytes, manifest] = await Promise.all([bytesOf(file, folder), bytesOf(MANIFEST, folder)]);
  const checked = check(file, folder, bytes, JSON.parse(Buffer.from(manifest).toString('utf8')));
  // Who asks for it is told; that nobody asks yet is no fault of the program.
  checked.catch(() => {});
  return { bytes, checked };
}

async function check(
  file: string,
  folder: URL,
  bytes: Uint8Array<ArrayBuffer>,
  shipped: Readonly<Record<string, string>>,
): Promise<void> {
  // Off this thread, which builds the model meanwhile.
  const hash = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
  if (hash === shipped[file]) return;
  const known = shipped[file]?.slice(0, DIGITS) ?? 'none';
  const what = `is not the file of weights that ships (SHA-256 ${hash.slice(0, DIGITS)}…, shipped is ${known}…)`;
  throw new InputError(what, fileURLToPath(new URL(file, folder)), REMEDY);
}

const REMEDY = 'install onrecord anew; after a training, run node dev/weights.mjs';

async function bytesOf(file: string, folder: URL): Promise<Buffer<ArrayBuffer>> {
  const path = new URL(file, folder);
  try {
    return await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new InputError(`can't be read (${code})`, fileURLToPath(path), REMEDY);
  }
}
