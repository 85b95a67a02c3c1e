// Does one thing to a ledger over and over, for kills.mjs, many.mjs and full.mjs, and tells a line each time that it is done.
//
//   node bench/steady-worker.mjs FILE add|correct|reread|trace|import|read NAME
import { openLedger } from '../dist/runtime/ledger.js';
import { PER_ARTICLE, readingOf, textOf } from './steady-texts.mjs';
import { plainReader } from './way-reader.mjs';

const [file, what, name] = process.argv.slice(2);
const ledger = openLedger(file, { mode: what === 'read' ? 'read' : 'write' });
const first = ledger.articles().at(-1);
const READER = 'steady';
/** The files that somebody hands to the site at once. */
const FILES = 5;
/** The room of the site that imports, with a reader that takes no time. */
const site = what === 'import' ? await openSite() : null;

/** Each gives how many entries it put on record. */
const DOES = {
  add: async (i) => {
    const reading = await readingOf(textOf(`${name} ${i}`));
    ledger.add(reading.article, reading, READER);
    return 2;
  },
  correct: async (i) => {
    ledger.correct(ledger.reading(first).statements[0].id, [['channel', `radio ${i}`]], 'L. Obuya', 'the minutes');
    return 1;
  },
  reread: async (i) => {
    const { article } = ledger.reading(first);
    ledger.reread(await readingOf(article.text), `${READER} ${i}`);
    return 1;
  },
  trace: async () => {
    await ledger.retrace();
    return 0;
  },
  /** Tells of each file, as the site does, when that one is on record. */
  import: async (i) => {
    const files = Array.from({ length: FILES }, (_, n) => ({
      name: `${n}.txt`,
      bytes: new TextEncoder().encode(textOf(`${name} ${i} ${n}`)),
    }));
    const sources = { text: null, files, addresses: [] };
    const { articles } = await site.take({ sources, published: '2026-03-02' }, () => process.stdout.write('2\n'));
    if (articles !== FILES) throw new Error(`${articles} articles of ${FILES} files`);
    return 0;
  },
  /** Sees articles whole, or not at all. */
  read: async () => {
    const [articles, statements] = ledger.atOnce(() => [ledger.articles(true).length, ledger.count({ all: true })]);
    if (statements !== articles * PER_ARTICLE) throw new Error(`${statements} statements in ${articles} articles`);
    const [, known] = ledger.reading(first).article.text.match(/“([^”]*),”/);
    if (ledger.check(known).verdict !== 'on record') throw new Error('what is on record is not found');
    return 0;
  },
};

/** Loaded for imports alone: a worker is started for each kill. */
async function openSite() {
  const { readingsOf } = await import('../dist/serve/questions/reading.js');
  return readingsOf({ ledger, open: plainReader, workers: 1, version: async () => READER });
}

// What is opened at the first use takes longer than what is written.
ledger.isTraced();
process.stdout.write('ready\n');
for (let i = 0; ; i++) {
  process.stdout.write(`${await DOES[what](`${process.pid} ${i}`)}\n`);
  await new Promise((resolve) => setImmediate(resolve));
}
