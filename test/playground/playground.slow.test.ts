import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { serveFiles } from '../../bench/files.mjs';
import { isSaying, read } from '../../src/index.js';

/** A browser of the system's; `CHROMIUM` names another. */
const CHROMIUM = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (path) => path !== undefined && existsSync(path),
);
const BUILD = fileURLToPath(new URL('../../dev/playground.mjs', import.meta.url));
const TEXT = `“We will mend the quay before the thaw comes,” said Dagny Holt, who leads the port.

Ravi Olsen said that the berth was lost. <script>document.title = 'run'</script>`;

if (CHROMIUM === undefined) console.warn('no Chromium is there: reading in a browser alone is not tried');

describe.skipIf(CHROMIUM === undefined)('the playground', () => {
  test('reads as the library does, in the browser alone, from a plain server of files', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'onrecord-playground-')), 'dist');
    execFileSync(process.execPath, [BUILD, folder]);
    const { url, server } = await serveFiles(folder);
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const browser = await chromium.launch({ executablePath: CHROMIUM!, args });
    try {
      const page = await browser.newPage();
      page.setDefaultTimeout(300_000);
      const [asked, complaints]: [string[], string[]] = [[], []];
      page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      await page.goto(url);
      await page.locator('#text').fill(TEXT);
      const before = asked.length;
      await page.getByRole('button', { name: 'Read it' }).click();
      await page.locator('#reading .card').first().waitFor();

      const statements = (await read(TEXT)).statements.filter(isSaying);
      expect(await page.locator('#reading .card').count()).toBe(statements.length);
      expect(await page.locator('#status').textContent()).toMatch(/^2 statements, read in \d+\.\d seconds\.$/u);
      const names = await page.locator('#reading .card .speaker').allTextContents();
      expect(names).toEqual(['Dagny Holt', 'Ravi Olsen']);
      expect(await page.title()).toBe('On Record in the browser');

      // A field lights up the words that say so.
      await page.locator('.card').first().hover();
      await page.locator('.card.chosen [data-role]').first().hover();
      expect(await page.locator('.lit').count()).toBeGreaterThan(0);

      // Nothing but the page's own files is fetched, and the text is sent nowhere.
      const late = asked
        .slice(before)
        .filter((one) => !/^GET \S+\/(?:\S+\.(?:onnx|json|wasm|mjs|js|css|woff2|svg))?$/u.test(one));
      expect([asked.filter((one) => !one.startsWith(`GET ${url}`) && !one.startsWith('GET blob:')), late]).toEqual([
        [],
        [],
      ]);
      expect(complaints).toEqual([]);
    } finally {
      await browser.close();
      server.close();
    }
  });
});
