// How soon the largest thing of each page of the site is painted in Chromium (largest contentful paint), by how much its layout
// shifts, and how much script it loads, gzipped; over loopback, each page in a browser that has nothing of it yet. And what keeps
// anybody out of it: what axe finds (WCAG 2.2 AA), and by how much it is too wide, in both themes and three widths.
//
//   node bench/paint.mjs [--ledger FILE] [--loads NUMBER] [--only NAME,NAME] [--no-axe]
//       [--pictures FOLDER [--tall PIXELS]] [--chromium PATH]
//
// The example week if no ledger is given; an empty one is made where there is none. 3 loads, of which the middle one is told. With
// --pictures each page is photographed in both themes and three widths, so much of it as --tall says.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
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
    only: { type: 'string' },
    'no-axe': { type: 'boolean', default: false },
    pictures: { type: 'string' },
    tall: { type: 'string', default: '2400' },
    chromium: { type: 'string', default: process.env.CHROMIUM ?? '/usr/bin/chromium' },
  },
});
const WANTED = { paint: 1000, shift: 0.001, script: 60_000 };
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const THEMES = ['light', 'dark'];
const WIDTHS = [360, 800, 1280];
const place = mkdtempSync(join(tmpdir(), 'onrecord-paint-'));
const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const ledger = options.ledger ?? join(place, 'week.db');
const args = [main, 'serve', '--ledger', ledger, '--port', '0', '--no-open'];
const site = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
const [said] = await once(site.stdout, 'data');
const base = String(said).match(/http:\S+(?=\/)/u)[0];
const json = async (path, init) => (await fetch(base + path, init)).json();
const imported = options.ledger === undefined && (await exampleWeek());
/** What is read and checked. */
const DRAFT = `Ferry stays, says mayor

“We will keep the ferry running until summer,” said Ilse Varga, the mayor, on Monday. Tomas Brandt, who chairs the board, told the Harbour Post that she “had better ask first”.

A councillor said nobody had asked him.`;

const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath: options.chromium, args: flags });
const pages = await pagesOf();
let short = 0;
for (const [name, path] of Object.entries(pages)) {
  if (options.only !== undefined && !options.only.split(',').includes(name)) continue;
  const loads = [];
  for (let i = 0; i < Number(options.loads); i++) loads.push(await load(path));
  const middle = (what) => loads.map((one) => one[what]).sort((a, b) => a - b)[Math.floor(loads.length / 2)];
  const told = { paint: middle('paint'), shift: middle('shift'), script: middle('script') };
  const barred = await look(name, path);
  const isShort = barred.length > 0 || Object.entries(WANTED).some(([what, most]) => told[what] > most);
  if (isShort) short++;
  const columns = [`${told.paint.toFixed(0)} ms`, told.shift.toFixed(4), `${(told.script / 1000).toFixed(1)} kB`];
  console.log(name.padEnd(16), ...columns.map((one) => one.padStart(10)), isShort ? '  short of what is wanted' : '');
  for (const one of barred) console.log(`  ${one}`);
}
console.log(
  `largest contentful paint, layout shift, script and barriers of ${Object.keys(pages).length} pages; ${short} fall short`,
);
await browser.close();
site.kill('SIGTERM');
await once(site, 'exit');
rmSync(place, { recursive: true });

async function exampleWeek() {
  const init = { method: 'POST', body: '{"examples":"true"}', headers: { 'content-type': 'application/json' } };
  const { id } = await json('/import.json', init);
  while ((await json(`/imports/${id}.json`)).state === 'running') await sleep(200);
  return id;
}

/** Each page by its name; those of one thing of the ledger only where it has one. */
async function pagesOf() {
  const [{ articles }, { utterances }, { rows: speakers }] = await Promise.all(
    ['/articles.json', '/utterances.json', '/quoted.json'].map((path) => json(path)),
  );
  const told = utterances[0] && (await json(`/utterances/${utterances[0].id}.json`)).utterance.variants[0].hit.id;
  return {
    home: '/',
    search: '/search',
    articles: '/articles',
    ...(articles[0] && { article: `/articles/${articles[0].id}` }),
    ...(told && { statement: `/statements/${told}` }),
    retold: '/utterances',
    ...(utterances[0] && { utterance: `/utterances/${utterances[0].id}` }),
    findings: '/findings',
    ...(speakers[0] && { actor: `/actors?${new URLSearchParams({ name: speakers[0].name })}` }),
    quoted: '/quoted',
    genders: '/quoted?by=gender',
    check: '/check?words=We+will+keep+the+ferry+running',
    read: '/read',
    review: '/review',
    'review-unsure': '/review?what=unsure',
    'review-doubtful': '/review?what=doubtful',
    'review-list': '/review/list',
    lists: '/lists',
    import: '/import',
    watches: '/watches',
    docs: '/docs',
    'sign-in': '/sign-in',
    'nothing-found': '/search?words=zebra',
    narrowed: '/articles?outlet=Nobody&list=&publishedFrom=2026-03-02',
    ...(imported && { imported: `/imports/${imported}` }),
    'read-through': ['/read', 'Text', DRAFT, 'Read it'],
    'draft-checked': ['/check', 'Text', DRAFT, 'Check all of it'],
    'not-there': '/nowhere',
  };
}

/** A first visit: its paint in milliseconds, its shift, and its scripts in bytes, gzipped. */
async function load(path) {
  const page = await opened({ viewport: { width: 1280, height: 900 } });
  const scripts = new Set();
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.add(request.url());
  });
  await visit(page, path);
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
  await page.close();
  let script = 0;
  for (const url of scripts) script += gzipSync(await (await fetch(url)).text()).length;
  return { ...seen, script };
}

async function opened(how) {
  const page = await browser.newPage(how);
  // A busy machine is slow, and no fault.
  page.setDefaultTimeout(300_000);
  return page;
}

/** Goes to an address, or sends a form that is there: its field, the text, its button. */
async function visit(page, path) {
  const [address, field, text, button] = [path].flat();
  await page.goto(base + address);
  if (field === undefined) return;
  await page.getByLabel(field, { exact: true }).fill(text);
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: button, exact: true }).click()]);
}

/** What bars somebody from the page, in words; it is photographed on the way if that is wanted. */
async function look(name, path) {
  const barred = new Set();
  const page = await opened({ reducedMotion: 'reduce' });
  await visit(page, path);
  await page.evaluate(AXE);
  for (const colorScheme of THEMES) {
    for (const width of WIDTHS) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      if (options.pictures !== undefined) await photograph(page, `${name}-${colorScheme}-${width}.png`);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) barred.add(`${over} pixels wider than ${width}`);
      if (options['no-axe']) continue;
      const violations = await page.evaluate(
        (values) =>
          globalThis.axe
            .run({ runOnly: { type: 'tag', values } })
            .then((result) => result.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)}`)),
        RULES,
      );
      for (const one of violations) barred.add(`${colorScheme}, ${width}: ${one}`);
    }
  }
  await page.close();
  return [...barred];
}

async function photograph(page, name) {
  mkdirSync(options.pictures, { recursive: true });
  const { width } = page.viewportSize();
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  const clip = { x: 0, y: 0, width, height: Math.min(whole, Number(options.tall)) };
  await page.screenshot({ path: join(options.pictures, name), fullPage: true, clip });
}
