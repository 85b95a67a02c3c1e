// How much more two cores read than one: words a second, processor time and memory for each number of cores, in one run.
//
//   node bench/workers.mjs [--cores 1,2] [--turns 3] [FILE…]      the examples, eight times, where no file is named
//
// Each number has as many workers, and a process that is held to as many cores (taskset, where there is one). They take turns; the median is
// told. The first round of all texts warms up. On a machine that does something else the cores are not its own: see the user time.
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openReader } from '../dist/index.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cores: { type: 'string', default: '1,2' },
    turns: { type: 'string', default: '3' },
    alone: { type: 'boolean', default: false },
  },
});

if (values.alone) console.log(JSON.stringify(await measured(Number(values.cores), textsOf(positionals))));
else {
  const numbers = values.cores.split(',');
  const canHold = spawnSync('taskset', ['--version']).status === 0;
  const runs = Array.from({ length: Number(values.turns) }, () => numbers.map((cores) => inProcess(cores, canHold)));
  let first;
  for (const [i, cores] of numbers.entries()) {
    const own = runs.map((turn) => turn[i]).sort((a, b) => a.wall - b.wall);
    const { words, wall, user, memory } = own[own.length >> 1];
    first ??= words / wall;
    console.log(
      `${cores} workers${canHold ? ` on ${cores} cores` : ''}: ${Math.round(words / wall)} words/s, ${(words / wall / first).toFixed(2)} times ` +
        `the first, user time ${user.toFixed(1)} s in ${wall.toFixed(1)} s, ${memory} MiB`,
    );
  }
}

function inProcess(cores, canHold) {
  const args = [process.execPath, fileURLToPath(import.meta.url), '--alone', '--cores', cores, ...positionals];
  const held = canHold ? ['taskset', '-c', `0-${Number(cores) - 1}`, ...args] : args;
  return JSON.parse(execFileSync(held[0], held.slice(1), { encoding: 'utf8', maxBuffer: 1e8 }));
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
