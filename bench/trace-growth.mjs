// What adding and tracing an article costs as a ledger grows, and what tracing all of it anew takes: made-up articles of ten
// statements each, a quarter of them retold (see retellings.mjs).
//
//   taskset -c 0 node bench/trace-growth.mjs [ARTICLES…]      1000 10000 100000 if none is given
//
// At each size the next 500 articles are added one by one and timed; those between are added many to a transaction. Times are of
// the processor, which what else the machine does changes little.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ledger } from '../dist/ledger/ledger.js';
import { Store } from '../dist/ledger/store.js';
import { openLanguage } from '../dist/runtime/language.js';
import { openOdds } from '../dist/runtime/odds.js';
import { openTracer } from '../dist/runtime/tracer.js';
import { retellings } from './retellings.mjs';

const TIMED = 500;
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1000, 10_000, 100_000];
const place = mkdtempSync(join(tmpdir(), 'onrecord-bench-'));
const store = Store.open(join(place, 'bench.db'), 'write');
const ledger = new Ledger(store, { tracer: openTracer, language: openLanguage, odds: openOdds, now: () => new Date() });
const readings = retellings();
const add = () => {
  const { value } = readings.next();
  const start = process.cpuUsage();
  ledger.add(value.article, value, 'bench');
  return milliseconds(start);
};
function milliseconds(start) {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

let articles = 0;
for (const size of sizes) {
  while (articles < size) {
    store.database.transaction(() => {
      for (let i = 0; i < 500 && articles < size; i++, articles++) add();
    });
  }
  const times = Array.from({ length: TIMED }, add).sort((a, b) => a - b);
  articles += TIMED;
  const mean = times.reduce((sum, time) => sum + time, 0) / TIMED;
  console.log(
    `${size.toLocaleString('en')} articles: adding one takes ${mean.toFixed(1)} ms (median ${times[TIMED / 2].toFixed(1)}, 95th percentile ${times[Math.floor(TIMED * 0.95)].toFixed(1)})`,
  );
}
const start = process.cpuUsage();
const { statements, compared, links, utterances } = await ledger.retrace();
const seconds = milliseconds(start) / 1000;
const peak = process.resourceUsage().maxRSS / 1024;
ledger.close();
const size = statSync(join(place, 'bench.db')).size / 1e6;
rmSync(place, { recursive: true });
console.log(
  `${statements.toLocaleString('en')} statements traced anew in ${seconds.toFixed(0)} s: ${compared.toLocaleString('en')} pairs compared, ` +
    `${links.toLocaleString('en')} links, ${utterances.toLocaleString('en')} utterances; at most ${peak.toFixed(0)} MiB, the file ${size.toFixed(0)} MB`,
);
