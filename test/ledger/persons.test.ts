import { describe, expect, test } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger.js';
import { type Actor, person } from '../../src/record/actor.js';
import { toArticle } from '../../src/record/article.js';
import type { Reading } from '../../src/record/reading.js';
import { onrecord } from '../cli/onrecord.js';
import { ENGLISH } from '../english.js';
import { costOf } from '../growth.js';
import { add, databaseOf, newFile, newLedger } from './paper.js';

/** Somebody in an article: a name, roles, and what else is known. */
type Cast = readonly (readonly [name: string, roles?: readonly string[], more?: Partial<Actor>])[];
let texts = 0;

/** An article of which only the cast matters. */
async function article(cast: Cast, more: { published?: string; url?: string; text?: string } = {}): Promise<Reading> {
  const { text = `Text ${++texts}.`, published = '2026-03-02', url = null } = more;
  const made = await toArticle({ text, title: 't', published, publisher: 'Post', url }, ENGLISH.text);
  const actors = cast.map(([name, roles = [], known], i) => ({
    ...person(`a${i + 1}`, name),
    roles,
    identity: / /.test(name) ? `${name.toLowerCase().replaceAll(' ', '-')}@${made.id.slice(0, 12)}` : null,
    ...known,
  }));
  return { article: made, actors, statements: [], findings: [] };
}

async function put(ledger: Ledger, ...casts: Cast[]): Promise<Reading[]> {
  const out = [];
  for (const cast of casts) {
    const one = await article(cast);
    ledger.add(one.article, one, 'test 1', 'a.txt');
    out.push(one);
  }
  return out;
}

/** By article the persons whom its actors are, in their order. */
const persons = (ledger: Ledger): string[][] => {
  const rows = databaseOf(ledger).prepare(
    'SELECT article.key, person.id FROM actor JOIN article ON article.key = actor.article LEFT JOIN person ON person.key = actor.person ORDER BY actor.article, actor.key',
  );
  const out: string[][] = [];
  for (const { key, id } of rows.all() as { key: number; id: string | null }[]) {
    out[key - 1] = [...(out[key - 1] ?? []), id ?? '–'];
  }
  return out;
};
/** The same, of one place in each article. */
const held = (ledger: Ledger, place = 0): string[] => persons(ledger).map((own) => own[place]!);
const why = (ledger: Ledger): unknown[] =>
  databaseOf(ledger).prepare('SELECT why FROM actor ORDER BY key').pluck().all();

const OBUYA = ['Lena Obuya'] as const;

describe('who is one person', () => {
  test.each<[string, Cast[], string[]]>([
    ['a name alone joins nobody', [[['Mira Holt']], [['Mira Holt']]], ['mira-holt', 'mira-holt.2']],
    [
      'a surname is nobody’s',
      [
        [['Mira Holt'], OBUYA],
        [['Holt'], OBUYA],
      ],
      ['mira-holt', '–'],
    ],
    [
      'a name that stands beside it in both',
      [
        [['Mira Holt'], OBUYA],
        [['Mira Holt'], OBUYA],
      ],
      ['mira-holt', 'mira-holt'],
    ],
    [
      'a word of both roles',
      [[['Mira Holt', ['engineer at Varde']]], [['Mira Holt', ['Varde engineer']]]],
      ['mira-holt', 'mira-holt'],
    ],
    [
      'another firm’s',
      [[['Mira Holt', ['engineer at Varde']]], [['Mira Holt', ['engineer at Solum']]]],
      ['mira-holt', 'mira-holt.2'],
    ],
    [
      'a mere description',
      [[['Mira Holt', ['engineer']]], [['Mira Holt', ['engineer at Varde']]]],
      ['mira-holt', 'mira-holt'],
    ],
    [
      'whose adviser and whose brother is no word of a firm',
      [[['Mira Holt', ['Her adviser']]], [['Mira Holt', ['Her brother']]]],
      ['mira-holt', 'mira-holt.2'],
    ],
    [
      'a mere description that fits two',
      [[['Mira Holt', ['engineer']]], [['Mira Holt', ['engineer at Varde']]], [['Mira Holt', ['engineer at Solum']]]],
      ['mira-holt', 'mira-holt.3', 'mira-holt.2'],
    ],
    [
      'the third brings two together, under the older id',
      [[['Mira Holt', ['engineer at Varde']]], [['Mira Holt'], OBUYA], [['Mira Holt', ['engineer at Varde']], OBUYA]],
      ['mira-holt', 'mira-holt', 'mira-holt'],
    ],
    [
      'an identifier, whatever the names',
      [
        [['Mira Holt', [], { identifiers: { wikidata: 'Q1' } }]],
        [['Mira Holt-Sand', [], { identifiers: { wikidata: 'Q1' } }]],
      ],
      ['mira-holt', 'mira-holt'],
    ],
    [
      'other identifiers',
      [
        [['Mira Holt', [], { identifiers: { wikidata: 'Q1' } }], OBUYA],
        [['Mira Holt', [], { identifiers: { wikidata: 'Q2' } }], OBUYA],
      ],
      ['mira-holt', 'mira-holt.2'],
    ],
    [
      'middle names that differ part whoever has none from both',
      [
        [['Mira A. Holt'], OBUYA],
        [['Mira Holt'], OBUYA],
        [['Mira B. Holt'], OBUYA],
      ],
      ['mira-a-holt', 'mira-holt', 'mira-b-holt'],
    ],
    [
      'the same in another order',
      [
        [['Mira B. Holt'], OBUYA],
        [['Mira A. Holt'], OBUYA],
        [['Mira Holt'], OBUYA],
        [['Mira A. Holt'], OBUYA],
      ],
      ['mira-b-holt', 'mira-a-holt', 'mira-holt', 'mira-a-holt'],
    ],
    [
      'two of one name in an article get nothing from what surrounds them',
      [
        [['Mira Holt'], OBUYA],
        [['Mira Holt', ['baker']], OBUYA, ['Mira Holt', ['judge']]],
      ],
      ['mira-holt', 'mira-holt.2'],
    ],
  ])('%s', async (_, casts, expected) => {
    const ledger = newLedger();
    await put(ledger, ...casts);
    expect(held(ledger)).toEqual(expected);
    expect(ledger.verify().faults).toEqual([]);
  });

  test('in whatever order the articles come, the same are one', async () => {
    const casts: Cast[] = [
      [['Mira Holt', ['engineer']], OBUYA],
      [['Mira Holt', ['engineer at Varde']]],
      [['Mira Holt', ['engineer at Solum']], ['Ada Quill']],
      [['Mira C. Holt'], ['Ada Quill']],
      [['Mira D. Holt'], ['Ada Quill'], OBUYA],
      [['Mira Holt'], OBUYA],
    ];
    const readings = await Promise.all(casts.map((cast) => article(cast)));
    const partition = (order: readonly number[]): string => {
      const ledger = newLedger();
      for (const i of order) ledger.add(readings[i]!.article, readings[i]!, 'test 1');
      const ids = held(ledger);
      const byReading = readings.map((_, i) => ids[order.indexOf(i)]!);
      return JSON.stringify(byReading.map((id) => byReading.indexOf(id)));
    };
    const orders = [
      [0, 1, 2, 3, 4, 5],
      [5, 4, 3, 2, 1, 0],
      [3, 0, 5, 1, 4, 2],
      [2, 4, 0, 3, 1, 5],
    ];
    expect(new Set(orders.map(partition)).size).toBe(1);
  });

  test('two versions of a page speak of the same, and it says why', async () => {
    const ledger = newLedger();
    for (const text of ['Before.', 'After.']) {
      const one = await article([['Mira Holt']], { url: 'https://post.example/holt', text });
      ledger.add(one.article, one, 'test 1');
    }
    expect(held(ledger)).toEqual(['mira-holt', 'mira-holt']);
    expect(why(ledger)).toEqual([null, 'at https://post.example/holt']);
  });

  test('read again, they are who they were; who is gone is forgotten', async () => {
    const ledger = newLedger();
    const [first] = await put(ledger, [['Mira Holt'], OBUYA], [['Mira Holt'], OBUYA]);
    ledger.reread({ ...first!, actors: first!.actors.slice(0, 1) }, 'test 2');
    expect(held(ledger)).toEqual(['mira-holt.2', 'mira-holt']);
    ledger.reread(first!, 'test 3');
    expect(held(ledger)).toEqual(['mira-holt', 'mira-holt']);
    expect(held(ledger, 1)).toEqual(['lena-obuya', 'lena-obuya']);
    ledger.reread({ ...first!, actors: [] }, 'test 4');
    const people = databaseOf(ledger).prepare('SELECT id, articles FROM people ORDER BY id').all();
    expect(people).toEqual([
      { id: 'lena-obuya', articles: 1 },
      { id: 'mira-holt', articles: 1 },
    ]);
  });
});

describe('what must never happen to who is who', () => {
  /** Each is taken for the other once it is placed anew. */
  test('somebody who is mayor, and who is mayor of a place, in one article: it is placed, and not for ever', async () => {
    const ledger = newLedger();
    await put(
      ledger,
      [['Mira A. Holt', ['mayor', 'mayor of Varde']]],
      [
        ['Mira A. Holt', ['mayor']],
        ['Mira B. Holt', ['mayor of Sarn']],
      ],
    );
    expect(held(ledger)).toEqual(['mira-a-holt', 'mira-a-holt.2']);
    expect(held(ledger, 1)[1]).toBe('mira-b-holt');
    expect(ledger.verify()).toMatchObject({ faults: [], isPlaced: true });
  });

  test('two of one name in an article that is read again are both let go', async () => {
    const ledger = newLedger();
    const [first] = await put(ledger, [
      ['Mira Holt', ['mayor of Sarn']],
      ['Mira Holt', ['judge at Varde']],
    ]);
    ledger.reread({ ...first!, actors: first!.actors.slice(0, 1) }, 'test 2');
    ledger.reread({ ...first!, actors: [] }, 'test 3');
    expect(databaseOf(ledger).prepare('SELECT id FROM person').all()).toEqual([]);
    expect(ledger.verify()).toMatchObject({ faults: [], isPlaced: true });
  });

  test('an id of what people parted is given to nobody else where all is made anew', async () => {
    const file = newFile();
    const ledger = newLedger(file);
    const [, second] = await put(ledger, [['Ada Quill'], OBUYA], [['Ada Quill'], OBUYA]);
    ledger.part('ada-quill', [second!.article.id], 'L. Obuya', 'the register');
    databaseOf(ledger).exec('DELETE FROM made');
    ledger.close();
    const again = newLedger(file);
    await put(again, [['Ada Quill']]);
    expect(held(again)).toEqual(['ada-quill', 'ada-quill.2', 'ada-quill.3']);
    expect(again.verify()).toMatchObject({ faults: [], isPlaced: true });
  });
});

describe('what a person knows better', () => {
  const reasons = ['L. Obuya', 'the register'] as const;

  test('two are joined, stay so when all is read again, and are parted again as they were', async () => {
    const ledger = newLedger();
    const [, second] = await put(ledger, [['Mira Holt', ['mayor']]], [['Mira Holt', ['judge']]]);
    expect(ledger.join('mira-holt', 'mira-holt.2', ...reasons)).toMatchObject({ change: 'join', other: 'mira-holt.2' });
    expect(held(ledger)).toEqual(['mira-holt', 'mira-holt']);
    ledger.reread(second!, 'test 2');
    expect(held(ledger)).toEqual(['mira-holt', 'mira-holt']);
    expect(ledger.who('Holt', 0).map(({ identity }) => identity.id)).toEqual(['mira-holt']);
    expect(() => ledger.join('mira-holt', 'mira-holt.2', ...reasons)).toThrow(/is that person already/);
    ledger.part('mira-holt.2', [], ...reasons);
    expect(held(ledger)).toEqual(['mira-holt', 'mira-holt.2']);
    expect(ledger.verify()).toMatchObject({ corrections: 2, faults: [] });
    const table = databaseOf(ledger)
      .prepare('SELECT change, person, other, by, why FROM people_corrections ORDER BY entry')
      .all();
    expect(table).toEqual([
      { change: 'join', person: 'mira-holt', other: 'mira-holt.2', by: 'L. Obuya', why: 'the register' },
      { change: 'part', person: 'mira-holt', other: 'mira-holt.2', by: 'L. Obuya', why: 'the register' },
    ]);
  });

  test('an article is parted, and what comes next does not bring it back', async () => {
    const ledger = newLedger();
    const [, second] = await put(ledger, [['Mira Holt'], OBUYA], [['Mira Holt'], OBUYA], [['Mira Holt'], OBUYA]);
    ledger.part('mira-holt', [second!.article.id], ...reasons);
    expect(held(ledger)).toEqual(['mira-holt', 'mira-holt.2', 'mira-holt']);
    await put(ledger, [['Mira Holt'], OBUYA]);
    // Whichever of the two it is, nobody can tell.
    expect(held(ledger)).toEqual(['mira-holt', 'mira-holt.2', 'mira-holt', 'mira-holt.3']);
    ledger.join('mira-holt', 'mira-holt.3', ...reasons);
    expect(held(ledger)).toEqual(['mira-holt', 'mira-holt.2', 'mira-holt', 'mira-holt']);
  });

  test('what contradicts it does not part what a person joined', async () => {
    const ledger = newLedger();
    await put(ledger, [['Mira A. Holt']], [['Mira B. Holt']]);
    ledger.join('mira-a-holt', 'mira-b-holt', ...reasons);
    await put(ledger, [['Mira B. Holt'], OBUYA]);
    expect(held(ledger)).toEqual(['mira-a-holt', 'mira-a-holt', 'mira-b-holt.2']);
  });

  test('it is done again where all is made anew', async () => {
    const file = newFile();
    const ledger = newLedger(file);
    const [, second] = await put(
      ledger,
      [['Mira Holt', ['mayor']]],
      [['Mira Holt', ['judge']]],
      [['Ada Quill'], OBUYA],
      [['Ada Quill'], OBUYA],
    );
    ledger.join('mira-holt', 'mira-holt.2', ...reasons);
    ledger.part('ada-quill', [(await put(ledger, [['Ada Quill'], OBUYA]))[0]!.article.id], ...reasons);
    expect(second).toBeDefined();
    const before = persons(ledger);
    databaseOf(ledger).exec('DELETE FROM made');
    ledger.close();
    expect(persons(newLedger(file))).toEqual(before);
  });

  test('an entry that is changed, or a row, is found', async () => {
    const ledger = newLedger();
    await put(ledger, [['Mira Holt', ['mayor']]], [['Mira Holt', ['judge']]]);
    ledger.join('mira-holt', 'mira-holt.2', ...reasons);
    databaseOf(ledger).exec("UPDATE person_correction SET why = 'no reason'");
    expect(ledger.verify().faults).toMatchObject([{ entry: 5, what: expect.stringMatching(/table of who is who/) }]);
    databaseOf(ledger).exec('DELETE FROM person_correction');
    expect(ledger.verify().faults).toMatchObject([{ entry: 5, what: expect.stringMatching(/is missing/) }]);
  });

  test.each<[string, (ledger: Ledger, id: string) => unknown, RegExp]>([
    [
      'nobody',
      (ledger) => ledger.join('mira-holt', 'nobody', ...reasons),
      /has nobody called "nobody"; look the id up/,
    ],
    ['all articles', (ledger, id) => ledger.part('mira-holt', [id], ...reasons), /has no other article/],
    ['no article', (ledger) => ledger.part('mira-holt', [], ...reasons), /was joined with nobody by hand/],
    ['another’s article', (ledger, id) => ledger.part('ada-quill', [id], ...reasons), /is not in article/],
  ])('%s is refused, and nothing is put down', async (_, act, message) => {
    const ledger = newLedger();
    const [one] = await put(ledger, [['Mira Holt']], [['Ada Quill'], OBUYA], [['Ada Quill'], OBUYA]);
    expect(() => act(ledger, one!.article.id)).toThrow(message);
    expect(ledger.verify()).toMatchObject({ entries: 6, corrections: 0, faults: [] });
  });

  test('the commands do it', async () => {
    const file = newFile();
    const ledger = newLedger(file);
    const said = (more: string) => ({ lines: [`“Good ${more}” said Mira Holt.`] });
    await add(ledger, said('morning'), said('evening'));
    ledger.close();
    const reason = ['--by', 'L. Obuya', '--why', 'the register', '--ledger', file];
    expect((await onrecord(['join', 'mira-holt', 'mira-holt.2', ...reason])).out).toBe(
      'mira-holt.2 is mira-holt now.\n',
    );
    const csv = (await onrecord(['export', '--ledger', file])).out.split('\r\n');
    expect(csv.slice(1, 3).map((line) => line.split(',')[6])).toEqual(['mira-holt', 'mira-holt']);
    const { out } = await onrecord(['part', 'mira-holt.2', ...reason]);
    expect(out).toBe('mira-holt.2 is no longer mira-holt, in 1 article.\n');
  });
});

test('roles have the days of the articles that give them', async () => {
  const ledger = newLedger();
  for (const [published, role] of [
    ['2026-03-02', 'mayor of Sarn'],
    ['2026-03-09', 'mayor of Sarn'],
    ['2026-04-01', 'minister for Sarn'],
  ]) {
    const one = await article([['Mira Holt', [role!]]], { published: published! });
    ledger.add(one.article, one, 'test 1');
  }
  const roles = databaseOf(ledger).prepare('SELECT roles FROM people').pluck().all() as string[];
  expect(roles.map((one) => JSON.parse(one))).toEqual([
    [
      { role: 'mayor of Sarn', from: '2026-03-02', to: '2026-03-09', articles: 2 },
      { role: 'minister for Sarn', from: '2026-04-01', to: '2026-04-01', articles: 1 },
    ],
  ]);
  expect(ledger.who('Holt', 0)[0]!.held[0]).toEqual({ role: 'mayor of Sarn', from: '2026-03-02', to: '2026-03-09' });
});

test('a ledger of bare surnames, which has no person, is whole', async () => {
  const ledger = newLedger();
  await put(ledger, [['Holt']]);
  expect(persons(ledger)).toEqual([['–']]);
  expect(ledger.verify().faults).toEqual([]);
});

test('the next article costs no more, however many speak of the same people', async () => {
  const ledger = newLedger();
  const cast: Cast = [['Mira Holt', ['mayor of Sarn']], OBUYA, ['Ada Quill', ['judge']]];
  const cost = async (count: number): Promise<number> => {
    const readings = await Promise.all(Array.from({ length: count }, () => article(cast)));
    return costOf(() => {
      for (const one of readings) ledger.add(one.article, one, 'test 1');
    });
  };
  await cost(40);
  const early = await cost(40);
  await cost(240);
  let late = await cost(40);
  // A moment in which others have the processor, or memory is cleared, is no cost of the article's.
  for (let i = 0; i < 2 && late >= 3 * Math.max(early, 20); i++) late = Math.min(late, await cost(40));
  expect(late).toBeLessThan(3 * Math.max(early, 20));
});
