// A ledger as large as is asked for, of made-up news (see retellings.mjs) whose people have roles and pronouns, whose statements
// have channels, days and stances, and of which some are doubtful: what every page of the site has something to show of.
//
//   node bench/archive.mjs FILE [STATEMENTS]      200,000 if none is given; a FILE that it made before is filled up to that
import { pathToFileURL } from 'node:url';
import { Ledger } from '../dist/ledger/ledger.js';
import { Store } from '../dist/ledger/store.js';
import { openLanguage } from '../dist/runtime/language.js';
import { openOdds } from '../dist/runtime/odds.js';
import { openTracer } from '../dist/runtime/tracer.js';
import { random } from './random.mjs';
import { retellings } from './retellings.mjs';

const ROLES = ['mayor', 'minister', 'spokeswoman', 'harbour master', 'professor', 'chief executive', 'union leader'];
const CHANNELS = [
  ['the Morning Show', 'broadcaster'],
  ['a letter', 'letter'],
  ['a press conference', 'press conference'],
  ['the council', 'parliament'],
];
/** Articles in one transaction: what is measured is not how they are added. */
const AT_ONCE = 500;

/** Readings without end; the same seed gives the same. */
export function* archive(seed = 1) {
  const next = random(seed + 1);
  const pick = (list) => list[Math.floor(next() * list.length)];
  let articles = 0;
  for (const reading of retellings(seed, ({ speaker }) => (next() < 0.2 ? pronounOf(speaker) : speaker))) {
    yield furnished(reading, ++articles, { next, pick });
  }
}

/** A number that is always the same of a name. */
function numberOf(name) {
  return [...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 9973, 7);
}

function pronounOf(name) {
  return numberOf(name) % 3 === 0 ? 'she' : 'he';
}

function furnished({ article, actors, statements, findings }, n, { next, pick }) {
  const people = actors.map((actor) => {
    const number = numberOf(actor.name);
    return {
      ...actor,
      aliases: [actor.name.split(' ')[1]],
      roles: number % 2 === 0 ? [ROLES[number % ROLES.length]] : [],
      identity: `${actor.name.toLowerCase().replace(' ', '-')}@${article.id}`,
    };
  });
  return {
    article: { ...article, title: `Story ${n}`, url: `https://paper.example/${n}` },
    actors: people,
    statements: statements.map((one) => {
      const isOpen = next() < 0.1;
      const channel = next() < 0.2 ? pick(CHANNELS) : null;
      const isDated = next() < 0.3;
      const day = article.published;
      return {
        ...one,
        p: 0.55 + 0.44 * next(),
        speaker: isOpen
          ? { ...one.speaker, actor: null, p: 0, reason: { code: 'no source', names: [] } }
          : { ...one.speaker, p: 0.9 + 0.099 * next() },
        channel: channel && { name: channel[0], kind: channel[1], evidence: [] },
        time: isDated
          ? { start: day, end: day, precision: 'day', basis: { code: 'publication', day }, evidence: [] }
          : null,
        about:
          next() < 0.3 ? [{ actor: pick(people).id, stance: Math.floor(next() * 3) - 1, p: 0.8, evidence: [] }] : [],
        open: {
          addressee: { code: 'no addressee' },
          ...(channel ? {} : { channel: { code: 'no channel' } }),
          ...(isDated ? {} : { time: { code: 'no time' } }),
        },
      };
    }),
    findings,
  };
}

/** Fills a ledger's file up to so many statements; gives how many articles it has. */
export function fill(file, size, seed = 1) {
  const store = Store.open(file, 'write');
  const ledger = new Ledger(store, {
    tracer: openTracer,
    language: openLanguage,
    odds: openOdds,
    now: () => new Date(),
  });
  const readings = archive(seed);
  let { articles, statements } = ledger.coverage();
  for (let i = 0; i < articles; i++) readings.next();
  while (statements < size) {
    store.database.transaction(() => {
      for (let i = 0; i < AT_ONCE && statements < size; i++, articles++) {
        const { value } = readings.next();
        ledger.add(value.article, value, 'bench');
        statements += value.statements.length;
      }
    });
  }
  ledger.close();
  return articles;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [file, size = '200000'] = process.argv.slice(2);
  const start = performance.now();
  const articles = fill(file, Number(size));
  console.log(
    `${file}: ${articles.toLocaleString('en')} articles in ${((performance.now() - start) / 1000).toFixed(0)} s`,
  );
}
