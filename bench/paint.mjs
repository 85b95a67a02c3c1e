// How soon the largest thing of each page of the site is painted in Chromium (largest contentful paint), by how much its layout
// shifts, and how much script it loads, gzipped; over loopback, each page in a browser that has nothing of it yet.
//
//   node bench/paint.mjs [--ledger FILE] [--loads NUMBER] [--pictures FOLDER [--tall PIXELS]] [--chromium PATH]
//
// The example week if no ledger is given, 3 loads, of which the middle one is told. With --pictures each page is photographed in
// both themes and three widths.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';

const { values: options } = parseArgs({
  options: {
    ledger: { type: 'string' },
    loads: { type: 'string', default: '3' },
    pictures: { type: 'string' },
    tall: { type: 'string', default: '2400' },
    chromium: { type: 'string', default: process.env.CHROMIUM ?? '/usr/bin/chromium' },
  },
});
const WANTED = { paint: 1000, shift: 0.001, script: 60_000 };
const place = mkdtempSync(join(tmpdir(), 'onrecord-paint-'));
const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const ledger = options.ledger ?? join(place, 'week.db');
const args = [main, 'serve', '--ledger', ledger, '--port', '0', '--no-open'];
const site = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
const [said] = await once(site.stdout, 'data');
const base = String(said).match(/http:\S+(?=\/)/u)[0];
const json = async (path, init) => (await fetch(base + path, init)).json();
if (options.ledger === undefined) await exampleWeek();

const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath: options.chromium, args: flags });
const pages = await pagesOf();
let short = 0;
for (const [name, path] of Object.entries(pages)) {
  const loads = [];
  for (let i = 0; i < Number(options.loads); i++) loads.push(await load(path));
  const middle = (what) => loads.map((one) => one[what]).sort((a, b) => a - b)[Math.floor(loads.length / 2)];
  const told = { paint: middle('paint'), shift: middle('shift'), script: middle('script') };
  const isShort = Object.entries(WANTED).some(([what, most]) => told[what] > most);
  if (isShort) short++;
  const columns = [`${told.paint.toFixed(0)} ms`, told.shift.toFixed(4), `${(told.script / 1000).toFixed(1)} kB`];
  console.log(name.padEnd(16), ...columns.map((one) => one.padStart(10)), isShort ? '  short of what is wanted' : '');
  if (options.pictures !== undefined) await photograph(name, path, options.pictures);
}
console.log(
  `largest contentful paint, layout shift and script of ${Object.keys(pages).length} pages; ${short} fall short`,
);
await browser.close();
site.kill('SIGTERM');
await once(site, 'exit');
rmSync(place, { recursive: true });

async function exampleWeek() {
  const init = { method: 'POST', body: '{"examples":"true"}', headers: { 'content-type': 'application/json' } };
  const { id } = await json('/import.json', init);
  while ((await json(`/imports/${id}.json`)).state === 'running') await sleep(200);
}

/** Each page by its name; those of one thing of the ledger only where it has one. */
async function pagesOf() {
  const [{ articles }, { statements }, { utterances }] = await Promise.all(
    ['/articles.json', '/search.json?limit=20', '/utterances.json'].map((path) => json(path)),
  );
  const speaker = statements.find((one) => one.speaker !== null)?.speaker;
  return {
    home: '/',
    search: '/search',
    articles: '/articles',
    ...(articles[0] && { article: `/articles/${articles[0].id}` }),
    ...(statements[0] && { statement: `/statements/${statements[0].id}` }),
    retold: '/utterances',
    ...(utterances[0] && { utterance: `/utterances/${utterances[0].id}` }),
    findings: '/findings',
    ...(speaker && { actor: `/actors?${new URLSearchParams({ name: speaker })}` }),
    quoted: '/quoted',
    genders: '/quoted?by=gender',
    check: '/check?words=We+will+keep+the+ferry+running',
    read: '/read',
    review: '/review',
    'review-list': '/review/list',
    lists: '/lists',
    import: '/import',
    watches: '/watches',
    docs: '/docs',
    'sign-in': '/sign-in',
  };
}

/** A first visit: its paint in milliseconds, its shift, and its scripts in bytes, gzipped. */
async function load(path) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const scripts = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      scripts.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(base + path);
  const seen = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const found = { paint: 0, shift: 0 };
        const watch = (type, take) =>
          new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
        watch('largest-contentful-paint', (entry) => {
          found.paint = entry.startTime;
        });
        watch('layout-shift', (entry) => {
          found.shift += entry.value;
        });
        setTimeout(() => resolve(found), 300);
      }),
  );
  const sizes = await Promise.all(scripts);
  await page.close();
  return { ...seen, script: sizes.reduce((sum, one) => sum + one, 0) };
}

async function photograph(name, path, folder) {
  mkdirSync(folder, { recursive: true });
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [360, 768, 1280]) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' });
      await page.goto(base + path);
      await page.screenshot({ path: join(folder, `${name}-${colorScheme}-${width}.png`) });
      await page.close();
    }
  }
}
