import { beforeAll, describe, expect, test } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger.js';
import type { Page, Query } from '../../src/ledger/query.js';
import { add, newLedger } from './paper.js';

let ledger: Ledger;
const PAGE: Page = { sort: 'added', ascending: true, limit: 100 };
const found = (query: Query, page: Partial<Page> = {}): string[] =>
  ledger.search(query, { ...PAGE, ...page }).map(({ words }) => words);

beforeAll(async () => {
  ledger = newLedger();
  await add(
    ledger,
    {
      published: '2026-03-02',
      publisher: 'Harbour Post',
      lines: [
        '“We will keep the ferry” said Ilse Varga to Ada Quillan on 2026-03-01.',
        '“Ferry money is an insult” said Tomas Brandt of Ilse Varga against.',
        '“Open the books” said someone of Tomas Brandt neither.',
      ],
    },
    {
      published: '2026-03-04',
      publisher: 'Daily Lantern',
      lines: ['“She keeps her word” said Dilan Aksoy on 2026-03-03 of Ilse Varga for.'],
    },
    {
      published: null,
      publisher: 'Island Wire',
      lines: ['“The café opens” said Greta Varga on 2019-05-01.', '“Keep the café and the ferry” said Varga Brandt.'],
    },
  );
});

describe('search', () => {
  test.each<[string, Query, string[]]>([
    [
      'a word, whatever its case',
      { words: 'FERRY' },
      ['“We will keep the ferry”', '“Ferry money is an insult”', '“Keep the café and the ferry”'],
    ],
    [
      'words in any order, all of them',
      { words: 'ferry keep' },
      ['“We will keep the ferry”', '“Keep the café and the ferry”'],
    ],
    ['a phrase', { words: '"keep the ferry"' }, ['“We will keep the ferry”']],
    ['a phrase in curly marks', { words: '“keep the ferry”' }, ['“We will keep the ferry”']],
    [
      'a beginning',
      { words: 'keep*' },
      ['“We will keep the ferry”', '“She keeps her word”', '“Keep the café and the ferry”'],
    ],
    ['without a word', { words: 'ferry -insult' }, ['“We will keep the ferry”', '“Keep the café and the ferry”']],
    ['accents or not', { words: 'cafe' }, ['“The café opens”', '“Keep the café and the ferry”']],
    ['the index’s own words are words', { words: 'AND OR NEAR( ferry' }, []],
    ['a colon and a bracket are none', { words: 'words:ferry) keep' }, []],
    [
      'a speaker by a part of the name',
      { speaker: 'varga' },
      ['“We will keep the ferry”', '“The café opens”', '“Keep the café and the ferry”'],
    ],
    ['a speaker by the full name, in its order', { speaker: 'Ilse Varga' }, ['“We will keep the ferry”']],
    ['an addressee', { addressee: 'Quillan' }, ['“We will keep the ferry”']],
    ['of whom', { about: 'Ilse Varga' }, ['“Ferry money is an insult”', '“She keeps her word”']],
    ['of whom, and how', { about: 'Varga', stance: 'against' }, ['“Ferry money is an insult”']],
    ['an outlet', { outlet: 'lantern' }, ['“She keeps her word”']],
    ['said in some days', { saidFrom: '2026-03-01', saidTo: '2026-03-02' }, ['“We will keep the ferry”']],
    ['published in some days', { publishedFrom: '2026-03-03', publishedTo: '2026-03-04' }, ['“She keeps her word”']],
    ['open fields', { open: 'speaker' }, ['“Open the books”']],
    [
      'several at once',
      { words: 'ferry', speaker: 'Brandt', publishedFrom: '2026-03-01' },
      ['“Ferry money is an insult”'],
    ],
    ['a kind that there is not', { kind: 'indirect' }, []],
    ['corrected', { corrected: true }, []],
  ])('%s', (_, query, expected) => {
    expect(found(query)).toEqual(expected);
    expect(ledger.count(query)).toBe(expected.length);
    expect([...ledger.every(query)].map(({ words }) => words)).toEqual(expected);
    const ids = [...ledger.readingsOf(query)].flatMap(({ statements }) => statements);
    expect(ids).toHaveLength(expected.length);
  });

  test.each<[string, Partial<Page>, string[]]>([
    [
      'the latest published first, what has no day last',
      { sort: 'published', ascending: false },
      ['“She', '“Open', '“Ferry', '“We', '“Keep', '“The'],
    ],
    [
      'the earliest published first, what has no day last',
      { sort: 'published' },
      ['“We', '“Ferry', '“Open', '“She', '“The', '“Keep'],
    ],
    ['the earliest said first', { sort: 'said' }, ['“The', '“We', '“She', '“Ferry', '“Open', '“Keep']],
    ['pages', { limit: 2, offset: 2 }, ['“Open', '“She']],
    ['behind the last page', { offset: 100 }, []],
  ])('%s', (_, page, expected) => {
    expect(found({}, page).map((words) => words.split(' ')[0])).toEqual(expected);
  });

  test('with words the best fits come first: a word that stands there twice, before one in a longer text', async () => {
    const own = newLedger();
    await add(own, {
      lines: ['“The ferry and nothing but the old boat” said Ilse Varga.', '“Ferry, ferry” said Tomas Brandt.'],
    });
    const words = own.search({ words: 'ferry' }, { sort: 'relevance', limit: 5 }).map((hit) => hit.words);
    expect(words[0]).toBe('“Ferry, ferry”');
  });

  test.each<[Query, RegExp]>([
    [{ words: '-ferry' }, /"-ferry": has no word to look for; give also a word that must be there/],
    [{ words: '“”' }, /has no word to look for; give a word/],
    [{ speaker: '!' }, /speaker "!": has no word in it; give a name/],
  ])('%j is refused', (query, message) => {
    expect(() => found(query)).toThrow(message);
  });
});

describe('who', () => {
  test('what someone said and what was said of them, over the articles', () => {
    const [first, ...others] = ledger.who('ilse varga', 5);
    expect(first).toMatchObject({ said: 1, articles: 1, identity: { name: 'Ilse Varga', type: 'person' } });
    expect(first!.saidLately.map(({ words }) => words)).toEqual(['“We will keep the ferry”']);
    // The other article's Ilse Varga is not known to be the same: nothing but the name links the two.
    expect([first!, ...others].map(({ saidOf, stances }) => [saidOf, stances.for, stances.against])).toEqual([
      [1, 0, 1],
      [1, 1, 0],
    ]);
    expect(first!.identity.apart).toMatch(/no role, affiliation or other name/);
  });

  test('a surname finds all who bear it, and those that the name only resembles not', () => {
    expect(
      ledger
        .who('Varga', 0)
        .map(({ identity }) => identity.name)
        .sort(),
    ).toEqual(['Greta Varga', 'Ilse Varga', 'Ilse Varga', 'Varga Brandt']);
    expect(ledger.who('Nobody', 0)).toEqual([]);
    expect(() => ledger.who('?', 0)).toThrow(/has no word in it/);
  });
});

test.each([
  [{ kind: 'direct" OR words : the' }, /kind: can't be/],
  [{ kind: 'Direct' }, /kind: can't be/],
  [{ modality: 'x' }, /modality: can't be "x"; give one of asserted/],
  [{ open: 'speaker%' }, /open: can't be/],
  [{ stance: 'toString' }, /stance: can't be/],
  [{ manner: 'constructor' }, /manner: can't be/],
  [{ all: 'yes' }, /all: can't be/],
  [{ words: 3 }, /words: can't be 3; give a text/],
  [{ article: ['a'] }, /article: can't be/],
])('a program that asks for %j is told', (query, message) => {
  const ledger = newLedger();
  for (const ask of [
    () => ledger.search(query as never, { sort: 'added', limit: 1 }),
    () => ledger.count(query as never),
    () => [...ledger.every(query as never)],
    () => [...ledger.readingsOf(query as never)],
  ]) {
    expect(ask).toThrow(message);
  }
});

test.each([
  [{ sort: 'random', limit: 1 }, /sort: can't be/],
  [{ sort: 'added', limit: -1 }, /limit: can't be/],
  [{ sort: 'added', limit: 1.5 }, /limit: can't be/],
  [{ sort: 'added', limit: 1, offset: Number.NaN }, /offset: can't be/],
])('a page %j is none', (page, message) => {
  expect(() => newLedger().search({}, page as never)).toThrow(message);
});
