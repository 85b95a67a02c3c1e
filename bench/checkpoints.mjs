// Lets a fault fall into the moment when a long log is put into its ledger: a kill, a loss of power, or a disk that has no room for it.
// What was committed just before stands in the log only. The ledger must open, verify, have that, and go on. Exits with 1 where not.
//
//   node bench/checkpoints.mjs [FAULTS] [SEED]     300 faults, as many of each; a full disk needs the right to mount (Linux, root)
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { openLedger } from '../dist/runtime/ledger.js';
import { random } from './random.mjs';
import { readingOf, textOf } from './steady-texts.mjs';
import { addUntilFull } from './until-full.mjs';

const faults = Number(process.argv[2] ?? 300);
const seed = Number(process.argv[3] ?? Date.now() % 100_000);
console.log(`${faults} faults, seed ${seed}`);
const next = random(seed);
const PAGE = 4096;
/** Of a page that was on its way when the power went, each sector is there or is not. */
const SECTOR = 512;
/** The length from which on a log is put into its file at once (src/ledger/sqlite.ts), and a little more. */
const LONG_LOG = 1.01 * 2 ** 25;
/** The longest that a writer goes on after it began to put its log into the file, in milliseconds. */
const LONGEST = 1.5;
/** How long its beginning is waited for, and how long between two looks: a part of what it is given after it. */
const PATIENCE = 60_000;
const BETWEEN_LOOKS = LONGEST / 10;
const clock = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
/** What an article takes of the log, in pages, and more: with so many it is committed before the disk is full. */
const OF_ONE = 100;
/** So many that a disk which is full is told of. */
const MOST_ARTICLES = 5;
const worker = fileURLToPath(new URL('steady-worker.mjs', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'onrecord-checkpoints-'));
const disk = join(place, 'disk');
mkdirSync(disk);
const [base, killed, whole] = ['base.db', 'killed.db', 'whole.db'].map((name) => join(place, name));
const full = join(disk, 'full.db');
const entries = await longLog();
const [small, large, log] = [sizeOf(base), wholeOf(base).length, sizeOf(`${base}-wal`)];
const TRIES = { kills: kill, 'losses of power': lose, 'full disks': fill };
const kinds = Object.keys(TRIES).filter((kind) => kind !== 'full disks' || canMount());
const counts = Object.fromEntries(kinds.map((kind) => [kind, 0]));
let [done, beside] = [0, 0];
while (done < faults) {
  const kind = kinds[done % kinds.length];
  if (await TRIES[kind]()) {
    counts[kind]++;
    done++;
  } else beside++;
}
rmSync(place, { recursive: true });
console.log(
  `${faults} faults while a log of ${Math.round(log / 2 ** 20)} MB was put into its file, seed ${seed}: ` +
    `${kinds.map((kind) => `${counts[kind]} ${kind}`).join(', ')} (and ${beside} that fell beside it); each ledger opens, verifies, has what was committed, and goes on`,
);

/** Makes a ledger whose file is nearly empty, with all in its log, as it is where others read all the time; how many entries it has. */
async function longLog() {
  const file = join(place, 'made.db');
  const ledger = openLedger(file);
  const reader = new DatabaseSync(file, { readOnly: true });
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM entry').get();
  for (let i = 0; sizeOf(`${file}-wal`) < LONG_LOG; i++) {
    const reading = await readingOf(textOf(`day ${i}`));
    ledger.add(reading.article, reading, 'checkpoints');
  }
  copied(file, base);
  const { entries } = ledger.verify();
  reader.close();
  ledger.close();
  return entries;
}

/** Kills a writer between its first page in the file and its last; false where it was sooner or later. */
async function kill() {
  copied(base, killed);
  const child = spawn(process.execPath, [worker, killed, 'add', `${done} ${beside}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  await once(child.stdout, 'data');
  const until = performance.now() + PATIENCE;
  while (sizeOf(killed) === small) {
    if (performance.now() > until) fail('no log is put into its file');
    Atomics.wait(clock, 0, 0, BETWEEN_LOOKS);
  }
  const at = performance.now() + next() * LONGEST;
  while (performance.now() < at);
  child.kill('SIGKILL');
  await ended;
  if (sizeOf(`${killed}-wal`) < log || wholeOf(killed).equals(readFileSync(killed))) return false;
  await check(killed, entries + 2, 'killed');
  return true;
}

/** Leaves the log, of which nothing goes before the disk told that it has the pages, and of each page what the disk had of it by then. */
async function lose() {
  copied(base, killed);
  const [old, written] = [readFileSync(base), wholeOf(base)];
  const kept = Buffer.alloc(old.length + Math.floor(next() * ((written.length - old.length) / PAGE + 1)) * PAGE);
  for (let from = 0; from < kept.length; from += PAGE) {
    const fate = next();
    for (let sector = from; sector < from + PAGE; sector += SECTOR) {
      const isThere = fate < 0.4 || (fate < 0.7 && next() < 0.5);
      const source = isThere ? written : old;
      // Beyond its end a file that only grew has zeros.
      if (sector < source.length) source.copy(kept, sector, sector, sector + SECTOR);
    }
  }
  writeFileSync(killed, kept);
  await check(killed, entries, 'without power');
  return true;
}

/** Puts the ledger on a disk that has room for some of its pages, and adds until there is none. */
async function fill() {
  const pages = Math.floor(next() * ((large - small) / PAGE));
  const shared = Math.ceil(log / PAGE / 4000 + 1) * 8;
  mount(`size=${small + log + (shared + OF_ONE + pages) * PAGE}`);
  try {
    copied(base, full);
    const articles = Array.from({ length: MOST_ARTICLES }, (_, i) => readingOf(textOf(`full ${done} ${beside} ${i}`)));
    const { told, fullWhile } = addUntilFull(full, await Promise.all(articles));
    const isWithin = fullWhile !== null && sizeOf(full) > small && sizeOf(full) < large && sizeOf(`${full}-wal`) >= log;
    mount('remount,size=200m');
    await check(full, entries + 2 * told.length, 'on a full disk');
    return isWithin && told.length > 0;
  } finally {
    execFileSync('umount', [disk]);
  }
}

/** That it has so many entries at least, is whole, and can be added to. */
async function check(file, least, how) {
  const ledger = openLedger(file);
  try {
    const found = ledger.verify();
    if (found.faults.length > 0) fail(`fault ${done + 1}, ${how}: ${JSON.stringify(found.faults)}`);
    if (found.entries < least) fail(`fault ${done + 1}, ${how}: ${found.entries} entries of ${least}`);
    const reading = await readingOf(textOf(`after ${done} ${beside}`));
    ledger.add(reading.article, reading, 'checkpoints');
    if (!ledger.reading(reading.article.id)) fail(`fault ${done + 1}, ${how}: it does not go on`);
  } finally {
    ledger.close();
  }
}

/** A file with all that its log has. */
function wholeOf(file) {
  copied(file, whole);
  const database = new DatabaseSync(whole);
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
  return readFileSync(whole);
}

function copied(file, copy) {
  for (const end of ['', '-wal', '-shm']) rmSync(copy + end, { force: true });
  for (const end of ['', '-wal']) copyFileSync(file + end, copy + end);
}

function sizeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function canMount() {
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=40960', 'none', disk]);
  if (status === 0) execFileSync('umount', [disk]);
  return status === 0;
}

function mount(options) {
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'none', disk]);
}

function fail(message) {
  console.error(message);
  console.error(`kept: ${place}`);
  process.exit(1);
}
