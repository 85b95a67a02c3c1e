// Stops `onrecord add` at random moments, copies the ledger with its log as they stand there, and lets it go on: what a machine finds
// when its power comes back. Each copy must open, verify, and hold what was told as added by then.
//
//   node bench/moments.mjs [COPIES]     1000 copies
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openLedger } from '../dist/runtime/ledger.js';
import { corpus } from './corpus.mjs';

const copies = Number(process.argv[2] ?? 1000);
/** Articles that a copy has time for. */
const EACH = 12;
const worker = fileURLToPath(new URL('crash-worker.mjs', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'onrecord-moments-'));
const [folder, file, copy] = ['articles', 'whole.db', 'copy.db'].map((name) => join(place, name));
mkdirSync(folder);
const readings = await corpus(11);
for (let i = 0; i < Math.max(200, copies * EACH); i++) {
  writeFileSync(join(folder, `${String(i).padStart(6, '0')}.txt`), readings.next().value.article.text);
}

const args = [worker, 'add', folder, '--ledger', file, '--format', 'jsonl'];
const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
let told = '';
let isOver = false;
child.stdout.on('data', (chunk) => {
  told += chunk;
});
child.on('exit', () => {
  isOver = true;
});
let [done, withLog] = [0, 0];
while (done < copies && !isOver) {
  await sleep(Math.random() * 40);
  if (!existsSync(file)) continue;
  child.kill('SIGSTOP');
  // What it told before it was stopped may be under way still.
  const reported = told.split('\n').slice(0, -1);
  for (const end of ['', '-wal']) {
    rmSync(copy + end, { force: true });
    if (existsSync(file + end)) copyFileSync(file + end, copy + end);
  }
  child.kill('SIGCONT');
  withLog += existsSync(`${copy}-wal`) ? 1 : 0;
  check(reported.map((line) => JSON.parse(line).article));
  done++;
}
child.kill('SIGKILL');
rmSync(place, { recursive: true });
console.log(
  `${done} copies at random moments, ${withLog} with a log: each opens, verifies, and has what was told by then`,
);

function check(articles) {
  // Its making is one transaction, too.
  const ledger = openLedger(copy);
  const { faults } = ledger.verify();
  if (faults.length > 0) fail(`copy ${done + 1}: ${JSON.stringify(faults)}`);
  for (const id of articles)
    if (!ledger.reading(id)) fail(`copy ${done + 1}: article ${id} was told as added and is not there`);
  ledger.close();
  for (const name of readdirSync(place)) if (name.startsWith('copy.db')) rmSync(join(place, name));
}

function fail(message) {
  child.kill('SIGKILL');
  console.error(message);
  console.error(`kept: ${place}`);
  process.exit(1);
}
