import { describe, expect, test } from 'vitest';
import type { Match } from '../../src/identity/identify.js';
import { type Answers, type NameQuery, nameQueriesOf, Reconciler } from '../../src/identity/reconcile.js';
import { ENGLISH } from '../english.js';
import { actor } from './readings.js';
import { Service, serviceOfTests } from './service.js';

const service = serviceOfTests();

class Memory implements Answers {
  private readonly known = new Map<string, Match | null>();
  get(address: string, { type, name }: NameQuery): Match | null | undefined {
    return this.known.get(`${address} ${type} ${name}`);
  }
  set(address: string, { type, name }: NameQuery, match: Match | null): void {
    this.known.set(`${address} ${type} ${name}`, match);
  }
}

const person = (name: string): NameQuery => ({ name, type: 'person' });

function at(path: string, answers: Answers = new Memory()) {
  const warnings: string[] = [];
  const tries: unknown[] = [];
  const counted: typeof fetch = (...given) => {
    tries.push(given[0]);
    return fetch(...given);
  };
  // Only what is slow on purpose is waited for in vain.
  const milliseconds = path.startsWith('/slow') ? 200 : 60_000;
  const options = { fetch: counted, answers, warn: (m: string) => warnings.push(m), milliseconds, pause: 1 };
  return { reconciler: new Reconciler(service().url(path), options), warnings, tries };
}

describe('a service that answers', () => {
  test('gives the one match; none, several or unsure ones are left open', async () => {
    const { reconciler } = at('/ok');
    const names = ['Ilse Varga', 'Tomas Brandt', 'Ada Berg', 'Otto Lind'];
    expect(await reconciler.find(names.map(person))).toEqual([
      { register: 'wikidata', id: 'Q1', name: 'Ilse Varga' },
      null,
      null,
      null,
    ]);
  });

  test('is asked for its manifest once, then in batches of its size, with its type where it has one', async () => {
    const { reconciler } = at('/ok');
    await reconciler.find([person('Ilse Varga'), person('Ada Berg'), { name: 'Sarn Ferries', type: 'organization' }]);
    await reconciler.find([person('Otto Lind')]);
    expect(service().asked.map(({ method, queries }) => [method, queries])).toEqual([
      ['GET', null],
      ['POST', { q0: { query: 'Ilse Varga', type: 'Q5' }, q1: { query: 'Ada Berg', type: 'Q5' } }],
      ['POST', { q0: { query: 'Sarn Ferries' } }],
      ['POST', { q0: { query: 'Otto Lind', type: 'Q5' } }],
    ]);
  });

  test('is not asked for what it answered before, with a match or without', async () => {
    const answers = new Memory();
    await at('/ok', answers).reconciler.find([person('Ilse Varga'), person('Otto Lind'), person('Ilse Varga')]);
    const before = service().asked.length;
    const again = await at('/ok', answers).reconciler.find([person('Otto Lind'), person('Ilse Varga')]);
    expect(again.map((match) => match?.id)).toEqual([undefined, 'Q1']);
    expect(service().asked.length).toBe(before);
    expect(before).toBe(2);
  });

  test('whose register has no short name here is called by its identifier space', async () => {
    const [match] = await at('/elsewhere-known').reconciler.find([person('Ilse Varga')]);
    expect(match).toEqual({ register: 'https://sarn.example/id/', id: 'Q1', name: 'Ilse Varga' });
  });

  test('only at the second try', async () => {
    const { reconciler, warnings } = at('/once');
    expect((await reconciler.find([person('Ilse Varga')]))[0]?.id).toBe('Q1');
    expect(warnings).toEqual([]);
  });

  test('nothing to ask, no request', async () => {
    expect(await at('/ok').reconciler.find([])).toEqual([]);
    expect(service().asked).toEqual([]);
  });
});

describe('a service that is down is tried twice, warned of once, and then left alone', () => {
  test.each([
    ['/slow', /^http:\S+\/slow did not answer within 0\.2 seconds; names are left without its identifiers$/],
    ['/slow-body', /did not answer within 0\.2 seconds/],
    ['/broken', /answers 500 Internal Server Error/],
  ])('%s', async (path, message) => {
    const { reconciler, warnings, tries } = at(path);
    expect(await reconciler.find([person('Ilse Varga')])).toEqual([null]);
    expect(await reconciler.find([person('Ada Berg')])).toEqual([null]);
    expect(warnings).toEqual([expect.stringMatching(message)]);
    expect(tries).toHaveLength(2);
  });

  test('no server at all', async () => {
    const gone = await Service.start();
    const url = gone.url('/ok');
    gone.stop();
    const warnings: string[] = [];
    const options = { fetch, answers: new Memory(), warn: (m: string) => warnings.push(m), pause: 1 };
    expect(await new Reconciler(url, options).find([person('Ilse Varga')])).toEqual([null]);
    expect(warnings).toEqual([expect.stringMatching(/can't be reached \(ECONNREFUSED\)/)]);
  });
});

describe('a service that answers amiss is an error', () => {
  test.each([
    ['/moved', /redirects to \/ok; give the address that it leads to/],
    ['/missing', /answers 404 Not Found; check the address/],
    ['/garbage', /answers with what is no JSON object; check that this is a reconciliation service/],
    ['/list', /answers with what is no JSON object/],
    ['/large', /answers with more than 5 MB/],
    ['/nameless', /its manifest: has no name/],
    ['/future', /its manifest: offers versions \["0\.9"\]; give a service that speaks version 0\.2/],
    ['/batch', /its manifest: has a batchSize of 0/],
    ['/no-result', /the answer for "Ilse Varga": has no list of results/],
    ['/no-id', /the answer for "Ilse Varga": has a candidate without an id/],
  ])('%s', async (path, message) => {
    const { reconciler, warnings } = at(path);
    await expect(reconciler.find([person('Ilse Varga')])).rejects.toThrow(message);
    expect(warnings).toEqual([]);
  });

  test('a redirect is not followed', async () => {
    await expect(at('/moved').reconciler.find([person('Ilse Varga')])).rejects.toThrow();
    expect(service().asked.map(({ path }) => path)).toEqual(['/moved']);
  });
});

test('only full names are asked for, without titles', () => {
  const actors = [actor('Mr Omar Rask'), actor('Rask'), actor('Sarn', { type: 'place' })];
  expect([...nameQueriesOf(actors, ENGLISH.names)]).toEqual([['Mr Omar Rask', { name: 'Omar Rask', type: 'person' }]]);
});
