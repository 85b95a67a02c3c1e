import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { englishWords, survey } from '../bench/survey.mjs';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
const imports = (file: string): string[] =>
  [...readFileSync(join(SRC, file), 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, name]) => name!);
/** The files of the house that a file imports. */
const targets = (file: string): string[] =>
  imports(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => relative(SRC, join(SRC, dirname(file), name)).replace(/\.js$/, '.ts'))
    .map((name) => (existsSync(join(SRC, name)) ? name : `${name}x`));

/** The folders from the ground up: a file imports from its own and those before. `src/README.md` is the map. */
const FLOORS = [
  ['errors.ts', 'odds.ts'],
  ['language', 'text', 'record'],
  ['tag'],
  ['step.ts'],
  ['identity'],
  ['speech.ts', 'assemble.ts', 'actors', 'acts'],
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
const floor = (file: string): number => FLOORS.findIndex((rooms) => rooms.includes(file.split('/')[0]!));
/** Libraries that need nothing of Node. */
const PORTABLE = [
  'chrono-node',
  'chrono-node/en',
  'diff/lib/diff/array.js',
  'diff/lib/diff/word.js',
  'eld/extrasmall',
  'stemmer',
];
const CORE = [...FLOORS.slice(0, 9).flat(), 'core.ts'];
/** All that is loaded with a file, of the house and of libraries: what it imports, but for types and what is imported when it is needed. */
const loadedWith = (file: string): ReadonlySet<string> => {
  const loaded = new Set([file]);
  // A set is gone through in the order of insertion, with what is added meanwhile.
  for (const one of loaded) {
    if (!files.includes(one)) continue;
    const code = readFileSync(join(SRC, one), 'utf8');
    const names = [...code.matchAll(/^(?:import|export)\b(?! type\b)[^'";]*?\bfrom '([^']+)'/gm)].map(
      ([, name]) => name!,
    );
    for (const name of names) {
      const target = relative(SRC, join(SRC, dirname(one), name)).replace(/\.js$/, '.ts');
      loaded.add(name.startsWith('.') ? (files.includes(target) ? target : `${target}x`) : name);
    }
  }
  return loaded;
};
const core = files.filter((file) => CORE.includes(file.split('/')[0]!));

describe('the house', () => {
  test.each(files)('%s stands on a floor and imports nothing from above', (file) => {
    expect(floor(file)).toBeGreaterThanOrEqual(0);
    for (const target of targets(file)) {
      expect(floor(target), `${file} imports ${target}`).toBeLessThanOrEqual(floor(file));
    }
  });

  // Who stands in a circle can be understood, moved or tried by nobody alone; an import of a type counts as any other.
  test('no file leads back to itself', () => {
    const circles: string[] = [];
    const done = new Set<string>();
    const follow = (file: string, way: readonly string[]): void => {
      if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
      if (way.includes(file) || done.has(file)) return;
      for (const target of targets(file)) follow(target, [...way, file]);
      done.add(file);
    };
    for (const file of files) follow(file, []);
    expect(circles).toEqual([]);
  });

  test.each(core)('%s runs in a browser too', (file) => {
    expect(imports(file).filter((name) => !name.startsWith('.') && !PORTABLE.includes(name))).toEqual([]);
    expect(readFileSync(join(SRC, file), 'utf8')).not.toMatch(/\b(?:process|Buffer|require)\b[.(]/);
  });

  test('the core compiles without Node’s types', () => {
    const place = mkdtempSync(join(tmpdir(), 'onrecord-core-'));
    const root = fileURLToPath(new URL('../', import.meta.url));
    const config = {
      extends: join(root, 'tsconfig.json'),
      compilerOptions: { types: [], noEmit: true },
      files: core.map((file) => join(SRC, file)),
      include: [],
    };
    writeFileSync(join(place, 'tsconfig.json'), JSON.stringify(config));
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', place, '--listFiles'], { encoding: 'utf8' });
    rmSync(place, { recursive: true });
    const lines = stdout.trim().split('\n');
    expect(lines.filter((line) => /error TS|@types\/node\//.test(line))).toEqual([]);
    expect([status, lines.filter((line) => line.startsWith(SRC)).length]).toEqual([0, core.length]);
  });

  // What is not needed is not waited for.
  test.each<[file: string, not: RegExp]>([
    [
      'cli/main.ts',
      /^(?:cli\/commands\/|cli\/screen\/|actors|intake|language|runtime\/pool|serve|tag|text)\b|^chrono|^onnx/,
    ],
    [
      'cli/commands/read.ts',
      /^(?:alerts|formats\/(?:html|pdf|docx|people)|serve|watch|worker)\b|^ledger\/(?!database|digits|schema|sqlite)|^(?:csv|hono|parse5|pino|tinyglobby|unpdf|yaml|zod)/,
    ],
    [
      'cli/commands/search.ts',
      /^(?:actors|formats\/(?:fields|html)|intake|runtime\/pool|serve|tag)\b|^(?:parse5|onnx)/,
    ],
  ])('%s loads nothing of %s', (file, not) => {
    const loaded = [...loadedWith(file)];
    expect(loaded.length).toBeGreaterThan(10);
    expect(loaded.filter((name) => not.test(name))).toEqual([]);
  });

  // Who reads is told by the code that reads: another sentence for people makes no other reader.
  test.each(files.filter((file) => !/^(?:index\.ts|core\.ts|serve\/|cli\/)/.test(file)))(
    '%s has no sentences for people',
    (file) => {
      expect(imports(file).filter((name) => name.endsWith('en/wording.js'))).toEqual([]);
    },
  );

  // A second language is a folder and a model: algorithms hold no list or pattern of words.
  test.each(survey(SRC, englishWords()).filter(({ file }) => !file.startsWith('language/')))(
    '$file holds no list of English words',
    ({ english }) => {
      expect(english).toEqual([]);
    },
  );

  test.each([...new Set(files.map((file) => file.split('/')[0]!))])('%s is on the map', (room) => {
    const map = readFileSync(join(SRC, 'README.md'), 'utf8');
    expect(map).toContain(room.endsWith('.ts') ? `\`${room}\`` : `\`${room}/\``);
  });
});
