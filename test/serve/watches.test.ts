import { describe, expect, test } from 'vitest';
import { Alerts } from '../../src/alerts/alerts.js';
import { add, FERRY, newLedger } from '../ledger/paper.js';
import { newSite } from './site.js';

const HTML = { accept: 'text/html' };
const HOOK = 'https://desk.example/told';
const FEED = 'https://paper.example/feed.xml';
const form = (fields: Readonly<Record<string, string>>): FormData => {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.set(name, value);
  return made;
};

describe('watches', () => {
  test('sources are added and removed, as a person does it', async () => {
    const { get, post } = newSite(newLedger());
    expect((await post('/watches', form({ address: FEED }))).headers.get('location')).toBe('/watches');
    const page = await (await get('/watches')).text();
    expect(page).toContain(FEED);
    expect(page).toContain('not asked yet');
    expect((await post('/watches/removal', form({ address: FEED }))).status).toBe(303);
    expect(await (await get('/watches.json')).json()).toEqual({ sources: [], alerts: [], tips: [] });
    expect((await post('/watches/removal', form({ address: FEED }))).status).toBe(404);
  });

  test.each([
    ['/etc/passwd'],
    ['file:///etc/passwd'],
    ['https://ann:secret@paper.example/'],
    ['javascript:alert(1)'],
    ['http://127.0.0.1:8080/feed.xml'],
    ['http://[::1]/'],
    ['http://192.168.1.5/feed'],
    ['http://localhost/feed.xml'],
    ['http://0x7f.1/'],
  ])('%s can’t be watched from the site', async (address) => {
    const { post, get } = newSite(newLedger());
    expect((await post('/watches.json', { address })).status).toBe(400);
    expect(await (await get('/watches.json')).json()).toMatchObject({ sources: [] });
  });

  test('an alert is made by a form, tells, is a feed, and is removed', async () => {
    const ledger = newLedger();
    const { get, post } = newSite(ledger);
    await post('/alerts', form({ speaker: 'Varga', words: '', finding: '', quotation: '', webhook: '' }));
    await add(ledger, { lines: [FERRY], publisher: '<script>alert(1)</script>' });
    const [tip] = new Alerts(ledger).look(Date.now());
    const { tips, alerts } = (await (await get('/watches.json')).json()) as {
      tips: object[];
      alerts: [{ id: string; about: string }];
    };
    expect([alerts[0].about, tips]).toEqual(['by Varga', [expect.objectContaining({ statement: tip!.hit!.id })]]);
    const page = await (await get('/watches')).text();
    expect(page).toContain('We will keep the ferry running until spring');
    expect(page).not.toContain('<script>alert');
    const feed = await get(`/alerts/${alerts[0].id}.atom`);
    expect(feed.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const xml = await feed.text();
    expect(xml).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(xml).toContain(`/statements/${encodeURIComponent(tip!.hit!.id)}"/>`);
    expect((await post(`/alerts/${alerts[0].id}/removal`, form({}))).status).toBe(303);
    expect((await get(`/alerts/${alerts[0].id}.atom`)).status).toBe(404);
  });

  test('what an import brings is told without a watch', async () => {
    const ledger = newLedger();
    const { get, post } = newSite(ledger);
    await post('/alerts', form({ speaker: 'Varga' }));
    const text = '“We will keep the ferry running until spring” said Ilse Varga.';
    const { id } = (await (await post('/import.json', { text, title: 'Ferry', publisher: 'Harbour Post' })).json()) as {
      id: string;
    };
    const state = async () => ((await (await get(`/imports/${id}.json`)).json()) as { state: string }).state;
    await expect.poll(state).toBe('done');
    const { tips } = (await (await get('/watches.json')).json()) as { tips: { told: string }[] };
    expect(tips.map(({ told }) => told)).toEqual([expect.stringContaining('We will keep the ferry running')]);
  });

  test('a webhook’s secret is shown once, and none into a private network is taken', async () => {
    const ledger = newLedger();
    const { get, post } = newSite(ledger);
    const refused = await post('/alerts', form({ speaker: 'Varga', webhook: 'http://127.0.0.1:9/' }), HTML);
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('private or reserved')]);
    const page = await (await post('/alerts', form({ speaker: 'Varga', webhook: HOOK }))).text();
    expect(page).toMatch(/whsec_[\w+/=]{32}/u);
    expect(await (await get('/watches')).text()).not.toContain('whsec_');
    expect(new Alerts(ledger).list()).toMatchObject([{ webhook: HOOK, isPrivate: false }]);
  });

  test('what asks for nothing is refused, and changes need a token where there is one', async () => {
    const ledger = newLedger();
    const answer = await newSite(ledger).post('/alerts.json', {});
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('asks for nothing')]);
    const closed = newSite(ledger, { tokens: { read: null, write: 'secret' } });
    for (const path of ['/watches.json', '/watches/removal.json', '/alerts.json', '/alerts/x/removal.json']) {
      expect((await closed.post(path, { address: FEED, words: 'ferry' })).status, path).toBe(401);
    }
  });
});
