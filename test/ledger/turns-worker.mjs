// Writes one transaction after the other, each of some milliseconds, and counts them.
//
//   node turns-worker.mjs FILE
import { Connection } from '../../dist/ledger/sqlite.js';

const database = new Connection(process.argv[2]);
const pause = new Int32Array(new SharedArrayBuffer(4));
for (;;) {
  database.transaction(() => {
    database.exec('UPDATE turns SET other = other + 1');
    Atomics.wait(pause, 0, 0, 10);
  }, 'immediate');
}
