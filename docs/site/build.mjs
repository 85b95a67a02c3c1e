// The site of the docs, into docs/site/dist: the pages of docs/, the reference made from the code, and the library's from its comments.
//
//   npm run docs:build
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('./', import.meta.url));
const docs = fileURLToPath(new URL('../', import.meta.url));
const run = (command, ...args) => execFileSync(command, args, { cwd: here, stdio: 'inherit' });

run('npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--silent');
rmSync(`${here}pages`, { recursive: true, force: true });
// Node copies no folder into itself, so the pages are named one by one.
for (const name of readdirSync(docs).filter((one) => one !== 'site' && !one.endsWith('.mjs'))) {
  cpSync(docs + name, `${here}pages/${name}`, { recursive: true });
}
const reference = execFileSync(process.execPath, [`${docs}reference.mjs`], { encoding: 'utf8' });
writeFileSync(`${here}pages/reference.md`, reference);
run(process.execPath, 'node_modules/typedoc/bin/typedoc', '--logLevel', 'Warn');
// In tables it sets anchors as HTML, which no page of the site has.
for (const file of readdirSync(`${here}pages/api`, { recursive: true }).filter((name) => name.endsWith('.md'))) {
  const page = `${here}pages/api/${file}`;
  writeFileSync(page, readFileSync(page, 'utf8').replace(/<a id="[^"]*"><\/a> ?/gu, ''));
}
run(process.execPath, 'node_modules/vitepress/bin/vitepress.js', 'build', '.');
