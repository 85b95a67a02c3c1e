// How many sayings have each word, by stems: what src/trace/weights.ts weighs words by. Names are left out: which are in
// the news is no matter of the language.
//
//   node training/word-counts.mjs < READ.jsonl      what `onrecord read --format jsonl` printed; prints JSON
import { createInterface } from 'node:readline';
import { openLanguage } from '../dist/runtime/language.js';
import { spelled } from '../dist/trace/spelling.js';
import { Weights } from '../dist/trace/weights.js';

const language = openLanguage();
const LEAST = 4;
const stemming = new Weights({ sayings: 2, stems: {} });
const counts = new Map();
let sayings = 0;
for await (const line of createInterface({ input: process.stdin })) {
  for (const { kind, words } of JSON.parse(line).statements) {
    if (kind === 'act') continue;
    sayings++;
    const stems = words
      .split(/\s+/)
      .filter((word) => !/^[^\p{L}]*\p{Lu}/u.test(word) || /^[^\p{L}]*I\b/u.test(word))
      .flatMap((word) => spelled(word, language.trace.spelling).map((form) => stemming.stem(form)))
      .filter((stem) => !/\d/.test(stem));
    for (const stem of new Set(stems)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
}
const kept = [...counts].filter(([, n]) => n >= LEAST).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
process.stdout.write(`${JSON.stringify({ sayings, stems: Object.fromEntries(kept) })}\n`);
