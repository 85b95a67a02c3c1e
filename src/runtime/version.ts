import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { MODEL } from './model.js';

/** All that the weights and what was fitted with them are in. */
const FILES = ['tagger.onnx', 'tagger.json', 'vocab.txt', 'speakers.json', 'stance.onnx', 'stance.json'];
const DIGITS = 12;

/** The version of this package. */
export async function packageVersion(): Promise<string> {
  const manifest = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

/** Who reads: the version of this package, and digits of the SHA-256 of its model's files. */
export async function readerVersion(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of FILES) hash.update(await readFile(new URL(file, MODEL)));
  return `onrecord ${await packageVersion()} model ${hash.digest('hex').slice(0, DIGITS)}`;
}
