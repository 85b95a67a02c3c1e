// Draws the pictures of the README, `docs/read.svg` and `docs/check.svg`, from what the commands really print:
//
//   npm run build && node docs/picture.mjs
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROW = 18;
const COLUMN = 8.43;
const MARGIN = 20;
const COLOURS = { 31: '#ff7b72', 32: '#7ee787', 33: '#e3b341', 35: '#d2a8ff', 36: '#79c0ff' };

const ESCAPE = '\u001b';
const STYLE = new RegExp(`(${ESCAPE}\\[\\d+m)`);

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (args) =>
  spawnSync(process.execPath, ['dist/cli/main.js', ...args], {
    cwd: root,
    env: { ...process.env, FORCE_COLOR: '1' },
    encoding: 'utf8',
  }).stdout;

const entities = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** One terminal line as SVG runs, each at its own column, so that no font's spacing can shift them. */
function row(line, y) {
  let column = 0;
  let style = {};
  let out = '';
  for (const part of line.split(STYLE)) {
    const code = part.startsWith(ESCAPE) ? part.slice(2, -1) : undefined;
    if (code === '1') style = { ...style, weight: 'bold' };
    else if (code === '2') style = { ...style, opacity: 0.6 };
    else if (code === '22') style = { ...style, weight: undefined, opacity: undefined };
    else if (code === '39') style = { ...style, fill: undefined };
    else if (code) style = { ...style, fill: COLOURS[code] };
    else if (part !== '') {
      const attributes = [
        `x="${(MARGIN + column * COLUMN).toFixed(1)}" y="${y}"`,
        style.fill && `fill="${style.fill}"`,
        style.weight && `font-weight="${style.weight}"`,
        style.opacity && `opacity="${style.opacity}"`,
      ].filter(Boolean);
      out += `<text ${attributes.join(' ')} xml:space="preserve">${entities(part)}</text>\n`;
      column += [...part].length;
    }
  }
  return out;
}

/** Puts the beginning of a command's output into a picture. */
function draw(name, title, command, output, count) {
  const lines = [`\x1b[2m$ ${command}\x1b[22m`, '', ...output.split('\n')].slice(0, count);
  const width = Math.round(2 * MARGIN + 80 * COLUMN);
  const height = 2 * MARGIN + lines.length * ROW;
  const body = lines.map((line, i) => row(line, MARGIN + (i + 1) * ROW - 5)).join('');
  writeFileSync(
    new URL(name, import.meta.url),
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>${title}</title>
<rect width="${width}" height="${height}" rx="10" fill="#0d1117"/>
<g font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="14" fill="#e6edf3">
${body}</g>
</svg>
`,
  );
}

const article = 'examples/2026-03-02-harbour-post-ferry.md';
const reads = 'onrecord read prints each statement, who is credited with it, and the words that say so';
draw('read.svg', reads, `onrecord read ${article}`, run(['read', article]), 34);

const place = mkdtempSync(join(tmpdir(), 'onrecord-picture-'));
const ledger = join(place, 'week.db');
const week = readdirSync(join(root, 'examples')).filter((name) => name.startsWith('20'));
run(['add', ...week.map((name) => `examples/${name}`), '--ledger', ledger]);
const words = 'We will keep the ferry running until spring';
const checks = 'onrecord check tells whether words are on record, where first, and what became of them';
draw('check.svg', checks, `onrecord check "${words}"`, run(['check', words, '--ledger', ledger]), 40);
rmSync(place, { recursive: true });
