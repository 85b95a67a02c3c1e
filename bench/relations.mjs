// How the labels of relate() stand to those of an annotator: PolNeAR's traced pairs, a JSON line a pair with `a.text`, `b.text`
// and `label`. Prints a line a label of the annotator's: how often which label was given.
//
//   node bench/relations.mjs PAIRS.jsonl
import { readFileSync } from 'node:fs';
import { openLanguage } from '../dist/runtime/language.js';
import { relate } from '../dist/trace/relation.js';

const language = openLanguage();
const pairs = readFileSync(process.argv[2], 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const counts = new Map();
for (const { a, b, label } of pairs) {
  const quoted = [a, b].every(({ text }) => /^['"“‘]/.test(text));
  const given = relate(a.text, b.text, quoted, language.trace).label;
  const row = counts.get(label) ?? new Map();
  counts.set(label, row.set(given, (row.get(given) ?? 0) + 1));
}
for (const [label, row] of [...counts].sort()) {
  const total = [...row.values()].reduce((sum, n) => sum + n, 0);
  console.log(
    `${label.padEnd(11)} ${String(total).padStart(3)}: ${[...row]
      .sort(([, n], [, m]) => m - n)
      .map(([given, n]) => `${given} ${n}`)
      .join(', ')}`,
  );
}
