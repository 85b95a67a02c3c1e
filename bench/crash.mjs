// Kills `onrecord add` at random moments (SIGKILL), each time verifies the ledger and takes the batch up again, and in the end
// compares the ledger with one that was never disturbed. Exits with 1 if anything was lost, half written or different.
//
//   node bench/crash.mjs [KILLS] [FOLDER]     200 kills of the command, adding the texts of FOLDER
//   node bench/crash.mjs [KILLS]              the same with made-up articles and a reader that takes no time, so that most
//                                             kills hit a transaction
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unpack } from '../dist/ledger/entry.js';
import { Connection } from '../dist/ledger/sqlite.js';
import { openLedger } from '../dist/runtime/ledger.js';
import { corpus } from './corpus.mjs';

const kills = Number(process.argv[2] ?? 200);
const place = mkdtempSync(join(tmpdir(), 'onrecord-crash-'));
const isFast = process.argv[3] === undefined;
const folder = process.argv[3] ?? (await madeUp(join(place, 'articles'), kills * 16));
const main = fileURLToPath(new URL(isFast ? 'crash-worker.mjs' : '../dist/cli/main.js', import.meta.url));
const file = join(place, 'disturbed.db');
const run = (ledger) => ['add', folder, '--ledger', ledger, '--format', 'jsonl'];

const reported = new Set();
let done = 0;
let inTransaction = 0;
let finished = false;
while (done < kills && !finished) {
  const after = (isFast ? 700 : 2200) * Math.random();
  finished = await killed(after);
  if (finished) break;
  done++;
  const ledger = openLedger(file);
  if (process.env.ONRECORD_CRASH_LOG)
    console.log(`kill ${done} after ${after.toFixed(0)} ms: ${reported.size} reported`);
  const { faults, articles } = ledger.verify();
  if (faults.length > 0) fail(`kill ${done}: ${JSON.stringify(faults)}`);
  for (const id of reported)
    if (!ledger.reading(id)) fail(`kill ${done}: article ${id} was reported as added and is not there`);
  // What is there and was not reported: the process was killed between the two.
  inTransaction += articles - reported.size > 0 ? 1 : 0;
  for (const id of ledger.articles()) reported.add(id);
  ledger.close();
}
execFileSync(process.execPath, [main, ...run(file)], { stdio: 'ignore' });
const calm = join(place, 'undisturbed.db');
execFileSync(process.execPath, [main, ...run(calm)], { stdio: 'ignore' });
const [disturbed, undisturbed] = [contents(file), contents(calm)];
if (disturbed.text !== undisturbed.text) fail('the ledger differs from the undisturbed one');
rmSync(place, { recursive: true });
console.log(
  `${done} kills${finished ? ' (then the batch was done)' : ''}, ${inTransaction} of them between a commit and its report; ` +
    `${disturbed.entries} entries, equal to an undisturbed ledger's`,
);

/** Runs the command and kills it so long after its first report; true if it ended before. What it reports is noted. */
function killed(after) {
  const child = spawn(process.execPath, [main, ...run(file)], { stdio: ['ignore', 'pipe', 'ignore'] });
  let timer;
  let text = '';
  child.stdout.on('data', (chunk) => {
    timer ??= setTimeout(() => child.kill('SIGKILL'), after);
    text += chunk;
  });
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      for (const line of text.split('\n').slice(0, -1)) reported.add(JSON.parse(line).article);
      if (signal === null && code !== 0) fail(`the command ended with ${code}`);
      resolve(signal === null);
    });
  });
}

/** All that a ledger holds but the times, and the hashes, which hang on them. */
function contents(path) {
  const ledger = openLedger(path);
  const { faults, entries } = ledger.verify();
  if (faults.length > 0) fail(`${path}: ${JSON.stringify(faults)}`);
  ledger.close();
  const database = new Connection(path);
  const record = database.prepare('SELECT seq, kind, body FROM entry ORDER BY seq').all();
  const tables = ['article', 'appearance', 'actor', 'statement', 'about', 'correction'].map((table) =>
    database.prepare(`SELECT * FROM ${table} ORDER BY rowid`).all(),
  );
  const found = database.prepare("SELECT rowid FROM statement_words WHERE statement_words MATCH 'the'").pluck().all();
  database.close();
  return { entries, text: JSON.stringify([record.map(({ body, ...rest }) => [rest, unpack(body)]), tables, found]) };
}

async function madeUp(into, count) {
  mkdirSync(into);
  const readings = await corpus(7, 2);
  for (let i = 0; i < count; i++) {
    const { article } = readings.next().value;
    writeFileSync(join(into, `${String(i).padStart(5, '0')}.txt`), article.text);
  }
  return into;
}

function fail(message) {
  console.error(message);
  console.error(`kept: ${place}`);
  process.exit(1);
}
