// Who is credited in GUM's news, by the scorer of that gold.
//
//   node bench/speakers.mjs GOLD SCORER
//
// GOLD is a folder with NAME.txt and NAME.json, SCORER its scorer in Python (speakers.py).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReader } from '../dist/index.js';
import { CodePoints } from '../dist/text/codepoints.js';

const [gold, scorer] = process.argv.slice(2);
if (scorer === undefined) {
  process.stderr.write('usage: node bench/speakers.mjs GOLD SCORER\n');
  process.exit(2);
}
const read = await openReader();
const lines = [];
for (const file of readdirSync(gold).filter((name) => name.endsWith('.txt'))) {
  const text = readFileSync(join(gold, file), 'utf8');
  const { statements, actors } = await read({ text });
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  const points = new CodePoints(text);
  const at = (spans) => spans.map(([start, end]) => [points.fromUtf16(start), points.fromUtf16(end)]);
  const attributions = statements.map(({ content, source, speaker }) => ({
    content: at(content),
    source: at(source),
    speaker: names.get(speaker.actor) ?? null,
  }));
  lines.push(`${JSON.stringify({ doc: file.slice(0, -'.txt'.length), attributions })}\n`);
}
const predictions = join(mkdtempSync(join(tmpdir(), 'onrecord-speakers-')), 'read.jsonl');
writeFileSync(predictions, lines.join(''));
process.exitCode = spawnSync('python3', [scorer, gold, predictions], { stdio: 'inherit' }).status ?? 1;
