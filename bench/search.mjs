// How long a search takes as a ledger grows: statements made from the example newspaper's (see corpus.mjs).
//
//   taskset -c 0 node bench/search.mjs [STATEMENTS…]      10000 50000 200000 1000000 if none is given
//
// At each size a fixed mix of queries is asked, each time with other words and names, and timed as the command asks them:
// a page of twenty and how many there are in all. Prints milliseconds, and what adding and the file cost.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLedger } from '../dist/runtime/ledger.js';
import { corpus } from './corpus.mjs';

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10_000, 50_000, 200_000, 1_000_000];
const place = mkdtempSync(join(tmpdir(), 'onrecord-bench-'));
const file = join(place, 'bench.db');
const ledger = openLedger(file);
const readings = await corpus();
const ROUNDS = 40;

/** What queries take their words from: statements that are there. */
const seen = [];
const QUERIES = {
  'a word': ({ word }) => ({ words: word }),
  'a frequent word': () => ({ words: 'the' }),
  'two words': ({ word, other }) => ({ words: `${word} ${other}` }),
  'a phrase': ({ phrase }) => ({ words: `"${phrase}"` }),
  'a beginning': ({ word }) => ({ words: `${word.slice(0, 4)}*` }),
  'a speaker': ({ speaker }) => ({ speaker }),
  'a word of a speaker': ({ word, speaker }) => ({ words: word, speaker }),
  'of whom, and how': ({ speaker }) => ({ about: speaker, stance: 'against' }),
  'a paper in a month': ({ day }) => ({ outlet: 'Herald', publishedFrom: day, publishedTo: `${day.slice(0, 8)}31` }),
  'said in a month': ({ day }) => ({ saidFrom: day, saidTo: `${day.slice(0, 8)}31` }),
  'open speakers': () => ({ open: 'speaker' }),
  everything: () => ({}),
};

let statements = 0;
let adding = 0;
let articles = 0;
for (const size of sizes) {
  while (statements < size) {
    const reading = readings.next().value;
    const start = performance.now();
    ledger.add(reading.article, reading, 'bench', null);
    adding += performance.now() - start;
    statements += reading.statements.length;
    if (articles++ % 97 === 0) seen.push(reading);
  }
  const all = [];
  const medians = {};
  for (const [name, make] of Object.entries(QUERIES)) {
    const times = [];
    for (let round = 0; round < ROUNDS; round++) {
      const reading = seen[(round * 7919) % seen.length];
      const statement = reading.statements[round % reading.statements.length];
      const words = statement.words.match(/[\p{L}]{4,}/gu) ?? ['ferry', 'ferry'];
      const query = make({
        word: words[round % words.length],
        other: words[(round + 1) % words.length],
        phrase: statement.words.match(/\p{L}+ \p{L}+ \p{L}+/u)?.[0] ?? 'the ferry',
        speaker: reading.actors[round % reading.actors.length].name,
        day: `${reading.article.published.slice(0, 8)}01`,
      });
      const start = performance.now();
      ledger.search(query, { sort: 'relevance', limit: 20 });
      ledger.count(query);
      times.push(performance.now() - start);
    }
    all.push(...times);
    medians[name] = percentile(times, 0.5);
  }
  const people = seen.slice(-ROUNDS).map((reading) => {
    const start = performance.now();
    ledger.who(reading.actors[0].name, 5);
    return performance.now() - start;
  });
  const megabytes = (statSync(file).size / 1e6).toFixed(0);
  console.log(
    `${statements.toLocaleString('en')} statements: search median ${ms(percentile(all, 0.5))}, 95th percentile ${ms(percentile(all, 0.95))}, ` +
      `most ${ms(Math.max(...all))}; who ${ms(percentile(people, 0.5))}; ${megabytes} MB; adding ${ms(adding / articles)} an article`,
  );
  console.log(
    `  ${Object.entries(medians)
      .map(([name, time]) => `${name} ${ms(time)}`)
      .join(', ')}`,
  );
}
ledger.close();
rmSync(place, { recursive: true });

function percentile(times, share) {
  return [...times].sort((a, b) => a - b)[Math.floor(share * (times.length - 1))];
}

function ms(time) {
  return `${time < 10 ? time.toFixed(1) : time.toFixed(0)} ms`;
}
