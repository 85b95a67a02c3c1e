// Fifty who read the site and two who write, at once: one corrects, one imports. No answer may be an error, nothing that was
// answered as written may be missing in the end, and the server's memory stays what it is, once the model is open and the heaps of
// the threads have grown to what they need: they do the same before, for as long as WARM says.
//
//   node bench/crowd.mjs [SECONDS] [STATEMENTS]     60 seconds, on a ledger of 5,000 statements (see archive.mjs)
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openLedger } from '../dist/runtime/ledger.js';
import { fill } from './archive.mjs';

const [seconds, size] = [Number(process.argv[2] ?? 60), Number(process.argv[3] ?? 5000)];
const READERS = 50;
/** By so much memory may be more in the last quarter than in the second. */
const GROWTH = 1.1;
const place = mkdtempSync(join(tmpdir(), 'onrecord-crowd-'));
const file = join(place, 'crowd.db');
fill(file, size);
const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const args = [main, 'serve', '--ledger', file, '--port', '0', '--no-open', '--workers', '1'];
const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
const [said] = await once(server.stdout, 'data');
const base = String(said).match(/http:\S+(?=\/)/u)[0];
const json = async (path) => (await fetch(base + path)).json();
const { statements } = await json('/search.json?limit=50');
const { utterances } = await json('/utterances.json?limit=50');
const before = (await json('/health')).articles;
const id = statements[0].id;
const PAGES = [
  () => '/',
  (n) => `/search?words=${statements[n % 50].words.match(/\p{L}{5,}/u)?.[0] ?? 'the'}`,
  (n) => `/search?speaker=${encodeURIComponent(statements[n % 50].speaker ?? 'Nobody')}`,
  () => '/articles',
  (n) => `/articles/${statements[n % 50].article}`,
  (n) => `/statements/${statements[n % 50].id}`,
  () => '/utterances',
  (n) => `/utterances/${utterances[n % utterances.length].id}`,
  (n) => `/actors?name=${encodeURIComponent(statements[n % 50].speaker ?? 'Nobody')}`,
  () => '/findings',
  () => '/quoted?by=gender',
  (n) => `/check?words=${encodeURIComponent(statements[n % 50].words.slice(0, 60))}`,
  (n) => `/review?at=${n % 40}`,
  () => '/lists',
];

/** What goes before what is counted as memory: so many seconds, and on busy cores as long as so many answers take. */
const WARM = { seconds: 80, answers: 6000 };
const begun = Date.now();
let [warm, end] = [Infinity, Infinity];
const told = { answers: 0, corrections: 0, imports: 0 };
const memory = [];
const readers = Array.from({ length: READERS }, (_, i) => reads(i));
await Promise.all([...readers, corrects(), imports(), watchesMemory()]);
server.kill('SIGTERM');
const [code] = await once(server, 'exit');
if (code !== 0) fail(`the server ended with ${code}`);
const ledger = openLedger(file, { mode: 'read' });
const articles = ledger.coverage().articles - before;
const corrections = ledger.corrections(statements[0].article).filter(({ by }) => by === 'crowd').length;
const { faults } = ledger.verify();
ledger.close();
rmSync(place, { recursive: true });
if (articles !== told.imports) fail(`${told.imports} articles were imported, ${articles} are there`);
if (corrections !== told.corrections) fail(`${told.corrections} corrections were made, ${corrections} are there`);
if (faults.length > 0) fail(JSON.stringify(faults));
const quarter = (n) => memory.slice((memory.length * n) / 4, (memory.length * (n + 1)) / 4);
const mean = (list) => list.reduce((sum, one) => sum + one, 0) / list.length;
const [second, last] = [mean(quarter(1)), mean(quarter(3))];
console.log(
  `${Math.round((warm - begun) / 1000)} and ${seconds} s: ${READERS} readers got ${told.answers} answers, two writers made ${told.corrections} corrections and ${told.imports} imports; ` +
    `no error, all is there and verifies; memory ${second.toFixed(0)} MB in the second quarter, ${last.toFixed(0)} MB in the last`,
);
if (last > GROWTH * second) fail('memory grows');

async function reads(start) {
  for (let n = start; Date.now() < end; n++) {
    const path = PAGES[n % PAGES.length](n);
    const answer = await fetch(base + path, { headers: { accept: 'text/html' } });
    await answer.text();
    if (answer.status !== 200) fail(`${path} is answered with ${answer.status}`);
    told.answers++;
  }
}

async function corrects() {
  for (let n = 0; Date.now() < end; n++) {
    await sent(`/statements/${id}/corrections.json`, {
      field: 'channel',
      value: `Channel ${n}`,
      by: 'crowd',
      why: 'a bench',
    });
    told.corrections++;
  }
}

async function imports() {
  for (let n = 0; Date.now() < end; n++) {
    const text = `“We will mend quay number ${n} before the thaw comes,” said Dagny Holt, who leads the port.`;
    const { id: one } = await sent('/import.json', { text, title: `Quay ${n}` });
    let state = 'running';
    while (state === 'running') {
      await sleep(50);
      ({ state } = await json(`/imports/${one}.json`));
    }
    if (state !== 'done') fail(`an import ended as ${state}`);
    told.imports++;
  }
}

async function watchesMemory() {
  while (Date.now() < end) {
    if (warm === Infinity && Date.now() - begun >= WARM.seconds * 1000 && told.answers >= WARM.answers) {
      warm = Date.now();
      end = warm + seconds * 1000;
    }
    if (Date.now() >= warm) memory.push(Number(execFileSync('ps', ['-o', 'rss=', '-p', server.pid])) / 1000);
    await sleep(1000);
  }
}

async function sent(path, body) {
  const answer = await fetch(base + path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
  if (!answer.ok) fail(`${path} is answered with ${answer.status}: ${await answer.text()}`);
  return answer.json();
}

function fail(message) {
  console.error(message);
  server.kill('SIGKILL');
  process.exit(1);
}
