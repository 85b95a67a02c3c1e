// How long the page that reads in the browser alone takes from its opening to the first result, and how much memory it takes.
//
// On a busy machine the seconds of computing tell more than those of waiting: one thread reads.
//
//     npm run build:playground && node bench/playground.mjs [RUNS]
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serveFiles } from './files.mjs';

const FOLDER = fileURLToPath(new URL('../playground/dist', import.meta.url));
const RUNS = Number(process.argv[2] ?? 3);

const { url, server } = await serveFiles(FOLDER);
for (let run = 1; run <= RUNS; run++) {
  // A new browser each time: nothing is in its cache.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args });
  const page = await browser.newPage();
  // A busy machine is slow, and no fault.
  page.setDefaultTimeout(300_000);
  const start = performance.now();
  await page.goto(url);
  await page.getByRole('button', { name: 'Take an example' }).click();
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.locator('#reading .card').first().waitFor();
  const first = performance.now() - start;
  const status = await page.locator('#status').textContent();
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  const computed = Math.max(...renderers.map(({ cpuTime }) => cpuTime)).toFixed(1);
  const memory = Math.max(...renderers.map(({ id }) => memoryOf(id)));
  console.log(
    `first result after ${(first / 1000).toFixed(1)} s, ${computed} s of computing; ${memory} MB at most; ${status}`,
  );
  await browser.close();
}
server.close();

/** The most memory that a process had so far, in MB (proc(5), Linux). */
function memoryOf(process) {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${process}/status`, 'utf8'));
  return Math.round(Number(kilobytes) / 1000);
}
