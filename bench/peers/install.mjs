// Installs the peers from their packages (PyPI, Maven Central, npm) into a folder of their own; nothing of them is kept here.
//
//   node bench/peers/install.mjs FOLDER [NAME…]
//
// What is there already is left; what can't be installed is told, and the others are installed all the same.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { PEERS } from './peers.mjs';

const [folder, ...names] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('usage: node bench/peers/install.mjs FOLDER [NAME…]\n');
  process.exit(2);
}
const where = resolve(folder);
mkdirSync(where, { recursive: true });
for (const { name, what, install, sign } of PEERS) {
  if (names.length > 0 && !names.includes(name)) continue;
  const failed = existsSync(sign(where)) ? null : install(where).map(tried).find(Boolean);
  console.log(
    failed
      ? `${name}: not installed, ${failed}`
      : `${name} ${what}: ${existsSync(sign(where)) ? 'there' : 'not built yet'}`,
  );
}

/** What went wrong, if something did. */
function tried([command, ...args]) {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
  if (error) return `${command} is not there (${error.code})`;
  return status === 0 ? null : `${command} ended with ${status}: ${stderr.trim().split('\n').at(-1)}`;
}
