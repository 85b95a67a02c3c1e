// Two that write to a ledger and four that read it, at once. None may fail, what readers see is whole, and in the end all that the
// writers told is there.
//
//   node bench/many.mjs [SECONDS]     600
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openLedger } from '../dist/runtime/ledger.js';
import { readingOf, textOf } from './steady-texts.mjs';

const seconds = Number(process.argv[2] ?? 600);
const worker = fileURLToPath(new URL('steady-worker.mjs', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'onrecord-many-'));
const file = join(place, 'many.db');
const ledger = openLedger(file);
const reading = await readingOf(textOf('the first day'));
ledger.add(reading.article, reading, 'many');
ledger.close();

const results = await Promise.all(
  ['add', 'add', 'read', 'read', 'read', 'read'].map((kind, i) => run(kind, `${kind} ${i}`)),
);
const again = openLedger(file);
const { faults, entries } = again.verify();
again.close();
rmSync(place, { recursive: true });
const sum = (kind) => results.filter((one) => one.kind === kind).reduce((all, { lines }) => all + lines.length, 0);
const told = results.flatMap(({ lines }) => lines).reduce((all, line) => all + Number(line), 0);
if (faults.length > 0) fail(JSON.stringify(faults));
if (entries < told + 2) fail(`${told} entries were told as done, ${entries - 2} are there`);
console.log(
  `${seconds} s: two writers added ${sum('add')} articles, four readers asked ${sum('read')} times; none failed, all is there and verifies`,
);

function run(kind, name) {
  const child = spawn(process.execPath, [worker, file, kind, name], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
  return new Promise((resolve) => {
    child.on('close', (_, signal) => {
      clearTimeout(timer);
      if (signal !== 'SIGKILL') fail(`${name} ended by itself: ${err}`);
      resolve({ kind, lines: out.split('\n').slice(1, -1) });
    });
  });
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
