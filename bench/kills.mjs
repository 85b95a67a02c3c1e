// Kills what adds, corrects, reads again, traces and imports as the site does, at random moments (SIGKILL); each time the ledger must
// verify and have what was told as done. Exits with 1 where it does not.
//
//   node bench/kills.mjs [KILLS] [SEED] [--early]     500 kills, as many of each
//
// With --early from when it begins, most of them before it told of anything; else from when it told of something first.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openLedger } from '../dist/runtime/ledger.js';
import { random } from './random.mjs';
import { readingOf, textOf } from './steady-texts.mjs';

const isEarly = process.argv.includes('--early');
const [given, seedGiven] = process.argv.slice(2).filter((one) => one !== '--early');
const kills = Number(given ?? 500);
const seed = Number(seedGiven ?? Date.now() % 100_000);
console.log(`${kills} kills, seed ${seed}`);
const next = random(seed);
const KINDS = ['add', 'correct', 'reread', 'trace', 'import'];
/** A ledger is begun anew after so many kills, so that it stays small. */
const EACH = 40;
/** The longest that one goes on after it began, or told that something is done, in milliseconds. */
const LONGEST = isEarly ? 400 : 120;
const worker = fileURLToPath(new URL('steady-worker.mjs', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'onrecord-kills-'));
const file = join(place, 'killed.db');
let [entries, untold, silent] = [0, 0, 0];
for (let done = 0; done < kills; done++) {
  if (done % EACH === 0) entries = await begun();
  const kind = KINDS[done % KINDS.length];
  const { told, times } = await killed(kind);
  const ledger = openLedger(file);
  const { faults, entries: now } = ledger.verify();
  ledger.close();
  if (faults.length > 0) fail(`kill ${done + 1}, ${kind}: ${JSON.stringify(faults)}`);
  if (now < entries + told)
    fail(`kill ${done + 1}, ${kind}: ${told} entries were told as done, ${now - entries} are there`);
  untold += now > entries + told ? 1 : 0;
  silent += times === 0 ? 1 : 0;
  entries = now;
}
rmSync(place, { recursive: true });
console.log(
  `${kills} kills (${KINDS.join(', ')}), seed ${seed}, ${untold} between a commit and its telling${isEarly ? `, ${silent} before anything was told` : ''}: each ledger verifies, with what was told`,
);

/** A ledger of a few articles; how many entries it has. */
async function begun() {
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
  const ledger = openLedger(file);
  for (let i = 0; i < 5; i++) {
    const reading = await readingOf(textOf(`day ${i}`));
    ledger.add(reading.article, reading, 'kills');
  }
  const { entries } = ledger.verify();
  ledger.close();
  return entries;
}

/** Has a worker go on until it is killed; how many entries it told of, and how often. */
function killed(kind) {
  const child = spawn(process.execPath, [worker, file, kind, kind], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  let isUnderWay = false;
  child.stdout.on('data', (chunk) => {
    text += chunk;
    // After that it is ready comes what it tells first.
    if (isUnderWay || (!isEarly && text.indexOf('\n') === text.length - 1)) return;
    isUnderWay = true;
    // Of the early ones more are soon, when what is written first is under way.
    setTimeout(() => child.kill('SIGKILL'), next() ** (isEarly ? 2 : 1) * LONGEST);
  });
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      if (signal !== 'SIGKILL') fail(`${kind} ended by itself with ${code}`);
      const lines = text.split('\n').slice(1, -1);
      resolve({ told: lines.reduce((sum, line) => sum + Number(line), 0), times: lines.length });
    });
  });
}

function fail(message) {
  console.error(message);
  console.error(`kept: ${place}`);
  process.exit(1);
}
