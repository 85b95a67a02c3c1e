// The table of docs/quality.md that tells how often what rests on each probability of model/odds.json is right.
//
//   node docs/odds.mjs            prints it
//   node docs/odds.mjs --write    puts it into docs/quality.md
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('../model/odds.json', import.meta.url);
const DOCS = new URL('quality.md', import.meta.url);
const [FROM, TO] = ['<!-- made by docs/odds.mjs -->\n', '<!-- end -->'];

const rows = Object.entries(JSON.parse(readFileSync(FILE, 'utf8'))).map(([odd, { p, right, of, data, why }]) =>
  of === undefined
    ? `| \`${odd}\` | ${decimal(p)} | not counted | ${why} |`
    : `| \`${odd}\` | ${decimal(p)} | ${right} of ${of} | ${data} |`,
);
const table = ['| odd | p | right | on |', '| --- | --- | --- | --- |', ...rows, ''].join('\n');

if (process.argv.includes('--write')) {
  const text = readFileSync(DOCS, 'utf8');
  const [before, rest] = text.split(FROM);
  writeFileSync(DOCS, `${before}${FROM}${table}${TO}${rest.split(TO).slice(1).join(TO)}`);
} else {
  process.stdout.write(table);
}

function decimal(p) {
  return p.toFixed(3).replace(/^0/, '');
}
