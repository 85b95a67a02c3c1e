// docs/week.md: what the commands print of the example newspaper week.
//
//   npm run build && node docs/week.mjs
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'onrecord-week-'));
const env = { ...process.env, ONRECORD_LEDGER: join(place, 'week.db'), NO_COLOR: '1', FORCE_COLOR: '' };
const run = (...args) => {
  const { stdout, stderr } = spawnSync(process.execPath, ['dist/cli/main.js', ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  // A Node that is too old prints nothing of what was asked.
  if (stdout.trim() === '') throw new Error(`onrecord ${args[0]} printed nothing: ${stderr}`);
  return stdout;
};

/** What is asked, and what it shows. */
const ASKED = [
  ['trace'],
  ['who', 'Brandt', '--limit', '2'],
  ['check', 'We will keep the ferry running until spring'],
  ['check', 'We will keep the ferry running until spring', '--by', 'Ilse Varga', '--brief'],
  ['check', 'We will keep the ferry running one day longer', '--brief'],
];

const week = readdirSync(join(root, 'examples')).filter((name) => name.startsWith('20'));
run('add', ...week.map((name) => `examples/${name}`));
const blocks = ASKED.map((args) => {
  const shown = args.map((one) => (/\s/.test(one) ? `"${one}"` : one)).join(' ');
  return `\`\`\`\n$ onrecord ${shown}\n\n${run(...args).trimEnd()}\n\`\`\`\n`;
});
rmSync(place, { recursive: true });
const head = `# The example week

What the commands print of the fourteen articles in \`examples/\`, as \`node docs/week.mjs\` puts it here: put on record with
\`onrecord add examples/2026-*\`. One page was updated; what its former version says is left out.
`;
writeFileSync(new URL('week.md', import.meta.url), [head, ...blocks].join('\n'));
