// The features of labelled pairs of passages, to fit by which two statements are called one utterance.
//
//   node training/pairs.mjs READ.jsonl PAIRS…      prints a JSON line a pair: id, label, confidence, features
//
// READ.jsonl is what `onrecord read --format jsonl` printed of the articles, whose addresses end in the texts' names. PAIRS is
// pairs.tsv, whose passages are statements as they were read, or JSON lines with `a` and `b` as an annotator marked them.
import { labelled, readings } from '../bench/passages.mjs';
import { openTracer } from '../dist/runtime/tracer.js';
import { features } from '../dist/trace/pair.js';

const [read, ...files] = process.argv.slice(2);
const byName = await readings(read);
const { sayings } = openTracer();

for (const file of files) {
  for (const { id, story, label, confidence, a, b } of labelled(file, byName, sayings))
    console.log(JSON.stringify({ id, story, label, confidence, ...features(a, b) }));
}
