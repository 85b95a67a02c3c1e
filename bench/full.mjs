// Lets the disk run full at every page of a write: a ledger on a disk in memory that has room for so many pages more, to which articles
// are added until there is none. It must be told in words; what was told as added is there, and with room again it goes on. Needs the
// right to mount (Linux, root).
//
//   node bench/full.mjs [DISKS]     200 disks, each of a page more than the last
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLedger } from '../dist/runtime/ledger.js';
import { readingOf, textOf } from './steady-texts.mjs';
import { addUntilFull } from './until-full.mjs';

const disks = Number(process.argv[2] ?? 200);
const PAGE = 4096;
/** An empty ledger is larger than this, in pages: the first disks have no room for it. */
const LEAST = 20;
const MOST_ARTICLES = 30;
const place = mkdtempSync(join(tmpdir(), 'onrecord-full-'));
const file = join(place, 'full.db');
const readings = await Promise.all(Array.from({ length: MOST_ARTICLES + 1 }, (_, i) => readingOf(textOf(`day ${i}`))));
const counts = { opening: 0, adding: 0 };
for (let i = 0; i < disks; i++) {
  mount(`size=${(LEAST + i) * PAGE}`);
  try {
    const { told, fullWhile } = addUntilFull(file, readings.slice(0, MOST_ARTICLES));
    if (fullWhile) counts[fullWhile]++;
    mount('remount,size=100m');
    checkWhole(told, i);
  } finally {
    execFileSync('umount', [place]);
  }
}
rmdirSync(place);
console.log(
  `${disks} disks run full, ${counts.opening} while the ledger was made, ${counts.adding} while it was added to: told in words; all that was told as added is there, and it goes on`,
);

function checkWhole(told, i) {
  const ledger = openLedger(file);
  try {
    const { faults } = ledger.verify();
    if (faults.length > 0) throw new Error(`disk ${i}: ${JSON.stringify(faults)}`);
    for (const id of told)
      if (!ledger.reading(id)) throw new Error(`disk ${i}: article ${id} was told as added and is gone`);
    const last = readings.at(-1);
    ledger.add(last.article, last, 'full');
    if (ledger.verify().faults.length > 0) throw new Error(`disk ${i}: it does not go on`);
  } finally {
    ledger.close();
  }
}

function mount(options) {
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'none', place]);
}
