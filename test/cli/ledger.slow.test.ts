import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { namingReader, onrecord as plain } from './onrecord.js';

const onrecord = (args: readonly string[]) => plain(args, { openReader: async () => namingReader });

const folder = mkdtempSync(join(tmpdir(), 'onrecord-cli-'));
const ledger = join(folder, 'week.db');
const URL = 'https://post.example/ferry';
const story = (name: string, text: string, head = ''): string => {
  const path = join(folder, name);
  writeFileSync(path, head === '' ? text : `---\n${head}\n---\n${text}`);
  return path;
};
const first = story(
  'a.md',
  '“We will keep the ferry,” said Ilse Varga.\n\n“I will take the route away from both,” said Hugo Marchetti.',
  `title: Ferry stays\ndate: 2026-03-02\npublisher: Harbour Post\nurl: ${URL}`,
);
const second = story(
  'b.md',
  '“We will keep the ferry,” said Ilse Varga.\n\n“I may take the route away,” said Hugo Marchetti.\n\n“Never again.”',
  `title: Ferry may stay\ndate: 2026-03-02\npublisher: Harbour Post\nurl: ${URL}`,
);
const third = story('c.txt', '“The ferry is late,” said Ilse Varga.');
const shown = (text: string): string =>
  text
    .replaceAll(folder, 'FOLDER')
    .replace(/\d{4}-\d\d-\d\d(?=(?:T| \d\d:| \(entry))/g, 'TODAY')
    .replace(/added 20\d\d-\d\d-\d\d/, 'added TODAY');
const run = (...args: string[]) => onrecord([...args, '--ledger', ledger]);
let ids: string[];

beforeAll(async () => {
  await run('add', first, second, third);
  const { out } = await run('search', '--versions', '--format', 'json', '--sort', 'added', '--ascending');
  ids = JSON.parse(out).statements.map(({ id }: { id: string }) => id);
});

describe('add', () => {
  test('tells what became of each article, and the same again adds nothing', async () => {
    const file = join(folder, 'other.db');
    const { code, out } = await onrecord(['add', first, second, third, 'nowhere.txt', '--ledger', file]);
    expect(code).toBe(1);
    expect(shown(out).replaceAll(file, 'FILE')).toMatchInlineSnapshot(`
      "added     84c1e58fe3b7  2 statements  FOLDER/a.md
      version   de2f68b1b161  3 statements, instead of 84c1e58fe3b7  FOLDER/b.md
      added     73873ea1d423  1 statement  FOLDER/c.txt
      3 articles with 6 statements added to FOLDER/other.db; 1 new version of an address.
      "
    `);
    const again = await onrecord(['add', first, second, third, '--ledger', file]);
    expect([again.code, again.out.replace(file, 'FILE')]).toEqual([
      0,
      '0 articles with 0 statements added to FILE; 3 there already.\n',
    ]);
    const { out: elsewhere } = await onrecord([
      'add',
      story('d.txt', '“The ferry is late,” said Ilse Varga.'),
      '--published',
      '2026-03-09',
      '--ledger',
      file,
      '-f',
      'jsonl',
    ]);
    expect(JSON.parse(elsewhere)).toMatchObject({ outcome: 'elsewhere', former: null });
  });

  test('a file that can’t be a ledger is told at once, with its own exit code', async () => {
    const { code, err } = await onrecord(['add', first, '--ledger', third]);
    expect([code, shown(err)]).toEqual([
      4,
      'onrecord: FOLDER/c.txt is no ledger; put back a copy of it, or name another file with --ledger.\n',
    ]);
  });
});

describe('finding', () => {
  test('a page of statements, for people', async () => {
    const { code, out } = await run('search', 'ferry');
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "   1  “The ferry is late,”
            Ilse Varga
            73873ea1d423:0-20

         2  “We will keep the ferry,”
            Ilse Varga
            Harbour Post · 2026-03-02 · Ferry may stay · https://post.example/ferry ·
            de2f68b1b161:0-25

      1 to 2 of 2 statements.
      "
    `);
    expect(out.split('\n').every((line) => line.length <= 80)).toBe(true);
  });

  test('pages, counts, nothing found', async () => {
    expect((await run('search', '--limit', '2', '--page', '2')).out).toMatch(/\n3 to 4 of 4 statements\.\n$/);
    expect((await run('search', '--page', '9')).out).toBe('Page 9 is behind the last of 4 statements.\n');
    expect((await run('search', 'zeppelin')).out).toMatch(/^No statement on record fits\./);
    expect((await run('search', 'ferry', '--count')).out).toBe('2\n');
  });

  test('for programs', async () => {
    const { out: lines } = await run('search', 'ferry', '--format', 'jsonl');
    expect(
      lines
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).speaker),
    ).toEqual(['Ilse Varga', 'Ilse Varga']);
    const { out: csv } = await run('search', 'ferry', '--format', 'csv');
    expect(parse(csv, { columns: true })).toHaveLength(2);
    expect(JSON.parse((await run('search', 'ferry', '--format', 'json')).out)).toMatchObject({ total: 2 });
  });

  test('filters that make no sense are told', async () => {
    expect(await run('search', '--stance', 'for')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/--stance is towards someone: name them with --about/),
    });
    expect(await run('search', '--said-from', 'yesterday')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/Write the day as YYYY-MM-DD/),
    });
    expect(await run('search', '“”')).toMatchObject({ code: 1, err: expect.stringMatching(/has no word to look for/) });
  });

  test('who', async () => {
    const { out } = await run('who', 'Varga', '--limit', '1');
    expect(out).toMatch(/^Ilse Varga\n/);
    expect(out).toMatch(/said 3 statements|said 1 statement/);
    expect((await run('who', 'Nobody', 'Known')).out).toBe('Nobody on record is called "Nobody Known".\n');
    expect(JSON.parse((await run('who', 'Varga', '--format', 'json')).out)[0].identity.name).toBe('Ilse Varga');
    expect(parse((await run('who', 'Varga', '--format', 'csv')).out, { columns: true })[0]).toMatchObject({
      name: 'Ilse Varga',
      type: 'person',
    });
  });

  test('timeline', async () => {
    const { out } = await run('timeline', 'ferry');
    expect(out).toMatch(/^Said on a day that the text leaves open\n\n {3}1 {2}“We will keep/);
    expect(out).toMatch(/\n2 statements\.\n$/);
    expect((await run('timeline', '--limit', '1')).out).toMatch(/3 more statements: --limit shows more\./);
  });

  test('show: a statement with what stands around it, an article by its address, what is not there', async () => {
    const { out } = await run('show', ids[1]!);
    expect(out).toContain('“I will take the route away from both,”');
    expect(out).toMatch(/before\n {2}“We will keep the ferry,” said Ilse Varga\.\nin\n {2}“I will take/);
    expect(out).toContain(`statement ${ids[1]}`);
    expect((await run('show', URL)).out).toMatch(/2 versions stood at this address/);
    expect((await run('show', ids[0]!.slice(0, 12))).out).toContain('2 statements');
    expect(JSON.parse((await run('show', ids[1]!, '--format', 'json')).out).statement.id).toBe(ids[1]);
    expect(await run('show', 'nothing')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/has nothing called "nothing"; look its id up/),
    });
  });

  test('check', async () => {
    const { out } = await run('check', 'We will keep the ferry', '--by', 'Ilse Varga', '--versions');
    expect(out).toMatch(/^On record\. And it was all: no version has more of it\./);
    expect(out).toMatch(/\n2 statements: 2 same\. Searched were 6 statements in 3/);
    expect(out).toMatch(/Credited to Ilse Varga in 2 of 2: Ilse Varga \(2\)\./);
    expect(out).toMatch(/First seen \(also in 1 other article of that day\)\n {2}same “We will keep the ferry,”/);
    expect((await run('check', 'I owned a zeppelin', '--versions')).out).toMatch(
      /^Not on record\. No statement has these words\. Searched were 6/,
    );
    expect(out).toMatch(/\n {2}also Harbour Post · 2026-03-02 · Ferry may stay/);
    expect(JSON.parse((await run('check', 'the ferry is late', '--format', 'json')).out).found).toHaveLength(1);
    expect(out.split('\n').every((line) => line.length <= 80)).toBe(true);
  });

  test.each([
    [['search', 'x']],
    [['check', third]],
    [['findings']],
    [['trace', '--again']],
    [['reread']],
    [['correct', 'x:1-2', 'speaker=Y', '--by', 'a', '--why', 'b']],
  ])('a ledger that is not there is told, and none is made: %j', async (args) => {
    const none = join(folder, 'none.db');
    const { code, err } = await onrecord([...args, '--ledger', none]);
    expect([code, shown(err)]).toEqual([
      4,
      'onrecord: FOLDER/none.db does not exist; put articles on record with onrecord add, or name another file with --ledger.\n',
    ]);
    expect(existsSync(none)).toBe(false);
  });
});

describe('versions and corrections', () => {
  test('diff', async () => {
    const { out } = await run('diff', URL);
    expect(shown(out)).toMatchInlineSnapshot(`
      "Ferry may stay
      84c1e58fe3b7 → de2f68b1b161, added TODAY
      taken from FOLDER/a.md
      then from FOLDER/b.md

      title: Ferry stays → Ferry may stay
      reworded  “I [-will-]{+may+} take the route away[- from both-],”
                lost: quantity “both”; gained: hedge “may”

      added     “Never again.”

      1 statement is as it was.
      "
    `);
    const [step] = JSON.parse((await run('diff', URL, '--format', 'json')).out);
    expect(step.changes.map(({ change }: { change: string }) => change)).toEqual(['reworded', 'added']);
    expect(await run('diff', 'https://post.example/none')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/has no article from "https/),
    });
  });

  test('correct, and what is searched, shown, exported and verified afterwards', async () => {
    const never = ids[4]!;
    const { code, out } = await run(
      'correct',
      never,
      'speaker=Ilse Varga',
      'time=2026-03-01',
      '--by',
      'L. Obuya',
      '--why',
      'the minutes',
    );
    expect(code).toBe(0);
    expect(out).toMatch(/who {8}Ilse Varga\n.*when {7}2026-03-01/s);
    expect((await run('search', 'never', '--speaker', 'Varga', '--corrected')).out).toMatch(/corrected: speaker time/);
    expect(shown((await run('show', never)).out)).toMatch(
      /corrected: speaker is Ilse Varga, by L\. Obuya on TODAY \(entry \d\): the minutes/,
    );
    const { out: exported } = await run('export', '--format', 'jsonl', '--corrected');
    expect(JSON.parse(exported).statements[0].corrections).toHaveLength(2);
    expect((await run('verify')).out).toMatch(
      /^All is as it was written\.\n8 entries, 3 articles, 6 statements, 2 corrections\.\nhead [0-9a-f]{64}\n$/,
    );
    await run('correct', never, 'statement=none', '--by', 'L. Obuya', '--why', 'a slogan');
    expect((await run('search', 'never', '--count')).out).toBe('0\n');
  });

  test.each([
    [['x:1-2', 'speaker=Y', '--by', 'a', '--why', 'b'], 1, /has nothing called "x:1-2"/],
    [['ID', 'kind=direct', '--by', 'a', '--why', 'b'], 2, /"kind=direct" corrects no field: write FIELD=VALUE/],
    [['ID', 'modality=so', '--by', 'a', '--why', 'b'], 1, /modality can't be "so"; write one of/],
    [['ID', 'speaker=Y', '--by', ' ', '--why', 'b'], 2, /--by is empty/],
    [['ID', 'speaker=Y', '--by', 'a'], 2, /required option '--why <reason>' not specified/],
  ])('correct %j', async (args, expected, message) => {
    const { code, err } = await run('correct', ...args.map((arg) => (arg === 'ID' ? ids[0]! : arg)));
    expect([code, err]).toEqual([expected, expect.stringMatching(message)]);
  });

  test('reread: nothing to do, and with --all', async () => {
    expect((await run('reread')).out).toBe('All articles are read by test 1 already; --all reads them again.\n');
    expect((await run('reread', '--all')).out).toMatch(/3 articles read again by test 1: \d+ changes?\.\n$/);
    expect((await run('verify', '--format', 'json')).out).toContain('"faults": []');
  });

  test('verify --head: what was noted down is there', async () => {
    const { head } = JSON.parse((await run('verify', '--format', 'json')).out);
    expect((await run('verify', '--head', head)).code).toBe(0);
    expect(await run('verify', '--head', 'f'.repeat(64))).toMatchObject({
      code: 4,
      out: expect.stringMatching(/no entry has the hash ffff/),
    });
  });

  test('a statement that was missed is put on record; undo takes it back', async () => {
    const said = ['--by', 'L. Obuya', '--why', 'missed'];
    const article = ids[0]!.split(':')[0]!;
    const found = async (): Promise<string> =>
      (await run('search', '"take the route"', '--speaker', 'Brandt', '--corrected', '--versions', '--count')).out;
    const { code, out, err } = await run('correct', article, 'content=take the route', 'speaker=Tomas Brandt', ...said);
    expect(code, err).toBe(0);
    expect(out).toMatch(/take the route[\s\S]*Tomas Brandt/);
    expect(await found()).toBe('1\n');
    expect((await run('correct', article, 'speaker=Tomas Brandt', ...said)).err).toMatch(
      /this is an article: give content/,
    );
    const { out: table } = await run('export', '--table', 'corrections', '--format', 'jsonl', '--versions');
    const rows = table
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { entry: number; statement: string; field: string; by: string });
    const added = rows.find(({ field }) => field === 'added')!;
    expect(added.by).toBe('L. Obuya');
    expect((await run('correct', added.statement, `undo=${added.entry}`, ...said)).code).toBe(0);
    expect(await found()).toBe('0\n');
  });
});
