// How long the site takes to answer each of its pages from a large ledger of made-up news (see archive.mjs), in the server's own
// time, as its log tells it; with --processor in the processor's time, which other programs on the machine hardly change: then the
// site is in this process, without a network and without threads of its own.
//
//   node bench/site.mjs [STATEMENTS] [--ledger FILE] [--rounds NUMBER] [--only WORD] [--processor] [--parts]
//
// 200,000 statements and 20 rounds if nothing is given; FILE is a ledger that archive.mjs made, which is written to. Each round asks
// a page of other words, names and days, and something is written before each, so that nothing that is kept helps. With --parts only
// the parts of the first page are asked, each by itself.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openLedger } from '../dist/runtime/ledger.js';
import { siteOf } from '../dist/serve/app.js';
import { Answered } from '../dist/serve/questions/answered.js';
import { CHANGES } from '../dist/serve/questions/changes.js';
import { PARTS } from '../dist/serve/questions/home.js';
import { fill } from './archive.mjs';
import { random } from './random.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    ledger: { type: 'string' },
    rounds: { type: 'string', default: '20' },
    only: { type: 'string' },
    processor: { type: 'boolean', default: false },
    parts: { type: 'boolean', default: false },
  },
});
const place = mkdtempSync(join(tmpdir(), 'onrecord-bench-'));
const file = options.ledger ?? join(place, 'bench.db');
if (options.ledger === undefined) fill(file, Number(positionals[0] ?? 200_000));
const WANTED = 100;
const HTML = { accept: 'text/html' };
const JSON_TYPE = { 'content-type': 'application/json' };

const site = options.processor || options.parts ? own() : await running();

const next = random(5);
const pick = (list) => list[Math.floor(next() * list.length)];
const json = async (path) => (await site.get(path)).json();
const known = await sample();
const asked = options.parts
  ? site.parts
  : Object.entries(pagesOf(known)).map(([name, path]) => [name, () => timed(path())]);
let slow = 0;
for (const [name, ask] of asked) {
  if (options.only !== undefined && !name.includes(options.only)) continue;
  const times = [];
  for (let round = 0; round < Number(options.rounds); round++) {
    await touch(round);
    times.push(await ask());
  }
  times.sort((a, b) => a - b);
  const [half, most] = [0.5, 0.95].map((share) => times[Math.ceil(share * times.length) - 1]);
  if (most > WANTED) slow++;
  console.log(`${name.padEnd(44)} ${ms(half)} ${ms(most)}${most > WANTED ? '  too slow' : ''}`);
}
const { statements } = await json('/health');
console.log(
  `${statements.toLocaleString('en')} statements; median and 95th percentile in ms${options.processor ? ' of the processor' : ''}; ${slow} of the pages slower than ${WANTED}`,
);
await site.stop();
rmSync(place, { recursive: true });

/** Words, names and ids of the ledger's own. */
async function sample() {
  const days = Array.from({ length: 12 }, (_, i) => `2016-0${1 + (i % 6)}-${10 + i}`);
  const pages = await Promise.all(
    days.map((day) => json(`/search.json?publishedTo=${day}&sort=published&limit=50`).then((one) => one.statements)),
  );
  const hits = pages.flat();
  const { utterances } = await json('/utterances.json?limit=100');
  return {
    hits,
    utterances,
    words: hits.flatMap(({ words }) => words.match(/\p{L}{6,}/gu) ?? []),
    speakers: hits.flatMap(({ speaker }) => speaker ?? []),
    days,
  };
}

function pagesOf({ hits, utterances, words, speakers, days }) {
  const at = (path, fields) => `${path}?${new URLSearchParams(fields)}`;
  const list = () => Array.from({ length: 25 }, () => pick(speakers)).join('\n');
  const month = () => {
    const day = pick(days);
    return { publishedFrom: `${day.slice(0, 8)}01`, publishedTo: `${day.slice(0, 8)}28` };
  };
  const filters = {
    '': () => ({}),
    ', an outlet': () => ({ outlet: `The ${pick(['Post', 'Wire', 'Echo', 'Times'])}` }),
    ', a role': () => ({ role: pick(['mayor', 'minister', 'professor', 'union leader', 'clerk']) }),
    ', a channel': () => ({ channel: pick(['letter', 'council', 'Morning Show']) }),
    ', a month': month,
    ', people': () => ({ people: list() }),
    ', a list': () => ({ list: 'mine' }),
  };
  const filtered = (name, path, fields = () => ({})) =>
    Object.entries(filters).map(([how, filter]) => [`${name}${how}`, () => at(path, { ...fields(), ...filter() })]);
  const pages = ['/lists', '/watches', '/read', '/import', '/docs', '/openapi.json'];
  return Object.fromEntries([
    ['home', () => '/'],
    ['search, a word', () => at('/search', { words: pick(words) })],
    ['search, a frequent word', () => at('/search', { words: pick(['the', 'to', 'of', 'with']) })],
    ['search, a speaker', () => at('/search', { speaker: pick(speakers) })],
    ['search, of whom, and how', () => at('/search', { about: pick(speakers), stance: 'against' })],
    ['search, open speakers', () => at('/search', { open: 'speaker', words: pick(words) })],
    ['search, far on', () => at('/search', { page: Math.ceil(next() * 5000) })],
    ['search, by day of saying', () => at('/search', { saidFrom: pick(days), sort: 'said' })],
    ...filtered('search', '/search'),
    ...filtered('articles', '/articles'),
    ['an article', () => `/articles/${pick(hits).article}`],
    ['a statement', () => `/statements/${pick(hits).id}`],
    ...filtered('retold', '/utterances'),
    ['an utterance', () => `/utterances/${pick(utterances).id}`],
    ['somebody', () => at('/actors', { name: pick(speakers) })],
    ['somebody, by the last name', () => at('/actors', { name: pick(speakers).split(' ')[1] })],
    ...filtered('findings', '/findings'),
    ['findings, of a kind', () => at('/findings', { kind: pick(['cut', 'altered', 'misattributed']) })],
    ['check', () => at('/check', { words: pick(hits).words.split(' ').slice(2, 12).join(' ') })],
    ...['person', 'type', 'gender', 'role', 'outlet'].flatMap((by) =>
      filtered(`quoted by ${by}`, '/quoted', () => ({ by })),
    ),
    ...['open', 'unsure', 'doubtful'].flatMap((what) => [
      ...filtered(`review, ${what}`, '/review', () => ({ what, at: Math.floor(next() * 200) })),
      [`review, many, ${what}`, () => at('/review/list', { what, page: 1 + Math.floor(next() * 20) })],
    ]),
    ...pages.map((path) => [path, () => path]),
  ]);
}

/** Writes something, a correction and a list of people, so that no answer and no count that is kept holds. */
async function touch(round) {
  const corrected = await site.post(`/statements/${pick(known.hits).id}/corrections.json`, {
    field: 'channel',
    value: `letter ${round}`,
    by: 'bench',
    why: 'measured',
  });
  if (!corrected.ok) throw new Error(await corrected.text());
  const people = Array.from({ length: 25 }, () => pick(known.speakers));
  const sent = await site.post('/lists.json', { name: 'mine', people: [...people, `Nobody ${round}`] });
  if (!sent.ok) throw new Error(await sent.text());
}

/** How long the server took for a page, in milliseconds. */
async function timed(path) {
  const { answer, took } = await site.timed(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return took;
}

/** The site as it is started, with the times that it logs. */
async function running() {
  const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
  const args = [main, 'serve', '--ledger', file, '--port', '0', '--no-open', '--log', 'info'];
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const [said] = await once(server.stdout, 'data');
  const base = String(said).match(/http:\S+(?=\/)/u)[0];
  /** Times by request, as they are logged, and who waits for one. */
  const [logged, waiting] = [new Map(), new Map()];
  createInterface({ input: server.stderr }).on('line', (line) => {
    const { request, milliseconds } = JSON.parse(line);
    logged.set(request, milliseconds);
    waiting.get(request)?.(milliseconds);
  });
  return {
    get: (path) => fetch(base + path, { headers: HTML }),
    post: (path, body) => fetch(base + path, { method: 'POST', body: JSON.stringify(body), headers: JSON_TYPE }),
    async timed(path) {
      const answer = await fetch(base + path, { headers: HTML });
      await answer.text();
      const request = answer.headers.get('x-request-id');
      const took = logged.get(request) ?? (await new Promise((resolve) => waiting.set(request, resolve)));
      return { answer, took };
    },
    async stop() {
      server.kill('SIGTERM');
      await once(server, 'exit');
    },
  };
}

/** The same in this process: what a page costs, its drawing with it. */
function own() {
  const ledger = openLedger(file, { mode: 'write' });
  // As each thread of the site does before somebody waits for it.
  ledger.readAhead();
  const answered = new Answered(ledger);
  const asks = {
    ledger: async (name, asked) => answered.ask(name, asked),
    change: async (name, asked) => CHANGES[name](ledger, asked),
  };
  const log = { info() {}, error: ({ error }) => console.error(error) };
  const tokens = { read: null, write: null };
  const app = siteOf({ asks, version: 'bench', tokens, names: new Set(), log, addressOf: () => null });
  const ask = (path, init) =>
    app.request(`http://localhost${path}`, { ...init, headers: { host: 'localhost', ...init?.headers } });
  return {
    get: (path) => ask(path, { headers: HTML }),
    post: (path, body) => ask(path, { method: 'POST', body: JSON.stringify(body), headers: JSON_TYPE }),
    async timed(path) {
      const start = process.cpuUsage();
      const answer = await ask(path, { headers: HTML });
      await answer.text();
      return { answer, took: since(start) };
    },
    parts: Object.entries(PARTS).map(([name, part]) => [
      `home: ${name}`,
      () => {
        const start = process.cpuUsage();
        ledger.atOnce(() => part(ledger));
        return since(start);
      },
    ]),
    stop: async () => ledger.close(),
  };
}

/** The processor's time since it was so much, in milliseconds. */
function since(start) {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function ms(time) {
  return time.toFixed(time < 10 ? 1 : 0).padStart(7);
}
