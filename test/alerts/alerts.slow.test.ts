import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { beforeEach, describe, expect, test } from 'vitest';
import { Alerts } from '../../src/alerts/alerts.js';
import { sendDue, signature } from '../../src/alerts/send.js';
import { Fetcher } from '../../src/intake/fetcher.js';
import { WORDING } from '../../src/language/en/wording.js';
import { openLedger } from '../../src/runtime/ledger.js';
import { namingReader, onrecord } from '../cli/onrecord.js';
import { anywhere, serve } from '../intake/loopback.js';
import { add, BOOKS, FERRY, newFile, newLedger } from '../ledger/paper.js';
import { newSite } from '../serve/site.js';
import { Paper } from '../watch/paper.js';

const post = new Paper();
const lantern = new Paper();
const one = serve((request, response) => post.listener(request, response));
const other = serve((request, response) => lantern.listener(request, response));
const got: { headers: IncomingHttpHeaders; body: string }[] = [];
let answer = 200;
const hook = serve(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  got.push({ headers: request.headers, body });
  response.writeHead(answer).end();
});
let ledger: string;

beforeEach(() => {
  ledger = newFile();
  got.length = 0;
  answer = 200;
});
const run = (...args: string[]) =>
  onrecord([...args, '--ledger', ledger], { openReader: async () => namingReader, fetcher: new Fetcher(anywhere, 0) });

test('tell me when a quotation by Ilse Varga turns up altered: two feeds, a line, a feed, a signed message', async () => {
  post.page('/1', '“We will keep the old ferry running until spring” said Ilse Varga.', 'Ferry stays');
  lantern.page('/1', '“We will keep the old ferry running until summer” said Ilse Varga.', 'Ferry goes on');
  post.feed('/feed', one.base, ['/1']);
  lantern.feed('/feed', other.base, []);
  lantern.pages.set('/feed', { status: 503 });
  const made = await run(
    'alert',
    'add',
    '--finding',
    'altered',
    '--speaker',
    'Ilse Varga',
    '--webhook',
    hook.base,
    '--private',
  );
  expect(made.out).toMatch(/^[0-9a-f]{8} {2}a finding “altered”, by Ilse Varga {2}to http/);
  const secret = /signed with (whsec_\S+),/.exec(made.err)![1]!;
  const id = made.out.slice(0, 8);

  const first = await run('watch', `${one.base}/feed`, `${other.base}/feed`, '--once');
  expect([first.out.match(/^added /gm)?.length, first.out.includes('alert'), got]).toEqual([1, false, []]);
  lantern.feed('/feed', other.base, ['/1'], 'Daily Lantern', '03 Mar 2026');
  const second = await run('watch', `${other.base}/feed`, '--once');
  expect(second.out).toMatch(
    new RegExp(`^alert     ${id}  .*altered\\. The quotation differs .*“summer” for “spring”`, 'm'),
  );

  const [{ headers, body }] = got as [(typeof got)[0]];
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`);
  const { data } = JSON.parse(body);
  expect([got.length, data.alert.id, data.finding.kind]).toEqual([1, id, 'altered']);
  expect(data.finding.message).toContain('“summer” for “spring”');
  expect(data.others[0].words).toContain('until');

  const open = openLedger(ledger);
  const site = newSite(open);
  const feed = await (await site.get(`/alerts/${id}.atom`)).text();
  expect(feed).toContain('<title>On Record: a finding “altered”, by Ilse Varga</title>');
  expect(feed.match(/<entry>/g)).toHaveLength(1);
  expect(feed).toContain('until summer');
  const { tips } = (await (await site.get('/watches.json')).json()) as { tips: { told: string; url: string }[] };
  expect(tips).toMatchObject([{ alert: id, kind: 'altered' }]);
  open.close();
  // Nothing is told twice.
  expect((await run('watch', '--once')).out).toBe('');
  expect(got).toHaveLength(1);
});

describe('an alert', () => {
  const at = 1_000;
  const asks = { query: {}, finding: null, least: 0.3, quotation: null };
  test('tells what goes on record after it was made, and once', async () => {
    const ledger = newLedger();
    await add(ledger, { lines: [FERRY] });
    const alerts = new Alerts(ledger);
    alerts.add({ ...asks, query: { speaker: 'Varga' } }, null, false, at);
    expect(alerts.look(at)).toEqual([]);
    await add(ledger, { lines: ['“We never had a choice here” said Ilse Varga.', BOOKS], publisher: 'Lantern' });
    expect(alerts.look(at).map(({ hit }) => hit!.words)).toEqual(['“We never had a choice here”']);
    expect(alerts.look(at)).toEqual([]);
    expect(alerts.tips(10)).toHaveLength(1);
  });

  test.each([
    ['words', { query: { words: '"open the books"' } }, ['“Open the books”']],
    ['an outlet', { query: { outlet: 'Lantern' } }, ['“Open the books”', '“We will keep the ferry running”']],
    ['words of one that nobody said', { query: { words: 'open', speaker: 'Varga' } }, []],
    ['a quotation', { quotation: 'We will keep the ferry running until spring' }, ['“We will keep the ferry running”']],
    ['a quotation, by another', { quotation: 'keep the ferry running', query: { speaker: 'Holt' } }, []],
  ])('by %s', async (_, given, words) => {
    const ledger = newLedger();
    const alerts = new Alerts(ledger);
    alerts.add({ ...asks, ...given }, null, false, at);
    const lines = [BOOKS, '“We will keep the ferry running” said Ilse Varga.'];
    await add(ledger, { lines, publisher: 'Daily Lantern' });
    expect(alerts.look(at).map(({ hit }) => hit!.words)).toEqual(words);
  });

  test('an older article’s finding is told when a new one shows it', async () => {
    const ledger = newLedger();
    const alerts = new Alerts(ledger);
    await add(ledger, { lines: ['“We will keep the ferry running” said Ilse Varga.'], publisher: 'Lantern' });
    alerts.add({ ...asks, finding: 'cut' }, null, false, at);
    await add(ledger, { lines: ['“We will keep the ferry running until the spring comes” said Ilse Varga.'] });
    const [tip, ...more] = alerts.look(at);
    expect([tip?.finding?.kind, tip?.article.publisher, tip?.others[0]?.publisher]).toEqual([
      'cut',
      'Lantern',
      'Harbour Post',
    ]);
    expect(more).toEqual([]);
  });

  test('that asks for nothing, or for what can’t be looked for, is refused', () => {
    const alerts = new Alerts(newLedger());
    expect(() => alerts.add(asks, null, false, at)).toThrow('asks for nothing');
    expect(() => alerts.add({ ...asks, query: { words: '-ferry' } }, null, false, at)).toThrow('no word');
    expect(() => alerts.add({ ...asks, quotation: '…' }, null, false, at)).toThrow('no word');
    expect(alerts.list()).toEqual([]);
  });
});

describe('a webhook', () => {
  const asks = { query: { speaker: 'Varga' }, finding: null, least: 0.3, quotation: null };
  async function told(webhook: string, isPrivate: boolean) {
    const ledger = newLedger();
    const alerts = new Alerts(ledger);
    alerts.add(asks, webhook, isPrivate, 0);
    await add(ledger, { lines: [FERRY] });
    alerts.look(0);
    return alerts;
  }

  test('in a private network is refused, unless it is allowed', async () => {
    const alerts = await told(hook.base, false);
    const [unsent] = await sendDue(alerts, WORDING, () => 0);
    expect([unsent!.error.what, got]).toEqual([expect.stringContaining('private or reserved'), []]);
    const allowed = await told(hook.base, true);
    expect([await sendDue(allowed, WORDING, () => 0), got.length]).toEqual([[], 1]);
  });

  test('that is down is tried again later and later, and then given up', async () => {
    const alerts = await told(hook.base, true);
    answer = 500;
    let now = 0;
    const waits: number[] = [];
    for (;;) {
      const [unsent] = await sendDue(alerts, WORDING, () => now);
      if (unsent!.next === null) break;
      waits.push((unsent!.next - now) / 60_000);
      expect(await sendDue(alerts, WORDING, () => now)).toEqual([]);
      now = unsent!.next;
    }
    expect(waits).toEqual([1, 5, 30, 120, 480, 1440]);
    expect(alerts.tips(1)).toMatchObject([{ tries: 7, next: null, fault: expect.stringContaining('answers 500') }]);
    // The same message each time: whoever got it twice can tell.
    expect(new Set(got.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });

  // The example of the specification's own reference libraries.
  test('is signed as others sign', () => {
    const signed = 'msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.{"test": 2432232314}';
    expect(signature('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', signed)).toBe(
      'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    );
  });
});

describe('the command', () => {
  test('makes, lists, tells and removes', async () => {
    const { out } = await run('alert', 'add', 'ferry', '--outlet', 'Post');
    const id = out.slice(0, 8);
    expect((await run('alert', 'list')).out).toBe(`${id}  the words ferry, outlet Post\n`);
    expect((await run('alert', 'told')).out).toBe('Nothing was told yet.\n');
    expect((await run('alert', 'told', 'nobody')).code).toBe(1);
    expect((await run('alert', 'remove', id)).code).toBe(0);
    expect((await run('alert', 'list')).out).toBe('There is no alert.\n');
  });

  test.each([
    [['alert', 'shout'], 'shout is none of add, list, told, remove'],
    [['alert', 'add'], 'the alert asks for nothing'],
    [['alert', 'remove'], 'remove needs the ids'],
    [['alert', 'add', 'x', '--webhook', 'ftp://x.example'], 'Write the address as https://host/path'],
    [['alert', 'add', '--finding', 'cut', '--quotation', 'x'], 'do not go together'],
  ])('%j is used wrongly', async (args, told) => {
    const { code, err } = await run(...args);
    expect([code, err]).toEqual([2, expect.stringContaining(told)]);
  });
});
