// On Record and its peers on the same texts, in one run: how right, how fast on one core, how much memory, how soon.
//
//   node bench/peers/install.mjs FOLDER
//   node bench/peers.mjs GOLD SCORER FOLDER [--texts NUMBER] [--only NAME…] [--svg FILE]
//
// GOLD is a part of PolNeAR, SCORER its scorer in Python (polnear.py), FOLDER where the peers were installed. With --texts every peer reads
// so many of the texts, spread over all. Peers that are not there are told. Each reads in a process of its own, one after another.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ABSENT, PEERS } from './peers/peers.mjs';
import { pictureOf } from './peers/picture.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { texts: { type: 'string' }, only: { type: 'string', multiple: true }, svg: { type: 'string' } },
});
const [gold, scorer, folder] = positionals.map((name) => resolve(name));
if (folder === undefined) {
  process.stderr.write('usage: node bench/peers.mjs GOLD SCORER FOLDER [--texts NUMBER] [--only NAME] [--svg FILE]\n');
  process.exit(2);
}
const SHORT = '“The ferry will run until spring,” said Mayor Ilse Varga. Tomas Brandt said that it would not.\n';
/** So many texts are read before the time counts. */
const WARM = 5;

const scratch = mkdtempSync(join(tmpdir(), 'onrecord-peers-'));
const texts = chosen();
const words = texts.reduce((sum, { text }) => sum + text.split(/\s+/).filter(Boolean).length, 0);
console.log(`${texts.length} texts, ${words.toLocaleString('en')} words, one core of ${cpus()[0].model}\n`);
const rows = [];
for (const peer of PEERS) {
  if (values.only && !values.only.includes(peer.name)) continue;
  if (existsSync(peer.sign(folder))) await add(peer);
  else console.log(`${peer.name} is not there: node bench/peers/install.mjs ${positionals[2]}`);
}
for (const { name, why } of ABSENT) console.log(`${name} is left out: it ${why}`);
print();
if (values.svg) writeFileSync(values.svg, pictureOf(rows));
rmSync(scratch, { recursive: true });

/** Measures one; what fails at the texts is told, and the others are measured all the same. */
async function add(peer) {
  try {
    rows.push({ ...peer, ...(await measured(peer)) });
  } catch (error) {
    console.log(error.message);
    process.exitCode = 1;
  }
}

/** The texts, spread over all; with their annotations alone in a folder, for the scorer. */
function chosen() {
  const all = readdirSync(join(gold, 'text')).sort();
  const most = Math.min(Number(values.texts ?? all.length), all.length);
  const names = Array.from({ length: most }, (_, i) => all[Math.floor((i * all.length) / most)].replace(/\.txt$/u, ''));
  const annotations = readdirSync(join(gold, 'attributions'));
  for (const part of ['text', 'attributions']) mkdirSync(join(scratch, 'gold', part), { recursive: true });
  for (const name of names) {
    cpSync(join(gold, 'text', `${name}.txt`), join(scratch, 'gold/text', `${name}.txt`));
    for (const file of annotations.filter((one) => one.replace(/(?:_[0-9a-f]{4})?\.ann$/u, '') === name))
      cpSync(join(gold, 'attributions', file), join(scratch, 'gold/attributions', file));
  }
  return names.map((name) => ({ name, text: readFileSync(join(gold, 'text', `${name}.txt`), 'utf8') }));
}

async function measured({ name, run }) {
  const [list, predictions] = ['list.json', `${PEERS.findIndex((peer) => peer.name === name)}.jsonl`].map((file) =>
    join(scratch, file),
  );
  handOver(list);
  const [command, ...args] = run(folder);
  // What calculates in several threads is held to one.
  const env = { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };
  const child = spawn(command, [...args, list, predictions], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.err += chunk;
  });
  const code = await new Promise((done) => child.on('close', done));
  if (code !== 0) throw new Error(`${name} ended with ${code}:\n${said.err.slice(-2000)}`);
  const cold = Number(/^first (?<seconds>[\d.]+)/mu.exec(said.out).groups.seconds);
  const { seconds, memory } = JSON.parse(said.out.trim().split('\n').at(-1));
  return { cold, memory, speed: words / seconds, ...scored(predictions) };
}

/** The texts as JSON, and as files for whom JSON is no part of their library. */
function handOver(list) {
  writeFileSync(list, JSON.stringify({ short: SHORT, warm: WARM, texts }));
  const files = `${list}.d`;
  mkdirSync(files, { recursive: true });
  writeFileSync(join(files, 'short.txt'), SHORT);
  writeFileSync(join(files, 'warm'), String(WARM));
  writeFileSync(join(files, 'names'), texts.map(({ name }) => `${name}\n`).join(''));
  for (const { name, text } of texts) writeFileSync(join(files, `${name}.txt`), text);
}

/** The scorer's lines, by their names: F1 where it has precision, recall and F1. */
function scored(predictions) {
  const printed = execFileSync('python3', [scorer, join(scratch, 'gold'), predictions], { encoding: 'utf8' });
  const of = (key) => Number(new RegExp(`^${key}\\b.*?([\\d.]+)\\s*$`, 'mu').exec(printed)?.[1] ?? Number.NaN);
  return {
    relation: of('relation'),
    overlap: of('content_overlap'),
    found: of('direct_found'),
    right: of('direct_relation'),
  };
}

function print() {
  const share = (value) => value.toFixed(3).replace(/^0/u, '');
  console.log(
    '\n| | relation F1 | content overlap F1 | quotations found, right | words/s | memory, MiB | computing up to the first statement, s |',
  );
  console.log('| --- | --- | --- | --- | --- | --- | --- |');
  for (const { name, what, relation, overlap, found, right, speed, memory, cold } of rows) {
    const cells = [
      `${name} (${what})`,
      share(relation),
      share(overlap),
      `${share(found)}, ${share(right)}`,
      Math.round(speed).toLocaleString('en'),
      memory.toLocaleString('en'),
      cold.toFixed(1),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}
