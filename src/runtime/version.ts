import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MODEL } from './model.js';

/** What lies beside the weights and the lists, and takes no part in reading. */
const NO_PART = /^(?:trace|weights)\.json$|\.md$/u;
const DIGITS = 12;
const IMPORT = /^(?:im|ex)port\b[^'"]*\bfrom '(?<module>[^']+)'|\bimport\('(?<late>[^']+)'\)/gmu;

/** The exact versions of the libraries that a package uses. */
type Libraries = Readonly<Record<string, string>>;

async function manifest(): Promise<{ version: string; dependencies: Libraries; devDependencies: Libraries }> {
  return JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
}

/** The version of this package. */
export async function packageVersion(): Promise<string> {
  return (await manifest()).version;
}

/**
 * Who reads: the version of this package, and digits of two SHA-256s, of the code that reads and of its model's weights and
 * lists. Another rule makes another reader, as other weights do, so that what the former read can be found and read again.
 */
export async function readerVersion(): Promise<string> {
  const { version, dependencies, devDependencies } = await manifest();
  // Compiled, or in a test as it was written.
  const code = rulesHash(new URL(`./node${endingOf(import.meta.url)}`, import.meta.url).href, {
    ...dependencies,
    // The runtime is one that is packed with this package.
    ...devDependencies,
  });
  const model = createHash('sha256');
  for (const file of files(MODEL)) model.update(`${file}\n`).update(await readFile(new URL(file, MODEL)));
  return `onrecord ${version} rules ${code.slice(0, DIGITS)} model ${model.digest('hex').slice(0, DIGITS)}`;
}

function files(folder: URL): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !NO_PART.test(entry.name))
    .map(({ parentPath, name }) => pathToFileURL(join(parentPath, name)).href.slice(folder.href.length))
    .sort();
}

/**
 * The hash of a module with all that it leads to: the code by its place, the libraries by their versions.
 *
 * @param entry the module's address, in a folder of the code's root
 */
export function rulesHash(entry: string, libraries: Libraries): string {
  const hash = createHash('sha256');
  for (const [name, content] of [...contents(entry, libraries)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${name}\n${content}\n`);
  }
  return hash.digest('hex');
}

function contents(entry: string, libraries: Libraries): Map<string, string> {
  const root = new URL('../', entry).href;
  const modules = new Set([entry]);
  const sources = new Map<string, string>();
  // A set is gone through in the order of insertion, with what is added meanwhile.
  for (const module of modules) {
    const code = readFileSync(new URL(module), 'utf8');
    sources.set(module.slice(root.length), code);
    for (const { groups } of code.matchAll(IMPORT)) {
      const name = (groups!.module ?? groups!.late)!;
      if (name.startsWith('.')) modules.add(new URL(name.replace(/\.js$/u, endingOf(module)), module).href);
      else if (libraries[packageOf(name)] !== undefined) sources.set(name, libraries[packageOf(name)]!);
    }
  }
  return sources;
}

/** The package of what is imported, be it a part of one: `chrono-node` of `chrono-node/en`. */
function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

function endingOf(module: string): string {
  return module.endsWith('.ts') ? '.ts' : '.js';
}
