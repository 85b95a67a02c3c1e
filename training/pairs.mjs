// The features of labelled pairs of passages, to fit by which two statements are called one utterance.
//
//   node training/pairs.mjs READ.jsonl PAIRS…      prints a JSON line a pair: id, label, confidence, features
//
// READ.jsonl is what `onrecord read --format jsonl` printed of the articles, whose addresses end in the texts' names. PAIRS is
// pairs.tsv, whose passages are statements as they were read, or JSON lines with `a` and `b` as an annotator marked them.
import { readFileSync } from 'node:fs';
import { closest, marked, readings } from '../bench/passages.mjs';
import { features } from '../dist/trace/pair.js';
import { Sayings } from '../dist/trace/saying.js';
import { Weights } from '../dist/trace/weights.js';

const [read, ...files] = process.argv.slice(2);
const byName = await readings(read);
const { words } = JSON.parse(readFileSync(new URL('../model/trace.json', import.meta.url), 'utf8'));
const sayings = new Sayings(new Weights(words));

for (const file of files) {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  for (const { id, a, b, label, confidence, isMarked } of lines.map(file.endsWith('.tsv') ? fromTsv : fromJson)) {
    const [x, y] = [a, b].map((passage) => saying(passage, isMarked));
    if (x && y) console.log(JSON.stringify({ id, story: a.doc, label, confidence, ...features(x, y) }));
  }
}

function saying(passage, isMarked) {
  const reading = byName.get(passage.doc);
  if (isMarked) return sayings.of(marked(reading, [passage]))[0];
  const statement = closest(reading.statements, [passage.start, passage.end]);
  return statement && sayings.of({ ...reading, statements: [statement] })[0];
}

function fromTsv(line) {
  const [a, start, end, b, from, to, label, confidence] = line.split('\t');
  return {
    id: `${a}:${start} ${b}:${from}`,
    a: { doc: a, start: Number(start), end: Number(end) },
    b: { doc: b, start: Number(from), end: Number(to) },
    label,
    confidence,
    isMarked: false,
  };
}

function fromJson(line) {
  return { ...JSON.parse(line), isMarked: true };
}
