// The cues that the tagger finds in the reader's corpus and no reader has, for `hints.py` to learn from that they are none:
// node spurious.mjs CORPUS.jsonl > spurious.jsonl   (code points, one JSON line an article)
import { readFileSync } from 'node:fs';
import { contextOf } from '../dist/read.js';
import { toArticle } from '../dist/record/article.js';
import { openParts } from '../dist/runtime/node.js';
import { CodePoints } from '../dist/text/codepoints.js';

const [corpus] = process.argv.slice(2);
const parts = await openParts();
for (const line of readFileSync(corpus, 'utf8').trim().split('\n')) {
  const { doc, text, statements } = JSON.parse(line);
  const points = new CodePoints(text);
  const { attributions } = await contextOf(await toArticle({ text }, parts.language.text), parts);
  const known = statements.flatMap(({ cue }) => cue);
  const cues = attributions
    .map(({ cue }) => cue.map((offset) => points.fromUtf16(offset)))
    .filter(([start, end]) => !known.some(([from, to]) => from < end && to > start));
  console.log(JSON.stringify({ doc, cues }));
}
