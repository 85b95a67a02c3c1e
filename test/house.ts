import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const SRC = fileURLToPath(new URL('../src/', import.meta.url));
/** The files of the house, by their paths in it. */
export const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));

/** The folders from the ground up: a file imports from its own and those before. `src/README.md` is the map. */
export const FLOORS = [
  ['errors.ts', 'odds.ts'],
  ['language', 'text', 'record'],
  ['tag'],
  ['step.ts'],
  ['identity'],
  ['speech.ts', 'assemble.ts', 'quoted-as.ts', 'inserted.ts', 'actors', 'acts'],
  ['stance', 'situate', 'manner'],
  ['read.ts', 'findings', 'trace'],
  ['parts.ts'],
  ['formats', 'evaluate'],
  ['ledger'],
  ['runtime'],
  ['intake'],
  ['worker'],
  ['alerts', 'watch'],
  ['serve'],
  ['index.ts', 'core.ts', 'client', 'cli'],
];
/** What runs in a browser too. */
const CORE = [...FLOORS.slice(0, 9).flat(), 'core.ts'];
export const core = files.filter((file) => CORE.includes(file.split('/')[0]!));
