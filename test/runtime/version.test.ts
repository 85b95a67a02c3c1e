import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { readerVersion, rulesHash } from '../../src/runtime/version.js';

let folder: string;
const write = (name: string, code: string): void => writeFileSync(join(folder, name), code);
const hash = (libraries = { days: '1.0.0', colours: '1.0.0' }, from = folder): string =>
  rulesHash(pathToFileURL(join(from, 'runtime/node.js')).href, libraries);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-version-'));
  for (const name of ['runtime', 'text', 'cli']) mkdirSync(join(folder, name));
  write('runtime/node.js', `import { read } from '../read.js';\nconst late = await import('../text/late.js');`);
  write('read.js', `import days from 'days';\nexport {\n  cut,\n} from './text/cut.js';\n`);
  write('text/cut.js', `// Taken from './nowhere.js'.\nexport const cut = /\\./;`);
  write('text/late.js', `export const late = 1;`);
  write('cli/main.js', `export const paint = 1;`);
});

describe('the version of the rules', () => {
  test.each([
    ['a rule in what is imported', () => write('text/cut.js', 'export const cut = /[.!]/;')],
    ['a rule in what is imported late', () => write('text/late.js', 'export const late = 2;')],
  ])('changes with %s', (_, change) => {
    const before = hash();
    change();
    expect(hash()).not.toBe(before);
  });

  test('changes with a library that reading uses, and with no other', () => {
    expect(hash({ days: '1.0.1', colours: '1.0.0' })).not.toBe(hash());
    expect(hash({ days: '1.0.0', colours: '2.0.0' })).toBe(hash());
  });

  test('changes with a library of which reading uses a part', () => {
    write('text/late.js', `import { en } from 'colours/en';\nimport { one } from '@two/one/part';`);
    const before = hash();
    expect(hash({ days: '1.0.0', colours: '2.0.0' })).not.toBe(before);
    const scoped = { days: '1.0.0', colours: '1.0.0', '@two/one': '1.0.0' };
    expect(hash(scoped)).not.toBe(before);
  });

  test('does not change with what reading does not use, nor with where the code lies', () => {
    const before = hash();
    write('cli/main.js', 'export const paint = 2;');
    expect(hash()).toBe(before);
    const other = mkdtempSync(join(tmpdir(), 'onrecord-version-'));
    cpSync(folder, other, { recursive: true });
    expect(hash(undefined, other)).toBe(before);
  });

  test('stands in the reader’s, beside the package and the model', async () => {
    expect(await readerVersion()).toMatch(/^onrecord \d+\.\d+\.\d+ rules [0-9a-f]{12} model [0-9a-f]{12}$/);
  });
});
