// Sends wild inputs the whole way: bytes, article, reading, ledger, export. An input is refused in words or put on record, with the
// text that it had; the ledger verifies, and each export is what its format promises. Exits with 1 and the input where not.
//
//   node bench/way.mjs [INPUTS] [SEED] [--reader READER] [--keep FOLDER]     1,000,000 inputs
//   --reader  plain, which finds what stands in marks; wild, all steps of the reader over a model whose scores are chance; or model
//   --keep    puts what came to something new into a folder, the corpus of the next runs
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { InputError, openLedger, openReader } from '../dist/index.js';
import { parse } from '../dist/intake/parse.js';
import { takeInBytes } from '../dist/intake/source.js';
import { put } from '../dist/ledger/put.js';
import { toArticle } from '../dist/record/article.js';
import { openLanguage } from '../dist/runtime/language.js';
import { checkExports } from './way-exports.mjs';
import { corpusIn, inputs } from './way-inputs.mjs';
import { plainReader, wildReader } from './way-reader.mjs';

/** Inputs a ledger has before it is verified, exported and begun anew. */
const EACH = 250;
/** Milliseconds of computing that an input may cost. */
const PATIENCE = 10_000;
/** What comes to something new is kept if it is no longer, in bytes. */
const MOST_KEPT = 3000;
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { reader: { type: 'string', default: 'plain' }, keep: { type: 'string' } },
});
const total = Number(positionals[0] ?? 1_000_000);
const seed = Number(positionals[1] ?? Date.now() % 100_000);
console.log(`${total} inputs, seed ${seed}`);
const read = await { plain: plainReader, wild: wildReader, model: openReader }[values.reader]();
const corpus = corpusIn(new URL('../test/way/corpus/', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'onrecord-way-'));
const seen = new Set();
const counts = { refused: 0, read: 0, articles: 0, statements: 0, kept: 0 };
let slowest = 0;
let ledger = openLedger(join(place, 'way.db'));
let done = 0;
for (const input of inputs(corpus, seed)) {
  if (done === total) break;
  done++;
  const before = process.cpuUsage();
  try {
    keep(input, await sent(input));
  } catch (error) {
    fail(error.stack, input);
  }
  const { user, system } = process.cpuUsage(before);
  slowest = Math.max(slowest, (user + system) / 1000);
  if (slowest > PATIENCE) fail(`takes ${slowest} ms`, input);
  if (done % EACH === 0 || done === total) await close();
  if (done % 50_000 === 0) console.log(`${done} done, ${JSON.stringify(counts)}`);
}
rmSync(place, { recursive: true });
const { refused, articles, statements } = counts;
console.log(
  `${done} inputs, seed ${seed}, reader ${values.reader}: ${counts.read} read as ${articles} articles with ${statements} statements, ${refused} refused in ` +
    `words; the slowest took ${slowest.toFixed(0)} ms; every ledger verifies, every export can be read`,
);

/** What comes of an input, in few words. */
async function sent({ name, bytes }) {
  const kinds = new Set();
  let some = false;
  for await (const item of takeInBytes(name, bytes, { stdin: null, fetcher: null, parse })) {
    if (item instanceof InputError) {
      if (/undefined(?! entity)|\[object|\n\s+at /.test(item.message))
        throw new Error(`is refused as: ${item.message}`);
      kinds.add(`refused: ${item.what.replace(/\d+|[“"'].*|\(.*/g, '').slice(0, 30)}`);
      continue;
    }
    some = true;
    const article = await toArticle(item.input, openLanguage().text);
    const report = await put(
      ledger,
      { where: item.where, article, live: false, read: () => read(item.input, { force: true }) },
      async () => 'way',
    );
    const standing = ledger.reading(article.id);
    if (standing.article.text !== item.input.text.toWellFormed()) throw new Error('is on record with another text');
    counts.articles += report.outcome === 'added' ? 1 : 0;
    counts.statements += report.statements;
    for (const { kind, manner } of standing.statements) kinds.add(`${kind} ${manner}`);
    if (item.note) kinds.add(item.note.slice(0, 30));
  }
  if (some) counts.read++;
  else counts.refused++;
  return [...kinds].sort().join();
}

/** What came to something new is mutated further. */
function keep({ name, bytes }, outcome) {
  const sort = `${name.slice(name.indexOf('.'))} ${outcome}`;
  if (seen.has(sort) || bytes.length > MOST_KEPT) return;
  seen.add(sort);
  counts.kept++;
  corpus.push({ name, bytes });
  if (values.keep) writeFileSync(join(values.keep, `${seed}-${done}-${name}`), bytes);
}

/** Verifies what is on record, exports it and begins another ledger. */
async function close() {
  const { faults } = ledger.verify();
  if (faults.length > 0) fail(JSON.stringify(faults));
  await checkExports(ledger).catch((error) => fail(error.stack));
  ledger.close();
  for (const end of ['', '-wal', '-shm']) rmSync(join(place, `way.db${end}`), { force: true });
  ledger = openLedger(join(place, 'way.db'));
}

function fail(what, input) {
  console.error(`input ${done} of seed ${seed}: ${what}`);
  if (input) writeFileSync(join(place, `input-${input.name}`), input.bytes);
  console.error(`kept: ${place}`);
  process.exit(1);
}
