import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { core, FLOORS, files, SRC } from './house.js';

const imports = (file: string): string[] =>
  [...readFileSync(join(SRC, file), 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, name]) => name!);
/** The files of the house that a file imports. */
const targets = (file: string): string[] =>
  imports(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => relative(SRC, join(SRC, dirname(file), name)).replace(/\.js$/, '.ts'))
    .map((name) => (existsSync(join(SRC, name)) ? name : `${name}x`));

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

describe('the house', () => {
  test.each(files)('%s stands on a floor and imports nothing from above', (file) => {
    expect(floor(file)).toBeGreaterThanOrEqual(0);
    expect(targets(file).filter((target) => floor(target) > floor(file))).toEqual([]);
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

  test.each([...new Set(files.map((file) => file.split('/')[0]!))])('%s is on the map', (room) => {
    const map = readFileSync(join(SRC, 'README.md'), 'utf8');
    expect(map).toContain(room.endsWith('.ts') ? `\`${room}\`` : `\`${room}/\``);
  });
});
