// Prints the figures of docs/quality.md anew: each command that stands there in a block of its own, in its order, under its heading.
//
//   npm run quality -- --data DIR [--only WORDS]… [--python PYTHON] [--peers FOLDER] [--list]
//
// DIR holds data/, score/ and cases/ (PLACES below says what of it each command needs). What is not there is left out, and told. --only takes
// the parts whose heading has these words; --list runs nothing, and prints what would be run; PYTHON is one that has trafilatura.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { commandsOf, placesIn } from './quality/commands.mjs';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    only: { type: 'string', multiple: true },
    python: { type: 'string', default: 'python3' },
    peers: { type: 'string', default: '' },
    list: { type: 'boolean', default: false },
  },
});
if (values.data === undefined) {
  process.stderr.write(
    'usage: npm run quality -- --data DIR [--only WORDS] [--python PYTHON] [--peers FOLDER] [--list]\n',
  );
  process.exit(2);
}
const data = resolve(values.data);
const scratch = mkdtempSync(join(tmpdir(), 'onrecord-quality-'));
const PLACES = {
  DEV: join(data, 'data/polnear/dev'),
  POLNEAR: join(data, 'data/polnear'),
  PAIRS: join(data, 'data/trace/dev.jsonl'),
  GUM: join(data, 'data/speakers/dev'),
  PAGES: join(data, 'data/pages/dev'),
  CASES: join(data, 'cases'),
  SCORE: join(data, 'score'),
  PYTHON: values.python,
  PEERS: values.peers,
  CORPUS: join(data, 'data/corpus.jsonl'),
  FRESH: join(data, 'data/fresh.jsonl'),
  LAST: join(data, 'data/last.jsonl'),
  FOLDER: join(scratch, 'folder'),
  MADE: scratch,
};
/** What is made on the way, and programs by name. */
const MADE = new Set(['FOLDER', 'MADE', 'PYTHON']);

const all = commandsOf(readFileSync(join(ROOT, 'docs/quality.md'), 'utf8'));
const chosen = all.filter(({ part }) => !values.only || values.only.some((words) => part.includes(words)));
let failed = 0;
for (const [i, { part, command }] of chosen.entries()) {
  if (part !== chosen[i - 1]?.part) console.log(`\n## ${part}\n`);
  console.log(`$ ${command}`);
  const missing = placesIn(command).filter((place) => !MADE.has(place) && !existsSync(PLACES[place]));
  if (missing.length > 0)
    console.log(
      `left out: ${missing.map((place) => `${place} (${PLACES[place] || 'not given'})`).join(', ')} is not there`,
    );
  else if (!values.list) run(command);
}
if (failed > 0) process.exitCode = 1;

function run(command) {
  const script = placesIn(command).reduce((line, place) => line.replaceAll(`$${place}`, `'${PLACES[place]}'`), command);
  const path = [join(ROOT, 'node_modules/.bin'), process.env.PATH].join(':');
  // The command as a person has it who installed this clone.
  const prelude = `onrecord() { node '${join(ROOT, 'dist/cli/main.js')}' "$@"; }; set -e -o pipefail; `;
  const { status } = spawnSync('bash', ['-c', prelude + script], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH: path },
  });
  if (status !== 0) {
    failed++;
    console.log(`ended with ${status}`);
  }
}
