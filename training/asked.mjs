// Writes whom the product asks about a speaker's stance in the articles of a corpus, with what their reader says of it, one JSON
// line each, for `stance.py` to learn from: node asked.mjs CORPUS.jsonl [PART] > asked.jsonl    (what `corpus.py compile` and `fill` wrote)
// Pronouns and whom a cue calls something are among them, which no list of mentions has. Offsets are code points.
import { readFileSync } from 'node:fs';
import { asked } from '../bench/asked.mjs';
import { openParts } from '../dist/runtime/node.js';

const [path, part = 'train'] = process.argv.slice(2);
const parts = await openParts();
for (const line of readFileSync(path, 'utf8').trim().split('\n')) {
  const gold = JSON.parse(line);
  if (gold.part !== part) continue;
  for (const { content, cue, target, stance } of await asked(gold, parts))
    console.log(JSON.stringify({ doc: gold.doc, content, cue, target, stance: stance - 1 }));
}
process.exit(0);
