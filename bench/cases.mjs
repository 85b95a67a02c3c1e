// Whole articles with what a careful reader puts on record: how much of it is read.
//
//   node bench/cases.mjs FOLDER [NAME…] [--scorers OTHER] [--show]      --show prints each value that is wrong
//
// FOLDER has a folder a case, with `article.…` and `expected.json`. It holds the scorers `check.py` and `check-more.py`, which
// count, or OTHER does.
// Prints the values right of all, by scorer; and how many of each field are wrong.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readMarkdown } from '../dist/formats/markdown.js';
import { isSaying, openReader, worded } from '../dist/index.js';

const { values, positionals } = parseArgs({
  options: { show: { type: 'boolean', default: false }, scorers: { type: 'string' } },
  allowPositionals: true,
});
const isShown = values.show;
const [folder, ...names] = positionals;
const scorers = values.scorers ?? folder;
if (!folder || !existsSync(join(scorers, 'check.py'))) {
  process.stderr.write(
    'usage: node bench/cases.mjs FOLDER [NAME…] [--scorers OTHER] [--show]\nFOLDER holds a folder a case, and, or else OTHER, check.py\n',
  );
  process.exit(2);
}

const read = await openReader();
const totals = { 'check.py': [0, 0], 'check-more.py': [0, 0] };
const wrong = new Map();
for (const name of readdirSync(folder).sort()) {
  const place = join(folder, name);
  if (!existsSync(join(place, 'expected.json')) || (names.length > 0 && !names.includes(name))) continue;
  const { published } = JSON.parse(readFileSync(join(place, 'expected.json'), 'utf8'));
  const file = readdirSync(place).find((entry) => entry.startsWith('article.'));
  const source = readFileSync(join(place, file), 'utf8');
  const article = file.endsWith('.md') ? readMarkdown(source, file) : { text: source };
  const whole = worded(await read({ ...article, published: published ?? article.published ?? null }));
  // As `onrecord read` prints it.
  const reading = { ...whole, statements: whole.statements.filter(isSaying) };
  for (const scorer of Object.keys(totals)) count(scorer, name, place, `${JSON.stringify(reading)}\n`);
}
for (const [scorer, [right, all]] of Object.entries(totals))
  console.log(`${scorer}: ${right} of ${all} (${(all ? right / all : 0).toFixed(3)})`);
for (const [field, n] of [...wrong].sort((a, b) => b[1] - a[1])) console.log(`wrong ${field}: ${n}`);

function count(scorer, name, place, input) {
  const { stdout, stderr } = spawnSync('python3', [join(scorers, scorer), place], { input, encoding: 'utf8' });
  const lines = stdout.trim().split('\n');
  const [, right, all] = /(\d+) of (\d+)/.exec(lines.at(-1)) ?? [];
  if (right === undefined) {
    console.log(`${name}: ${scorer} does not count it: ${stderr.trim().split('\n').at(-1)}`);
    return;
  }
  totals[scorer][0] += Number(right);
  totals[scorer][1] += Number(all);
  for (const line of lines.filter((one) => one.startsWith('WRONG'))) {
    const field = / (\w+): wanted/.exec(line)?.[1] ?? 'other';
    wrong.set(field, (wrong.get(field) ?? 0) + 1);
    if (isShown) console.log(`${name}: ${line}`);
  }
}
