// Damages copies of a ledger, by flipped bytes, zeroed, exchanged, random and cut pages, and asks each for all that a ledger tells. What
// is wrong must be told in words or found by verify; nothing may crash, and what verify finds whole must hold what was written.
//
//   node bench/damage.mjs [COPIES] [SEED]     1000 copies
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError, openLedger } from '../dist/index.js';
import { corpus } from './corpus.mjs';
import { random } from './random.mjs';

const copies = Number(process.argv[2] ?? 1000);
const seed = Number(process.argv[3] ?? Date.now() % 100_000);
const next = random(seed);
const PAGE = 4096;
const place = mkdtempSync(join(tmpdir(), 'onrecord-damage-'));
const whole = join(place, 'whole.db');
const ledger = openLedger(whole);
const readings = await corpus(seed, 2);
for (let i = 0; i < 30; i++) {
  const reading = readings.next().value;
  ledger.add(reading.article, reading, 'damage test');
}
const [statement] = ledger.search({}, { sort: 'added', limit: 1 });
ledger.correct(statement.id, [['channel', 'radio']], 'L. Obuya', 'the minutes');
ledger.close();
const bytes = readFileSync(whole);
const pages = bytes.length / PAGE;
const told = await everything(whole);

const at = () => Math.floor(next() * pages) * PAGE;
/** How a copy is damaged; each gives its bytes. */
const DAMAGES = {
  bytes: (copy) => {
    for (let n = 1 + Math.floor(next() * 8); n > 0; n--)
      copy[Math.floor(next() * copy.length)] ^= 1 << Math.floor(next() * 8);
    return copy;
  },
  zeroes: (copy) => copy.fill(0, ...page(at())),
  noise: (copy) => {
    const [from, to] = page(at());
    for (let i = from; i < to; i++) copy[i] = Math.floor(next() * 256);
    return copy;
  },
  exchanged: (copy) => {
    const [a, b] = [at(), at()];
    const held = Buffer.from(copy.subarray(...page(a)));
    copy.copy(copy, a, ...page(b));
    held.copy(copy, b);
    return copy;
  },
  cut: (copy) => copy.subarray(0, Math.floor(next() * copy.length)),
  tail: (copy) => Buffer.concat([copy, copy.subarray(...page(at()))]),
};

const counts = new Map();
const kinds = Object.keys(DAMAGES);
for (let i = 0; i < copies; i++) {
  const kind = kinds[i % kinds.length];
  const file = join(place, 'copy.db');
  copyFileSync(whole, file);
  writeFileSync(file, DAMAGES[kind](Buffer.from(bytes)));
  const outcome = await outcomeOf(file, `${kind}, copy ${i} of seed ${seed}`);
  counts.set(`${kind}: ${outcome}`, (counts.get(`${kind}: ${outcome}`) ?? 0) + 1);
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
}
rmSync(place, { recursive: true });
for (const [what, count] of [...counts].sort()) console.log(`${String(count).padStart(6)} ${what}`);
console.log(`${copies} damaged copies, seed ${seed}: each told in words, found by verify, or whole`);

/** What comes of a copy: `refused` in words, `found` by verify, or `whole`. */
async function outcomeOf(file, name) {
  let verified;
  try {
    const open = openLedger(file, { mode: 'read' });
    try {
      verified = open.verify();
    } finally {
      open.close();
    }
  } catch (error) {
    return refused(error, name);
  }
  // Whatever it finds, nothing else may crash either.
  let now;
  try {
    now = await everything(file);
  } catch (error) {
    refused(error, name);
    if (verified.faults.length > 0) return 'found';
    fail(`${name}: verify finds nothing, and reading it says: ${error.message}`);
  }
  if (verified.faults.length > 0) return 'found';
  if (now !== told) fail(`${name}: verify finds nothing, and it holds something else`);
  return 'whole';
}

function refused(error, name) {
  if (!(error instanceof InputError)) fail(`${name}: ${error.stack}`);
  return 'refused';
}

/** All that a ledger tells. */
async function everything(file) {
  const open = openLedger(file, { mode: 'read' });
  try {
    const hits = [...open.every({ all: true })];
    const articles = open.articles().map((id) => [open.reading(id), open.findings(id)]);
    const found = ['the', 'will', 'road'].map((words) => open.count({ words }));
    const utterances = open.utterances({ limit: 50 }).rows.map(({ id }) => open.utterance(id));
    const who = hits.slice(0, 3).flatMap(({ speaker }) => (speaker ? open.who(speaker, 2) : []));
    const checked = hits.slice(0, 3).map(({ words }) => (/\w/.test(words) ? open.check(words).verdict : null));
    return JSON.stringify([hits, articles, found, utterances, who, checked]);
  } finally {
    open.close();
  }
}

function page(from) {
  return [from, from + PAGE];
}

function fail(message) {
  console.error(message);
  console.error(`kept: ${place}`);
  process.exit(1);
}
