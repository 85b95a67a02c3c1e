// Sends wild inputs the whole way: bytes, article, reading, ledger, export. An input is refused in words or put on record, with the
// text that it had; the ledger verifies, and each export is what its format promises. Exits with 1 and the input where not.
//
// They come in rounds, each with a seed of its own, from the given one on: an input that fails is found again by its round's seed.
//
//   node bench/way.mjs [INPUTS] [SEED] [--reader READER] [--keep FOLDER] [--counts FILE]     1,000,000 inputs
//   --reader  plain, which finds what stands in marks; wild, all steps of the reader over a model whose scores are chance; or model
//   --keep    puts what came to something new into a folder, the corpus of the next runs
//   --counts  puts down what came of each round that is done; those that stand there are not run again
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** Inputs of a round, by reader: each begins with the corpus as it is kept. */
const ROUNDS = { plain: 4000, wild: 2000, model: 500 };
/** Inputs a ledger has before it is verified, exported and begun anew. */
const EACH = 80;
/** Milliseconds of computing that an input may cost. */
const PATIENCE = 10_000;
/** What comes to something new is kept if it is no longer, in bytes. */
const MOST_KEPT = 2000;
/** Where Linux has a file system in memory: a ledger waits for its disk at each entry, which shows nothing here. */
const MEMORY = '/dev/shm';
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { reader: { type: 'string', default: 'plain' }, keep: { type: 'string' }, counts: { type: 'string' } },
});
const total = Number(positionals[0] ?? 1_000_000);
const first = Number(positionals[1] ?? Date.now() % 100_000);
console.log(`${total} inputs, seed ${first}`);
const read = await { plain: plainReader, wild: wildReader, model: openReader }[values.reader]();
const place = mkdtempSync(join(process.env.TMPDIR ?? (existsSync(MEMORY) ? MEMORY : tmpdir()), 'onrecord-way-'));
const file = join(place, 'way.db');
const all = { inputs: 0, read: 0, refused: 0, articles: 0, statements: 0, slowest: 0 };
/** The round under way. */
let [seed, done, begun, corpus, seen, counts, ledger] = [];
for (seed = first; all.inputs < total; seed++) {
  const length = Math.min(ROUNDS[values.reader], total - all.inputs);
  const round = putDown(length) ?? (await run(length));
  for (const name of Object.keys(all)) {
    all[name] = name === 'slowest' ? Math.max(all[name], round[name]) : all[name] + round[name];
  }
}
rmSync(place, { recursive: true });
console.log(
  `${all.inputs} inputs, seeds ${first} to ${seed - 1}, reader ${values.reader}: ${all.read} read as ${all.articles} articles with ` +
    `${all.statements} statements, ${all.refused} refused in words; the slowest took ${all.slowest.toFixed(0)} ms; every ledger verifies, ` +
    'every export can be read',
);

/** What came of a round that was done before. */
function putDown(length) {
  if (!values.counts || !existsSync(values.counts)) return undefined;
  const rounds = readFileSync(values.counts, 'utf8').trim().split('\n').map(JSON.parse);
  return rounds.find((one) => one.seed === seed && one.reader === values.reader && one.inputs === length);
}

async function run(length) {
  corpus = corpusIn(new URL('../test/way/corpus/', import.meta.url));
  seen = new Set();
  counts = { inputs: length, read: 0, refused: 0, articles: 0, statements: 0, slowest: 0 };
  [done, begun] = [0, 1];
  ledger = openLedger(file);
  for (const input of inputs(corpus, seed)) {
    done++;
    const before = process.cpuUsage();
    try {
      keep(input, await sent(input));
    } catch (error) {
      fail(error.stack, input);
    }
    const { user, system } = process.cpuUsage(before);
    counts.slowest = Math.max(counts.slowest, (user + system) / 1000);
    if (counts.slowest > PATIENCE) fail(`takes ${counts.slowest} ms`, input);
    if (done % EACH !== 0 && done < length) continue;
    await close();
    if (done === length) break;
    begun = done + 1;
    ledger = openLedger(file);
  }
  if (values.counts) appendFileSync(values.counts, `${JSON.stringify({ seed, reader: values.reader, ...counts })}\n`);
  return counts;
}

/** What comes of an input, in few words. */
async function sent({ name, bytes }) {
  const kinds = new Set();
  let some = false;
  for await (const item of takeInBytes(name, bytes, { stdin: null, fetcher: null, parse })) {
    if (item instanceof InputError) {
      if (/undefined(?! entity)|\[object|\n {4}at \S/.test(item.message))
        throw new Error(`is refused as: ${item.message}`);
      kinds.add(`refused: ${item.what.replace(/\d+|[“"'].*|\(.*/g, '').slice(0, 30)}`);
      continue;
    }
    some = true;
    const article = await toArticle(item.input, openLanguage().text);
    const report = await put(
      ledger,
      { where: item.where, article, live: false, read: () => read(item.input, { force: true }, article) },
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
  corpus.push({ name, bytes });
  if (values.keep) writeFileSync(join(values.keep, `${seed}-${done}-${name}`), bytes);
}

/** Verifies what is on record, and exports it, in other formats than the ledger before. */
async function close() {
  const among = `among the inputs from ${begun} on`;
  const { faults } = ledger.verify();
  if (faults.length > 0) fail(`${among}: ${JSON.stringify(faults)}`);
  await checkExports(ledger, file, seed + Math.floor(begun / EACH)).catch((error) => fail(`${among}: ${error.stack}`));
  ledger.close();
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
}

function fail(what, input) {
  console.error(`input ${done} of seed ${seed}, reader ${values.reader}: ${what}`);
  if (input) writeFileSync(join(place, `input-${input.name}`), input.bytes);
  console.error(`kept: ${place}`);
  process.exit(1);
}
