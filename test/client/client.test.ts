import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, expectTypeOf, test } from 'vitest';
import { pathsOf } from '../../dev/client.mjs';
import { type Answer, connect, type paths } from '../../src/client/client.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import { openApi } from '../../src/serve/openapi.js';
import { FORMS, PAGES } from '../../src/serve/pages.js';
import { add, BOOKS, FERRY, INSULT, newLedger } from '../ledger/paper.js';
import { newSite } from '../serve/site.js';

test('its types are those of the site today: npm run client makes them anew', () => {
  const file = readFileSync(new URL('../../src/client/paths.ts', import.meta.url), 'utf8');
  expect(pathsOf(openApi(PAGES, FORMS, '')) === file, 'src/client/paths.ts is not up to date: npm run client').toBe(
    true,
  );
});

describe('a client', () => {
  let ledger: Ledger;
  let statement: string;
  let site: ReturnType<typeof connect>;

  /** A client of a site without a network. */
  function client(given: Parameters<typeof newSite>[1] = {}, token?: string) {
    const { app } = newSite(ledger, given);
    return connect('http://localhost:7373', {
      ...(token !== undefined && { token }),
      fetch: async (request) => {
        request.headers.set('host', 'localhost:7373');
        return app.fetch(request);
      },
    });
  }

  beforeAll(async () => {
    ledger = newLedger();
    const [one] = await add(ledger, { lines: [FERRY, INSULT, BOOKS], title: 'A ferry' });
    statement = one!.statements[0]!.id;
    site = client();
  });

  test('searches, and its answer has the types of the page', async () => {
    const { data, error } = await site.GET('/search.json', { params: { query: { words: 'ferry', limit: 5 } } });
    expect(error).toBeUndefined();
    expectTypeOf(data!).toEqualTypeOf<Answer<'/search.json'>>();
    expectTypeOf(data!.statements[0]!.speaker).toEqualTypeOf<string | null>();
    expect(data!.statements.map(({ speaker }) => speaker)).toEqual(['Ilse Varga']);
  });

  test('asks for one thing by its id', async () => {
    const { data } = await site.GET('/statements/{id}.json', { params: { path: { id: statement } } });
    expect(data!.statement.words).toBe('“We will keep the ferry running until spring”');
  });

  test('sends what changes something, with a token', async () => {
    const correction = {
      params: { path: { id: statement } },
      body: { field: 'channel', value: 'radio', by: 'L. Obuya', why: 'heard it' },
    } as const;
    const tokens = { read: null, write: 'secret' };
    const refused = await client({ tokens }).POST('/statements/{id}/corrections.json', correction);
    expect([refused.response.status, refused.error?.title]).toEqual([401, 'A token is needed']);
    const { data } = await client({ tokens }, 'secret').POST('/statements/{id}/corrections.json', correction);
    expect(data).toEqual({ id: statement });
  });

  test('tells what is wrong, in words', async () => {
    const { data, error } = await site.GET('/search.json', { params: { query: { words: '-ferry' } } });
    expect([data, error?.detail]).toEqual([undefined, expect.stringContaining('a word that must be there')]);
    const none = await site.GET('/articles/{id}.json', { params: { path: { id: 'ffff' } } });
    expect(none.error?.status).toBe(404);
  });

  test('knows what there is to ask', () => {
    expectTypeOf<'/check.json'>().toExtend<keyof paths>();
    // @ts-expect-error there is no such field
    site.GET('/search.json', { params: { query: { speker: 'Varga' } } });
    // @ts-expect-error nor such a kind
    site.GET('/search.json', { params: { query: { kind: 'shouted' } } });
  });
});
