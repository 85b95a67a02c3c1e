import { beforeAll, describe, expect, test } from 'vitest';
import type { Check } from '../../src/ledger/check.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import { add, newLedger, reading } from './paper.js';

let ledger: Ledger;
const shown = ({ found }: Check): unknown[] =>
  found.map(({ hit, label, fits }) => [label, hit.published, hit.speaker, fits]);

beforeAll(async () => {
  ledger = newLedger();
  await add(
    ledger,
    {
      published: '2026-03-04',
      publisher: 'Daily Lantern',
      lines: ['“We will keep the ferry running until summer” said Ilse Varga.'],
    },
    {
      published: '2026-03-02',
      lines: [
        '“Good evening to you all” said Ilse Varga.',
        '“We will keep the ferry running until spring, but not one day longer” said Ilse Varga.',
        '“Thank you all” said Ilse Varga.',
      ],
    },
    {
      published: '2026-03-06',
      lines: [
        '“We will keep the ferry running” said Dilan Aksoy.',
        '“The ferry company will not keep its promise until spring” said Tomas Brandt.',
      ],
    },
    { published: null, lines: ['“We will keep the ferry running until spring” said someone.'] },
  );
});

describe('check', () => {
  test.each([
    ['Good evening to you all', ['same']],
    ['good evening to you', ['fuller']],
    // Small words stand anywhere, but these stand there in this order.
    ['but not one', ['fuller']],
    ['until spring but not', ['fuller']],
    ['We will keep the fer\u00adry run\u00adning until sum\u00admer', ['altered', 'same', 'cut', 'altered']],
    ['keep its promise', ['fuller']],
    // What is put in between turns it.
    ['The ferry company will keep its promise until spring', ['altered']],
  ])('what has all of “%s” is told as it is', (words, labels) => {
    const found = ledger.check(words).found.map(({ label }) => label);
    expect(found.filter((label) => label !== 'paraphrase')).toEqual(labels);
  });

  test('of a report of another article its quotations are checked, not the words around them', async () => {
    const partial = await reading({ lines: ['“Thank you all” said Ilse Varga.', '“Yes” said Ilse Varga.'] });
    const [one, two] = partial.statements;
    const told = {
      ...partial,
      statements: [
        {
          ...one!,
          kind: 'mixed' as const,
          words: 'the town would go on and that she would “keep the ferry running”, as ever',
        },
        { ...two!, kind: 'mixed' as const, words: 'she was “done” with it' },
      ],
    };
    const { statements } = ledger.checkArticle(told);
    expect(statements.map(({ checked }) => [checked.words, checked.verdict])).toEqual([
      ['keep the ferry running', 'on record'],
    ]);
  });

  test('all versions, the earliest first, and whether the name fits', () => {
    const checked = ledger.check('We will keep the ferry running until spring', { by: 'Varga' });
    expect(shown(checked)).toEqual([
      ['fuller', '2026-03-02', 'Ilse Varga', true],
      ['altered', '2026-03-04', 'Ilse Varga', true],
      ['cut', '2026-03-06', 'Dilan Aksoy', false],
      ['same', null, null, null],
    ]);
    expect(checked.near.map(({ hit }) => hit.speaker)).toEqual(['Tomas Brandt']);
    expect(checked.searched).toEqual({ statements: 7, articles: 4, outlets: 2, from: '2026-03-02', to: '2026-03-06' });
  });

  test.each([
    ['We will keep the ferry running until spring', 'on record'],
    ['We will keep the ferry running', 'on record'],
    // Of words that the record has only to a point, the rest may be anybody's.
    ['We will keep the ferry running until spring and far beyond it', 'in part'],
    ['The ferry company will never keep its promise until spring', 'in other words'],
    ['I never owned a zeppelin', 'not on record'],
  ])('%s: %s', (words, verdict) => {
    expect(ledger.check(words).verdict).toBe(verdict);
  });

  test('the fullest version, with the sentences around it', () => {
    const { fullest } = ledger.check('keep the ferry running');
    expect(fullest!.witness.hit.words).toBe('“We will keep the ferry running until spring, but not one day longer”');
    expect(fullest!.before).toBe('“Good evening to you all” said Ilse Varga.');
    expect(fullest!.after).toBe('“Thank you all” said Ilse Varga.');
  });

  test('words of a report are not altered: some of them are the reporter’s', () => {
    const words = 'she would keep the ferry running “until autumn”, but not one day longer';
    const label = (quoted: boolean): string | undefined =>
      ledger.check(words, { quoted }).found.find(({ hit }) => hit.published === '2026-03-02')?.label;
    expect([label(true), label(false)]).toEqual(['altered', 'paraphrase']);
  });

  test('what is not on record is called that, with how much was searched', () => {
    expect(ledger.check('I never owned a zeppelin')).toMatchObject({
      found: [],
      near: [],
      fullest: null,
      searched: { statements: 7 },
    });
    expect(newLedger().check('anything')).toMatchObject({
      found: [],
      searched: { statements: 0, articles: 0, from: null },
    });
  });

  test.each(['', '“…”', '!?'])('%j has no word', (words) => {
    expect(() => ledger.check(words)).toThrow(/has no word to look for; give the words to check/);
  });

  test('a full name is not another’s with the same surname', () => {
    expect(ledger.check('keep the ferry running', { by: 'Greta Varga' }).found.map(({ fits }) => fits)).toEqual([
      false,
      false,
      false,
      null,
    ]);
  });
});
