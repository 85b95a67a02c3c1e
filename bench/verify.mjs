// What verify costs on a large ledger of made-up news (see archive.mjs), in the processor's time, and what of it is to put together
// again who is who and to trace again.
//
//   node bench/verify.mjs [STATEMENTS] [--ledger FILE]
//
// 200,000 statements if nothing is given; FILE is a ledger that archive.mjs made.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { otherwisePlaced, otherwiseTraced } from '../dist/ledger/derived.js';
import { Store } from '../dist/ledger/store.js';
import { openLanguage } from '../dist/runtime/language.js';
import { openLedger } from '../dist/runtime/ledger.js';
import { openTracer } from '../dist/runtime/tracer.js';
import { fill } from './archive.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { ledger: { type: 'string' } } });
const place = mkdtempSync(join(tmpdir(), 'onrecord-verify-'));
const file = values.ledger ?? join(place, 'bench.db');
if (values.ledger === undefined) fill(file, Number(positionals[0] ?? 200_000));

const ledger = openLedger(file);
const [{ faults, statements, articles, isPlaced, isTraced }, whole] = timed(() => ledger.verify());
ledger.close();
const store = Store.open(file, 'read');
const [, placing] = timed(() => otherwisePlaced(store, openLanguage(), () => {}));
const [, tracing] = timed(() => otherwiseTraced(store, openTracer(), () => {}));
store.database.close();
rmSync(place, { recursive: true });
for (const { entry, what } of faults) console.log(`entry ${entry} ${what}`);
console.log(
  `${statements.toLocaleString('en')} statements of ${articles.toLocaleString('en')} articles, ${faults.length} faults: verify ${whole} of computing, of it who is who ${isPlaced ? placing : 'not compared'}, tracing ${isTraced ? tracing : 'not compared'}`,
);

function timed(action) {
  const start = process.cpuUsage();
  const result = action();
  const { user, system } = process.cpuUsage(start);
  return [result, `${((user + system) / 1e6).toFixed(1)} s`];
}
