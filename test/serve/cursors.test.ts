import { beforeAll, describe, expect, test } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger.js';
import { BOOKS, FERRY, INSULT, newLedger, reading, type Story } from '../ledger/paper.js';
import { newSite } from './site.js';

const CLOSED = '“The quay is closed until further notice” said someone.';
const CUT = '“We will keep the ferry running” said Ilse Varga.';
const PAPERS = [
  { lines: [FERRY, INSULT], url: 'https://a.example/1', published: '2026-03-02' },
  { lines: [FERRY, BOOKS], url: 'https://b.example/2', published: '2026-03-04', publisher: 'Daily Lantern' },
  { lines: [CUT, INSULT, CLOSED], url: 'https://c.example/3', published: '2026-03-04' },
  { lines: [BOOKS, CLOSED, CUT], url: 'https://d.example/4', published: null, publisher: 'Daily Lantern' },
];
const LATER = { lines: [FERRY, INSULT, BOOKS, CLOSED], url: 'https://e.example/5', published: '2026-03-09' };

interface Answered {
  readonly next: string | null;
  readonly total?: number;
}

/** Lists, each with what tells its rows apart. */
const LISTS: readonly (readonly [path: string, ids: (answer: never) => string[]])[] = [
  ...['/search.json', '/search.json?words=ferry', '/search.json?sort=said', '/search.json?sort=added'].flatMap((path) =>
    [path, `${path}${path.includes('?') ? '&' : '?'}ascending=true`].map(
      (one) => [one, ({ statements }: { statements: { id: string }[] }) => statements.map(({ id }) => id)] as const,
    ),
  ),
  ['/articles.json', ({ articles }: { articles: { id: string }[] }) => articles.map(({ id }) => id)],
  ['/utterances.json', ({ utterances }: { utterances: { id: string }[] }) => utterances.map(({ id }) => id)],
  ...['open', 'unsure', 'doubtful', 'open&outlet=Daily+Lantern', 'doubtful&publishedFrom=2026-03-01'].map(
    (what) =>
      [
        `/review/list.json?what=${what}`,
        ({ statements }: { statements: { id: string }[] }) => statements.map(({ id }) => id),
      ] as const,
  ),
  [
    '/findings.json?least=0',
    ({ findings }: { findings: { finding: object }[] }) => findings.map(({ finding }) => JSON.stringify(finding)),
  ],
];

/** Puts stories on record, of which every other statement is none too sure. */
async function add(own: Ledger, ...stories: Story[]): Promise<void> {
  for (const story of stories) {
    const one = await reading(story);
    const statements = one.statements.map((statement, i) =>
      i % 2 === 0 ? statement : { ...statement, p: 0.5, speaker: { ...statement.speaker, p: 0.8 } },
    );
    own.add(one.article, { ...one, statements }, 'test 1', 'story.txt');
  }
}

let ledger: Ledger;
beforeAll(async () => {
  ledger = newLedger();
  await add(ledger, ...PAPERS);
});

/** All of a list, by its cursors, so many at a time. */
async function walk(
  get: (path: string) => Promise<Response>,
  path: string,
  ids: (answer: never) => string[],
  between: () => Promise<unknown> = async () => {},
): Promise<string[]> {
  const found: string[] = [];
  let address: string | null = `${path}${path.includes('?') ? '&' : '?'}limit=1`;
  for (let i = 0; address !== null; i++) {
    const response: Response = await get(address);
    expect(response.status, address).toBe(200);
    const answer = (await response.json()) as Answered;
    found.push(...ids(answer as never));
    const link: string | undefined = /^<(?<address>[^>]+)>; rel="next"$/u.exec(response.headers.get('link') ?? '')
      ?.groups?.address;
    expect(link === undefined, 'the header says what the answer says').toBe(answer.next === null);
    if (link !== undefined) expect(new URL(link, 'http://localhost').searchParams.get('cursor')).toBe(answer.next);
    address = link ?? null;
    if (i === 0) await between();
    expect(i, 'it ends').toBeLessThan(50);
  }
  return found;
}

describe.each(LISTS)('%s', (path, ids) => {
  test('is walked by cursors, each row once, in its order', async () => {
    const { get } = newSite(ledger);
    const whole = ids((await (await get(`${path}${path.includes('?') ? '&' : '?'}limit=100`)).json()) as never);
    expect(whole.length).toBeGreaterThan(1);
    expect(await walk(get, path, ids)).toEqual(whole);
  });
});

test.each(LISTS.filter(([path]) => /articles|search\.json$|added$/u.test(path)))(
  '%s tells no row twice and leaves none out when an article comes in between',
  async (path, ids) => {
    const own = newLedger();
    await add(own, ...PAPERS);
    const { get } = newSite(own);
    const before = ids((await (await get(`${path}${path.includes('?') ? '&' : '?'}limit=100`)).json()) as never);
    const found = await walk(get, path, ids, () => add(own, LATER));
    expect(found).toEqual(before);
  },
);

test.each(['nonsense', Buffer.from('{"a":1}').toString('base64url'), Buffer.from('[[1]]').toString('base64url')])(
  'what is no cursor is told: %s',
  async (cursor) => {
    const { get } = newSite(ledger);
    for (const path of ['/search.json', '/articles.json', '/utterances.json', '/review/list.json', '/findings.json']) {
      const response = await get(`${path}?cursor=${cursor}`);
      expect([path, response.status]).toEqual([path, 400]);
      expect(((await response.json()) as { detail: string }).detail).toContain('cursor');
    }
  },
);

test('a cursor of another list is refused', async () => {
  const { get } = newSite(ledger);
  const { next } = (await (await get('/articles.json?limit=1')).json()) as Answered;
  expect((await get(`/search.json?cursor=${next}`)).status).toBe(400);
});
