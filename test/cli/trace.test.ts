import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { add, newFile, newLedger } from '../ledger/paper.js';
import { onrecord } from './onrecord.js';

const FULL = 'We will keep the ferry running until spring, but not one day longer unless the board opens its books';
const file = newFile();
const ledger = ['--ledger', file];
let first = '';

beforeAll(async () => {
  const open = newLedger(file);
  const [one] = await add(
    open,
    { lines: [`“${FULL},” said Ilse Varga to Tomas Brandt on 2026-03-02.`], title: 'Ferry', published: '2026-03-02' },
    {
      lines: [
        '“We will keep the ferry running until spring,” said Ilse Varga.',
        '“Nobody asked me about any of this” said Tomas Brandt.',
      ],
      title: 'Mayor',
      published: '2026-03-03',
      publisher: 'Daily Lantern',
    },
    { lines: [`“${FULL},” said Dilan Aksoy.`], title: 'U-turn', published: '2026-03-06', publisher: 'Daily Lantern' },
    { lines: [`“${FULL},” said Ilse Varga.`], title: 'Mayor confirms', published: '2026-03-07' },
  );
  first = one!.statements[0]!.id;
  open.close();
});

describe('trace', () => {
  test('lists what several articles tell', async () => {
    const { code, out } = await onrecord(['trace', ...ledger]);
    expect(code).toBe(0);
    expect(out.replaceAll(first, 'ID')).toMatchInlineSnapshot(`
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
    const { out } = await onrecord(['trace', first.slice(0, 14), ...ledger]);
    expect(out.replace(/[0-9a-f]{12}:\d+-\d+/g, 'ID')).toMatchInlineSnapshot(`
      "4 statements in 4 articles, the first first; differences are from the fullest.
      utterance ID

        fullest “We will keep the ferry running until spring, but not one day longer
        unless the board opens its books,”
        Ilse Varga · to Tomas Brandt · on 2026-03-02
        Harbour Post · 2026-03-02 · Ferry · ID

        cut We will keep the ferry running until spring[-, but not one day longer
        unless the board opens its books-]
        lost: negation “not”, condition “unless”
        Ilse Varga
        Daily Lantern · 2026-03-03 · Mayor · ID

        same “We will keep the ferry running until spring, but not one day longer
        unless the board opens its books,”
        credited to another than the others are
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
    expect(lines[0]).toBe('id,words,statements,articles,first_published,last_published,speakers');
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
    const empty = newFile();
    newLedger(empty).close();
    const { out, err } = await onrecord(['trace', '--ledger', empty]);
    expect(out).toBe('Nothing on record is told in more than one article yet.\n');
    expect(err).toBe('');
  });

  test('what is not there, and an article, are told', async () => {
    expect((await onrecord(['trace', 'zzz', ...ledger])).err).toMatch(/has nothing called "zzz"; look its id up/);
    const { code, err } = await onrecord(['trace', first.split(':')[0]!.slice(0, 12), ...ledger]);
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/has an article called .*; give the id of one of its statements/),
    ]);
  });

  test('--again, and what says that it is needed', async () => {
    const { out } = await onrecord(['trace', '--again', ...ledger]);
    expect(out).toMatch(/^5 statements traced: \d+ pairs compared, \d+ links, 1 utterance told more than once\.\n$/);
    expect(JSON.parse((await onrecord(['trace', '--again', '--format', 'json', ...ledger])).out)).toMatchObject({
      statements: 5,
      utterances: 1,
    });
    const other = newFile();
    const old = newLedger(other);
    await add(old, { lines: ['“Open the books” said Ilse Varga.'] });
    old.database.exec('DELETE FROM tracing');
    old.close();
    expect((await onrecord(['trace', '--ledger', other])).err).toMatch(
      /traced by another version, or not at all; onrecord trace --again/,
    );
  });
});

describe('findings', () => {
  test('the latest first, each with what shows it', async () => {
    const { code, out } = await onrecord(['findings', ...ledger]);
    expect(code).toBe(0);
    expect(out.replace(/[0-9a-f]{12}:\d+-\d+/g, 'ID')).toMatchInlineSnapshot(`
      "misattributed p .90
        “We will keep the ferry running until spring, but not one day longer unless
        the board …” is credited to Dilan Aksoy here, to Ilse Varga in Harbour Post of
        2026-03-02 and 2 more.
        Daily Lantern · 2026-03-06 · U-turn · ID
        see ID
        see ID
        see ID

      cut p .95
        “We will keep the ferry running until spring” leaves off “but not one day
        longer unless the board opens its books”, which Harbour Post of 2026-03-02
        has. The meaning may turn: without the negation “not”, without the condition
        “unless”.
        Daily Lantern · 2026-03-03 · Mayor · ID
        see ID

      2 findings in 4 articles looked at.
      "
    `);
  });

  test('of an article, of a kind, the more probable, so many', async () => {
    const lantern = JSON.parse(
      (await onrecord(['search', '--outlet', 'Lantern', '--format', 'json', ...ledger])).out,
    ).statements;
    const ids = [...new Set(lantern.map(({ article }: { article: string }) => article))] as string[];
    const of = async (...args: string[]) =>
      JSON.parse((await onrecord(['findings', ...args, '--format', 'json', ...ledger])).out);
    expect(await of(...ids)).toHaveLength(2);
    expect((await of('--kind', 'cut'))[0]).toMatchObject({ kind: 'cut', message: expect.stringContaining('unless') });
    expect(await of('--kind', 'cut', '--least', '1')).toEqual([]);
    expect(await of('--limit', '1')).toHaveLength(1);
    const [cut] = await of('--kind', 'cut');
    expect(cut.elsewhere[0]).toMatchObject({ statement: first });
    const { out } = await onrecord(['findings', '--format', 'jsonl', ...ledger]);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).kind),
    ).toEqual(['misattributed', 'cut']);
    expect((await onrecord(['findings', '--kind', 'undated', ...ledger])).out).toBe(
      '0 findings in 4 articles looked at.\n',
    );
  });

  test.each([
    ['--least', '2', /Give a number from 0 to 1/],
    ['--kind', 'lie', /Allowed choices are unattributed/],
  ])('%s %s is refused', async (option, value, message) => {
    const { code, err } = await onrecord(['findings', option, value, ...ledger]);
    expect([code, err]).toEqual([2, expect.stringMatching(message)]);
  });
});

describe('check of an article', () => {
  const story = join(mkdtempSync(join(tmpdir(), 'onrecord-')), 'story.md');

  test('each quotation against the record', async () => {
    writeFileSync(
      story,
      `---\ntitle: Ferry saved\ndate: 2026-03-09\n---\n“We will keep the ferry running until summer,” said Ilse Varga\n\n“${FULL},” said Dilan Aksoy\n\n“I have never seen the sea,” said Joana Reis\n`,
    );
    const { code, out } = await onrecord(['check', story, ...ledger]);
    expect(code).toBe(0);
    expect(out.replace(/[0-9a-f]{12}:\d+-\d+/g, 'ID')).toMatchInlineSnapshot(`
      "Ferry saved

      altered
        “We will keep the ferry running until summer,”
        Ilse Varga
        first seen: Harbour Post · 2026-03-02 · Ferry · ID
        there, against here: gained: negation “not”, condition “unless”

      same
        “We will keep the ferry running until spring, but not one day longer unless
        the board opens its books,”
        Dilan Aksoy
        first seen: Harbour Post · 2026-03-02 · Ferry · ID
        credited there to Ilse Varga

      not on record
        “I have never seen the sea,”
        Joana Reis

      2 of 3 quotations are on record. Searched were 5 statements in 4 articles from
      2026-03-02 to 2026-03-07.
      "
    `);
    const [json] = JSON.parse((await onrecord(['check', story, '--format', 'json', ...ledger])).out);
    expect(json.statements.map(({ checked }: { checked: { found: unknown[] } }) => checked.found.length > 0)).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('from standard input; nobody quoted; a file that is not there', async () => {
    const { out } = await onrecord(['check', '-', ...ledger], { stdin: 'The ferry left at noon.' });
    expect(out).toMatch(/The article quotes nobody: there is nothing to check\.\n$/);
    for (const name of ['/nowhere/story.md', 'story.html']) {
      const { code, err } = await onrecord(['check', name, ...ledger]);
      expect([code, err]).toEqual([1, expect.stringMatching(new RegExp(`not read: ${name} does not exist`))]);
    }
    expect((await onrecord(['check', 'zeppelins', ...ledger])).out).toMatch(/^Not on record\./);
  });
});
