// From the start of a fresh process to its end with one short article read, in milliseconds, over eleven runs.
//
//   node bench/cold.mjs
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const input = '“The ferry will run until spring,” said Mayor Ilse Varga. Tomas Brandt said that it would not.\n';
const runs = Array.from({ length: 11 }, () => {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [main, 'read', '-', '--format', 'jsonl'], { input });
  if (status !== 0) throw new Error(stderr.toString());
  return performance.now() - start;
}).sort((a, b) => a - b);
const [least, median, most] = [0, 5, 10].map((i) => Math.round(runs[i]));
console.log(`first statement of a fresh process: ${median} ms (${least} to ${most})`);
