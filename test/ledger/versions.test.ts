import { describe, expect, test } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger.js';
import type { Query } from '../../src/ledger/query.js';
import { currentOf } from '../../src/ledger/versions.js';
import { onrecord } from '../cli/onrecord.js';
import { add, databaseOf, FERRY, INSULT, newFile, newLedger, reading } from './paper.js';

const url = 'https://post.example/quay';
const QUAY = '“The quay will be mended before the autumn storms” said Ilse Varga.';
const MENDED = '“The quay will be mended before the first storms” said Ilse Varga.';
const found = (ledger: Ledger, query: Query): string[] =>
  ledger.search(query, { sort: 'added', ascending: true, limit: 100 }).map(({ words }) => words.slice(1, -1));
const current = (ledger: Ledger): unknown[] =>
  databaseOf(ledger).prepare('SELECT current FROM articles ORDER BY added').pluck().all();

describe('an address that only the page itself claims', () => {
  const claim = { url: { value: url, source: 'canonical link', by: 'link rel=canonical' } };
  const long = (say: (letter: string) => string): string[] =>
    [...'abcdefgh'].map((letter) => `“${say(letter)}” said Ilse Varga.`);
  const QUAYS = long((letter) => `The quay ${letter} will be mended before the ${letter} storms of autumn`);
  const SCHOOLS = long((letter) => `In June ${letter} closes for good and for ${letter} reasons of money alone`);
  const claiming = async (lines: readonly string[]) => {
    const read = await reading({ lines, url });
    return { ...read, article: { ...read.article, origins: claim } };
  };

  test('is none of an article where quite another text stands there', async () => {
    const ledger = newLedger();
    const [quay, school] = [await claiming(QUAYS), await claiming(SCHOOLS)];
    ledger.add(quay.article, quay, 'test 1', 'a.html');
    expect(ledger.add(school.article, school, 'test 1', 'b.html')).toMatchObject({ outcome: 'new', former: null });
    expect(current(ledger)).toEqual([1, 1]);
    expect(ledger.reading(school.article.id)!.article).toMatchObject({ url: null, origins: claim });
    expect(ledger.find(school.article)).toBe('known');
  });

  test('is that of another version of the text, of a short one, and of what was fetched from there', async () => {
    const [quay, school] = [await claiming(QUAYS), await claiming(SCHOOLS)];
    const later = await claiming([...QUAYS, MENDED]);
    const short = await claiming([MENDED]);
    for (const [other, live] of [
      [later, false],
      [short, false],
      [school, true],
    ] as const) {
      const ledger = newLedger();
      ledger.add(quay.article, quay, 'test 1', 'a.html');
      expect(ledger.add(other.article, other, 'test 1', 'b.html', live).former).toBe(quay.article.id);
    }
  });
});

describe('which version stands', () => {
  const of = (...rows: [published: string | null, found: string][]): number[] => [
    ...currentOf(
      new Map(
        rows.map(([published, place], i) => [
          i + 1,
          { article: `${i}`, title: null, byline: null, publisher: null, former: null, url, published, found: place },
        ]),
      ),
    ),
  ];

  test.each<[string, [string | null, string][], number]>([
    [
      'of one day, what was added last',
      [
        ['2026-03-02', 'a.md'],
        ['2026-03-02', 'b.md'],
      ],
      2,
    ],
    [
      'what has the later day',
      [
        ['2026-03-03', 'b.md'],
        ['2026-03-02', 'a.md'],
      ],
      1,
    ],
    [
      'of days, whatever the hour',
      [
        ['2026-03-02T18:00', 'b.md'],
        ['2026-03-02T09:00', 'a.md'],
      ],
      2,
    ],
    [
      'without a day, what was added last',
      [
        ['2026-03-02', 'b.md'],
        [null, 'a.md'],
      ],
      2,
    ],
    [
      'what was fetched just now, whatever day it gives',
      [
        ['2026-03-03', 'b.md'],
        ['2026-03-02', url],
      ],
      2,
    ],
    [
      'an archive’s older one is none',
      [
        ['2026-03-03', url],
        ['2026-03-02', 'old.warc#2'],
      ],
      1,
    ],
  ])('%s', (_, rows, expected) => {
    expect(of(...rows)).toEqual([expected]);
  });
});

describe('a page and its update', () => {
  test('only what stands there now is found, unless former versions are asked for', async () => {
    const ledger = newLedger();
    const [former] = await add(ledger, { lines: [QUAY, FERRY], url }, { lines: [MENDED, FERRY], url });
    const all = ['quay', 'ferry'];
    for (const words of [undefined, ...all]) {
      const query: Query = words === undefined ? {} : { words };
      const now = found(ledger, query);
      expect(now).toHaveLength(words === undefined ? 2 : 1);
      expect(now.join()).not.toContain('autumn');
      expect(found(ledger, { ...query, versions: true })).toHaveLength(2 * now.length);
      for (const asked of [query, { ...query, versions: true }]) {
        expect(ledger.count(asked)).toBe(found(ledger, asked).length);
        expect([...ledger.every(asked)]).toHaveLength(ledger.count(asked));
        expect([...ledger.readingsOf(asked)].flatMap(({ statements }) => statements)).toHaveLength(ledger.count(asked));
      }
    }
    // Whoever names an article wants that one.
    expect(found(ledger, { article: former!.article.id })).toHaveLength(2);
    expect(ledger.who('Varga', 0)[0]).toMatchObject({ said: 2, articles: 1 });
    expect(ledger.who('Varga', 0, { versions: true })[0]).toMatchObject({ said: 4, articles: 2 });
    expect(ledger.articles()).toHaveLength(1);
    expect(ledger.articles(true)).toHaveLength(2);
    expect(ledger.countUtterances()).toBe(0);
    expect(ledger.countUtterances(true)).toBe(2);
    expect(ledger.verify().faults).toEqual([]);
  });

  test('what only a former version says is no witness, and is counted', async () => {
    const ledger = newLedger();
    await add(ledger, { lines: [QUAY], url }, { lines: [INSULT], url });
    const words = 'The quay will be mended before the autumn storms';
    expect(ledger.check(words)).toMatchObject({ verdict: 'not on record', former: 1, searched: { articles: 1 } });
    expect(ledger.check(words, { versions: true })).toMatchObject({ verdict: 'on record', former: 0 });
  });

  test('it is no other paper: nothing is cut or altered against the page itself, and the first day is the page’s', async () => {
    const ledger = newLedger();
    const other = { publisher: 'Daily Lantern', url: 'https://lantern.example/quay' };
    const [, now, elsewhere] = await add(
      ledger,
      { lines: [QUAY], url, published: '2026-03-02' },
      { lines: [MENDED], url, published: '2026-03-05' },
      { lines: [MENDED, INSULT], ...other, published: '2026-03-04' },
    );
    const [id] = ledger.utteranceIds(now!.statements[0]!.id);
    const told = ledger.utterance(id!)!;
    expect(told.variants.map(({ hit }) => hit.article)).toEqual([elsewhere!.article.id, now!.article.id]);
    expect(told.first).toMatchObject({ published: '2026-03-02', current: 0 });
    expect(told.former).toBe(1);
    expect(ledger.utterance(id!, true)!.variants).toHaveLength(3);
    expect(ledger.findings(now!.article.id)).toEqual([]);
  });

  test('a text that stands at another address, too, is current until that one changes', async () => {
    const ledger = newLedger();
    const elsewhere = 'https://wire.example/quay';
    await add(ledger, { lines: [QUAY], url }, { lines: [QUAY], url: elsewhere }, { lines: [MENDED], url });
    expect(current(ledger)).toEqual([1, 1]);
    await add(ledger, { lines: [INSULT], url: elsewhere });
    expect(current(ledger)).toEqual([0, 1, 1]);
    await add(ledger, { lines: [QUAY], url, title: 'Back again', published: '2026-03-09' });
    expect(current(ledger)).toEqual([1, 0, 1]);
    expect(found(ledger, { words: 'quay' })).toEqual(['The quay will be mended before the autumn storms']);
    expect(ledger.verify().faults).toEqual([]);
  });

  test('an older version that is added later is a former one', async () => {
    const ledger = newLedger();
    await add(
      ledger,
      { lines: [MENDED], url, published: '2026-03-05' },
      { lines: [QUAY], url, published: '2026-03-02' },
    );
    expect(current(ledger)).toEqual([1, 0]);
    expect(ledger.verify().faults).toEqual([]);
  });

  test('it may be read again, and corrected, and stays what it is', async () => {
    const ledger = newLedger();
    const [former] = await add(ledger, { lines: [QUAY], url }, { lines: [MENDED], url });
    ledger.reread(await reading({ lines: [QUAY], url }), 'test 2');
    ledger.correct(former!.statements[0]!.id, [['channel', 'radio']], 'L. Obuya', 'the tape');
    expect(found(ledger, {})).toHaveLength(1);
    expect(found(ledger, { words: 'quay' })).toHaveLength(1);
    expect(ledger.verify().faults).toEqual([]);
  });

  test('what is changed in the tables is found', async () => {
    const ledger = newLedger();
    await add(ledger, { lines: [QUAY], url }, { lines: [MENDED], url });
    databaseOf(ledger).exec('UPDATE appearance SET current = 1');
    expect(ledger.verify().faults[0]!.what).toMatch(/table of appearances/);
  });
});

test('commands say how much of former versions they leave out', async () => {
  const file = newFile();
  const ledger = newLedger(file);
  const [former] = await add(ledger, { lines: [QUAY, INSULT], url }, { lines: [MENDED, INSULT], url });
  ledger.close();
  const note = /2 statements of former versions of pages left out; --versions has them/;
  for (const command of [['search'], ['timeline'], ['export'], ['search', '--count']]) {
    expect((await onrecord([...command, '--ledger', file])).err).toMatch(note);
    expect((await onrecord([...command, '--versions', '--ledger', file])).err).toBe('');
  }
  const { out, err } = await onrecord(['trace', former!.statements[0]!.id, '--ledger', file]);
  expect(err).toBe('');
  expect(out).toContain('2 statements in 2 articles');
  expect((await onrecord(['check', 'mended before the autumn storms', '--ledger', file])).err).toMatch(
    /1 statement of former versions of pages left out; --versions has it/,
  );
});

test('an article tells in how many statements its own are told as the utterance’s page does, without former versions', async () => {
  const ledger = newLedger();
  const [first, other] = await add(
    ledger,
    { lines: [QUAY], url },
    { lines: [QUAY, FERRY], publisher: 'Lantern', published: '2026-03-04', url: 'https://lantern.example/quay' },
    { lines: [QUAY, INSULT], publisher: 'Wire', published: '2026-03-05', url: 'https://wire.example/quay' },
  );
  const quay = other!.statements[0]!.id;
  const told = (): number[] =>
    ledger.retoldIn(other!.article.id).flatMap((one) => (one.statement === quay ? one.statements : []));
  const shown = (): number => ledger.utterance(first!.statements[0]!.id)!.variants.length;
  expect([told(), shown()]).toEqual([[3], 3]);
  await add(ledger, { lines: [MENDED, INSULT], url });
  // The page tells it in other words now; what stood there counts no longer.
  expect([told(), shown()]).toEqual([[3], 3]);
  expect(ledger.utterance(first!.statements[0]!.id, true)!.variants.length).toBe(4);
});
