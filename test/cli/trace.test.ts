import { beforeAll, describe, expect, test } from 'vitest';
import { add, databaseOf, newFile, newLedger } from '../ledger/paper.js';
import { FULL, ferryLedger, withoutIds } from './ferry.js';
import { onrecord } from './onrecord.js';

let first = '';
let file = '';
let ledger: string[] = [];

beforeAll(async () => {
  ({ file, first } = await ferryLedger());
  ledger = ['--ledger', file];
});

describe('trace', () => {
  test('lists what several articles tell', async () => {
    const { code, out } = await onrecord(['trace', ...ledger]);
    expect(code).toBe(0);
    expect(withoutIds(out)).toMatchInlineSnapshot(`
      "   4  “We will keep the ferry running until spring, but not one day longer
            unless the board opens its books,”
            Ilse Varga, Dilan Aksoy · 4 articles from 2026-03-02 to 2026-03-07
            ID

      1 to 1 of 1 utterance told in several statements; onrecord trace ID shows what
      became of one.
      "
    `);
    expect(out.split('\n').every((line) => line.length <= 80)).toBe(true);
  });

  test('shows one, with what became of it', async () => {
    const { out } = await onrecord(['trace', first.replace(/^(.{12})[^:]*(:.).*$/, '$1$2'), ...ledger]);
    expect(withoutIds(out)).toMatchInlineSnapshot(`
      "4 statements in 4 articles. First seen on 2026-03-02 in Harbour Post, credited
      to Ilse Varga. Differences are from the fullest version.
      utterance ID

        fullest “We will keep the ferry running until spring, but not one day longer
        unless the board opens its books,”
        Ilse Varga · to Tomas Brandt · on 2026-03-02
        Harbour Post · 2026-03-02 · Ferry · ID

        cut We will keep the ferry running until spring[-, but not one day longer
        unless the board opens its books-]
        lost: negation “not”, condition “unless”
        finding: cut
        Ilse Varga
        Daily Lantern · 2026-03-03 · Mayor · ID

        same “We will keep the ferry running until spring, but not one day longer
        unless the board opens its books,”
        credited to another than the others are
        finding: misattributed
        Dilan Aksoy
        Daily Lantern · 2026-03-06 · U-turn · ID

        same “We will keep the ferry running until spring, but not one day longer
        unless the board opens its books,”
        Ilse Varga
        Harbour Post · 2026-03-07 · Mayor confirms · ID
      "
    `);
  });

  test('for programs', async () => {
    const { out } = await onrecord(['trace', '--format', 'json', ...ledger]);
    expect(JSON.parse(out)).toMatchObject({ total: 1, utterances: [{ id: first, statements: 4, articles: 4 }] });
    const lines = (await onrecord(['trace', '--format', 'csv', ...ledger])).out.trim().split(/\r?\n/);
    expect(lines[0]).toBe('id,words,statements,articles,tellings,first_published,last_published,speakers');
    expect(lines).toHaveLength(2);
    const [one] = JSON.parse((await onrecord(['trace', first, '--format', 'json', ...ledger])).out);
    expect(one.variants.map(({ label }: { label: string }) => label)).toEqual(['fullest', 'cut', 'same', 'same']);
  });

  test('a page behind the last, a statement that is told once, nothing at all', async () => {
    expect((await onrecord(['trace', '--page', '3', ...ledger])).out).toBe(
      'Page 3 is behind the last of 1 utterance.\n',
    );
    const { out: json } = await onrecord(['search', 'nobody', '--format', 'json', ...ledger]);
    const { id } = JSON.parse(json).statements[0];
    expect((await onrecord(['trace', id, ...ledger])).out).toMatch(/^1 statement in 1 article\./);
  });

  test('nothing told in several statements: why, as far as it is known', async () => {
    const empty = newFile();
    newLedger(empty).close();
    expect(await onrecord(['trace', '--ledger', empty])).toEqual({
      code: 0,
      out: 'No statement is on record yet; onrecord add puts articles there.\n',
      err: '',
    });
    const open = newLedger(empty);
    await add(open, { lines: ['“Open the books” said Ilse Varga.'] });
    open.close();
    expect((await onrecord(['trace', '--ledger', empty])).out).toBe(
      'Nothing on record is told in several statements yet; 1 statement was traced.\n',
    );
    expect((await onrecord(['trace', '--format', 'json', '--ledger', empty])).out).toBe(
      '{\n  "total": 0,\n  "utterances": []\n}\n',
    );
  });

  test('what is not there, and an article, are told', async () => {
    expect((await onrecord(['trace', 'zzz', ...ledger])).err).toMatch(/has nothing called "zzz"; look its id up/);
    const { code, err } = await onrecord(['trace', first.split(':')[0]!.slice(0, 12), ...ledger]);
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/has an article called .*; give the id of one of its statements/),
    ]);
  });

  test('what a person found to be no statement is told as such', async () => {
    const { file: other } = await ferryLedger();
    const own = ['--ledger', other];
    const [cut] = JSON.parse((await onrecord(['findings', '--kind', 'cut', '--format', 'json', ...own])).out);
    await onrecord(['correct', cut.statement, 'statement=none', '--by', 'L. Obuya', '--why', 'a headline', ...own]);
    const { code, err } = await onrecord(['trace', cut.statement, ...own]);
    expect([code, withoutIds(err).replace(other, 'FILE')]).toEqual([
      1,
      'onrecord: FILE has a correction by which ID is no statement; onrecord show ID tells whose.\n',
    ]);
    expect((await onrecord(['trace', first, ...own])).out).toMatch(/^3 statements in 3 articles\./);
  });

  test.each([
    [['ID', '--format', 'csv'], /--format csv is for the list of utterances/],
    [['--again', '--format', 'csv'], /--format csv is for the list of utterances/],
    [['ID', '--again'], /--again traces all that is on record: give no id/],
    [['--limit', '0'], /Give a whole number from 1/],
  ])('%j makes no sense', async (args, message) => {
    const given = args.map((arg) => (arg === 'ID' ? first : arg));
    expect(await onrecord(['trace', ...given, ...ledger])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(message),
    });
  });

  test.each([
    [
      'one day',
      ['2026-03-02', '2026-03-02'],
      'First seen on 2026-03-02 in Harbour Post (also in 1 other article of that day), where it is open who said it.',
    ],
    [
      'a day and none',
      ['2026-03-02', null],
      'First seen on 2026-03-02 in Harbour Post (1 article without a day), where it is open who said it.',
    ],
    ['no day', [null, null], 'No article gives a day of publication.'],
  ])('of %s: which was first is said only as far as days tell', async (_, [one, two], expected) => {
    const other = newFile();
    const open = newLedger(other);
    const lines = [`“${FULL}” said someone.`];
    const [told] = await add(
      open,
      { lines, published: one! },
      { lines: [...lines, '“Nobody asked me about any of this” said Tomas Brandt.'], published: two! },
    );
    open.close();
    const { out } = await onrecord(['trace', told!.statements[0]!.id, '--ledger', other]);
    expect(out.replace(/\s+/g, ' ')).toContain(`2 statements in 2 articles. ${expected}`);
  });

  test('a statement of two utterances shows both; repetitions on other occasions, ten of them', async () => {
    const { file: other } = await ferryLedger();
    const open = newLedger(other);
    const added = await add(
      open,
      ...Array.from({ length: 12 }, (_, i) => ({
        lines: [`“Speech number ${i + 1} about the quay” said Joana Reis.`],
        title: `Speech ${i + 1}`,
        published: `2026-05-${String(i + 10)}`,
      })),
    );
    // What is linked hangs on weights; here the tables are made to say it.
    const database = databaseOf(open);
    database.exec('DELETE FROM link; DELETE FROM variant');
    const key = (id: string) => database.prepare('SELECT key FROM statement WHERE id = ?').pluck().get(id);
    for (const { statements } of added)
      database
        .prepare('INSERT OR REPLACE INTO link (a, b, same, repeated) VALUES (?, ?, 0, 0.9)')
        .run(key(first), key(statements[0]!.id));
    const [one, two] = added.map(({ statements }) => statements[0]!.id);
    const variant = database.prepare(
      'INSERT OR REPLACE INTO variant (utterance, statement, label, misattributed, recycled) VALUES (?, ?, ?, 0, ?)',
    );
    variant.run('u1', key(one!), 'fullest', null);
    variant.run('u1', key(two!), 'altered', 'tense');
    variant.run('u2', key(one!), 'fullest', null);
    open.close();
    const { out } = await onrecord(['trace', first, '--ledger', other]);
    const [, repeated] = out.split('\nNearly the same words on other occasions\n');
    expect(repeated!.match(/^ {2}repeated/gm)).toHaveLength(10);
    expect(repeated).toMatch(/\n {2}Joana Reis\n {2}Harbour Post · 2026-05-\d\d · Speech \d+ · \S+\n/);
    expect(repeated).toMatch(/\n2 more occasions: --format json names them\.\n$/);
    const { out: both } = await onrecord(['trace', one!, '--ledger', other]);
    expect(both).toMatch(/^2 statements in 2 articles\.[\s\S]*\n\n─+\n\n1 statement in 1 article\./);
    expect(both).toContain('told in the present tense, long after it was first printed');
  });

  test('--again traces all, and says how much', async () => {
    const { out } = await onrecord(['trace', '--again', ...ledger]);
    expect(out).toMatch(/^5 statements traced: \d+ pairs compared, \d+ links, 1 utterance told more than once\.\n$/);
    expect(JSON.parse((await onrecord(['trace', '--again', '--format', 'json', ...ledger])).out)).toMatchObject({
      statements: 5,
      utterances: 1,
    });
    const { err } = await onrecord(['trace', '--again', ...ledger], { tty: true });
    expect(err).toContain('tracing, 50 %');
    expect((await onrecord(['trace', '--again', ...ledger])).err).toBe('');
  });

  test('a ledger that another version traced, or none, says so in every form, and what to do', async () => {
    const { file: other } = await ferryLedger();
    const old = newLedger(other);
    databaseOf(old).exec('DELETE FROM tracing; DELETE FROM variant');
    old.close();
    const own = ['--ledger', other];
    for (const args of [['trace'], ['trace', first], ['trace', '--format', 'json'], ['check', 'the ferry']]) {
      const { code, err } = await onrecord([...args, ...own]);
      expect([code, err.replace(other, 'FILE')], args.join(' ')).toEqual([
        0,
        'onrecord: FILE was traced by another version, or not at all; onrecord trace --again brings it up to date.\n',
      ]);
    }
    expect((await onrecord(['trace', ...own])).out).toBe(
      'What is told in several statements is not known before onrecord trace --again.\n',
    );
    await onrecord(['trace', '--again', ...own]);
    expect(await onrecord(['trace', ...own])).toMatchObject({ err: '', out: expect.stringMatching(/1 to 1 of 1/) });
  });
});
