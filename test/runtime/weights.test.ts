import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { MODEL } from '../../src/runtime/model.js';
import { readWeights } from '../../src/runtime/weights.js';

const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** A folder with weights, and with a list of them. */
function folderOf(weights: string, shipped: object): URL {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-weights-'));
  writeFileSync(join(folder, 'a.onnx'), weights);
  writeFileSync(join(folder, 'weights.json'), JSON.stringify(shipped));
  return pathToFileURL(`${folder}/`);
}

test('the list names all weights that ship, by what they are (else: node dev/weights.mjs)', () => {
  const files = readdirSync(MODEL).filter((name) => name.endsWith('.onnx'));
  const hashes = Object.fromEntries(files.map((name) => [name, sha256(readFileSync(new URL(name, MODEL)))]));
  expect(JSON.parse(readFileSync(new URL('weights.json', MODEL), 'utf8'))).toEqual(hashes);
});

describe('weights', () => {
  test('that ship are read', async () => {
    const { bytes, checked } = await readWeights('a.onnx', folderOf('weights', { 'a.onnx': sha256('weights') }));
    await checked;
    expect(Buffer.from(bytes).toString()).toBe('weights');
  });

  test.each([
    [
      'changed',
      { 'a.onnx': sha256('other') },
      /a\.onnx: is not the file of weights that ships \(SHA-256 \w{12}…, shipped is \w{12}…\); install/,
    ],
    ['unknown', {}, /shipped is none/],
    ['unknown, with a name that every object has', JSON.parse('{"__proto__":{"a.onnx":"x"}}'), /shipped is/],
  ])('that are %s are refused', async (_, shipped, message) => {
    const { checked } = await readWeights('a.onnx', folderOf('weights', shipped));
    await expect(checked).rejects.toThrow(message);
  });

  test('that are missing are told', async () => {
    await expect(readWeights('b.onnx', folderOf('', {}))).rejects.toThrow(/b\.onnx: can't be read \(ENOENT\); install/);
  });
});
