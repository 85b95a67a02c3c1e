// Ledgers in which who is who came about in random ways: articles of the same few people, at other addresses, too, read again,
// corrected, joined and parted by hand, put together anew in between. Each must verify; then one row of who is who is changed,
// taken out or put in, and that must be found. Exits with 1 where it does not.
//
//   node bench/replays.mjs [LEDGERS] [SEED]     500
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { slug } from '../dist/identity/fold.js';
import { PERSON_TABLES } from '../dist/ledger/persons.js';
import { Connection } from '../dist/ledger/sqlite.js';
import { openLedger } from '../dist/runtime/ledger.js';
import { random } from './random.mjs';
import { readingOf, textOf } from './steady-texts.mjs';

const ledgers = Number(process.argv[2] ?? 500);
const seed = Number(process.argv[3] ?? Date.now() % 100_000);
console.log(`${ledgers} ledgers, seed ${seed}`);
const next = random(seed);
const pick = (list, none) => (list.length === 0 ? none : list[Math.floor(next() * list.length)]);
const some = (list, share) => list.filter(() => next() < share);
const place = mkdtempSync(join(tmpdir(), 'onrecord-replays-'));
const SIGNED = ['L. Obuya', 'the minutes'];
const NAMES = [
  'Mira Holt',
  'Mira A. Holt',
  'Mira B. Holt',
  'Lena Obuya',
  'Ada Quill',
  'Ada Quill Jr.',
  'Holt',
  'Varde Council',
];
const ROLES = ['mayor', 'mayor of Sarn', 'engineer at Varde', 'engineer at Solum', 'judge', 'spokesman'];
const IDENTIFIERS = [{}, {}, {}, {}, { wikidata: 'Q1' }, { wikidata: 'Q2' }];
const URLS = [null, null, 'https://post.example/a', 'https://post.example/b', 'https://wire.example/a'];
const DAYS = ['2026-03-01', '2026-03-02', '2026-03-03', null];
const STEPS = 25;

const counts = {};
for (let i = 0; i < ledgers; i++) {
  const file = join(place, `${i}.db`);
  await made(file, i);
  verified(file, i, false);
  const how = tamper(file);
  if (how !== null) verified(file, i, true, how);
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
}
rmSync(place, { recursive: true });
const told = Object.entries(counts).map(([what, count]) => `${count.toLocaleString('en')} ${what}`);
console.log(
  `${ledgers} ledgers, seed ${seed} (${told.join(', ')}): each verifies, and each changed row of who is who is found`,
);

async function made(file, name) {
  let ledger = openLedger(file);
  const texts = [];
  for (let step = 0; step < STEPS; step++) {
    const does =
      step < 3
        ? 'added'
        : pick([
            'added',
            'added',
            'added',
            'elsewhere',
            'read again',
            'corrected',
            'joined',
            'parted',
            'parted',
            ...(name % 3 === 0 ? ['put together anew'] : []),
          ]);
    const people = ledger
      .who('Holt', 0)
      .concat(ledger.who('Quill', 0))
      .map(({ identity }) => identity.id);
    const text = does === 'added' ? textOf(`${name} ${step}`) : pick(texts);
    try {
      if (does === 'added' || does === 'elsewhere') {
        const reading = await cast(text);
        const article = { ...reading.article, url: pick(URLS), published: pick(DAYS) };
        ledger.add(article, { ...reading, article }, 'replays');
        texts.push(text);
      } else if (does === 'read again') ledger.reread(await cast(text), `replays ${step}`);
      else if (does === 'corrected') {
        const { statements } = ledger.reading((await readingOf(text)).article.id);
        const fields = some(['speaker', 'addressee', 'about'], 0.5).map((field) => {
          const name = pick([...NAMES, 'Nora Sand', 'Ida Berg']);
          return [field, field === 'about' ? `${name} for` : name];
        });
        ledger.correct(pick(statements).id, fields, ...SIGNED);
      } else if (does === 'joined') ledger.join(pick(people, '-'), pick(people, '-'), ...SIGNED);
      else if (does === 'parted') {
        const { id } = (await readingOf(text)).article;
        ledger.part(pick(people, '-'), next() < 0.7 ? [id] : [], ...SIGNED);
      } else {
        ledger.close();
        const database = new Connection(file);
        database.exec("DELETE FROM made WHERE what = 'persons'");
        database.close();
        ledger = openLedger(file);
      }
    } catch (error) {
      // Of what was drawn, much can't be done: nobody is joined with themselves, nor parted where they are not.
      if (error.name !== 'InputError') throw error;
      continue;
    }
    counts[does] = (counts[does] ?? 0) + 1;
  }
  ledger.close();
}

/** A reading with other people. */
async function cast(text) {
  const reading = await readingOf(text);
  const own = [...reading.actors, ...Array.from({ length: Math.floor(next() * 3) }, () => reading.actors[0])];
  const actors = own.map((actor, i) => {
    const name = pick(NAMES);
    const identity = / /.test(name) ? `${slug(name)}@${reading.article.id}` : null;
    const type = /Council/.test(name) ? 'organization' : 'person';
    return {
      ...actor,
      id: i < reading.actors.length ? actor.id : `x${i}`,
      name,
      type,
      aliases: [],
      roles: some(ROLES, 0.25),
      identity,
      identifiers: pick(IDENTIFIERS),
    };
  });
  return { ...reading, actors };
}

function verified(file, i, isChanged, how = '') {
  const ledger = openLedger(file);
  const { faults, isPlaced } = ledger.verify();
  ledger.close();
  if (isChanged && faults.length === 0) fail(`ledger ${i}: ${how} is not found`);
  if (!isChanged && (faults.length > 0 || !isPlaced))
    fail(`ledger ${i}: ${JSON.stringify(faults)}, compared: ${isPlaced}`);
}

/** Changes a row of who is who; says how, null where there was nothing to change. */
function tamper(file) {
  const database = new Connection(file);
  database.exec('PRAGMA foreign_keys = OFF');
  try {
    const table = pick([...PERSON_TABLES, 'actor']);
    const where = table === 'actor' ? 'person IS NOT NULL' : 'true';
    const rows = database.prepare(`SELECT * FROM ${table} WHERE ${where}`).all();
    if (rows.length === 0) return null;
    const row = pick(rows);
    const columns = table === 'actor' ? ['person', 'why'] : Object.keys(row);
    const column = pick(columns);
    const is = Object.keys(row)
      .map((name) => `"${name}" IS ?`)
      .join(' AND ');
    const values = Object.values(row);
    const other =
      typeof row[column] === 'number' ? row[column] + 1 + Math.floor(next() * 1000) : `${row[column] ?? ''}x`;
    if (next() < 0.7) database.prepare(`UPDATE ${table} SET "${column}" = ? WHERE ${is}`).run(other, ...values);
    else if (table === 'actor') database.prepare(`UPDATE actor SET person = NULL WHERE ${is}`).run(...values);
    else database.prepare(`DELETE FROM ${table} WHERE ${is}`).run(...values);
    counts['changed rows'] = (counts['changed rows'] ?? 0) + 1;
    return `${table}.${column} of ${JSON.stringify(row)}`;
  } finally {
    database.close();
  }
}

function fail(message) {
  console.error(message);
  console.error(`kept: ${place}`);
  process.exit(1);
}
