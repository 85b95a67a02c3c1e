// Writes what the product weighs for each reference of some texts, one JSON line each, for `rank.py` to learn from:
// node candidates.mjs FOLDER [NAME…] > candidates.jsonl   (NAME: only these files of the folder, without .txt)
// node candidates.mjs CORPUS.jsonl > candidates.jsonl     (what `corpus.py compile` wrote; its test part is left out)
// Who is told to speak before a reference counts for it: --weights FILE tells that by other weights than those that ship.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FEATURES } from '../dist/actors/features.js';
import { Ranker } from '../dist/actors/ranker.js';
import { resolve } from '../dist/actors/resolve.js';
import { assemble } from '../dist/assemble.js';
import { contextOf } from '../dist/read.js';
import { toArticle } from '../dist/record/article.js';
import { EMPTY } from '../dist/record/scene.js';
import { openParts } from '../dist/runtime/node.js';
import { CodePoints } from '../dist/text/codepoints.js';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { weights: { type: 'string' } } });
const [from, ...only] = positionals;
const parts = await openParts();
// Whose names are persons' is told as it ships.
const { named } = parts.ranker.settings;
const ranker = values.weights
  ? new Ranker({ ...JSON.parse(readFileSync(values.weights, 'utf8')), named })
  : parts.ranker;
for (const { doc, text } of from.endsWith('.jsonl') ? ofCorpus() : ofFolder()) {
  const points = new CodePoints(text);
  const context = await contextOf(await toArticle({ text }, parts.language.text), parts);
  const about = (statement, offset) => ({
    doc,
    offset: points.fromUtf16(statement?.source[0]?.[0] ?? statement?.content[0]?.[0] ?? offset),
    isSource: statement !== null,
    words: statement ? text.slice(...(statement.source[0] ?? statement.content[0])).slice(0, 80) : '',
  });
  // Where each of its mentions ends, by which silver chains are matched.
  const party = ({ name, aliases, isNamed, sightings }) => ({
    names: [name, ...aliases],
    isNamed,
    ends: sightings.filter((s) => s.mention.kind === 'name' || !isNamed).map((s) => points.fromUtf16(s.span[1])),
  });
  resolve(assemble(EMPTY, context), context, ranker, {
    weighed: (anaphor, parties, rows, statement) =>
      say({
        ...about(statement, anaphor.offset),
        sort: anaphor.sort,
        parties: parties.map(party),
        rows: rows.map((row) =>
          Object.fromEntries(FEATURES.flatMap((name, i) => (row[i] === 0 ? [] : [[name, rounded(row[i])]]))),
        ),
      }),
    named: (traits, words, spans) =>
      say({ doc, sort: 'named', words, ends: spans.map(([, end]) => points.fromUtf16(end)), traits }),
    described: (traits, own, statement) => say({ ...about(statement), sort: 'unnamed', parties: [party(own)], traits }),
  });
}

function say(item) {
  console.log(JSON.stringify(item));
}

function rounded(x) {
  return Math.round(x * 1e4) / 1e4;
}

function* ofCorpus() {
  for (const line of readFileSync(from, 'utf8').trim().split('\n')) {
    const article = JSON.parse(line);
    if (article.part !== 'test') yield article;
  }
}

function* ofFolder() {
  for (const file of readdirSync(from).filter((f) => f.endsWith('.txt'))) {
    const doc = file.slice(0, -4);
    if (only.length === 0 || only.includes(doc)) yield { doc, text: readFileSync(join(from, file), 'utf8') };
  }
}
