// Which passages are called one utterance, in the form that the scorer of PolNeAR's traced pairs reads.
//
//   node bench/trace.mjs READ.jsonl [PAIRS.jsonl] [--held FOLDER] > system.jsonl
//
// READ.jsonl is what `onrecord read --format jsonl` printed of the articles, whose addresses end in the texts' names. With PAIRS
// the annotator's passages are traced, with the speakers that stand there; without, the statements as they were read, sentence by sentence
// (parts.mjs). With --held each
// is judged by weights that saw no pair of its article, nor of those that the annotator's pairs tie to it (../training/heldout.sh).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { edge } from '../dist/ledger/traces.js';
import { openLanguage } from '../dist/runtime/language.js';
import { openOdds } from '../dist/runtime/odds.js';
import { openTracer } from '../dist/runtime/tracer.js';
import { CodePoints } from '../dist/text/codepoints.js';
import { keysOf } from '../dist/trace/keys.js';
import { momentOf, REACH, SHARED, Tracer } from '../dist/trace/tracer.js';
import { utterancesOf } from '../dist/trace/utterance.js';
import { wordLabel } from '../dist/trace/variant.js';
import { partsOf, sentencesIn, sentencesOf } from './parts.mjs';
import { marked, readings } from './passages.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { held: { type: 'string' } } });
const [read, pairs] = positionals;
const byName = await readings(read);

/** By article, a tracer that saw no pair of it. */
const others = new Map();
if (values.held) {
  const { words } = JSON.parse(readFileSync(new URL('../model/trace.json', import.meta.url), 'utf8'));
  for (const name of readdirSync(values.held)) {
    const part = JSON.parse(readFileSync(join(values.held, name), 'utf8'));
    const own = new Tracer({ words, pairs: part.pairs }, name, openLanguage(), openOdds());
    for (const doc of part.docs) others.set(doc, own);
  }
}
const tracer = others.values().next().value ?? openTracer();
const MANY = 40;
const judgeOf = (a, b) => others.get(a.span.doc) ?? others.get(b.span.doc) ?? tracer;

const passages = new Map();
if (pairs) {
  for (const line of readFileSync(pairs, 'utf8').trim().split('\n')) {
    const pair = JSON.parse(line);
    for (const one of [pair.a, pair.b]) {
      const own = passages.get(one.doc) ?? new Map();
      passages.set(one.doc, own.set(`${one.start} ${one.end}`, one));
    }
  }
}
const told = [...byName].flatMap(([doc, reading]) => {
  if (pairs && !passages.has(doc)) return [];
  const read = pairs ? marked(reading, [...passages.get(doc).values()]) : reading;
  const points = new CodePoints(read.article.text);
  const words = new Map(read.statements.map((statement) => [statement.id, statement]));
  const all = pairs ? null : sentencesIn(read.article);
  const seen = new Set();
  return tracer.sayings
    .of(read)
    .filter(({ id }) => !seen.has(id) && seen.add(id))
    .map((saying) => {
      const { content, words: text, kind } = words.get(saying.id);
      const [start, end] = [content[0][0], content.at(-1)[1]].map((at) => points.fromUtf16(at));
      const sentences = pairs
        ? []
        : sentencesOf(read.article.text, all, { content, kind }).map((one) => ({
            ...one,
            span: spanOf(doc, points, one.span),
          }));
      return { saying, words: text, span: { doc, start, end }, sentences };
    });
});
told.sort((a, b) => momentOf(a.saying) - momentOf(b.saying));

// As in src/ledger/traces.ts, but with every pair that shares a key.
const holders = new Map();
const links = told.map(() => new Map());
for (const [i, { saying }] of told.entries()) {
  const near = new Map();
  for (const key of keysOf(saying)) {
    const list = holders.get(key) ?? [];
    for (const other of list.slice(-REACH)) near.set(other, (near.get(other) ?? 0) + 1);
    list.push(i);
    holders.set(key, list);
  }
  for (const [j, shared] of near) {
    if (shared < SHARED) continue;
    const fit = judgeOf(told[j], told[i]).judge(told[j].saying, saying);
    if (!fit || Math.max(fit.same, fit.repeated) < 0.5) continue;
    links[i].set(j, fit);
    links[j].set(i, fit);
  }
}
const seen = new Set();
const utterance = told.map(() => []);
for (const i of told.keys()) {
  if (seen.has(i)) continue;
  const family = new Set([i]);
  for (const one of family) for (const [other, { same }] of links[one]) if (same >= 0.5) family.add(other);
  for (const one of family) seen.add(one);
  const members = [...family].sort((a, b) => a - b);
  const edges = members.flatMap((one, a) =>
    members.slice(a + 1).flatMap((other, i) => {
      const fit =
        members.length <= MANY
          ? judgeOf(told[one], told[other]).known(told[one].saying, told[other].saying)
          : (links[one].get(other) ?? null);
      return fit ? [edge(a, a + 1 + i, fit)] : [];
    }),
  );
  const groups = utterancesOf(
    members.map((one) => told[one]),
    edges,
    tracer.language.trace,
  );
  for (const group of groups) {
    const id = told[members[group[0]]].saying.id;
    if (pairs) for (const one of group) utterance[members[one]].push({ id, span: told[members[one]].span });
    else
      give(
        group.map((one) => members[one]),
        id,
      );
    for (const a of group) {
      for (const b of group) {
        if (a >= b) continue;
        const [x, y] = [told[members[a]], told[members[b]]];
        print({ a: x.span, b: y.span, relation: wordLabel(x, y, tracer.language.trace).label });
      }
    }
  }
}
for (const [i, ids] of utterance.entries()) {
  for (const { id, span } of ids) print({ ...span, utterance: id });
  for (const [j, { repeated }] of links[i]) {
    if (j < i && repeated >= 0.5) print({ a: told[j].span, b: told[i].span, relation: 'repeated' });
  }
}

/** Puts down an utterance with its sentences, each by which of the longest version's it gives. */
function give(members, id) {
  const parts = partsOf(members.map((one) => told[one].sentences));
  for (const [i, one] of members.entries()) {
    for (const [n, { span }] of told[one].sentences.entries()) {
      for (const part of parts[i][n]) utterance[one].push({ id: `${id} ${part}`, span });
    }
  }
}

function spanOf(doc, points, [start, end]) {
  return { doc, start: points.fromUtf16(start), end: points.fromUtf16(end) };
}

function print(line) {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
