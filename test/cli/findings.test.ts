import { beforeAll, describe, expect, test } from 'vitest';
import { add, databaseOf, newFile, newLedger } from '../ledger/paper.js';
import { FULL, ferryLedger, withoutIds } from './ferry.js';
import { onrecord } from './onrecord.js';

let first = '';
let ledger: string[] = [];
const findings = (...args: string[]) => onrecord(['findings', ...args, ...ledger]);
const json = async (...args: string[]) => JSON.parse((await findings(...args, '--format', 'json')).out);

beforeAll(async () => {
  const made = await ferryLedger();
  first = made.first;
  ledger = ['--ledger', made.file];
});

describe('findings', () => {
  test('the latest first, each with what shows it', async () => {
    const { code, out } = await findings();
    expect(code).toBe(0);
    expect(withoutIds(out)).toMatchInlineSnapshot(`
      "misattributed p .43
        “We will keep the ferry running until spring, but not one day longer unless
        the board …” is credited to Dilan Aksoy here, to Ilse Varga in Harbour Post of
        2026-03-02 and 2 more.
        Daily Lantern · 2026-03-06 · U-turn · ID
        see ID
        see ID
        see ID

      cut p .80
        “We will keep the ferry running until spring” leaves off “but not one day
        longer unless the board opens its books”, which Harbour Post of 2026-03-02
        has. The meaning may turn: without the negation “not”, without the condition
        “unless”.
        Daily Lantern · 2026-03-03 · Mayor · ID
        see ID

      2 findings in 4 articles looked at.
      "
    `);
    expect(out.split('\n').every((line) => line.length <= 80)).toBe(true);
  });

  test('of articles by id, by the first digits of it, by a statement; each once', async () => {
    const [wrong, cut] = await json();
    expect([wrong.kind, cut.kind]).toEqual(['misattributed', 'cut']);
    expect(await json(cut.article)).toEqual([cut]);
    expect(await json(cut.article.slice(0, 9), cut.statement)).toEqual([cut]);
    expect(await json(cut.article, wrong.article)).toEqual([cut, wrong]);
    expect(cut).toMatchObject({ message: expect.stringContaining('unless'), elsewhere: [{ statement: first }] });
  });

  test('of an article by its address', async () => {
    const file = newFile();
    const open = newLedger(file);
    const url = 'https://post.example/ferry';
    await add(open, { lines: ['“Open the books” said Ilse Varga.'], url });
    open.close();
    const { code, out } = await onrecord(['findings', url, '--ledger', file]);
    expect([code, out]).toEqual([0, 'No finding with a probability of 0.3 or more in 1 article looked at.\n']);
  });

  test('for programs: a line each as they come, an array that is empty where there is none', async () => {
    const { out } = await findings('--format', 'jsonl');
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(await json());
    expect((await findings('--kind', 'undated', '--format', 'json')).out).toBe('[]\n');
    expect((await findings('--kind', 'undated', '--format', 'jsonl')).out).toBe('');
  });

  test.each([
    [
      ['--kind', 'undated'],
      'No finding of the kind “undated” with a probability of 0.3 or more in 4 articles looked at.',
    ],
    [['--kind', 'undated', '--least', '0'], 'No finding of the kind “undated” in 4 articles looked at.'],
    [['--least', '1'], 'No finding with a probability of 1 or more in 4 articles looked at.'],
    // What is behind the last that is shown was not looked at.
    [['--limit', '1'], '1 finding in the first 2 of 4 articles looked at. A higher --limit looks further.'],
    [['--limit', '2'], '2 findings in the first 3 of 4 articles looked at. A higher --limit looks further.'],
    [['--limit', '3'], '2 findings in 4 articles looked at.'],
  ])('%j says what was looked at', async (args, note) => {
    const { out } = await findings(...args);
    expect(out.replace(/\s+/g, ' ')).toMatch(new RegExp(`${note.replace(/[.]/g, '\\.')} $`));
  });

  test('--limit within the last article says so, too', async () => {
    const file = newFile();
    const open = newLedger(file);
    const other =
      'The harbour board has had four years to show its accounts and has shown us nothing but an empty folder';
    const story = (speaker: string, published: string) => ({
      lines: [`“${FULL}” said ${speaker}.`, `“${other}” said ${speaker}.`],
      title: `Ferry ${published}`,
      published,
    });
    await add(open, story('Ilse Varga', '2026-03-02'), story('Ilse Varga', '2026-03-03'));
    const [wrong] = await add(open, story('Dilan Aksoy', '2026-03-04'));
    open.close();
    const of = (limit: string) =>
      onrecord(['findings', wrong!.article.id, '--kind', 'misattributed', '--limit', limit, '--ledger', file]);
    expect((await of('1')).out).toMatch(/\n1 finding in 1 article looked at\. A higher --limit looks further\.\n$/);
    expect((await of('2')).out).toMatch(/\n2 findings in 1 article looked at\.\n$/);
  });

  test('nothing on record', async () => {
    const file = newFile();
    newLedger(file).close();
    expect((await onrecord(['findings', '--ledger', file])).out).toBe(
      'No article is on record yet; onrecord add puts some there.\n',
    );
  });

  test('a ledger that is not traced says so: what other articles show is not known', async () => {
    const { file } = await ferryLedger();
    const old = newLedger(file);
    databaseOf(old).exec('DELETE FROM tracing; DELETE FROM variant');
    old.close();
    const { out, err } = await onrecord(['findings', '--ledger', file]);
    expect(out).toMatch(/^No finding/);
    expect(err).toMatch(/was traced by another version, or not at all; onrecord trace --again brings it up to date/);
  });

  test.each([
    [['--least', '2'], 2, /Give a number from 0 to 1/],
    [['--least', ''], 2, /Give a number from 0 to 1/],
    [['--kind', 'lie'], 2, /Allowed choices are unattributed/],
    [['--limit', '0'], 2, /Give a whole number from 1/],
    [['zzz'], 1, /has nothing called "zzz"; look its id up/],
  ])('%j is refused', async (args, expected, message) => {
    const { code, err } = await findings(...args);
    expect([code, err]).toEqual([expected, expect.stringMatching(message)]);
  });
});
