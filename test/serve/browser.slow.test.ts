import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Running, serving } from './running.js';

/** A browser of the system's; `CHROMIUM` names another. */
const CHROMIUM = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && existsSync(path));
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2, levels A and AA. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const MOST_SCRIPT = 60_000;
/** How long a page may take where other programs have the processor, in milliseconds. */
const SLOWEST = 120_000;
/** How often a page is loaded that seems to jump, and the sum of layout shifts below which none is seen. */
const LOADS = 4;
const STILL = 0.001;

if (CHROMIUM === undefined) console.warn('no Chromium is there: the pages are not tried in a browser');

describe.skipIf(CHROMIUM === undefined)('in a browser', () => {
  let site: Running;
  let browser: Browser;
  const complaints: string[] = [];

  const open = async (path: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
    // A test that is not of speed fails on no slow machine.
    page.setDefaultTimeout(SLOWEST);
    page.on('pageerror', (error) => complaints.push(`${path}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${path}: ${message.text()}`);
    });
    await page.goto(site.url + path);
    return page;
  };
  /** Does what leads to another page, and waits until that one is there whole, with its scripts: nothing is asked of the page before. */
  const follow = async (page: Page, act: () => Promise<void>): Promise<void> => {
    await Promise.all([page.waitForEvent('load'), act()]);
  };
  const press = (page: Page, name: string | RegExp): Promise<void> =>
    follow(page, () => page.getByRole('button', { name, exact: true }).click());
  /** Waits until so many are there, which a script may still put in. */
  const counts = (page: Page, selector: string): { toBe(count: number): Promise<void> } =>
    expect.poll(() => page.locator(selector).count(), { timeout: SLOWEST });
  const listed = async (): Promise<string[]> => {
    const json = async (path: string) => (await fetch(site.url + path)).json();
    const { articles } = (await json('/articles.json')) as { articles: { id: string }[] };
    const { statements } = (await json('/search.json?words=ferry')) as { statements: { id: string }[] };
    const { utterances } = (await json('/utterances.json')) as { utterances: { id: string }[] };
    return [
      ...['/', '/search?words=ferry', '/articles', `/articles/${articles[0]!.id}`, `/statements/${statements[0]!.id}`],
      ...['/utterances', `/utterances/${utterances[0]!.id}`, '/findings', '/actors?name=Varga', '/quoted', '/check'],
      ...[
        '/check?words=keep+the+ferry+running',
        '/read',
        '/review',
        '/review/list',
        '/lists',
        '/quoted?by=gender',
        '/import',
        '/watches',
        '/docs',
        '/sign-in',
        '/search?words=zebra',
      ],
    ];
  };

  beforeAll(async () => {
    site = await serving();
    const isRoot = process.getuid?.() === 0;
    browser = await chromium.launch({ executablePath: CHROMIUM!, args: isRoot ? ['--no-sandbox'] : [] });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  test('an empty ledger offers the example week, and shows it as it is read', async () => {
    const page = await open('/');
    await press(page, 'Import the example week');
    await page.getByRole('heading', { name: 'Imported' }).waitFor({ timeout: 300_000 });
    await counts(page, '.taken li').toBe(14);
    await follow(page, () => page.getByRole('link', { name: 'See what is on record' }).click());
    expect(await page.getByRole('heading', { name: 'Latest articles' }).count()).toBe(1);
    expect(await page.locator('.findings li').count()).toBeGreaterThan(0);
    await page.close();
  });

  test('from a search to an article: a field lights up its words, keys lead on', async () => {
    const page = await open('/');
    await page.getByLabel('Who said what?').fill('ferry');
    await follow(page, () => page.keyboard.press('Enter'));
    await follow(page, () => page.locator('.hits .where a').first().click());
    await page.locator('mark').first().hover();
    const card = page.locator('.card.chosen');
    expect(await card.count()).toBe(1);
    await page.keyboard.press('j');
    expect(await page.locator('.card.chosen').getAttribute('data-statement')).toBe('2');
    await page.locator('.card.chosen [data-role]').first().hover();
    expect(await page.locator('.lit').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Light or dark' }).click();
    const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
    expect(await theme()).toBe('dark');
    await page.reload();
    expect(await theme()).toBe('dark');
    await page.close();
  });

  test('a text is read, and a quotation checked', async () => {
    const page = await open('/read');
    await page
      .getByLabel('Text', { exact: true })
      .fill('“We will keep the ferry running until summer,” said Ilse Varga.');
    await press(page, 'Read it');
    expect(await page.locator('mark').first().textContent()).toContain('until summer');
    await press(page, 'Put it on record');
    await page.locator('.taken a').first().waitFor();
    await page.goto(`${site.url}/check`);
    await page.getByLabel('A quotation').fill('We will keep the ferry running');
    await press(page, 'Check it');
    expect(await page.locator('.verdict').count()).toBeGreaterThan(0);
    expect(page.url()).toContain('words=We+will+keep');
    expect(await page.locator('.variant').count()).toBeGreaterThan(1);
    await page.close();
  });

  test('a speaker is decided by a key, and signed; the name is kept for the next', async () => {
    const page = await open('/review');
    const before = await page.locator('.facts[role="status"]').textContent();
    const decision = page.locator('.decision');
    await decision.getByLabel('Signed by').fill('L. Obuya');
    await decision.getByLabel('Because').fill('nobody is named');
    await page.getByRole('heading', { name: 'Review' }).click();
    await follow(page, () => page.keyboard.press('o'));
    expect(await page.locator('.facts[role="status"]').textContent()).not.toBe(before);
    expect(await decision.getByLabel('Signed by').inputValue()).toBe('L. Obuya');
    await page.getByLabel('Somebody else').fill('Ilse Varga');
    await press(page, 'It was this one');
    const { statements } = (await (await fetch(`${site.url}/search.json?speaker=Varga&limit=200`)).json()) as {
      statements: { corrected: string }[];
    };
    expect(statements.filter(({ corrected }) => corrected === 'speaker')).toHaveLength(1);
    await page.close();
  });

  /** The lines of what a link downloads. */
  const downloaded = async (page: Page, name: string): Promise<string[]> => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
    return readFileSync(await download.path(), 'utf8')
      .split('\r\n')
      .filter(Boolean);
  };
  const articles = async (): Promise<string[]> => {
    const found = await fetch(`${site.url}/articles.json?limit=50`);
    return ((await found.json()) as { articles: { id: string }[] }).articles.map(({ id }) => id);
  };

  test('a missed quotation is chosen by keys, credited, put on record and taken back', async () => {
    const before = await articles();
    const page = await open('/import');
    await page
      .getByLabel('Text', { exact: true })
      .fill('The quay is closed until further notice, signs at the gate say.');
    await page.getByLabel('Its headline').fill('The quay');
    await page.getByLabel('Who published it').fill('Lantern');
    await press(page, 'Import');
    await page.getByRole('link', { name: 'See what is on record' }).waitFor();
    expect(await page.locator('.taken a').first().textContent()).toBe('The quay');
    const added = (await articles()).find((id) => !before.includes(id));
    await page.goto(`${site.url}/articles/${added}#add`);
    await page.getByLabel('The text: arrow keys choose words').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    expect(await page.evaluate(() => getSelection()!.toString())).toBe('The quay');
    await page.keyboard.press('q');
    expect(await page.locator('[data-words="content"]').textContent()).toBe('The quay');
    for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight');
    await page.getByRole('toolbar').getByRole('button', { name: 'Is credited' }).click();
    expect(await page.locator('[data-words="source"]').textContent()).toBe('signs');
    await page.getByLabel('Who said it').fill('The harbour office');
    await page.locator('#add-by').fill('L. Obuya');
    await press(page, 'Put it on record');
    expect(await page.getByRole('status').filter({ hasText: 'is on record' }).count()).toBe(1);
    expect(await page.locator('mark').filter({ hasText: 'The quay' }).count()).toBeGreaterThan(0);
    await follow(page, () => page.locator('.notice').getByRole('button', { name: 'Take it back' }).click());
    await page.getByText('corrections by hand').click();
    expect(await page.locator('.history .undone').count()).toBeGreaterThan(0);
    await page.close();
  });

  test('a finding is dismissed with a reason, and many statements are corrected at once', async () => {
    const page = await open('/findings');
    await page.locator('.dismissal summary').first().click();
    const own = await page.locator('.dismissal[open] input[name="by"]').getAttribute('id');
    await page.locator('.dismissal[open] input[name="by"]').fill('L. Obuya');
    await page.locator('.dismissal[open] input[name="why"]').fill('The rest follows in the next sentence');
    await follow(page, () => page.locator('.dismissal[open] button').click());
    expect(await page.locator(`[id="${own}"]`).count()).toBe(0);
    expect(await page.locator('.findings > li').count()).toBeGreaterThan(0);
    await page.goto(`${site.url}/review/list?what=open`);
    const box = page.getByRole('checkbox').first();
    const corrected = await box.inputValue();
    await box.check();
    await page.getByLabel(/^is; “none”/u).fill('Ilse Varga');
    await press(page, 'Correct all that are ticked');
    expect(await page.locator(`input[type="checkbox"][value="${corrected}"]`).count()).toBe(0);
    await page.close();
  });

  test('the edges of a statement are moved by keys, and moved back', async () => {
    const found = await fetch(`${site.url}/search.json?words=ferry&kind=direct&limit=1`);
    const [{ id }] = ((await found.json()) as { statements: [{ id: string }] }).statements;
    const page = await open(`/statements/${id}`);
    const quotation = page.locator('h1.quotation');
    const before = await quotation.textContent();
    await page.getByText('Its words begin or end elsewhere').click();
    await page.getByLabel('The text: arrow keys choose words').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('q');
    const chosen = await page.locator('[data-words="content"]').textContent();
    expect(chosen!.split(' ')).toHaveLength(2);
    await page.locator('#edges-by').fill('L. Obuya');
    await press(page, 'Move its edges');
    expect(await quotation.textContent()).toBe(chosen);
    await page.locator('#history > summary').click();
    await follow(page, () => page.locator('#history').getByRole('button', { name: 'Take it back' }).first().click());
    expect(await page.locator('#history .undone').count()).toBeGreaterThan(0);
    expect(await quotation.textContent()).toBe(before);
    await page.close();
  });

  test('a list of people is kept, narrows what is shown, and is forgotten', async () => {
    const page = await open('/lists');
    await page.getByLabel('What it is called').fill('The council');
    await page.getByLabel('Names, one a line').last().fill('Ilse Varga\nNobody Known');
    await follow(page, () => page.getByRole('button', { name: 'Keep it' }).last().click());
    await follow(page, () => page.getByRole('link', { name: 'What they say' }).click());
    const speakers = new Set(await page.locator('.hits .who').allTextContents());
    expect(speakers.size).toBeGreaterThan(0);
    expect([...speakers].filter((one) => !one.includes('Ilse Varga'))).toEqual([]);
    const everybody = (await (await fetch(`${site.url}/articles.json`)).json()) as { total: number };
    await page.goto(`${site.url}/articles`);
    await page.getByText('Only some of it').click();
    await page.getByLabel('People on my list').selectOption('The council');
    await press(page, 'Show');
    const shown = await page.locator('.articles li').count();
    expect([shown > 0, shown < everybody.total]).toEqual([true, true]);
    await page.goto(`${site.url}/lists`);
    await page.getByLabel(/the list is forgotten/u).fill('');
    await follow(page, () => page.getByRole('button', { name: 'Keep it' }).first().click());
    expect(await page.getByRole('heading', { name: 'The council' }).count()).toBe(0);
    await page.close();
  });

  test('who is quoted is drawn, and the table behind it has the same numbers; so are genders, which are downloaded', async () => {
    const page = await open('/quoted?by=gender');
    const figure = page.locator('figure.columns');
    expect(await figure.locator('svg rect').count()).toBeGreaterThan(0);
    await figure.getByText('As a table').click();
    const numbers = await figure.locator('td.n').allTextContents();
    const told = (await (await fetch(`${site.url}/quoted.json?by=gender`)).json()) as {
      rows: { name: string; statements: number }[];
    };
    const dated = numbers.reduce((sum, one) => sum + Number(one.replaceAll(',', '')), 0);
    const all = told.rows.reduce((sum, { statements }) => sum + statements, 0);
    expect([dated > 0, dated <= all]).toEqual([true, true]);
    expect(told.rows.map(({ name }) => name)).toContain('she');
    const rows = await page.locator('table.counts').last().locator('tbody th').allTextContents();
    expect(rows).toEqual(told.rows.map(({ name }) => name));
    expect(await downloaded(page, 'Download the table (CSV)')).toHaveLength(told.rows.length + 1);
    await page.goto(`${site.url}/actors?name=Varga`);
    expect(await page.locator('figure table').first().locator('tbody tr').count()).toBeGreaterThan(0);
    await page.close();
  });

  test('two people are put down as one, and as two again', async () => {
    const bearer = async (name: string) => {
      const found = await fetch(`${site.url}/actors.json?${new URLSearchParams({ name })}`);
      return ((await found.json()) as { bearers: { identity: { id: string }; said: number }[] }).bearers[0]!;
    };
    const [one, other] = [await bearer('Ilse Varga'), await bearer('Tomas Brandt')];
    const page = await open('/actors?name=Ilse+Varga');
    await page.getByText('Not one, or one with somebody else').first().click();
    await page
      .getByLabel(/^Is also/u)
      .first()
      .fill('Tomas Brandt');
    await page.locator('form[action="/people/joins"]').first().getByLabel('Signed by').fill('L. Obuya');
    await page.locator('form[action="/people/joins"]').first().getByLabel('Because').fill('both names are on the door');
    await follow(page, () => page.getByRole('button', { name: 'They are one' }).first().click());
    expect(await page.getByText(`said ${one.said + other.said} statements`).count()).toBe(1);
    const joins = page.locator('.joins');
    expect(await joins.textContent()).toContain('L. Obuya put down Tomas Brandt as the same');
    await joins.getByText('Take it back').click();
    await joins.getByLabel('Because').fill('two names, two people');
    await follow(page, () => joins.getByRole('button', { name: 'They are two' }).click());
    expect(await page.getByText(`said ${one.said} statements`).count()).toBe(1);
    expect(await page.locator('.joins').count()).toBe(0);
    await page.close();
  });

  test('what a search finds is downloaded whole', async () => {
    const page = await open('/search?speaker=Varga&limit=2');
    const { total } = (await (await fetch(`${site.url}/search.json?speaker=Varga`)).json()) as { total: number };
    const [head, ...rows] = await downloaded(page, 'Download all of them (CSV)');
    expect([head!.startsWith('\ufeffid,kind,'), rows.length, total > 2]).toEqual([true, total, true]);
    await page.close();
  });

  test('an alert and a source are put down, and removed', async () => {
    const page = await open('/watches');
    await page.getByLabel('Who says it').fill('Varga');
    await page.getByLabel('That an editor would flag').selectOption('altered');
    await press(page, 'Tell me');
    const feed = await page.getByRole('link', { name: 'Feed' }).getAttribute('href');
    expect(await (await fetch(site.url + feed!)).text()).toContain('<feed xmlns="http://www.w3.org/2005/Atom"');
    await press(page, /^Remove the alert/u);
    expect(await page.getByText('There is no alert yet.').count()).toBe(1);
    await page.getByLabel('Feed, list of feeds, sitemap or page').fill('https://paper.example/feed.xml');
    await press(page, 'Watch');
    expect(await page.getByText('https://paper.example/feed.xml').count()).toBeGreaterThan(0);
    await press(page, /paper\.example/u);
    expect(await page.getByText('Nothing is watched yet.').count()).toBe(1);
    await page.close();
  });

  test('files are dropped on a form', async () => {
    const page = await open('/import');
    const data = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['“The boat is late,” said Odd Lervik.'], 'late.txt', { type: 'text/plain' }));
      return transfer;
    });
    await page.dispatchEvent('form.sources', 'drop', { dataTransfer: data });
    await press(page, 'Import');
    await page.getByRole('heading', { name: 'Imported' }).waitFor();
    await page.locator('.taken').filter({ hasText: 'late.txt' }).waitFor();
    await page.close();
  });

  test('all of it works without scripts', async () => {
    const page = await open('/import', { javaScriptEnabled: false });
    await page.getByLabel('Text', { exact: true }).fill('“No script was needed here,” said Tuva Lind.');
    await press(page, 'Import');
    await page.getByRole('link', { name: 'See what is on record' }).waitFor();
    await page.goto(`${site.url}/search?words=script`);
    await follow(page, () => page.locator('.hits .words a').first().click());
    expect(await page.locator('.citation').count()).toBeGreaterThan(1);
    await page.close();
  });

  test('each page is open to everybody (axe: WCAG 2.2 AA), in both themes, from 360 pixels on', async () => {
    const found: string[] = [];
    for (const [colorScheme, width] of [
      ['light', 1280],
      ['dark', 360],
    ] as const) {
      for (const path of await listed()) {
        const page = await open(path, { colorScheme, viewport: { width, height: 900 } });
        await page.evaluate(AXE);
        const violations = await page.evaluate(
          (values) =>
            (
              window as unknown as {
                axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
              }
            ).axe
              .run({ runOnly: { type: 'tag', values } })
              .then((result) => result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 160)}`)),
          RULES,
        );
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        found.push(
          ...violations.map((one) => `${path} ${colorScheme} ${one}`),
          ...(over > 0 ? [`${path} is ${over} too wide`] : []),
        );
        await page.close();
      }
    }
    expect(found).toEqual([]);
  });

  test.each([800, 1280])('the ways through the site stand on one line at %i pixels', async (width) => {
    const page = await open('/search', { viewport: { width, height: 900 } });
    const tops = await page
      .locator('.masthead nav a')
      .evaluateAll((links) => links.map((one) => one.getBoundingClientRect().top));
    expect([tops.length, new Set(tops).size]).toEqual([10, 1]);
    await page.close();
  });

  test('what is refused leads back to where it was sent from', async () => {
    const { statements } = (await (await fetch(`${site.url}/search.json?words=ferry`)).json()) as {
      statements: { id: string }[];
    };
    const path = `/statements/${encodeURIComponent(statements[0]!.id)}`;
    const page = await open(path);
    await page.getByLabel('What is wrong').selectOption('time');
    await page.getByLabel('What it should be').fill('last Monday');
    await page.locator('section:has(#h-correct) [name=by]').first().fill('L. Obuya');
    await page.locator('section:has(#h-correct) [name=why]').first().fill('x');
    await press(page, 'Correct it');
    expect(complaints.splice(0)).toEqual([expect.stringContaining('400')]);
    await follow(page, () => page.getByRole('link', { name: 'Go back to where you were' }).click());
    expect(new URL(page.url()).pathname).toBe(path);
    await page.close();
  });

  test('nothing jumps while a page is laid out', async () => {
    const shiftOf = async (path: string): Promise<number> => {
      const page = await open(path);
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(sum), 200);
          }),
      );
      await page.close();
      return shift;
    };
    for (const path of await listed()) {
      let least = Number.POSITIVE_INFINITY;
      // What a page does by itself it does each time; what a starved browser does, once.
      for (let load = 0; load < LOADS && least >= STILL; load++) least = Math.min(least, await shiftOf(path));
      expect(least, path).toBeLessThan(STILL);
    }
  });

  test('scripts are light', async () => {
    let size = 0;
    for (const name of ['theme.js', 'page.js', 'places.js'])
      size += gzipSync(await (await fetch(`${site.url}/web/${name}`)).text()).length;
    expect(size).toBeLessThan(MOST_SCRIPT);
  });

  test('no page complained', () => {
    expect(complaints).toEqual([]);
  });
});
