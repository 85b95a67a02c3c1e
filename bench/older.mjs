// Ledgers that this version brings up to date as it opens them, for migrations.mjs.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { MIGRATIONS } from '../dist/ledger/schema.js';
import { Connection } from '../dist/ledger/sqlite.js';
import { openLedger } from '../dist/runtime/ledger.js';
import { readingOf, textOf } from './steady-texts.mjs';

const TESTS = new URL('../test/ledger/', import.meta.url);
/** Articles of the ledger that has today's tables and the rules of before. */
const ARTICLES = 20;
/** Where a file's header says how many pages are held in memory, and so few that what is under way stands in the log long before it is done. */
const [CACHE, PAGES] = [48, 10];

/** Each as its name and the bytes of its file. */
export async function olderLedgers(scratch) {
  const kept = readdirSync(TESTS)
    .filter((name) => name.endsWith('.db.gz'))
    .map((name) => ({ name, bytes: gunzipSync(readFileSync(new URL(name, TESTS))) }));
  const all = [...kept, ...kept.flatMap((one) => laterSteps(one, scratch)), await olderRules(scratch)];
  for (const { bytes } of all) bytes.writeUInt32BE(PAGES, CACHE);
  return all;
}

/** The same ledger, with the tables of each step since: what versions in between began, and did not end. */
function laterSteps({ name, bytes }, scratch) {
  const steps = [];
  for (;;) {
    writeFileSync(scratch, steps.at(-1)?.bytes ?? bytes);
    const database = new Connection(scratch);
    const step = database.pragma('user_version') + 1;
    if (step < MIGRATIONS.length) {
      database.pragma('journal_mode = DELETE');
      database.exec(MIGRATIONS[step - 1]);
      database.pragma(`user_version = ${step}`);
    }
    database.close();
    if (step >= MIGRATIONS.length) break;
    steps.push({ name: `${name} at step ${step}`, bytes: readFileSync(scratch) });
  }
  removed(scratch);
  return steps;
}

/** Today's tables, in which all that rules make is to be made anew. */
async function olderRules(scratch) {
  const ledger = openLedger(scratch);
  for (let i = 0; i < ARTICLES; i++) {
    const reading = await readingOf(textOf(`day ${i}`));
    ledger.add(reading.article, reading, 'older');
  }
  ledger.close();
  const database = new Connection(scratch);
  database.exec('UPDATE made SET rules = 0');
  database.close();
  const bytes = readFileSync(scratch);
  removed(scratch);
  return { name: "today's tables with rules of before", bytes };
}

/** Removes a ledger with all that SQLite puts beside it. */
export function removed(file) {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(file + end, { force: true });
}
