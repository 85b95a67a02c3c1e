// Stops what adds to a ledger at random moments, copies the file with its log as they stand there, and lets it go on: what a machine
// finds when its power comes back. Each copy must open, verify, and hold what was told as added by then.
//
//   node bench/moments.mjs [COPIES] [SEED]     1000 copies
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openLedger } from '../dist/runtime/ledger.js';
import { random } from './random.mjs';

const copies = Number(process.argv[2] ?? 1000);
const seed = Number(process.argv[3] ?? Date.now() % 100_000);
console.log(`${copies} copies, seed ${seed}`);
const next = random(seed);
/** A ledger is begun anew after so many copies, so that it stays small. */
const EACH = 25;
/** The longest between two copies, in milliseconds. */
const LONGEST = 15;
const worker = fileURLToPath(new URL('steady-worker.mjs', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'onrecord-moments-'));
const [file, copy] = ['whole.db', 'copy.db'].map((name) => join(place, name));
let [done, withLog] = [0, 0];
while (done < copies) await round(Math.min(EACH, copies - done));
rmSync(place, { recursive: true });
console.log(
  `${done} copies at random moments, seed ${seed}, ${withLog} with a log: each opens, verifies, and has what was told by then`,
);

/** Copies of one ledger, from its making on. */
async function round(count) {
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
  openLedger(file).close();
  const child = spawn(process.execPath, [worker, file, 'add', 'day'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  child.stdout.on('data', (chunk) => {
    told += chunk;
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  for (let i = 0; i < count; i++) {
    do await sleep(next() * LONGEST);
    while (told === '');
    child.kill('SIGSTOP');
    // What it told before it was stopped may be under way still.
    const reported = told.split('\n').length - 2;
    for (const end of ['', '-wal']) {
      rmSync(copy + end, { force: true });
      if (existsSync(file + end)) copyFileSync(file + end, copy + end);
    }
    child.kill('SIGCONT');
    withLog += existsSync(`${copy}-wal`) ? 1 : 0;
    done++;
    check(reported);
  }
  child.kill('SIGKILL');
  await ended;
}

function check(reported) {
  const ledger = openLedger(copy);
  const { faults, articles } = ledger.verify();
  ledger.close();
  if (faults.length > 0) fail(`copy ${done}: ${JSON.stringify(faults)}`);
  if (articles < reported) fail(`copy ${done}: ${reported} articles were told as added, ${articles} are there`);
  for (const end of ['', '-wal', '-shm']) rmSync(copy + end, { force: true });
}

function fail(message) {
  console.error(message);
  console.error(`kept: ${place}`);
  process.exit(1);
}
