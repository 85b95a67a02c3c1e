// Builds the page that reads in the browser alone, for any server of files:
//
//     npm run build:playground                    into playground/dist
//     python3 -m http.server --directory playground/dist
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const OUT = process.argv[2] ?? join(ROOT, 'playground/dist');
const TEXT = /\.(?:txt|json|tsv)$/;
const ORT = dirname(createRequire(import.meta.url).resolve('onnxruntime-web'));
const EXAMPLE = '2026-03-02-harbour-post-ferry.md';

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
await build({
  entryPoints: ['page.tsx', 'worker.ts'].map((name) => join(ROOT, 'playground', name)),
  outdir: OUT,
  bundle: true,
  minify: true,
  platform: 'browser',
  format: 'esm',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  conditions: ['onnxruntime-web-use-extern-wasm'],
  define: { EXAMPLE: JSON.stringify(bodyOf(readFileSync(join(ROOT, 'examples', EXAMPLE), 'utf8'))) },
  logLevel: 'warning',
});
cpSync(join(ROOT, 'playground/index.html'), join(OUT, 'index.html'));
cpSync(join(ROOT, 'web'), join(OUT, 'web'), { recursive: true });
for (const name of ['ort-wasm-simd-threaded.wasm', 'ort-wasm-simd-threaded.mjs'])
  cpSync(join(ORT, name), join(OUT, name));
for (const name of ['tagger.onnx', 'stance.onnx']) cpSync(join(ROOT, 'model', name), join(OUT, name));
writeFileSync(join(OUT, 'texts.json'), JSON.stringify(textsIn(join(ROOT, 'model'))));
const size = readdirSync(OUT, { recursive: true }).reduce((sum, name) => sum + sizeOf(join(OUT, String(name))), 0);
console.log(`${OUT}: ${Math.round(size / 1e6)} MB`);

/** The texts that a reader needs, by their names; the tracer's weights are a ledger's. */
function textsIn(folder) {
  const names = readdirSync(folder, { recursive: true }).map(String);
  const own = names.filter((name) => TEXT.test(name) && name !== 'trace.json');
  return Object.fromEntries(own.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')]));
}

/** An article without its front matter and the marks of Markdown. */
function bodyOf(markdown) {
  return markdown
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^#+ /gm, '')
    .trim();
}

function sizeOf(path) {
  const found = statSync(path);
  return found.isFile() ? found.size : 0;
}
