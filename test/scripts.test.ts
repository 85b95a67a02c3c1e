import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';
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

/** What a built file gives, told without running it. */
const exportsOf = (file: string): ReadonlySet<string | null> => {
  const { module } = parseSync(file, readFileSync(ROOT + file, 'utf8'));
  return new Set(module.staticExports.flatMap(({ entries }) => entries.map(({ exportName }) => exportName.name)));
};

describe('scripts', () => {
  test('some use the built library', () => expect(used.length).toBeGreaterThan(20));

  test.each(used)('$script finds $names in $file', ({ file, names }) => {
    const exported = exportsOf(file);
    expect(names.filter((name) => !exported.has(name))).toEqual([]);
  });
});
