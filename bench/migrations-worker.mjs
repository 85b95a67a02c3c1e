// Opens a ledger when it is told to, and tells when it is open, for migrations.mjs.
//
//   node bench/migrations-worker.mjs FILE
import { once } from 'node:events';
import { openLedger } from '../dist/runtime/ledger.js';

process.stdout.write('ready\n');
await once(process.stdin, 'data');
const ledger = openLedger(process.argv[2]);
process.stdout.write('opened\n');
ledger.close();
process.exit();
