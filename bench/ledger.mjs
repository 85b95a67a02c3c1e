// What storing costs on top of reading, and how fast the same articles pass a second time.
//
//   taskset -c 0 node bench/ledger.mjs [FOLDER]      texts in FOLDER; the examples where none is named
//
// Each text is read, then added to a ledger, one after the other in one process, so that the two are timed on the same
// texts. The second time, `add` is asked for each, as the command does it: the text's hash, and a look whether it is there.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toArticle } from '../dist/index.js';
import { openLedger } from '../dist/runtime/ledger.js';
import { openReader } from '../dist/runtime/pool.js';

const folder = process.argv[2] ?? new URL('../examples/', import.meta.url).pathname;
const files = readdirSync(folder).filter((name) => /\.(?:txt|md)$/.test(name));
const texts = files.map((name) => readFileSync(join(folder, name), 'utf8'));
const read = await openReader({ threads: 1 });
const place = mkdtempSync(join(tmpdir(), 'onrecord-bench-'));
const ledger = openLedger(join(place, 'bench.db'));

let [reading, storing, statements] = [0, 0, 0];
const timed = async (action) => {
  const start = performance.now();
  const result = await action();
  return [result, performance.now() - start];
};
for (const [i, text] of texts.entries()) {
  const [found, took] = await timed(() => read({ text }));
  const [, stored] = await timed(() => {
    ledger.find(found.article);
    ledger.add(found.article, found, 'bench', files[i]);
  });
  reading += took;
  storing += stored;
  statements += found.statements.length;
}
const [, again] = await timed(async () => {
  for (const text of texts) if (ledger.find(await toArticle({ text })) !== 'known') throw new Error('not known');
});
const [{ faults }, checking] = await timed(() => ledger.verify());
ledger.close();
const size = statSync(join(place, 'bench.db')).size / 1e6;
rmSync(place, { recursive: true });
const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;
for (const { entry, what } of faults) console.log(`entry ${entry} ${what}`);
console.log(`${texts.length} texts, ${statements} statements, ${size.toFixed(1)} MB, ${faults.length} faults`);
console.log(
  `reading ${seconds(reading)}, storing ${seconds(storing)}: ${((100 * storing) / reading).toFixed(1)} % on top`,
);
console.log(
  `again ${seconds(again)}: ${((reading + storing) / again).toFixed(0)} times faster; verify ${seconds(checking)}`,
);
