// How much more several workers read than one: words a second, processor time and memory for each number of them, in one run.
//
//   node bench/workers.mjs [--workers 1,2] [FILE…]      the examples, eight times, where no file is named
//
// Each number runs in a process of its own, three times in turn, and the median is told. The first round of all texts warms up.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openReader } from '../dist/index.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { workers: { type: 'string', default: '1,2' }, alone: { type: 'boolean', default: false } },
});
const TURNS = 3;

if (values.alone) console.log(JSON.stringify(await measured(Number(values.workers), textsOf(positionals))));
else {
  const numbers = values.workers.split(',');
  const runs = Array.from({ length: TURNS }, () => numbers.map((workers) => inProcess(workers))).flat();
  let first;
  for (const workers of numbers) {
    const own = runs.filter((run) => run.workers === Number(workers)).sort((a, b) => a.wall - b.wall);
    const { words, wall, user, memory } = own[own.length >> 1];
    first ??= words / wall;
    console.log(
      `${workers} workers: ${Math.round(words / wall)} words/s, ${(words / wall / first).toFixed(2)} times the first, ` +
        `user time ${user.toFixed(1)} s for ${wall.toFixed(1)} s, ${memory} MiB`,
    );
  }
}

function inProcess(workers) {
  const args = [fileURLToPath(import.meta.url), '--alone', '--workers', workers, ...positionals];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 }));
}

async function measured(workers, texts) {
  const read = await openReader({ workers });
  const all = () => Promise.all(texts.map((text) => read({ text })));
  await all();
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  await all();
  const [wall, { user }] = [(performance.now() - start) / 1000, process.cpuUsage(cpu)];
  await read.close();
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).filter(Boolean).length, 0);
  return { workers, words, wall, user: user / 1e6, memory: Math.round(process.resourceUsage().maxRSS / 1024) };
}

function textsOf(files) {
  if (files.length > 0) return files.map((name) => readFileSync(name, 'utf8'));
  const examples = new URL('../examples/', import.meta.url);
  const week = readdirSync(examples)
    .filter((name) => name.startsWith('20'))
    .map((name) => readFileSync(new URL(name, examples), 'utf8'));
  return Array.from({ length: 8 }, () => week).flat();
}
