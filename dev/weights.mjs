// Writes down which weights ship: the SHA-256 of each .onnx file of model/, in model/weights.json. A reader refuses others. To be run
// by whatever trains; without a change it writes the same again.
//
//   node dev/weights.mjs
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const MODEL = new URL('../model/', import.meta.url);
const files = readdirSync(MODEL).filter((name) => name.endsWith('.onnx'));
const hashes = files.sort().map((name) => [
  name,
  createHash('sha256')
    .update(readFileSync(new URL(name, MODEL)))
    .digest('hex'),
]);
writeFileSync(new URL('weights.json', MODEL), `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
for (const [name, hash] of hashes) console.log(`${hash}  ${name}`);
