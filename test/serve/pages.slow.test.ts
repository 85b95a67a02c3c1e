import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger.js';
import type { Reader } from '../../src/read.js';
import { Imports } from '../../src/serve/imports.js';
import { type openApi, twinOf } from '../../src/serve/openapi.js';
import { FORMS, PAGES } from '../../src/serve/pages.js';
import { namingReader } from '../cli/onrecord.js';
import { add, BOOKS, FERRY, INSULT, newLedger } from '../ledger/paper.js';
import { newSite, ORIGIN } from './site.js';

const CLOSED = '“The quay is closed until further notice” said someone.';
const CUT = '“We will keep the ferry running” said Ilse Varga.';
let ledger: Ledger;
let site: ReturnType<typeof newSite>;
let empty: ReturnType<typeof newSite>;
let imported: { id: string };
let ids: { article: string; statement: string; utterance: string };

beforeAll(async () => {
  ledger = newLedger();
  const [{ article, statements }] = (await add(
    ledger,
    { lines: [FERRY, INSULT, BOOKS], title: 'A ferry', url: 'https://post.example/ferry' },
    { lines: [CUT], publisher: 'Daily Lantern', published: '2026-03-03' },
  )) as [Awaited<ReturnType<typeof add>>[0]];
  site = newSite(ledger);
  empty = newSite(newLedger());
  imported = (await (
    await site.post('/import.json', { text: FERRY, title: 'A ferry', publisher: 'Harbour Post' })
  ).json()) as { id: string };
  ids = { article: article.id, statement: statements[0]!.id, utterance: ledger.utteranceIds(statements[0]!.id)[0]! };
});

/** An address of each page that shows something. */
const ADDRESSES: Readonly<Record<string, () => string>> = {
  home: () => '/',
  search: () => '/search?words=ferry',
  articles: () => '/articles',
  article: () => `/articles/${ids.article}`,
  statement: () => `/statements/${ids.statement}`,
  utterances: () => '/utterances',
  utterance: () => `/utterances/${ids.utterance}`,
  actors: () => '/actors?name=Varga',
  findings: () => '/findings?least=0',
  check: () => '/check?words=keep+the+ferry+running&by=Ilse+Varga',
  quoted: () => '/quoted?by=gender',
  lists: () => '/lists',
  readForm: () => '/read',
  review: () => '/review',
  reviewList: () => '/review/list',
  importForm: () => '/import',
  importProgress: () => `/imports/${imported.id}`,
  watches: () => '/watches',
};
const twin = (address: string): string => {
  const [path, query] = address.split('?') as [string, string?];
  return `${twinOf(path)}${query === undefined ? '' : `?${query}`}`;
};

describe.each(PAGES.map((page) => [page.name, page] as const))('%s', (name, page) => {
  test('is a page for people', async () => {
    const response = await site.get(ADDRESSES[name]!());
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8']);
    const { document } = parseHTML(await response.text());
    expect(document.querySelectorAll('h1, form.search label').length).toBeGreaterThan(0);
    const all = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(all).size, 'each id is there once').toBe(all.length);
    for (const label of document.querySelectorAll('label')) {
      const of = label.getAttribute('for')!;
      expect(document.getElementById(of), of).not.toBeNull();
    }
  });

  test('has a twin for programs, as it is described', async () => {
    const response = await site.get(twin(ADDRESSES[name]!()));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/u);
    page.answer.parse(await response.json());
  });

  test('is shown of an empty ledger too', async () => {
    const { status } = await empty.get(ADDRESSES[name]!());
    expect(status).toBe(page.path.includes('{') ? 404 : 200);
  });
});

describe('who is quoted, as CSV', () => {
  test('has the rows of the page, in their order, and is downloaded', async () => {
    const { document } = parseHTML(await (await site.get('/quoted?by=person')).text());
    const link = document.querySelector('a[download]')!.getAttribute('href')!;
    const response = await site.get(link);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="quoted.csv"');
    const [head, ...lines] = (await response.text()).trimEnd().split('\r\n');
    expect(head).toBe('name,statements,direct,articles,outlets,share');
    const shown = [...document.querySelectorAll('[aria-label="Counts"] tbody tr')].map((row) =>
      [row.querySelector('th')!, row.querySelector('td')!].map(({ textContent }) => textContent).join(','),
    );
    expect(shown.length).toBeGreaterThan(1);
    expect(lines.map((line) => line.split(',').slice(0, 2).join(','))).toEqual(shown);
  });

  test('is narrowed as the page is, has a head where nothing is counted, and quotes what needs it', async () => {
    const none = await (await site.get('/quoted.csv?outlet=Nobody')).text();
    expect(none).toBe('name,statements,direct,articles,outlets,share\r\n');
    const own = newLedger();
    await add(own, { lines: [FERRY], publisher: 'Harbour, "Post"' });
    expect(await (await newSite(own).get('/quoted.csv?by=outlet')).text()).toContain(
      '"Harbour, ""Post""",1,1,1,1,1.0000',
    );
    expect((await site.get('/quoted.csv?by=shoe')).status).toBe(400);
  });
});

describe('what a search finds, as CSV', () => {
  test('is all of it, whichever page is shown, and no cell is a formula', async () => {
    const own = newLedger();
    await add(own, { lines: [FERRY, INSULT], title: '=1+1' }, { lines: [FERRY], publisher: 'Lantern' });
    const site = newSite(own);
    const { document } = parseHTML(await (await site.get('/search?words=ferry&limit=1')).text());
    const response = await site.get(document.querySelector('a[download]')!.getAttribute('href')!);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="search.csv"');
    const [head, ...lines] = (await response.text()).trimEnd().split('\r\n');
    expect(head).toMatch(/^id,kind,manner,words,/u);
    expect(lines).toHaveLength(2);
    expect(lines.join()).toContain(",'=1+1,");
  });
});

describe('what is asked wrongly', () => {
  test.each([
    ['/search.json?kind=shouted', 'kind'],
    ['/search.json?saidFrom=yesterday', 'saidFrom'],
    ['/search.json?page=0', 'page'],
    ['/search.json?words=-ferry', 'a word that must be there'],
    ['/actors.json', 'name'],
    ['/actors.json?name=%E2%80%A6', 'no word'],
    ['/check.json?words=%E2%80%A6', 'no word'],
    ['/findings.json?least=2', 'least'],
  ])('%s is told, with what to do', async (path, told) => {
    const response = await newSite(ledger).get(path);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const problem = (await response.json()) as { detail: string; request: string; title: string };
    expect(problem.detail).toContain(told);
    expect(problem.request).toBe(response.headers.get('x-request-id'));
  });

  test.each(['search', 'articles', 'findings', 'quoted', 'utterances'])(
    '%s takes names with any characters',
    async (path) => {
      const { get } = newSite(ledger);
      const { status } = await get(`/${path}.json?people=${encodeURIComponent('Ilse\0 "Varga*')}`);
      expect(status).toBe(200);
    },
  );

  test('ids may be given by their first digits', async () => {
    const { get } = newSite(ledger);
    const short = ids.article.slice(0, 12);
    expect(await (await get(`/articles/${short}.json`)).json()).toMatchObject({ article: { id: ids.article } });
    const found = await (await get(`/statements/${ids.statement.replace(ids.article, short)}.json`)).json();
    expect(found).toMatchObject({ statement: { id: ids.statement } });
  });

  test('empty fields of a form count as not given', async () => {
    const { get } = newSite(ledger);
    const html = await (await get('/search?words=ferry&speaker=&kind=&saidFrom=')).text();
    expect(html).toContain('3 statements.');
    expect((await get('/search.json?words=ferry&saidFrom=')).status).toBe(400);
  });

  test('another method than a page has', async () => {
    const { app } = newSite(ledger);
    for (const [method, path] of [
      ['PUT', '/search.json'],
      ['DELETE', `/articles/${ids.article}`],
      ['POST', '/quoted'],
      ['GET', `/statements/${ids.statement}/corrections`],
    ] as const) {
      const { status, headers } = await app.request(`http://localhost${path}`, {
        method,
        headers: { host: 'localhost' },
      });
      expect([method, path, status, headers.get('allow')?.includes(method)]).toEqual([method, path, 405, false]);
    }
  });

  test.each([
    '/nowhere',
    '/articles/0',
    '/statements/0:1-2',
    '/utterances/none',
    '/web/../src/errors.ts',
    '/web/%2e%2e/src/errors.ts',
  ])('%s is not there', async (path) => {
    const response = await newSite(ledger).get(path, { accept: 'text/html' });
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('<h1>');
  });
});

describe('reading', () => {
  const text = '“We will keep the ferry running until spring,” said Ilse Varga, “and then we stop.”';

  test('shows who said what, and keeps nothing', async () => {
    const before = ledger.coverage();
    const form = new FormData();
    form.set('text', text);
    form.set('published', '2026-03-04');
    const response = await newSite(ledger).post('/read', form);
    expect(await response.text()).toContain('<mark');
    expect(ledger.coverage()).toEqual(before);
  });

  test('takes files, several at once, and tells which it can’t read', async () => {
    const form = new FormData();
    form.append('files', new File([text], 'one.txt'));
    form.append('files', new File(['# Two\n\n“Open the books” said Tomas Brandt.'], 'two.md'));
    form.append('files', new File([new Uint8Array([0, 1, 2, 0, 255])], 'three.bin'));
    const found = await (await newSite(ledger).post('/read.json', form)).json();
    expect(found).toMatchObject({ errors: [{ where: 'three.bin', remedy: expect.stringContaining('text') }] });
    expect(found.articles.map(({ where }: { where: string }) => where)).toEqual(['one.txt', 'two.md']);
    FORMS.find(({ name }) => name === 'read')!.answer.parse(found);
  });

  test('reads no file of this machine, and no address in its network', async () => {
    const { post } = newSite(ledger);
    for (const addresses of [
      '/etc/passwd',
      'file:///etc/passwd',
      '-',
      'http://127.0.0.1:7373/',
      'http://169.254.169.254/',
    ]) {
      const found = (await (await post('/read.json', { addresses })).json()) as {
        articles: [];
        errors: { where: string }[];
      };
      expect([addresses, found.articles.length, found.errors.length]).toEqual([addresses, 0, 1]);
    }
  });

  test('nothing to read is told', async () => {
    expect((await newSite(ledger).post('/read.json', {})).status).toBe(400);
    expect((await newSite(ledger).post('/read.json', [1])).status).toBe(400);
  });

  test('checks all that a draft quotes', async () => {
    const before = ledger.coverage();
    const found = await (await newSite(ledger).post('/check.json', { text })).json();
    FORMS.find(({ name }) => name === 'checkArticle')!.answer.parse(found);
    expect(found.checks[0].statements.length).toBeGreaterThan(0);
    expect(ledger.coverage()).toEqual(before);
  });
});

describe('/openapi.json', () => {
  test('describes each page and form, each parameter once', async () => {
    const described = (await (await newSite(ledger).get('/openapi.json')).json()) as ReturnType<typeof openApi> & {
      openapi: string;
      paths: Record<string, Record<string, { operationId: string; parameters?: { name: string; in: string }[] }>>;
    };
    expect(described.openapi).toBe('3.1.1');
    const operations = Object.values(described.paths).flatMap((methods) => Object.values(methods));
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(
      [...[...PAGES, ...FORMS].map(({ name }) => name), 'quotedCsv', 'searchCsv'].sort(),
    );
    expect(described.paths['/articles/{id}.json']!.get!.parameters).toContainEqual(
      expect.objectContaining({ name: 'id', in: 'path', required: true }),
    );
  });

  test('and the page for people names all of them', async () => {
    const html = await (await newSite(ledger).get('/docs')).text();
    for (const { path } of [...PAGES, ...FORMS]) expect(html).toContain(twinOf(path));
  });
});

describe('importing', () => {
  const until = async (get: ReturnType<typeof newSite>['get'], id: string) => {
    for (;;) {
      const found = (await (await get(`/imports/${id}.json`)).json()) as {
        state: string;
        result: object;
        taken: object[];
      };
      if (found.state !== 'running') return found;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };

  test('puts articles on record, tells each, and what was not read', async () => {
    const own = newLedger();
    const { get, app } = newSite(own);
    const form = new FormData();
    form.append('files', new File([FERRY], 'one.txt'));
    form.append('files', new File([new Uint8Array([0, 1, 0])], 'two.bin'));
    form.append('files', new File([FERRY], 'three.txt'));
    const begun = await app.request('http://localhost/import', {
      method: 'POST',
      body: form,
      headers: { host: 'localhost' },
    });
    expect(begun.status).toBe(303);
    const id = begun.headers.get('location')!.slice('/imports/'.length);
    const { state, result, taken } = await until(get, id);
    expect([state, result]).toEqual(['done', { articles: 2, statements: 1, errors: 1 }]);
    expect(taken).toMatchObject([{ outcome: 'added' }, { where: 'two.bin' }, { outcome: 'known' }]);
    expect(own.coverage().articles).toBe(1);
  });

  test('tells of each step as it is taken', async () => {
    const { get, post } = newSite(newLedger());
    const { id } = (await (await post('/import.json', { text: FERRY })).json()) as { id: string };
    const events = await (await get(`/imports/${id}/events`)).text();
    expect(events).toMatch(/event: done\ndata: 1\n/u);
    expect((await get('/imports/none/events')).status).toBe(404);
  });

  test('the example week is there in one click', async () => {
    const own = newLedger();
    const { get, post } = newSite(own);
    const { id } = (await (await post('/import.json', { examples: 'true' })).json()) as { id: string };
    expect(await until(get, id)).toMatchObject({ state: 'done', result: { articles: 14, errors: 0 } });
    expect(own.coverage()).toMatchObject({ from: '2026-03-02', to: '2026-03-08' });
    expect(own.articleEntries({ limit: 20 }).rows.every(({ published }) => published !== null)).toBe(true);
  });

  test('one that fails by our own mistake says so, and what it did stays', async () => {
    const find = (): never => {
      throw new Error('the model is gone');
    };
    const { get, post, logged } = newSite(Object.assign(newLedger(), { find }));
    const { id } = (await (await post('/import.json', { text: FERRY })).json()) as { id: string };
    expect(await until(get, id)).toMatchObject({ state: 'failed', result: null });
    expect(logged.some((one) => String((one as { error?: unknown }).error).includes('the model is gone'))).toBe(true);
    expect(await (await get(`/imports/${id}`, { accept: 'text/html' })).text()).not.toContain('the model is gone');
  });

  test('an article on which the reader fails is told, and the others are put on record', async () => {
    const own = newLedger();
    const reader: Reader = async (input) => {
      if (input.text.includes('poison')) throw new Error('it is too strange');
      return namingReader(input);
    };
    const { get, post } = newSite(own, { reader });
    const form = new FormData();
    for (const [name, text] of [
      ['poison.txt', '“This is poison,” said Ann Hale. It was a long day for all of them.'],
      ['good.txt', FERRY],
    ])
      form.append('files', new File([text!], name!));
    const { id } = (await (await post('/import.json', form)).json()) as { id: string };
    const done = await until(get, id);
    expect(done).toMatchObject({ state: 'done', result: { articles: 1, errors: 1 } });
    expect(JSON.stringify(done.taken)).toContain('could not be read (it is too strange)');
  });
});

test('a headline that the text begins with is shown once; what else stands first is not left out', async () => {
  // A form sends lines with CR LF.
  const shown = async (text: string) => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ text, title: 'A ferry stays' })) body.set(name, value);
    const { document } = parseHTML(await (await site.post('/read', body)).text());
    return [...document.querySelectorAll('.text p')].map((one) => [
      one.textContent!.slice(0, 13),
      one.getAttribute('data-start'),
    ]);
  };
  expect(await shown(`A ferry stays\n\nIn brief.\n\nThat is all.`)).toEqual([
    ['In brief.', '17'],
    ['That is all.', '30'],
  ]);
  expect(await shown(`A ferry stays, says mayor\n\nIn brief.`)).toEqual([
    ['A ferry stays', '0'],
    ['In brief.', '29'],
  ]);
});

test('what a name said, and what was said of it, leads to the search with all of it', async () => {
  const { document } = parseHTML(await (await site.get('/actors?name=Ilse+Varga')).text());
  const [said] = [...document.querySelectorAll('.facts a')].map((one) => one.getAttribute('href')!);
  const { total } = (await (await site.get(said!.replace('/search', '/search.json'))).json()) as { total: number };
  const { bearers } = (await (await site.get('/actors.json?name=Ilse+Varga')).json()) as {
    bearers: { said: number }[];
  };
  expect(total).toBe(bearers.reduce((sum, { said }) => sum + said, 0));
});

test('what many say names some of them', async () => {
  const own = newLedger();
  const names = ['Ann Hale', 'Bo Lind', 'Cy Marsh', 'Di North', 'Ed Orr', 'Flo Penn', 'Gus Quay'];
  for (const [i, name] of names.entries()) {
    const line = `“We take these matters seriously and will say no more” said ${name}.`;
    await add(own, { lines: [line], url: `https://a.example/${i}`, published: '2026-03-04' });
  }
  const { utterances } = (await (await newSite(own).get('/utterances.json')).json()) as {
    utterances: { id: string; speakers: string }[];
  };
  const { document } = parseHTML(await (await newSite(own).get('/utterances')).text());
  const told = document.querySelector('.retold .where')!.textContent!;
  expect(utterances[0]!.speakers.split(',').length).toBeGreaterThan(5);
  expect(names.filter((name) => told.includes(name))).toHaveLength(4);
  expect(told).toMatch(/ and \d more · /u);
  const page = async (query: string) => {
    const text = await (await newSite(own).get(`/utterances/${utterances[0]!.id}${query}`)).text();
    const { document } = parseHTML(text);
    return [document.querySelectorAll('.variants > li').length, document.querySelector('.more')?.textContent ?? ''];
  };
  expect(await page('?shown=2')).toEqual([2, '5 later versions: show all']);
  expect(await page('')).toEqual([7, '']);
});

test('more imports than can be done soon are refused, and none that goes on is forgotten', async () => {
  const waiting: (() => void)[] = [];
  const take = () =>
    new Promise<never>((_, reject) => {
      waiting.push(() => reject(new Error('ended')));
    });
  const { get, post } = newSite(newLedger(), { asks: { imports: new Imports(take, () => {}) } });
  const begin = (): Promise<Response> => post('/import.json', { text: FERRY });
  const first = (await (await begin()).json()) as { id: string };
  for (let ended = 0; ended < 60; ended++) {
    expect((await begin()).status).toBe(200);
    waiting.pop()!();
    await new Promise(setImmediate);
  }
  expect(await (await get(`/imports/${first.id}.json`)).json()).toMatchObject({ state: 'running' });
  while (waiting.length < 20) expect((await begin()).status).toBe(200);
  expect((await begin()).status).toBe(503);
  waiting.pop()!();
  await new Promise(setImmediate);
  expect((await begin()).status).toBe(200);
});

describe('correcting', () => {
  const story = async () => {
    const own = newLedger();
    const [{ statements }] = (await add(own, { lines: [BOOKS, FERRY] })) as [Awaited<ReturnType<typeof add>>[0]];
    return { own, open: statements[0]!.id, ...newSite(own) };
  };

  test('the queue has what is open, until a person decides', async () => {
    const { own, open, get, post } = await story();
    expect(await (await get('/review.json')).json()).toMatchObject({ total: 1, shown: { statement: { id: open } } });
    const given = { field: 'speaker', value: 'Ilse Varga', by: 'L. Obuya', why: 'read in the minutes' };
    expect((await post(`/statements/${open}/corrections.json`, given)).status).toBe(200);
    expect(await (await get('/review.json')).json()).toMatchObject({ total: 0, shown: null });
    const [{ speaker, corrections }] = own.reading(own.articleOf(open))!.statements as [never] as [
      { speaker: { actor: string }; corrections: object[] },
    ];
    expect([speaker.actor, corrections]).toEqual(['a1', [expect.objectContaining(given)]]);
  });

  test('the queue is narrowed as every list is, and a decision leads back to it narrowed', async () => {
    const own = newLedger();
    await add(
      own,
      { lines: [BOOKS, CLOSED], publisher: 'Daily Lantern', published: '2026-03-04' },
      { lines: [CLOSED], publisher: 'Island Wire', published: '2026-03-06' },
    );
    const { get } = newSite(own);
    const total = async (query: string) =>
      ((await (await get(`/review/list.json?${query}`)).json()) as { total: number }).total;
    expect(await Promise.all(['', 'outlet=Island+Wire', 'publishedTo=2026-03-05', 'people=Nobody'].map(total))).toEqual(
      [3, 1, 2, 0],
    );
    const shown = (await (await get('/review.json?outlet=Daily+Lantern&at=1')).json()) as {
      total: number;
      shown: { article: { publisher: string } };
    };
    expect([shown.total, shown.shown.article.publisher]).toEqual([2, 'Daily Lantern']);
    const { document } = parseHTML(await (await get('/review?outlet=Daily+Lantern&at=1')).text());
    const back = document.querySelector('.decision input[name="back"]')!.getAttribute('value');
    expect(back).toBe('/review?outlet=Daily+Lantern&at=1');
    const tab = document.querySelector('.tabs a:nth-child(2)')!.getAttribute('href');
    expect(tab).toBe('/review?outlet=Daily+Lantern&what=unsure');
  });

  test('to leave it open is a decision, too', async () => {
    const { open, get, post } = await story();
    await post(`/statements/${open}/corrections.json`, {
      field: 'speaker',
      value: 'none',
      by: 'L. Obuya',
      why: 'unknown',
    });
    expect(await (await get('/review.json')).json()).toMatchObject({ total: 0 });
  });

  test('a form leads back to the queue, and signs the next by itself; to no other site', async () => {
    const { open, app } = await story();
    const sent = (back: string) => {
      const body = new FormData();
      for (const [name, value] of Object.entries({ field: 'speaker', value: 'none', by: 'L. Obuya', why: 'x', back }))
        body.set(name, value);
      return app.request(`http://localhost/statements/${open}/corrections`, {
        method: 'POST',
        body,
        headers: { host: 'localhost' },
      });
    };
    const response = await sent('/review?what=open&at=0');
    expect([response.status, response.headers.get('location')]).toEqual([303, '/review?what=open&at=0']);
    const cookie = response.headers.get('set-cookie')!.split(';')[0]!;
    const next = await app.request('http://localhost/review?what=unsure', { headers: { host: 'localhost', cookie } });
    expect(next.status).toBe(200);
    expect((await sent('//evil.example/review')).status).toBe(400);
    expect((await sent('https://evil.example')).status).toBe(400);
  });

  test.each([
    [{ field: 'speaker', value: 'x', by: '', why: 'y' }, 'by'],
    [{ field: 'speaker', value: 'x', by: ' ', why: 'y' }, 'by'],
    [{ field: 'text', value: 'x', by: 'z', why: 'y' }, 'field'],
    [{ field: 'time', value: 'soon', by: 'z', why: 'y' }, 'day'],
  ])('%j is refused', async (given, told) => {
    const { open, post } = await story();
    const response = await post(`/statements/${open}/corrections.json`, given);
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining(told)]);
  });

  test('needs the token, where there is one', async () => {
    const { own, open } = await story();
    const { post, get } = newSite(own, { tokens: { read: null, write: 'pen' } });
    const given = { field: 'speaker', value: 'none', by: 'z', why: 'y' };
    const path = `/statements/${open}/corrections.json`;
    expect((await post(path, given)).status).toBe(401);
    expect((await post('/import.json', { examples: 'true' })).status).toBe(401);
    expect(await (await get('/review')).text()).toContain('href="/sign-in"');
    expect((await post(path, given, { authorization: 'Bearer pen' })).status).toBe(200);
  });

  test('a statement that was missed is put on record, and taken back', async () => {
    const own = newLedger();
    const [{ article }] = (await add(own, { lines: [FERRY] })) as [Awaited<ReturnType<typeof add>>[0]];
    const { app, get, post } = newSite(own);
    const signed = { by: 'L. Obuya', why: 'missed' };
    const added = await post(`/articles/${article.id}/statements.json`, {
      content: 'the ferry',
      cue: 'said',
      source: 'Ilse Varga',
      speaker: 'Ilse Varga',
      ...signed,
    });
    const { id } = (await added.json()) as { id: string };
    expect(own.search({ words: 'ferry', speaker: 'Varga' }, { sort: 'added', limit: 5 })).toHaveLength(2);
    const html = await (await get(`/articles/${article.id}?added=${encodeURIComponent(id)}`)).text();
    expect(html).toContain('is on record');
    const { corrections } = (await (await get(`/articles/${article.id}.json`)).json()) as {
      corrections: { seq: number; field: string }[];
    };
    expect(corrections.map(({ field }) => field)).toEqual(['added', 'speaker']);
    const undo = { field: 'undo', value: String(corrections[0]!.seq), ...signed };
    expect((await post(`/statements/${id}/corrections.json`, undo)).status).toBe(200);
    expect(own.count({ words: 'ferry' })).toBe(1);
    const again = await post(`/articles/${article.id}/statements.json`, { content: 'zebra', ...signed });
    expect([again.status, await again.text()]).toEqual([400, expect.stringContaining('is not in the text')]);
    const body = new FormData();
    for (const [name, value] of Object.entries({ content: 'until spring', ...signed })) body.set(name, value);
    const sent = await app.request(`http://localhost/articles/${article.id}/statements`, {
      method: 'POST',
      body,
      headers: { host: 'localhost' },
    });
    expect([sent.status, sent.headers.get('location')]).toEqual([
      303,
      expect.stringMatching(new RegExp(`^/articles/${article.id}\\?added=.*#add$`)),
    ]);
  });

  test('edges are moved; what stays as it is is no correction', async () => {
    const { own, open, post } = await story();
    const { statement } = (await (await newSite(own).get(`/statements/${open}.json`)).json()) as {
      statement: { content: number[][]; cue: number[][]; source: number[][] };
    };
    const told = (spans: number[][]) => spans.map((span) => span.join('-')).join(' ');
    const places = { content: told(statement.content), cue: told(statement.cue), source: told(statement.source) };
    const signed = { by: 'L. Obuya', why: 'x' };
    await post(`/statements/${open}/places.json`, { ...places, ...signed });
    expect(own.corrections(own.articleOf(open))).toEqual([]);
    await post(`/statements/${open}/places.json`, { ...places, content: 'the books', ...signed });
    expect(own.corrections(own.articleOf(open))!.map(({ field }) => field)).toEqual(['content']);
  });

  test('several at once; all or none', async () => {
    const own = newLedger();
    const [{ statements }] = (await add(own, { lines: [BOOKS, '“We shall see” said someone.'] })) as [
      Awaited<ReturnType<typeof add>>[0],
    ];
    const { get, post } = newSite(own);
    const ids = statements.map(({ id }) => id);
    expect(await (await get('/review/list.json')).json()).toMatchObject({ total: 2, statements: [{}, {}] });
    const given = { field: 'speaker', value: 'Lena Obuya', by: 'a', why: 'b' };
    expect((await post('/corrections.json', { ids: [...ids, 'none:1-2'], ...given })).status).toBe(404);
    expect(own.count({ speaker: 'Obuya' })).toBe(0);
    expect(await (await post('/corrections.json', { ids, ...given })).json()).toEqual({ statements: 2 });
    expect(own.count({ speaker: 'Obuya' })).toBe(2);
  });

  test('a finding is dismissed with a reason', async () => {
    const own = newLedger();
    await add(own, { lines: [FERRY] }, { lines: [CUT], publisher: 'Lantern', published: '2026-03-04' });
    const { get, post } = newSite(own);
    type Found = { findings: { finding: { kind: string; statement: string } }[] };
    const found = async () => ((await (await get('/findings.json?least=0&kind=cut')).json()) as Found).findings;
    const [one] = await found();
    const given = { field: 'finding', value: 'cut', by: 'L. Obuya', why: 'the rest is in the next sentence' };
    expect(await (await get('/findings?least=0')).text()).toContain('Dismiss');
    expect((await post(`/statements/${one!.finding.statement}/corrections.json`, given)).status).toBe(200);
    expect(await found()).toEqual([]);
  });

  test('two are one, and some articles speak of somebody else', async () => {
    const own = newLedger();
    const [one, two] = await add(
      own,
      { lines: [FERRY] },
      { lines: ['“The pier is shut” said Ilse Varga.'], publisher: 'Lantern', published: '2026-03-04' },
    );
    const { get, post } = newSite(own);
    type Who = { bearers: { identity: { id: string } }[] };
    const bearers = async () => ((await (await get('/actors.json?name=Varga')).json()) as Who).bearers;
    const signed = { by: 'L. Obuya', why: 'the register' };
    const [first, second] = await bearers();
    const before = second === undefined;
    if (before) await post('/people/parts.json', { id: first!.identity.id, articles: [two!.article.id], ...signed });
    const [a, b] = await bearers();
    expect(b).toBeDefined();
    await post('/people/joins.json', { id: a!.identity.id, other: b!.identity.id, ...signed });
    expect(await bearers()).toHaveLength(1);
    expect((await post('/people/joins.json', { id: 'nobody', other: a!.identity.id, ...signed })).status).toBe(400);
    expect(one).toBeDefined();
  });

  test('two of other names are put down as one by their names, which shows and is taken back', async () => {
    const own = newLedger();
    await add(
      own,
      { lines: [FERRY] },
      { lines: ['“The pier is shut” said Ada Quill.'], publisher: 'Lantern', published: '2026-03-04' },
      { lines: ['“Bring a coat” said Ada Quint.'], publisher: 'Lantern' },
    );
    const { get, post } = newSite(own);
    type Who = {
      bearers: { identity: { id: string }; said: number; joined: { id: string; name: string; why: string }[] }[];
    };
    const bearers = async (name: string) =>
      ((await (await get(`/actors.json?${new URLSearchParams({ name })}`)).json()) as Who).bearers;
    const [varga] = await bearers('Ilse Varga');
    const signed = { by: 'L. Obuya', why: 'a name of marriage' };
    const several = await post('/people/joins.json', { id: varga!.identity.id, other: 'Ada', ...signed });
    expect([several.status, await several.text()]).toEqual([400, expect.stringContaining('borne by several')]);
    expect((await post('/people/joins.json', { id: varga!.identity.id, other: 'ada quill', ...signed })).status).toBe(
      200,
    );
    const [both, ...others] = await bearers('Ilse Varga');
    expect([others.length, both!.said]).toEqual([0, 2]);
    expect(both!.joined).toMatchObject([{ name: 'Ada Quill', why: 'a name of marriage' }]);
    const page = await (await get('/actors?name=Ilse+Varga')).text();
    expect(page).toContain('L. Obuya put down Ada Quill as the same');
    expect((await post('/people/parts.json', { id: both!.joined[0]!.id, ...signed })).status).toBe(200);
    const [alone] = await bearers('Ilse Varga');
    expect([alone!.said, alone!.joined]).toEqual([1, []]);
  });

  test.each([
    ['/nowhere', 404, 'action="/search"'],
    ['/articles/nothing', 404, 'action="/search"'],
    ['/search?page=none', 400, 'Write something else there'],
    ['/findings?cursor=none', 400, 'give the “next” of an answer'],
  ])('what is wrong with %s is told with what to do next', async (path, status, next) => {
    const { get } = newSite(newLedger());
    const answer = await get(path, { accept: 'text/html', referer: `${ORIGIN}/review?what=open` });
    const page = await answer.text();
    expect(answer.status).toBe(status);
    for (const way of [next, 'href="/review?what=open">Go back', 'href="/">Go to the first page'])
      expect(page.toLowerCase()).toContain(way.toLowerCase());
    const foreign = await get(path, { accept: 'text/html', referer: 'https://other.example/' });
    expect(await foreign.text()).not.toContain('Go back');
  });
});

describe('narrowing', () => {
  const own = newLedger();
  const { get, post } = newSite(own);
  const total = async (path: string): Promise<number> => ((await (await get(path)).json()) as { total: number }).total;

  beforeAll(async () => {
    await add(
      own,
      { lines: [FERRY, INSULT] },
      { lines: ['“The pier is shut” said Ada Quill.'], publisher: 'Lantern', published: '2026-03-04' },
    );
  });

  test.each([
    ['/articles.json', 2],
    ['/articles.json?outlet=Lantern', 1],
    ['/articles.json?publishedTo=2026-03-03', 1],
    ['/articles.json?people=Ilse+Varga', 1],
    ['/articles.json?people=Ilse+Varga%3BAda+Quill', 2],
    ['/articles.json?people=%E2%80%A6', 0],
    ['/articles.json?role=mayor', 0],
    ['/articles.json?channel=radio', 0],
    ['/search.json?people=Brandt%0AAda+Quill', 2],
    ['/search.json?people=Brandt&words=insult', 1],
    ['/search.json?list=nobody+keeps+it', 0],
    ['/utterances.json?people=Ada+Quill', 0],
  ])('%s', async (path, expected) => {
    expect(await total(path)).toBe(expected);
  });

  test('a list is kept, and chooses what its people say', async () => {
    await post('/lists.json', { name: 'Harbour', people: ['Ada Quill', 'Tomas Brandt'] });
    expect(await total('/search.json?list=Harbour')).toBe(2);
    expect(await (await get('/quoted.json?list=Harbour')).json()).toMatchObject({ names: 2, lists: ['Harbour'] });
    expect(await (await get('/findings.json?least=0&list=Harbour')).json()).toMatchObject({ articles: 2 });
    expect(await (await get('/articles?list=Harbour')).text()).toContain('<option value="Harbour" selected');
    await post('/lists.json', { name: 'Harbour', people: [] });
    expect(await (await get('/lists.json')).json()).toEqual({ lists: [] });
  });
});

describe('who is quoted, and how they stand to others', () => {
  const own = newLedger();
  const { get } = newSite(own);

  test('gender is what the pronouns tell to which articles credit statements, and not told otherwise', async () => {
    const [one] = await add(own, { lines: [FERRY, INSULT, '“The pier is shut” said Ada Quill.'] });
    const { article } = one!;
    // The text says “she” where the reader takes it for Varga.
    const pronoun = { text: `${article.text}\n\n“It is late” she said.`, title: 'Late', published: '2026-03-05' };
    const { toArticle } = await import('../../src/record/article.js');
    const { ENGLISH } = await import('../english.js');
    const late = await toArticle(pronoun, ENGLISH.text);
    const at = late.text.indexOf('“It is late”');
    const she = late.text.indexOf(' she ', at) + 1;
    const [varga] = one!.statements;
    own.add(
      late,
      {
        ...one!,
        article: late,
        statements: [
          {
            ...varga!,
            id: `${late.id}:${at}-${at + 12}`,
            content: [[at, at + 12]],
            words: '“It is late”',
            source: [[she, she + 3]],
            cue: [],
          },
        ],
      },
      'test 1',
    );
    const { rows, periods } = (await (await get('/quoted.json?by=gender')).json()) as {
      rows: { name: string; statements: number }[];
      periods: { period: string; groups: Record<string, number> }[];
    };
    expect(rows.map(({ name, statements }) => [name, statements])).toEqual([
      ['not told', 2],
      ['she', 2],
    ]);
    expect(periods.map(({ period, groups }) => [period, groups])).toEqual([
      ['2026-03-02', { she: 1, 'not told': 2 }],
      ['2026-03-05', { she: 1 }],
    ]);
  });

  test('stance over time, and with whom they speak', async () => {
    const ledger = newLedger();
    await add(
      ledger,
      { lines: [INSULT, '“Come and see” said Tomas Brandt to Ilse Varga.'] },
      {
        lines: ['“She was right” said Ada Quill of Ilse Varga for.', '“Not today” said Ilse Varga to Tomas Brandt.'],
        published: '2026-03-04',
      },
    );
    const site = newSite(ledger);
    const { bearers } = (await (await site.get('/actors.json?name=Ilse+Varga')).json()) as { bearers: object[] };
    expect(bearers[0]).toMatchObject({
      stancesOver: [
        { period: '2026-03-02', for: 0, neither: 0, against: 1 },
        { period: '2026-03-04', for: 1, neither: 0, against: 0 },
      ],
      exchanges: [{ name: 'Tomas Brandt', to: 1, from: 1 }],
    });
    const { document } = parseHTML(await (await site.get('/actors?name=Ilse+Varga')).text());
    expect(document.querySelectorAll('.columns svg g').length).toBe(3);
    expect(document.querySelector('.circle td')!.textContent).toBe('1');
  });
});

describe('what a newcomer asks first is told in words', () => {
  const textOf = async (path: string, selector: string): Promise<string> => {
    const { document } = parseHTML(await (await site.get(path)).text());
    return [...document.querySelectorAll(selector)].map(({ textContent }) => textContent).join(' ');
  };

  test.each([
    [
      'keep the ferry running',
      'But it was not all: 2 papers have more of the sentence, “We will … until spring”. The meaning may turn: with the condition “until”.',
    ],
    ['We will keep the ferry running until spring', 'And it was all: no version has more of it. 1 paper cut it.'],
    ['keep the ferry running&by=Tomas Brandt', 'None credits Tomas Brandt with it.'],
    ['We can keep the ferry running until spring', 'On record it stands with “will” for “can”.'],
    ['the ferry is sold', ''],
  ])('check: %s', async (words, told) => {
    expect(await textOf(`/check?words=${words}`, '.was-it-all')).toContain(told);
  });

  test('of each quotation of a draft it is told whether it was all', async () => {
    const text = '“We will keep the ferry running” said Ilse Varga.';
    const { document } = parseHTML(await (await site.post('/check', { text }, { accept: 'text/html' })).text());
    expect(document.querySelector('.claims > li')!.textContent).toContain('But it was not all: 1 paper has more');
  });

  test('days in the sentence of a finding are as they are everywhere on a page, and in JSON as they are kept', async () => {
    const told = await textOf('/findings?least=0&kind=cut', '.message');
    expect(told).toContain('which Harbour Post of March 2, 2026 has');
    expect(await (await site.get('/findings.json?least=0&kind=cut')).text()).toContain('Harbour Post of 2026-03-02');
  });

  test('what has nothing for a bibliography has none', async () => {
    const own = newLedger();
    const { post, get } = newSite(own);
    await post('/import.json', { text: FERRY });
    await expect.poll(() => own.coverage().articles).toBe(1);
    const { statements } = (await (await get('/search.json')).json()) as { statements: { id: string }[] };
    const [one] = statements;
    const { document } = parseHTML(await (await get(`/statements/${one!.id}`)).text());
    const names = [...document.querySelectorAll('#h-cite ~ *')].map(({ textContent }) => textContent).join(' ');
    expect(names).toContain('Markdown');
    expect(names).not.toContain('Chicago');
  });

  test('a text that was pasted without a headline is called so, and a file by its name', async () => {
    const { post, get } = newSite(newLedger());
    const link = async (given: FormData | object): Promise<string> => {
      const { id } = (await (await post('/import.json', given)).json()) as { id: string };
      const state = async () => ((await (await get(`/imports/${id}.json`)).json()) as { state: string }).state;
      await expect.poll(state).toBe('done');
      return parseHTML(await (await get(`/imports/${id}`)).text()).document.querySelector('.taken a')!.textContent!;
    };
    expect(await link({ text: FERRY })).toBe('The text');
    const form = new FormData();
    form.append('files', new File([INSULT], 'insult.txt'));
    expect(await link(form)).toBe('insult.txt');
  });

  test('an import tells how many articles took the place of others', async () => {
    const { post, get } = newSite(newLedger());
    const { id } = (await (await post('/import.json', { examples: 'true' })).json()) as { id: string };
    await expect
      .poll(async () => await (await get(`/imports/${id}`)).text(), { timeout: 20_000 })
      .toContain('; 1 is new at an address that is on record already');
  });

  test('a page that refuses something leads back to the one before', async () => {
    const own = newSite(ledger);
    const path = `/statements/${ids.statement}`;
    const form = new FormData();
    for (const [name, value] of Object.entries({ field: 'time', value: 'last Monday', by: 'a', why: 'b' })) {
      form.set(name, value);
    }
    const refused = await own.post(`${path}/corrections`, form, { accept: 'text/html', referer: ORIGIN + path });
    // A browser sends that to us, and to nobody else.
    expect(refused.headers.get('referrer-policy')).toBe('same-origin');
    const { document } = parseHTML(await refused.text());
    expect(document.querySelector('.ways a')!.getAttribute('href')).toBe(path);
  });
});
