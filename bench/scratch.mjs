// A ledger of a benchmark's own, gone when it ends.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ledger } from '../dist/ledger/ledger.js';
import { Store } from '../dist/ledger/store.js';
import { openLanguage } from '../dist/runtime/language.js';
import { openOdds } from '../dist/runtime/odds.js';
import { openTracer } from '../dist/runtime/tracer.js';

export function newLedger() {
  const place = mkdtempSync(join(tmpdir(), 'onrecord-bench-'));
  const store = Store.open(join(place, 'bench.db'), 'write');
  const ledger = new Ledger(store, {
    tracer: openTracer,
    language: openLanguage,
    odds: openOdds,
    now: () => new Date(),
  });
  const end = () => {
    ledger.close();
    rmSync(place, { recursive: true });
  };
  return { ledger, store, end };
}
