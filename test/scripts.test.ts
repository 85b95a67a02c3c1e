import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/** The scripts that measure and train use the built library from inside: a file or a name that moves is noticed here. */
const ROOT = fileURLToPath(new URL('../', import.meta.url));
const IMPORT = /^import \{([^}]+)\} from '\.\.\/(dist\/[^']+)';/gmu;

const used = ['bench', 'training'].flatMap((folder) =>
  readdirSync(ROOT + folder)
    .filter((name) => name.endsWith('.mjs'))
    .flatMap((name) => {
      const script = `${folder}/${name}`;
      return [...readFileSync(ROOT + script, 'utf8').matchAll(IMPORT)].map(([, names = '', file = '']) => ({
        script,
        file,
        names: names.split(',').map((one) => one.trim().split(' as ')[0]!),
      }));
    }),
);

describe('scripts', () => {
  test('some use the built library', () => expect(used.length).toBeGreaterThan(20));

  test.each(used)('$script finds $names in $file', async ({ file, names }) => {
    const module = (await import(ROOT + file)) as object;
    expect(names.filter((name) => !(name in module))).toEqual([]);
  });
});
