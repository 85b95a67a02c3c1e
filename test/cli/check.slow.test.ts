import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Check } from '../../src/ledger/check.js';
import type { Reader } from '../../src/read.js';
import { FULL, ferryLedger, withoutIds } from './ferry.js';
import { fakeReader, namingReader, onrecord } from './onrecord.js';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-check-'));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const shown = (out: string): string => withoutIds(out).replaceAll(folder, 'FOLDER');
let ledger: string[] = [];
const check = (...args: string[]) => onrecord(['check', ...args, ...ledger]);

beforeAll(async () => {
  ledger = ['--ledger', (await ferryLedger()).file];
});

describe('check of words', () => {
  test('on record, with what became of them', async () => {
    const { out } = await check('We will keep the ferry running until summer', '--by', 'Dilan Aksoy');
    expect(shown(out)).toMatchInlineSnapshot(`
      "Not on record word for word. On record it stands with “spring, but not one day
      longer unless the board opens its books” for “summer”.

      First seen
        altered We will keep the ferry running until [-summer-]{+spring, but not one
        day longer unless the board opens its books+}
        gained: negation “not”, condition “unless”
        Ilse Varga · to Tomas Brandt · on 2026-03-02
        Harbour Post · 2026-03-02 · Ferry · story.txt · ID
        also Harbour Post · 2026-03-07 · Mayor confirms · story.txt ·
        ID

      Later
        altered We will keep the ferry running until [-summer-]{+spring+}
        Ilse Varga
        Daily Lantern · 2026-03-03 · Mayor · story.txt · ID

        altered We will keep the ferry running until [-summer-]{+spring, but not one
        day longer unless the board opens its books+}
        gained: negation “not”, condition “unless”
        Dilan Aksoy
        Daily Lantern · 2026-03-06 · U-turn · story.txt · ID

      4 statements: 4 altered. Searched were 5 statements in 4 articles of 2 outlets
      from 2026-03-02 to 2026-03-07.
      Credited to Dilan Aksoy in 1 of 4: Ilse Varga (3), Dilan Aksoy (1).
      "
    `);
    expect(out.split('\n').every((line) => line.length <= 80)).toBe(true);
  });
});

describe('what is said of the whole', () => {
  test.each([
    // Of words that the record has only to a point, the rest may be anybody's.
    [
      'We will keep the ferry running until spring and far beyond it',
      /^Only a part is on record\. On record is “We will keep the ferry running until\s+spring” \(Ilse Varga\); none has “and far beyond it” with it\./,
    ],
    [
      'We will keep the ferry running until summer',
      /^Not on record word for word\. On record it stands with “spring, but not one\s+day.*” for\s+“summer”\./s,
    ],
    ['We will keep the ferry running', /^On record\. But it was not all: 2 papers have more of the sentence, with/],
    ['not one day longer unless the board opens its books', /^On record\. /],
    ['I have never seen the sea', /^Not on record\. No statement has these words\./],
  ])('%s', async (words, expected) => {
    expect((await check(words)).out).toMatch(expected);
  });
});

describe('for scripts', () => {
  test.each([
    ['We will keep the ferry running', [], 0],
    ['We will keep the ferry running', ['--by', 'Ilse Varga'], 0],
    ['We will keep the ferry running', ['--by', 'Greta Okafor'], 5],
    ['We will keep the ferry running until summer', [], 5],
    ['I have never seen the sea', [], 5],
  ])('--fail: “%s” %j', async (words, by, expected) => {
    expect((await check(words, ...by, '--fail')).code).toBe(expected);
    expect((await check(words, ...by)).code).toBe(0);
  });

  test('a folder whose name is not written as one is told, and its word looked for', async () => {
    const { code, out, err } = await check('src');
    expect([code, out]).toEqual([0, expect.stringMatching(/^Not on record\./)]);
    expect(err).toContain('note: src is a folder; src/ checks its articles');
  });

  test('--brief', async () => {
    expect(shown((await check('We will keep the ferry running', '--brief')).out)).toMatchInlineSnapshot(`
      "On record. But it was not all: 2 papers have more of the sentence, with
      condition “until”, negation “not”, condition “unless”.
      First seen: Harbour Post · 2026-03-02 · Ferry · story.txt · ID
      "
    `);
  });
});

describe('check of a speech', () => {
  const openReader = async () => namingReader;
  const speech = file('speech.txt', 'We will keep the ferry, if the crew stays.\n\nThe pier is not for sale.');
  const report = file(
    'report.md',
    '---\ntitle: Pier\npublisher: Gazette\n---\n“We will keep the ferry,” said Ilse Varga\n\n“The pier is for sale,” said Ilse Varga',
  );
  const told = (...args: string[]) => {
    const own = join(folder, 'speech.db');
    return onrecord(['check', '--speech', speech, ...args, '--ledger', own], { openReader });
  };

  test('of the articles that are named', async () => {
    const { code, out } = await told('--by', 'Ilse Varga', report);
    expect(code).toBe(0);
    expect(shown(out)).toMatchInlineSnapshot(`
      "Ilse Varga: the speech
      1 article quotes it: 2 quotations: 1 cut, 1 altered. Searched were 2 statements
      in 1 article.

      Gazette · Pier · 82896fbe8238
        2 quotations: 1 cut, 1 altered.
        cut We will keep the ferry[-, if the crew stays-]
          lost: condition “if”
        altered The pier is[- not-] for sale
          lost: negation “not”
      "
    `);
    expect((await told('--by', 'Ilse Varga', report, '--fail')).code).toBe(5);
  });

  test('it is on record from then on, read by none, and put there once', async () => {
    await told('--by', 'Ilse Varga');
    const own = ['--ledger', join(folder, 'speech.db')];
    const { out } = await onrecord(['check', 'The pier is not for sale', ...own]);
    expect(out).toMatch(/^On record\. And it was all/);
    expect((await onrecord(['reread', ...own], { openReader })).out).toContain('All articles are read');
    expect((await onrecord(['verify', ...own])).out).toContain('1 article');
  });

  test.each([
    [[], /--speech needs --by: whose words they are/, 2],
    [['--by', 'Ilse Varga', '/nowhere/at-all.md'], /not read: \/nowhere\/at-all\.md does not exist/, 1],
  ])('%j', async (args, message, expected) => {
    const { code, err } = await told(...args);
    expect([code, err]).toEqual([expected, expect.stringMatching(message)]);
  });

  test('without words', async () => {
    const { code, err } = await onrecord(['check']);
    expect([code, err]).toEqual([2, expect.stringContaining('check needs words or an article, or --speech')]);
  });
});

describe('check of an article', () => {
  const story = file(
    'story.md',
    `---\ntitle: Ferry saved\ndate: 2026-03-09\npublisher: Gazette\n---\n` +
      [
        '“We will keep the ferry running until summer,” said Ilse Varga',
        `“${FULL},” said Dilan Aksoy`,
        `“${FULL},” said Greta Okafor`,
        '“We will keep the ferry running until spring.”',
        '“We will keep the ferry running until spring and far beyond it,” said Ilse Varga',
        '“I have never seen the sea,” said Joana Reis',
        '“Too short,” said Joana Reis',
      ].join('\n\n'),
  );

  test('each quotation against the record, and how much of it is there', async () => {
    const { code, out } = await check(story);
    expect(code).toBe(0);
    expect(shown(out)).toMatchInlineSnapshot(`
      "Ferry saved
      Gazette · 2026-03-09 · FOLDER/story.md

      “We will keep the ferry running until summer,”
        Ilse Varga
        Not on record word for word. On record it stands with “spring, but not one day
        longer unless the board opens its books” for “summer”.
        Credited to Ilse Varga in 3 of 4: Ilse Varga (3), Dilan Aksoy (1).
        First seen: Harbour Post · 2026-03-02 · Ferry · story.txt · ID
        altered We will keep the ferry running until [-summer-]{+spring, but not one
        day longer unless the board opens its books+}
        gained: negation “not”, condition “unless”

      “We will keep the ferry running until spring, but not one day longer unless the
      board opens its books,”
        Dilan Aksoy
        On record. And it was all: no version has more of it. 1 paper cut it (lost:
        negation “not”, condition “unless”).
        Credited to Dilan Aksoy in 1 of 4: Ilse Varga (3), Dilan Aksoy (1).
        First seen: Harbour Post · 2026-03-02 · Ferry · story.txt · ID

      “We will keep the ferry running until spring, but not one day longer unless the
      board opens its books,”
        Greta Okafor
        On record. And it was all: no version has more of it. 1 paper cut it (lost:
        negation “not”, condition “unless”). None credits Greta Okafor with it.
        Credited to Greta Okafor in 0 of 4: Ilse Varga (3), Dilan Aksoy (1).
        First seen: Harbour Post · 2026-03-02 · Ferry · story.txt · ID

      “We will keep the ferry running until spring.”
        open: who said it
        On record. But it was not all: 2 papers have more of the sentence, with
        negation “not”, condition “unless”. 1 paper has no more than this.
        Credited to: Ilse Varga (3), Dilan Aksoy (1).
        First seen: Harbour Post · 2026-03-02 · Ferry · story.txt · ID
        fuller We will keep the ferry running until spring{+, but not one day longer
        unless the board opens its books+}
        gained: negation “not”, condition “unless”

      “We will keep the ferry running until spring and far beyond it,”
        Ilse Varga
        Only a part is on record. On record is “We will keep the ferry running until
        spring” (Ilse Varga); none has “and far beyond it” with it.
        Credited to Ilse Varga in 3 of 4: Ilse Varga (3), Dilan Aksoy (1).
        First seen: Harbour Post · 2026-03-02 · Ferry · story.txt · ID
        altered We will keep the ferry running until spring[- and far beyond it-]{+,
        but not one day longer unless the board opens its books+}
        gained: negation “not”, condition “unless”

      “I have never seen the sea,”
        Joana Reis
        Not on record. No statement has these words.

      6 quotations: 3 on record, 1 in part only, 1 with other words, 1 not on record.
      Searched were 5 statements in 4 articles of 2 outlets from 2026-03-02 to
      2026-03-07.
      "
    `);
    expect(out.split('\n').every((line) => line.length <= 80)).toBe(true);
  });

  test('for programs', async () => {
    const [one, ...rest] = JSON.parse((await check(story, '--format', 'json')).out);
    expect(rest).toEqual([]);
    expect(one.article).toMatchObject({ title: 'Ferry saved', published: '2026-03-09' });
    type Shown = { statement: { words: string }; checked: Check };
    // The same as the table above says.
    expect(
      one.statements.map(({ checked: { by, verdict, found } }: Shown) => [
        by,
        verdict,
        found.map(({ label }) => label),
      ]),
    ).toEqual([
      ['Ilse Varga', 'in other words', ['altered', 'altered', 'altered', 'altered']],
      ['Dilan Aksoy', 'on record', ['same', 'cut', 'same', 'same']],
      ['Greta Okafor', 'on record', ['same', 'cut', 'same', 'same']],
      [null, 'on record', ['fuller', 'same', 'fuller', 'fuller']],
      ['Ilse Varga', 'in part', ['altered', 'cut', 'altered', 'altered']],
      ['Joana Reis', 'not on record', []],
    ]);
    expect(one.isOnRecord).toBe(false);
    for (const { statement, checked } of one.statements as Shown[]) expect(checked.words).toBe(statement.words);
  });

  test('--by stands for the names that the article gives', async () => {
    const { out } = await check(story, '--by', 'Ilse Varga');
    expect(out).not.toContain('Credited to Dilan Aksoy in');
    expect(out.match(/Credited to Ilse Varga in 3 of 4/g)).toHaveLength(5);
  });

  test('the article itself is no witness', async () => {
    const own = file('own.md', '---\ndate: 2026-03-01\n---\n“The tide waits for nobody on this quay,” said Joana Reis');
    const { file: path } = await ferryLedger();
    const openReader = async () => namingReader;
    await onrecord(['add', own, '--ledger', path], { openReader });
    const { out } = await onrecord(['check', own, '--ledger', path], { openReader });
    expect(out).toMatch(/ {2}Not on record\. No statement has these words\.\n/);
    expect(out.replace(/\s+/g, ' ')).toMatch(/The article itself is on record, and is no witness of its own words\. $/);
  });

  test('of several articles each by itself; what cannot be read is told', async () => {
    mkdirSync(join(folder, 'week'));
    file('week/a.md', `“${FULL},” said Ilse Varga`);
    file('week/b.txt', '“The gulls are loud again today,” said Joana Reis');
    file('week/c.txt', '');
    const { code, out, err } = await check(`${join(folder, 'week')}/`);
    expect(code).toBe(1);
    expect(shown(out)).toMatchInlineSnapshot(`
      "FOLDER/week/a.md

      “We will keep the ferry running until spring, but not one day longer unless the
      board opens its books,”
        Ilse Varga
        On record. And it was all: no version has more of it. 1 paper cut it (lost:
        negation “not”, condition “unless”).
        Credited to Ilse Varga in 3 of 4: Ilse Varga (3), Dilan Aksoy (1).
        First seen: Harbour Post · 2026-03-02 · Ferry · story.txt · ID

      1 quotation: 1 on record. Searched were 5 statements in 4 articles of 2 outlets
      from 2026-03-02 to 2026-03-07.

      ────────────────────────────────────────────────────────────────────────────────

      FOLDER/week/b.txt

      “The gulls are loud again today,”
        Joana Reis
        Not on record. No statement has these words.

      1 quotation: 1 not on record. Searched were 5 statements in 4 articles of 2
      outlets from 2026-03-02 to 2026-03-07.
      "
    `);
    expect(err).toMatch(/not read: .*c\.txt is empty/);
    const { out: json } = await check(`${join(folder, 'week')}/`, '--format', 'json');
    expect(JSON.parse(json)).toHaveLength(2);
  });

  test('what people know of speakers, and --published, reach the reading', async () => {
    let day: string | null | undefined;
    const openReader = async (): Promise<Reader> => async (input) => {
      day = input.published;
      return fakeReader(input);
    };
    const bare = file('bare.txt', `“${FULL},” said Ilse Varga`);
    await onrecord(['check', bare, '--published', '2026-03-09', ...ledger], { openReader });
    expect(day).toBe('2026-03-09');
  });

  test('only what is quoted and has three words is checked', async () => {
    const kinds = ['direct', 'mixed', 'indirect', 'act'] as const;
    const openReader = async (): Promise<Reader> => async (input) => {
      const reading = await fakeReader(input);
      return { ...reading, statements: reading.statements.map((s, i) => ({ ...s, kind: kinds[i]! })) };
    };
    const four = file('four.txt', kinds.map((kind) => `“This is what is ${kind}” said Joana Reis`).join('\n\n'));
    const { out } = await onrecord(['check', four, '--format', 'json', ...ledger], { openReader });
    expect(
      JSON.parse(out)[0].statements.map(({ statement }: { statement: { kind: string } }) => statement.kind),
    ).toEqual(['direct', 'mixed']);
  });

  test.each([
    ['The ferry left at noon.'],
    ['“Yes, indeed,” said Joana Reis'],
    // Dashes are no words: one such quotation must not end the run.
    ['“— — … —” said Joana Reis'],
  ])('nothing to check: %s', async (stdin) => {
    const { code, out } = await onrecord(['check', '-', ...ledger], { stdin });
    expect([code, out]).toEqual([
      0,
      'standard input\n\nNo quotation of 3 words or more was found in this text: nothing was checked.\n',
    ]);
  });

  test.each([['/nowhere/story.md'], ['./week-of-march'], ['story.html'], ['story.jsonl.gz']])(
    '%s that is not there is told as a file',
    async (name) => {
      const { code, out, err } = await check(name);
      expect([code, out]).toEqual([1, '']);
      expect(err).toContain(`not read: ${name} does not exist`);
    },
  );

  test.each([['zeppelins'], ['9/11'], ['either/or'], ['e.g.'], ['src'], ['src test']])(
    '%s are words',
    async (words) => {
      const { code, out } = await check(words);
      expect([code, out]).toEqual([0, expect.stringMatching(/^Not on record\./)]);
    },
  );
});
