// How much what the words tell of a stance counts beside what the model sees: fits `model/stance.json` to the reader's corpus.
//
//   node bench/stance.mjs CORPUS.jsonl [--part dev] [--write]
//
// The corpus is read; each target of a statement that both the reading and the corpus have gives the model's scores, what the words
// told, and the readers' stance. Temperature and weights are those under which the readers' stances are likeliest. Prints
// them, and macro F1 and how many of those called for or against at p >= .8 are, before and after; --write puts them into the file.
import { readFileSync, writeFileSync } from 'node:fs';
import { openParts } from '../dist/runtime/node.js';
import { asked } from './asked.mjs';

const FILE = new URL('../model/stance.json', import.meta.url);
const TOLD = { blamed: 0, against: 0, fact: 1, denied: 1, nothing: 1, for: 2, praised: 2 };
const SURE = 0.8;
const STEPS = [1, 0.3, 0.1];
const ROUNDS = 6;

const args = process.argv.slice(2);
const part = args.includes('--part') ? args[args.indexOf('--part') + 1] : 'dev';
const settings = JSON.parse(readFileSync(FILE, 'utf8'));
const parts = await openParts();
const items = [];
for (const line of readFileSync(args[0], 'utf8').trim().split('\n')) {
  const gold = JSON.parse(line);
  if (gold.part === part) items.push(...(await asked(gold, parts)));
}
console.log(`${items.length} targets of ${part}; before: ${measured(settings)}`);
const fitted = likeliest(settings);
console.log(`after: ${measured(fitted)}\n${JSON.stringify(fitted)}`);
if (args.includes('--write')) writeFileSync(FILE, `${JSON.stringify(fitted, null, 1)}\n`);
process.exit(0);

function odds({ scores, beside, told }, { temperature, hints, words }) {
  const raised = scores.map(
    (score, i) => score / temperature + hints * beside[i] + (i === TOLD[told] ? words[told] : 0),
  );
  const most = Math.max(...raised);
  const out = raised.map((score) => Math.exp(score - most));
  const sum = out.reduce((a, b) => a + b, 0);
  return out.map((odd) => odd / sum);
}

function loss(candidate) {
  const prior = Object.values(candidate.words).reduce((sum, weight) => sum + 0.05 * weight ** 2, 0);
  return items.reduce((sum, item) => sum - Math.log(odds(item, candidate)[item.stance]), prior);
}

/** Coordinate descent: nine numbers. */
function likeliest(from) {
  let best = { ...from, words: { ...from.words } };
  let least = loss(best);
  const attempt = (candidate) => {
    const cost = loss(candidate);
    if (cost < least) [best, least] = [candidate, cost];
  };
  for (const step of STEPS) {
    for (let round = 0; round < ROUNDS; round++) {
      for (const sign of [-1, 1]) {
        attempt({ ...best, temperature: Math.max(0.3, round3(best.temperature + (sign * step) / 3)) });
        attempt({ ...best, hints: Math.max(0, round3(best.hints + (sign * step) / 3)) });
        for (const told of Object.keys(TOLD))
          attempt({ ...best, words: { ...best.words, [told]: Math.max(0, round3(best.words[told] + sign * step)) } });
      }
    }
  }
  return best;
}

function round3(value) {
  return Math.round(value * 1000) / 1000;
}

function measured(candidate) {
  const pairs = items.map((item) => {
    const p = odds(item, candidate);
    const most = Math.max(...p);
    return { want: item.stance, got: most >= candidate.least ? p.indexOf(most) : 1, p: most };
  });
  const f1s = [0, 1, 2].map((c) => {
    const both = pairs.filter(({ want, got }) => want === c && got === c).length;
    return (
      (2 * both) /
      Math.max(1, pairs.filter(({ want }) => want === c).length + pairs.filter(({ got }) => got === c).length)
    );
  });
  const sure = pairs.filter(({ got, p }) => got !== 1 && p >= SURE);
  const right = sure.filter(({ want, got }) => want === got).length;
  return `macro F1 ${((f1s[0] + f1s[1] + f1s[2]) / 3).toFixed(3)} (${f1s.map((f1) => f1.toFixed(2)).join(', ')}), sure ${right} of ${sure.length}`;
}
