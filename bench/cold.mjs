// What starting the command costs: for each call, over ten fresh processes, milliseconds from its start to its end and of computing
// (medians), and how many modules it loads. The ledger of the search has one article.
//
//   npm run build && node bench/cold.mjs
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const RUNS = 10;
const TEXT = '“The ferry will run until spring,” said Mayor Ilse Varga. Tomas Brandt said that it would not.\n';
const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'onrecord-cold-'));
const [article, ledger, clock, counter] = ['article.txt', 'ledger.db', 'clock.mjs', 'counter.mjs'].map((name) =>
  join(place, name),
);
writeFileSync(article, TEXT);
writeFileSync(clock, "process.on('exit', () => process.stderr.write('computing ' + process.cpuUsage().user / 1000));");
writeFileSync(
  counter,
  `import { registerHooks } from 'node:module';
   let count = 0;
   registerHooks({ load: (url, context, next) => { count += url.startsWith('node:') ? 0 : 1; return next(url, context); } });
   process.on('exit', () => process.stderr.write('modules ' + count));`,
);

onrecord(clock, ['add', article, '--ledger', ledger]);
for (const args of [['--version'], ['--help'], ['read', article], ['search', 'ferry', '--ledger', ledger]]) {
  const runs = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    const told = onrecord(clock, args);
    return { wall: performance.now() - start, computing: Number(/computing ([\d.]+)/.exec(told)[1]) };
  });
  const [, modules] = /modules (\d+)/.exec(onrecord(counter, args));
  const [wall, computing] = ['wall', 'computing'].map((what) => median(runs.map((run) => run[what])));
  console.log(`${args[0].padEnd(10)} ${wall} ms, computing ${computing} ms, ${modules} modules`);
}
rmSync(place, { recursive: true });

/** Runs the command with a module ahead of it; gives what both say on standard error. */
function onrecord(ahead, args) {
  const { status, stderr } = spawnSync(process.execPath, ['--import', ahead, main, ...args]);
  if (status !== 0) throw new Error(stderr.toString());
  return stderr.toString();
}

function median(values) {
  return Math.round(values.sort((a, b) => a - b)[values.length >> 1]);
}
