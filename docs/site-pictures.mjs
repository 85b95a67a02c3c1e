// Draws the README's pictures of the site from the example week, in Chromium:
//
//   npm run build && node docs/site-pictures.mjs [CHROMIUM]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const [executablePath = '/usr/bin/chromium'] = process.argv.slice(2);
const root = fileURLToPath(new URL('..', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'onrecord-pictures-'));
const args = ['dist/cli/main.js', 'serve', '--port', '0', '--ledger', join(place, 'week.db')];
const site = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
const [said] = await once(site.stdout, 'data');
const base = String(said).match(/http:\S+(?=\/)/u)[0];

const json = async (path, init) => (await fetch(base + path, init)).json();
const body = JSON.stringify({ examples: 'true' });
const { id } = await json('/import.json', { method: 'POST', body, headers: { 'content-type': 'application/json' } });
while ((await json(`/imports/${id}.json`)).state === 'running') await sleep(200);
const { articles } = await json('/articles.json?limit=50');
const { utterances } = await json('/utterances.json');

const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath, args: flags });
await picture('article', `/articles/${articles.at(-1).id}`, 'light', (page) =>
  page.locator('mark[data-content="2"]').first().hover(),
);
await picture('utterance', `/utterances/${utterances[0].id}`, 'light');
await picture('home', '/', 'dark');
await browser.close();
site.kill('SIGTERM');
await once(site, 'exit');
rmSync(place, { recursive: true });

async function picture(name, path, colorScheme, act = async () => {}) {
  const page = await browser.newPage({ viewport: { width: 1200, height: 820 }, colorScheme, reducedMotion: 'reduce' });
  await page.goto(base + path);
  await act(page);
  await page.screenshot({ path: join(root, `docs/site-${name}.png`) });
  await page.close();
}
