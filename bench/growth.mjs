// Time and memory as a text grows: the examples over and over as one article, to 1,000,000 words.
//
//   taskset -c 0 node bench/growth.mjs [WORDS…]
//
// Each length runs in a process of its own, so that its memory is its own.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openReader } from '../dist/index.js';

const [length, child] = process.argv.slice(2);
if (child === 'alone') {
  const examples = new URL('../examples/', import.meta.url);
  const week = readdirSync(examples)
    .filter((name) => name.startsWith('20'))
    .map((name) => readFileSync(new URL(name, examples), 'utf8'))
    .join('\n\n');
  const count = (text) => text.split(/\s+/).filter(Boolean).length;
  const text = `${week}\n\n`.repeat(Math.ceil(Number(length) / count(week)));
  const read = await openReader({ threads: 1 });
  const start = performance.now();
  const { statements } = await read({ text });
  const seconds = (performance.now() - start) / 1000;
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  const words = count(text);
  console.log(
    `${words} words: ${seconds.toFixed(1)} s, ${Math.round(words / seconds)} words/s, ${memory} MiB, ${statements.length} statements`,
  );
} else {
  const lengths = process.argv.length > 2 ? process.argv.slice(2) : ['1000', '10000', '100000', '1000000'];
  for (const words of lengths) {
    execFileSync(process.execPath, [fileURLToPath(import.meta.url), words, 'alone'], { stdio: 'inherit' });
  }
}
