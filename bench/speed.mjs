// Words a second of the whole reading (segmenting, tokenizing, encoding, decoding, assembling), model loaded.
//
//   taskset -c 0 node bench/speed.mjs [FILE…]      one core; the examples where no file is named
//
// Prints the least, the median and the most of seven rounds over all files, and the process's greatest memory.
import { readdirSync, readFileSync } from 'node:fs';
import { openReader } from '../dist/index.js';

const examples = new URL('../examples/', import.meta.url);
const named = process.argv.slice(2);
const texts =
  named.length > 0
    ? named.map((name) => readFileSync(name, 'utf8'))
    : readdirSync(examples)
        .filter((name) => name.startsWith('20'))
        .map((name) => readFileSync(new URL(name, examples), 'utf8'));
const words = texts.reduce((sum, text) => sum + text.split(/\s+/).filter(Boolean).length, 0);

const read = await openReader({ threads: 1 });
const rounds = [];
for (let round = 0; round < 8; round++) {
  const start = performance.now();
  for (const text of texts) await read({ text });
  // The first round warms the just-in-time compiler up.
  if (round > 0) rounds.push((words / (performance.now() - start)) * 1000);
}
rounds.sort((a, b) => a - b);
const [least, median, most] = [0, 3, 6].map((i) => Math.round(rounds[i]));
const memory = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(`${texts.length} texts, ${words} words: ${median} words/s (${least} to ${most}), ${memory} MiB`);
