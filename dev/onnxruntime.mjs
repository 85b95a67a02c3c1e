// Puts onnxruntime's library beside the compiled code, for packing; `--remove` takes it away again.
//
// As a dependency, onnxruntime-node runs a script wherever this package is installed, which fetches some 300 MB for GPUs from
// a host that not everyone reaches. The copy has no script, and none of the parts for GPUs. docs/decisions/0010-packing.md
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const TO = new URL('../dist/node_modules/', import.meta.url);
/** Loaded when a GPU is asked for, or the same file by another name. */
const LEFT_OUT = /DirectML\.dll$|dxcompiler\.dll$|dxil\.dll$|libonnxruntime\.\d+\.\d+\.\d+\.dylib$|\.map$|\.d\.ts$/u;
const PARTS = {
  'onnxruntime-node': ['bin', 'dist'],
  // What its main module leads to.
  'onnxruntime-common': ['dist/cjs'],
};
/** Names a map that is left out. */
const MAPPED = /^\/\/# sourceMappingURL=.*\n?/mu;
const MIT = `Copyright (c) Microsoft Corporation. All rights reserved.

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation
files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy,
modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the
Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE,
ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
`;

rmSync(TO, { recursive: true, force: true });
if (!process.argv.includes('--remove')) for (const [name, parts] of Object.entries(PARTS)) copy(name, parts);

function copy(name, parts) {
  const from = new URL(`../node_modules/${name}/`, import.meta.url);
  const to = new URL(`${name}/`, TO);
  for (const part of parts) {
    cpSync(new URL(part, from), new URL(part, to), { recursive: true, filter: (file) => !LEFT_OUT.test(file) });
  }
  for (const file of readdirSync(to, { recursive: true })) {
    if (!file.endsWith('.js')) continue;
    const code = readFileSync(new URL(file, to), 'utf8');
    writeFileSync(new URL(file, to), code.replace(MAPPED, ''));
  }
  const { version, main, license } = JSON.parse(readFileSync(new URL('package.json', from), 'utf8'));
  writeFileSync(new URL('package.json', to), `${JSON.stringify({ name, version, license, main }, null, 2)}\n`);
  writeFileSync(new URL('LICENSE', to), MIT);
}
