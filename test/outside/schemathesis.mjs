// Tries what /openapi.json describes against a site with the example week, by schemathesis: no 5xx, and every answer as it is described.
// After `npm run build`, with schemathesis (PyPI) on the path or at SCHEMATHESIS:
//
//     node test/outside/schemathesis.mjs [EXAMPLES] [PATHS]
//
// All operations are tried, or those whose paths fit a regular expression. Addresses that it makes up are no hosts that anybody has,
// or are refused. It begins more imports than can be done: that the rest is refused (503) is as it should be.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = join(ROOT, 'dist/cli/main.js');
const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_schema_conformance',
];
const [examples = '20', paths] = process.argv.slice(2);
const SETTINGS = `[[operations]]
include-path = "/import.json"

[operations.checks.not_a_server_error]
expected-statuses = ["2xx", "3xx", "4xx", "503"]
`;

const folder = mkdtempSync(join(tmpdir(), 'onrecord-schemathesis-'));
writeFileSync(join(folder, 'schemathesis.toml'), SETTINGS);
const ledger = join(folder, 'week.db');
const week = readdirSync(join(ROOT, 'examples'))
  .filter((name) => name.startsWith('2026-'))
  .map((name) => join(ROOT, 'examples', name));
execFileSync(process.execPath, [MAIN, 'add', '--ledger', ledger, ...week], { stdio: ['ignore', 'ignore', 'inherit'] });
const site = spawn(
  process.execPath,
  [MAIN, 'serve', '--no-open', '--ledger', ledger, '--port', '0', '--workers', '1'],
  {
    stdio: ['ignore', 'pipe', 'inherit'],
  },
);
const ended = once(site, 'exit');
try {
  const [said] = await once(site.stdout, 'data');
  const url = /open at (http:\S+)\//u.exec(String(said))[1];
  const { status, error } = spawnSync(
    process.env.SCHEMATHESIS ?? 'schemathesis',
    [
      ...['run', `${url}/openapi.json`, '--seed', '1', '--max-examples', examples, '--request-timeout', '120'],
      ...['--phases', 'coverage,fuzzing', '--checks', CHECKS.join(',')],
      ...(paths === undefined ? [] : ['--include-path-regex', paths]),
    ],
    // Where it keeps what it found.
    { stdio: 'inherit', cwd: folder },
  );
  if (error) throw error;
  process.exitCode = status ?? 1;
} finally {
  site.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true });
}
