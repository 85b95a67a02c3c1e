// Interrupts at random moments what brings an older ledger up to date: by a kill (SIGKILL), and by a loss of power, for which the file
// and its log are copied as they stand, the log cut where it was not needed yet. Each must open, verify, and be what comes of it when
// nothing disturbs it. Exits with 1 where it is not.
//
//   node bench/migrations.mjs [INTERRUPTIONS] [SEED]     500
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { MIGRATIONS } from '../dist/ledger/schema.js';
import { Connection } from '../dist/ledger/sqlite.js';
import { openLedger } from '../dist/runtime/ledger.js';
import { olderLedgers, removed } from './older.mjs';
import { random } from './random.mjs';

const total = Number(process.argv[2] ?? 500);
const seed = Number(process.argv[3] ?? Date.now() % 100_000);
console.log(`${total} interruptions, seed ${seed}`);
const next = random(seed);
const worker = fileURLToPath(new URL('migrations-worker.mjs', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'onrecord-migrations-'));
const [file, copy, look] = ['older.db', 'copy.db', 'look.db'].map((name) => join(place, name));
/** What is copied: the log, too, but not the memory that processes share. */
const DISK = ['', '-wal', '-journal'];
/** SQLite's own header of a file, which says how it is written. */
const HEADER = 100;
/** The most copies of one opening. */
const COPIES = 5;
const ledgers = await olderLedgers(file);
const states = new Map();
const ways = { killed: 0, copied: 0, torn: 0 };
let done = 0;
while (done < total) {
  const ledger = ledgers[Math.floor(next() * ledgers.length)];
  await interrupted(ledger, next() < 0.7 ? 'killed' : 'copied');
}
rmSync(place, { recursive: true });
console.log(
  `${done} interruptions of ${ledgers.length} older ledgers, seed ${seed}: ${ways.killed} killed, ${ways.copied} copied, ${ways.torn} copied with a torn log; ` +
    `${[...states].map(([state, count]) => `${count} ${state}`).join(', ')}: each opens, verifies, and is what it is undisturbed`,
);

/** What a ledger is when nothing disturbs it, and how many milliseconds its opening takes, more or less. */
function undisturbed({ name, bytes }) {
  writeFileSync(copy, bytes);
  const before = performance.now();
  openLedger(copy).close();
  const takes = performance.now() - before;
  const whole = contents(copy, name);
  removed(copy);
  return { takes, whole };
}

/** One opening: killed once, or copied again and again until it is done. */
async function interrupted(ledger, way) {
  if (!ledger.whole) Object.assign(ledger, undisturbed(ledger));
  writeFileSync(file, ledger.bytes);
  const { child, isOpen } = await begun();
  if (way === 'killed') {
    await sleep(next() * ledger.takes);
    // The moments spread over as long as it takes on this machine now.
    ledger.takes *= isOpen() ? 0.8 : 1.2;
    child.kill('SIGKILL');
    await ended(child);
    check(ledger, file, way);
  } else {
    for (let copies = 0; copies < COPIES && !isOpen() && done < total; copies++) {
      await sleep((next() * ledger.takes) / COPIES);
      child.kill('SIGSTOP');
      // What it was at when it was stopped may be under way still.
      await sleep(1);
      for (const end of DISK) if (existsSync(file + end)) copyFileSync(file + end, copy + end);
      child.kill('SIGCONT');
      check(ledger, copy, torn(copy, ledger.bytes) ? 'torn' : way);
    }
    child.kill('SIGKILL');
    await ended(child);
  }
  removed(file);
}

function check({ name, whole }, left, way) {
  done++;
  ways[way]++;
  const state = stateOf(left);
  states.set(state, (states.get(state) ?? 0) + 1);
  const what = `interruption ${done} of seed ${seed}, ${name}, ${way}, ${state}`;
  if (contents(left, what) !== whole) fail(`${what}: is not what it is undisturbed`);
  removed(left);
}

/** A worker that was told to open the ledger just now, and whether it has. */
async function begun() {
  const child = spawn(process.execPath, [worker, file], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  let isOpen = false;
  child.stdout.on('data', () => {
    isOpen = true;
  });
  child.stdin.write('go\n');
  return { child, isOpen: () => isOpen };
}

async function ended(child) {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/**
 * Cuts the log anywhere, or spoils a part of it, if nothing of it is in the file yet: until then no disk was asked to keep it, and it may
 * have kept any of it. Every other one.
 */
function torn(left, bytes) {
  const log = `${left}-wal`;
  const isUntouched = readFileSync(left).subarray(HEADER).equals(bytes.subarray(HEADER));
  if (!isUntouched || !existsSync(log) || statSync(log).size === 0 || next() < 0.5) return false;
  const { size } = statSync(log);
  const at = Math.floor(next() * size);
  if (next() < 0.5) truncateSync(log, at);
  else {
    const spoilt = readFileSync(log);
    spoilt.fill(0, at, Math.min(at + 512, size));
    writeFileSync(log, spoilt);
  }
  return true;
}

/** How far it was when it was interrupted, as a copy tells. */
function stateOf(left) {
  for (const end of DISK) if (existsSync(left + end)) copyFileSync(left + end, look + end);
  const database = new Connection(look);
  const isOfToday = database.pragma('user_version') === MIGRATIONS.length;
  const isMade = isOfToday && database.prepare('SELECT count(*) FROM made WHERE rules > 0').pluck().get() > 0;
  database.close();
  removed(look);
  return isMade ? 'after all' : isOfToday ? 'between tables and rules' : 'before';
}

/** All that a ledger holds, tables and views, after it was opened and verified. */
function contents(path, name) {
  let ledger;
  try {
    ledger = openLedger(path);
  } catch (error) {
    fail(`${name}: ${error.stack}`);
  }
  const { faults } = ledger.verify();
  ledger.close();
  if (faults.length > 0) fail(`${name}: ${JSON.stringify(faults)}`);
  const database = new Connection(path);
  const hash = createHash('sha256');
  // What SQLite keeps of its indexes of words is its own; what they find is compared by the tables themselves.
  const tables = database
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT GLOB '*_words_*' ORDER BY name",
    )
    .pluck()
    .all();
  for (const table of tables) {
    const rows = database.prepare(`SELECT * FROM "${table}"`).all().map(asText).sort();
    hash.update(JSON.stringify([table, rows]));
  }
  database.close();
  return hash.digest('hex');
}

function asText(row) {
  return JSON.stringify(row, (_, value) => (value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value));
}

function fail(message) {
  console.error(message);
  console.error(`kept: ${place}`);
  process.exit(1);
}
