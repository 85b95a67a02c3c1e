// The features of labelled pairs of passages, to fit by which two statements are called one utterance.
//
//   node training/pairs.mjs READ.jsonl PAIRS…      prints a JSON line a pair: id, the two texts, label, confidence, features
//
// READ.jsonl is what `onrecord read --format jsonl` printed of the articles, whose addresses end in the texts' names. PAIRS is
// pairs.tsv, whose passages are statements as they were read, or JSON lines with `a` and `b` as an annotator marked them.
import { readFileSync } from 'node:fs';
import { labelled, readings } from '../bench/passages.mjs';
import { openLanguage } from '../dist/runtime/language.js';
import { features } from '../dist/trace/pair.js';
import { Sayings } from '../dist/trace/saying.js';
import { Weights } from '../dist/trace/weights.js';

const [read, ...files] = process.argv.slice(2);
const byName = await readings(read);
// Without its weights, which may be of other features.
const { words } = JSON.parse(readFileSync(new URL('../model/trace.json', import.meta.url), 'utf8'));
const sayings = new Sayings(new Weights(words), openLanguage());

for (const file of files) {
  for (const { id, docs, label, confidence, a, b } of labelled(file, byName, sayings))
    console.log(JSON.stringify({ id, docs, label, confidence, ...features(a, b) }));
}
