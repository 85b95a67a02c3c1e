// Does one thing to a ledger over and over, for kills.mjs, many.mjs and full.mjs, and tells a line each time that it is done.
//
//   node bench/steady-worker.mjs FILE add|correct|reread|trace|read NAME
import { openLedger } from '../dist/runtime/ledger.js';
import { PER_ARTICLE, readingOf, textOf } from './steady-texts.mjs';

const [file, what, name] = process.argv.slice(2);
const ledger = openLedger(file, { mode: what === 'read' ? 'read' : 'write' });
const first = ledger.articles().at(-1);
const READER = 'steady';

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
  /** Sees articles whole, or not at all. */
  read: async () => {
    const [articles, statements] = ledger.atOnce(() => [ledger.articles(true).length, ledger.count({ all: true })]);
    if (statements !== articles * PER_ARTICLE) throw new Error(`${statements} statements in ${articles} articles`);
    if (ledger.check('We will keep the ferry').verdict !== 'on record')
      throw new Error('what is on record is not found');
    return 0;
  },
};

process.stdout.write('ready\n');
for (let i = 0; ; i++) {
  process.stdout.write(`${await DOES[what](`${process.pid} ${i}`)}\n`);
  await new Promise((resolve) => setImmediate(resolve));
}
