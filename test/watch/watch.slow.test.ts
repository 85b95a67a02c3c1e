import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { Fetcher } from '../../src/intake/fetcher.js';
import { openLedger } from '../../src/runtime/ledger.js';
import { Places } from '../../src/watch/places.js';
import { namingReader, onrecord } from '../cli/onrecord.js';
import { anywhere, serve } from '../intake/loopback.js';
import { newFile } from '../ledger/paper.js';
import { Paper } from './paper.js';

let paper = new Paper();
const site = serve((request, response) => paper.listener(request, response));
let ledger: string;

beforeEach(() => {
  paper = new Paper();
  ledger = newFile();
});

const watch = (...args: string[]) =>
  onrecord(['watch', ...args, '--ledger', ledger], {
    openReader: async () => namingReader,
    fetcher: new Fetcher(anywhere, 0),
  });
const words = (): string[] => {
  const open = openLedger(ledger, { mode: 'read' });
  const found = [...open.every({})].map((hit) => hit.words);
  open.close();
  return found;
};
const said = (what: string): string => `“${what}” said Ilse Varga.`;
const DAY = 86_400_000;
const day = (ago: number): string => new Date(Date.now() - ago * DAY).toISOString().slice(0, 10);
/** Files that were just written are left for the next look. */
function write(path: string, text: string): void {
  writeFileSync(path, text);
  utimesSync(path, new Date(Date.now() - 5000), new Date(Date.now() - 5000));
}

describe('a feed', () => {
  test('its pages are read, and are not asked again when nothing changed, by another process either', async () => {
    paper.page('/1', said('One'));
    paper.page('/2', said('Two'));
    paper.feed('/feed', site.base, ['/1', '/2']);
    const { code, out, err } = await watch(`${site.base}/feed`, '--once');
    expect([code, words().sort()]).toEqual([0, ['“One”', '“Two”']]);
    expect(out.match(/^added /gm)).toHaveLength(2);
    expect(err).toContain(`onrecord: ${site.base}/feed has 2 new entries.`);
    expect(paper.take()).toEqual(['/feed 200', '/1 200', '/2 200']);
    paper.page('/3', said('Three'));
    expect((await watch('--once')).out).toBe('');
    expect(paper.take()).toEqual(['/feed 304']);
    paper.feed('/feed', site.base, ['/3', '/1', '/2']);
    expect((await watch('--once')).out).toMatch(/^added .*\/3\n$/);
    expect(paper.take()).toEqual(['/feed 200', '/3 200']);
  });

  test('what the feed knows of a page stays with it', async () => {
    paper.page('/1', said('One'));
    paper.feed('/feed', site.base, ['/1']);
    await watch(`${site.base}/feed`, '--once');
    const open = openLedger(ledger, { mode: 'read' });
    expect([...open.every({})]).toMatchObject([
      { published: '2026-03-02', publisher: 'Harbour Post', url: `${site.base}/1` },
    ]);
    open.close();
  });

  test('with --no-follow what stands in it is read', async () => {
    const item = `<item><title>T</title><link>${site.base}/1</link><description>${said('In the feed')}</description></item>`;
    const body = `<?xml version="1.0"?><rss version="2.0"><channel><title>Post</title>${item}</channel></rss>`;
    paper.pages.set('/feed', { type: 'application/rss+xml', body });
    await watch(`${site.base}/feed`, '--once', '--no-follow');
    expect([words(), paper.take()]).toEqual([['“In the feed”'], ['/feed 200']]);
  });

  test('a page that is not there is given up, one that fails is asked again later', async () => {
    paper.pages.set('/2', { status: 503, headers: { 'retry-after': '7200' } });
    paper.feed('/feed', site.base, ['/1', '/2']);
    const { code, err } = await watch(`${site.base}/feed`, '--once');
    expect(code).toBe(1);
    expect(err).toMatch(/\/1 answers 404 Not Found; check the address; it is given up\.\n/);
    expect(err).toMatch(/\/2 answers 503 Service Unavailable; check the address; it is asked again in 2 hours\.\n/);
    paper.take();
    await watch('--once');
    expect(paper.take()).toEqual(['/feed 304']);
  });

  test('what robots.txt closes is left alone', async () => {
    paper.pages.set('/robots.txt', { type: 'text/plain', body: 'User-agent: *\nDisallow: /closed' });
    paper.page('/closed', said('Closed'));
    paper.feed('/feed', site.base, ['/closed']);
    const { err } = await watch(`${site.base}/feed`, '--once');
    expect(err).toContain('is closed to programs by its site’s robots.txt'.replace('’', "'"));
    expect([paper.take(), words()]).toEqual([['/feed 200'], []]);
  });
});

describe('what points to pages', () => {
  test('a list of feeds: one that leaves the list is watched no more', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-watch-'));
    const opml = join(folder, 'feeds.opml');
    const outline = (name: string) => `<outline text="${name}" type="rss" xmlUrl="${site.base}/${name}"/>`;
    write(opml, `<opml version="2.0"><body><outline text="All">${outline('a')}${outline('b')}</outline></body></opml>`);
    paper.page('/1', said('One'));
    paper.feed('/a', site.base, ['/1']);
    paper.feed('/b', site.base, []);
    paper.pages.set('/b', { status: 500 });
    await watch(opml, '--once');
    expect([paper.take(), words()]).toEqual([['/a 200', '/b 500', '/1 200'], ['“One”']]);
    writeFileSync(opml, `<opml version="2.0"><body>${outline('a')}</body></opml>`);
    utimesSync(opml, new Date(Date.now() - 4000), new Date(Date.now() - 4000));
    await watch('--once');
    const open = openLedger(ledger);
    expect(new Places(open).sources()).toMatchObject([{ address: opml, places: 2, fault: null }]);
    open.close();
  });

  test('a sitemap: of what was there before only the latest, then whatever is new', async () => {
    for (const path of ['/old', '/new', '/undated', '/later']) paper.page(path, said(path.slice(1)));
    paper.sitemap('/sitemap.xml', site.base, { '/old': day(30), '/new': day(0), '/undated': null });
    await watch(`${site.base}/sitemap.xml`, '--once');
    expect([paper.take(), words()]).toEqual([['/sitemap.xml 200', '/new 200'], ['“new”']]);
    paper.sitemap('/sitemap.xml', site.base, { '/old': day(30), '/new': day(0), '/undated': null, '/later': null });
    await watch('--once');
    expect(paper.take()).toEqual(['/sitemap.xml 200', '/later 200']);
  });

  test('an index of sitemaps leads to those that changed', async () => {
    paper.page('/new', said('New'));
    paper.sitemap('/fresh.xml', site.base, { '/new': day(0) });
    const one = (path: string, changed: string) =>
      `<sitemap><loc>${site.base}${path}</loc><lastmod>${changed}</lastmod></sitemap>`;
    const body = `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${one('/fresh.xml', day(0))}${one('/1999.xml', '1999-12-31')}</sitemapindex>`;
    paper.pages.set('/index.xml', { type: 'text/xml', body });
    await watch(`${site.base}/index.xml`, '--once');
    expect(paper.take()).toEqual(['/index.xml 200', '/fresh.xml 200', '/new 200']);
  });

  test('an article is watched for changes', async () => {
    paper.page('/1', said('We will keep it'));
    await watch(`${site.base}/1`, '--once');
    paper.page('/1', said('We will sell it'));
    const { out } = await watch('--once');
    expect(out).toMatch(/^version .* instead of /);
  });
});

describe('a folder', () => {
  test('new and changed files are read, once each; what is passed over is told once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-watch-'));
    mkdirSync(join(folder, 'desk'));
    write(join(folder, 'a.txt'), said('One'));
    write(join(folder, 'desk', 'logo.png'), '\u0089PNG\r\n\u001a\n');
    const first = await watch(folder, '--once');
    expect([first.code, words()]).toEqual([0, ['“One”']]);
    expect(first.err).toContain('passed over:');
    write(join(folder, 'desk', 'b.txt'), said('Two'));
    const second = await watch('--once');
    expect([second.out.match(/^added/gm)?.length, words()]).toEqual([1, ['“One”', '“Two”']]);
    expect(second.err).not.toContain('passed over:');
    write(join(folder, 'a.txt'), said('One and a half'));
    expect((await watch('--once')).out).toMatch(/^added .*a\.txt\n$/);
    expect((await watch('--once')).out).toBe('');
  });

  test('a file that can’t be read is told, and read when it was changed; one that is being written waits', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-watch-'));
    write(join(folder, 'a.json'), '{"text": ');
    writeFileSync(join(folder, 'b.txt'), said('Half'));
    const { code, err } = await watch(folder, '--once');
    expect([code, words()]).toEqual([0, []]);
    expect(err).toMatch(/not read: .*a\.json/);
    expect((await watch('--once')).err).not.toContain('a.json');
    writeFileSync(join(folder, 'a.json'), JSON.stringify({ text: said('Whole') }));
    utimesSync(join(folder, 'a.json'), new Date(Date.now() - 3000), new Date(Date.now() - 3000));
    await watch('--once');
    expect(words()).toEqual(['“Whole”']);
  });
});

describe('what is watched', () => {
  test('is listed and taken off the list', async () => {
    paper.feed('/feed', site.base, ['/1']);
    paper.page('/1', said('One'));
    await watch(`${site.base}/feed`, '--once');
    const { out } = await watch('--list');
    expect(out).toMatch(/\/feed\n {2}asked \d{4}-.* UTC; asked again in 15 minutes; leads to 1 place\n$/);
    expect(JSON.parse((await watch('--list', '--format', 'jsonl')).out)).toMatchObject({ places: 1, fault: null });
    const gone = await watch('--remove', `${site.base}/feed`);
    expect([gone.code, gone.err]).toEqual([0, expect.stringContaining('watched no more; what is on record stays')]);
    expect((await watch('--list')).out).toBe('Nothing is watched.\n');
    expect((await watch('--remove', `${site.base}/feed`)).code).toBe(1);
    expect(words()).toEqual(['“One”']);
  });

  test.each([
    [[], 2, 'nothing is watched yet: name a source'],
    [['nowhere/at/all'], 1, 'nowhere/at/all is not there; name a file, a folder or an http(s) address'],
    [['https://ann:secret@paper.example/feed'], 1, 'https://paper.example carries a name or a password'],
    [['--remove'], 2, '--remove needs the sources'],
    [['--every', '0', 'x'], 2, 'Give a whole number from 1 to 1,440'],
  ])('%j is told', async (args, code, told) => {
    const result = await watch(...args);
    expect(result.code).toBe(code);
    expect(result.err).toContain(told);
  });
});

test('runs until it is told to stop, and loses nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-watch-'));
  write(join(folder, 'a.txt'), said('One'));
  const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
  const child = spawn(process.execPath, [main, 'watch', folder, '--ledger', ledger, '--workers', '1'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  let err = '';
  for await (const chunk of child.stderr) {
    err += chunk;
    if (err.includes('1 source watched; the next is asked in 1 minute.')) break;
  }
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  expect(words()).toHaveLength(1);
  const open = openLedger(ledger, { mode: 'read' });
  expect(open.verify().faults).toEqual([]);
  open.close();
});
