// What one more article costs where a quotation stands in very many: the same words in N papers of a week, of a year, with
// cuts and other words here and there, and by speakers who are not always told.
//
//   taskset -c 0 node bench/popular.mjs [PAPERS…]      30 300 3000 30000 if none is given
//
// Prints the CPU time that one more `add` takes (the median and the most of twenty) and that of tracing all anew.
import { createHash } from 'node:crypto';
import { person } from '../dist/record/actor.js';
import { draft, statementOf } from '../dist/record/draft.js';
import { random } from './random.mjs';
import { newLedger } from './scratch.mjs';

const TIMED = 20;
const SAID =
  'We will rebuild the sluice before the herring come back, but nobody in this chamber should believe that it will be cheap';
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [30, 300, 3000, 30_000];

for (const [what, days, isVaried] of [
  ['the same words within a week', 7, false],
  ['within a year', 365, false],
  ['within a year, every fifth cut or altered, every third by an open speaker', 365, true],
]) {
  for (const size of sizes) {
    const { ledger, store, end } = newLedger();
    const next = random(7);
    const add = (i) => {
      const one = paper(i, Math.floor(next() * days), isVaried ? next : () => 1);
      const start = process.cpuUsage();
      ledger.add(one.article, one, 'bench');
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    };
    for (let i = 0; i < size; ) {
      store.database.transaction(() => {
        for (let n = 0; n < 500 && i < size; n++) add(i++);
      });
    }
    const times = Array.from({ length: TIMED }, (_, i) => add(size + i)).sort((a, b) => a - b);
    const start = process.cpuUsage();
    await ledger.retrace();
    const { user } = process.cpuUsage(start);
    end();
    console.log(
      `${what}, ${size.toLocaleString('en')} papers: one more takes ${times[TIMED / 2].toFixed(1)} ms (at most ${times.at(-1).toFixed(1)}); all anew ${(user / 1e6).toFixed(1)} s`,
    );
  }
}

/** An article with the quotation, or a part of it. */
function paper(i, day, next) {
  const words = SAID.split(' ');
  const change = next();
  const cut = change < 0.1 ? words.slice(0, 8 + Math.floor(next() * 6)) : words;
  const own = change > 0.1 && change < 0.2 ? cut.map((word) => (next() < 0.1 ? `un${word}` : word)) : cut;
  const who = next() < 0.33 ? null : 'Maud Ekberg';
  const said = `“${own.join(' ')},”`;
  const text = `${said} ${who ?? 'somebody'} said in paper ${i}.`;
  const id = createHash('sha256').update(text).digest('hex');
  const published = new Date(Date.UTC(2025, 0, 6 + day)).toISOString().slice(0, 10);
  const article = {
    id,
    title: `Sluice ${i}`,
    published,
    publisher: `Paper ${i}`,
    byline: null,
    url: null,
    language: 'en',
    text,
  };
  const cue = [said.length + 1 + (who ?? 'somebody').length + 1, text.indexOf(' in paper')];
  const made = draft(article, { kind: 'direct', content: [[0, said.length]], cue: [cue], source: [], p: 0.9 });
  const speaker = { actor: who ? 'a1' : null, p: 0.9, candidates: [], reason: null, evidence: [] };
  const statement = { ...statementOf(made), speaker, modality: 'asserted' };
  return { article, actors: who ? [person('a1', who)] : [], statements: [statement], findings: [] };
}
