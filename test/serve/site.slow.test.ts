import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLedger } from '../../src/runtime/ledger.js';
import { imported, type Running, serving } from './running.js';

let site: Running;
beforeAll(async () => {
  site = await serving();
});
afterAll(async () => {
  if (site.child.exitCode === null) await site.stop();
});

const send = (path: string, body: object): Promise<Response> =>
  fetch(site.url + path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
const begin = async (body: object): Promise<string> =>
  ((await (await send('/import.json', body)).json()) as { id: string }).id;
const story = (n: number): string =>
  `“We will mend quay number ${n} before the thaw comes,” said Dagny Holt, who leads the port. Ravi Olsen said that berth ${n} was lost.`;

describe('a site that runs', () => {
  test('reads with the model, in a thread', async () => {
    const { articles } = (await (await send('/read.json', { text: story(0) })).json()) as {
      articles: { actors: { name: string }[]; statements: object[] }[];
    };
    expect(articles[0]!.statements.length).toBeGreaterThan(0);
    expect(articles[0]!.actors.map(({ name }) => name)).toContain('Dagny Holt');
  });

  test('takes the longest list of people that may be pasted in an address', async () => {
    const names = Array.from({ length: 1000 }, () => '李'.repeat(40)).join('\n');
    const { status } = await fetch(`${site.url}/quoted.json?people=${encodeURIComponent(names)}`);
    expect(status).toBe(200);
  });

  test('keeps a connection for longer than a proxy before it does', async () => {
    const { headers } = await fetch(`${site.url}/health`);
    expect(Number(/timeout=(\d+)/u.exec(headers.get('keep-alive') ?? '')?.[1])).toBeGreaterThan(60);
  });

  test('loses nothing of two who write at once, while others read', async () => {
    const first = (await imported(site.url, await begin({ text: story(1), title: 'Quay 1' }))).result;
    expect(first.statements).toBeGreaterThan(0);
    const { statements } = (await (await fetch(`${site.url}/search.json?limit=1`)).json()) as {
      statements: { id: string }[];
    };
    const id = statements[0]!.id;
    const imports = Array.from({ length: 8 }, (_, i) => begin({ text: story(i + 2), title: `Quay ${i + 2}` }));
    const corrections = Array.from({ length: 20 }, (_, i) =>
      send(`/statements/${id}/corrections.json`, {
        field: 'channel',
        value: `Channel ${i}`,
        by: 'L. Obuya',
        why: 'a test',
      }),
    );
    const pages = ['/search.json?words=quay', '/', `/statements/${id}.json`, '/utterances', '/findings.json'];
    const reads = Array.from({ length: 60 }, (_, i) => fetch(site.url + pages[i % pages.length]));
    const answers = await Promise.all([...corrections, ...reads]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    for (const one of await Promise.all(imports)) await imported(site.url, one);
    const { articles } = (await (await fetch(`${site.url}/health`)).json()) as { articles: number };
    expect(articles).toBe(9);
    const found = (await (await fetch(`${site.url}/statements/${id}.json`)).json()) as {
      statement: { corrections: object[] };
    };
    expect(found.statement.corrections).toHaveLength(20);
  });

  test('answers while a long text is read', async () => {
    const long = Array.from({ length: 150 }, (_, i) => story(i)).join('\n\n');
    const read = send('/read.json', { text: long });
    const start = performance.now();
    await (await fetch(`${site.url}/search.json?words=quay`)).text();
    const waited = performance.now() - start;
    const isDone = await Promise.race([read.then(() => true), Promise.resolve(false)]);
    expect([isDone, waited < 5000]).toEqual([false, true]);
    expect((await read).status).toBe(200);
  });

  test('stops when it is told, with all that was written', async () => {
    const { ledger } = site;
    expect(await site.stop()).toBe(0);
    const kept = openLedger(ledger, { mode: 'read' });
    expect([kept.coverage().articles, kept.verify().faults]).toEqual([9, []]);
    kept.close();
  });
});
