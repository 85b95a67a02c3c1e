// The package as others have it: packed from a clone that was never built, installed into an empty project by each package manager,
// compiled against, bundled for a browser, and run on each Node. Takes what it needs from the registry. Ends with an error if
// anything is not as it should be, and tells what it did.
//
//   npm run test:outside
import { equal, ok } from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { arch, platform, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const HERE = join(ROOT, 'test/outside');
const place = mkdtempSync(join(tmpdir(), 'onrecord-outside-'));
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');
/** The least that will do, the one of most, and the newest. */
const NODES = { least: '22.16.0', most: '24', newest: '>=26' };

/** What npm tells its own scripts is none of another npm's business. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/iu.test(name)));
const start = performance.now();

const tools = join(place, 'tools');
const tarball = packed();
mkdirSync(tools);
const node = `node-${platform()}-${arch()}`;
run('npm', ['init', '--yes'], tools);
const wanted = Object.entries(NODES).map(([name, version]) => `${name}@npm:${node}@${version}`);
run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', 'npm@12', 'pnpm@latest', ...wanted], tools);
const bins = Object.fromEntries(Object.keys(NODES).map((name) => [name, join(tools, 'node_modules', name, 'bin')]));
const own = join(tools, 'node_modules/.bin');
const recent = { ...env, PATH: [bins.most, own, env.PATH].join(delimiter) };

const managers = [
  { name: `npm ${run('npm', ['--version'], tools)}`, install: ['npm', 'install'], env, nodes: ['most'] },
  {
    name: `npm ${run('npm', ['--version'], tools, recent)}`,
    install: ['npm', 'install'],
    env: recent,
    nodes: Object.keys(NODES),
  },
  {
    name: `pnpm ${run('pnpm', ['--version'], tools, recent)}`,
    install: ['pnpm', 'add'],
    env: recent,
    nodes: Object.keys(NODES),
  },
];
for (const [i, manager] of managers.entries()) {
  const project = join(place, `project-${i}`);
  await installed(project, manager);
  for (const name of manager.nodes) used(project, manager, bins[name]);
}
rmSync(place, { recursive: true });

/** Packs the files that are under version control, as a clone has them. */
function packed() {
  const clone = join(place, 'clone');
  for (const file of execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' })
    .split('\0')
    .filter(Boolean)) {
    if (existsSync(join(ROOT, file))) cpSync(join(ROOT, file), join(clone, file));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(clone, 'node_modules'));
  const [{ filename, files, size }] = JSON.parse(run('npm', ['pack', '--json', '--silent'], clone));
  say(`packed from an unbuilt clone: ${files.length} files, ${(size / 1e6).toFixed(0)} MB`);
  return join(clone, filename);
}

async function installed(project, { name, install: [command, verb], env }) {
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }\n');
  run(command, [verb, tarball], project, env);
  // Scripts are not denied, and not skipped: there are none.
  for (const file of readdirSync(join(project, 'node_modules'), { recursive: true })) {
    if (!file.endsWith('package.json')) continue;
    const { scripts = {} } = JSON.parse(readFileSync(join(project, 'node_modules', file), 'utf8'));
    for (const script of ['preinstall', 'install', 'postinstall'])
      equal(scripts[script], undefined, `${file} has ${script}`);
  }
  const ours = join(project, 'node_modules/onrecord');
  for (const file of readdirSync(ours, { recursive: true }).filter((name) => /\.(?:js|d\.ts)$/u.test(name))) {
    ok(!readFileSync(join(ours, file), 'utf8').includes('sourceMappingURL='), `${file} names a map`);
  }
  compiled(project, 'library', { types: [], lib: ['ES2023'] });
  compiled(project, 'browser', { types: [], lib: ['ES2023', 'DOM'] });
  const { errors, warnings } = await build({
    absWorkingDir: project,
    entryPoints: ['browser.js'],
    bundle: true,
    platform: 'browser',
    format: 'esm',
    write: false,
    logLevel: 'silent',
  });
  equal(errors.length + warnings.length, 0);
  say(`${name}: installed without a script, compiled against, bundled for a browser`);
}

function compiled(project, name, options) {
  cpSync(join(HERE, `${name}.ts`), join(project, `${name}.ts`));
  const strict = {
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    // The types of the package are checked too.
    skipLibCheck: false,
    module: 'NodeNext',
    target: 'ES2022',
    ...options,
  };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions: strict, files: [`${name}.ts`] }));
  run(process.execPath, [TSC, '-p', project], project);
}

/** Runs the command line and the library; says nothing of its own on standard error. */
function used(project, { name }, bin) {
  const environment = { ...env, PATH: [bin, join(project, 'node_modules/.bin'), env.PATH].join(delimiter) };
  const version = run('node', ['--version'], project, environment);
  writeFileSync(join(project, 'article.txt'), '“We will keep the ferry running,” said Ilse Varga on Monday.\n');
  for (const file of readdirSync(project)) if (/\.db/u.test(file)) rmSync(join(project, file));
  const { statements } = JSON.parse(
    run('onrecord', ['read', 'article.txt', '--format', 'jsonl'], project, environment),
  );
  equal(statements.length, 1);
  ok(run('onrecord', ['add', 'article.txt'], project, environment).includes('1 article with 1 statement added'));
  ok(run('onrecord', ['search', 'ferry'], project, environment).includes('Ilse Varga'));
  ok(run('onrecord', ['verify'], project, environment).length > 0);
  ok(run('node', ['library.js'], project, environment).startsWith('new check the path'));
  say(`${name}, Node ${version}: read, add, search, verify, and the library`);
}

function run(command, args, cwd, environment = env) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, env: environment, encoding: 'utf8' });
  if (error) throw error;
  const what = `${[command, ...args].join(' ')} in ${cwd}`;
  equal(status, 0, `${what} ends with ${status}:\n${stdout}${stderr}`);
  if (command === 'node' || command === 'onrecord') equal(stderr, '', `${what} says:\n${stderr}`);
  return stdout.trim();
}

function say(what) {
  console.log(`${((performance.now() - start) / 1000).toFixed(0).padStart(4)} s  ${what}`);
}
