// Kills `onrecord serve`, with its threads and its model, at random moments while it imports (SIGKILL): half of them from when the
// import was asked for, half from when it told of an article. Each time the ledger must open, verify, and have every article that
// the site told as taken. Exits with 1 where it does not.
//
//   node bench/site-kills.mjs [KILLS] [SEED]     60
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openLedger } from '../dist/runtime/ledger.js';
import { random } from './random.mjs';
import { textOf } from './steady-texts.mjs';

const kills = Number(process.argv[2] ?? 60);
const seed = Number(process.argv[3] ?? Date.now() % 100_000);
console.log(`${kills} kills, seed ${seed}`);
const next = random(seed);
const FILES = 40;
/** The longest that it goes on, in milliseconds: from when it was asked, and from when it told of something. */
const [FROM_ASKED, FROM_TOLD] = [4000, 1500];
const ASK_EACH = 20;
const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'onrecord-site-kills-'));
const file = join(place, 'site.db');
const told = new Set();
let server;
process.on('exit', () => server?.kill('SIGKILL'));
let [before, untold, early] = [0, 0, 0];
for (let i = 0; i < kills; i++) {
  const isTold = i % 2 === 1;
  const known = told.size;
  await killed(i, isTold);
  const ledger = openLedger(file);
  const { faults, articles } = ledger.verify();
  const lost = [...told].filter((id) => ledger.reading(id) === null);
  ledger.close();
  if (faults.length > 0) fail(`kill ${i + 1}: ${JSON.stringify(faults)}`);
  if (lost.length > 0 || articles < before) fail(`kill ${i + 1}: ${lost.length} articles that were told are gone`);
  if (told.size === known) early++;
  untold += articles - before > told.size - known ? 1 : 0;
  before = articles;
}
rmSync(place, { recursive: true });
console.log(
  `${kills} kills of the site while it imported, seed ${seed}: ${early} before it told of an article, ${untold} between a commit and its telling; ${told.size} articles were told, all are there, and each ledger verifies`,
);

async function killed(i, isTold) {
  const args = [main, 'serve', '--ledger', file, '--port', '0', '--no-open', '--workers', '1'];
  server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(server, 'exit');
  const [said] = await once(server.stdout, 'data');
  const base = String(said).match(/http:\S+(?=\/)/u)[0];
  const body = new FormData();
  for (let n = 0; n < FILES; n++) body.append('files', new Blob([textOf(`${i} ${n}`)]), `${n}.txt`);
  const started = await fetch(`${base}/import.json`, { method: 'POST', body });
  if (!started.ok) fail(`kill ${i + 1}: ${started.status} ${await started.text()}`);
  const { id } = await started.json();
  const kill = () => server.kill('SIGKILL');
  if (!isTold) setTimeout(kill, next() * FROM_ASKED);
  let isUnderWay = false;
  for (;;) {
    let asked;
    try {
      asked = await (await fetch(`${base}/imports/${id}.json`)).json();
    } catch {
      break;
    }
    for (const one of asked.taken) if (one.outcome !== undefined) told.add(one.article);
    if (isTold && !isUnderWay && asked.count > 0) {
      isUnderWay = true;
      setTimeout(kill, next() * FROM_TOLD);
    }
    if (asked.state === 'failed') fail(`kill ${i + 1}: the import failed`);
    await sleep(ASK_EACH);
  }
  await ended;
}

function fail(message) {
  console.error(message);
  console.error(`kept: ${place}`);
  process.exit(1);
}
