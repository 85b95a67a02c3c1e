import { describe, expect, test } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger.js';
import { onrecord } from '../cli/onrecord.js';
import { add, databaseOf, newFile, newLedger, reading, type Story } from './paper.js';

const SAYINGS = [
  'The old quay wall will be mended before the first storms of autumn',
  'No ship of more than nine metres may lie along it until that is done',
  'We have asked three builders for a price and two of them have answered',
  'The money comes from the fund that was put aside for the lighthouse road',
  'Whoever keeps a boat in the inner basin has to move it by the end of May',
  'I have walked along that wall every morning for eleven years now',
  'There is a hole in it that a grown man can stand in without bending',
  'Nobody is going to be hurt there as long as I hold this office',
];
const lines = (count: number, who = 'Mira Holt'): string[] =>
  SAYINGS.slice(0, count).map((words) => `“${words}” said ${who}.`);
const paper = (name: string, published: string | null, more: Partial<Story> = {}): Story => ({
  publisher: name,
  published,
  url: `https://${name.toLowerCase()}.example/quay`,
  lines: lines(8),
  ...more,
});
const groups = (ledger: Ledger): unknown[] =>
  databaseOf(ledger)
    .prepare('SELECT (SELECT url FROM articles AS a WHERE a.id = articles.copy_of) FROM articles ORDER BY url')
    .pluck()
    .all();

describe('copies of one report', () => {
  const agency = paper('Agency', '2026-03-02');
  const shortened = paper('Bugle', '2026-03-03', { lines: lines(7) });
  const headed = paper('Courier', '2026-03-03', { lines: ['“Nobody told us” said Ada Quill.', ...lines(8)] });
  const own = paper('Dispatch', '2026-03-03', {
    lines: [
      lines(8)[0]!,
      ...[1, 2, 3, 4, 5, 6].map(
        (n) => `“We have our own ${n} questions about boats and walls and money” said Ada Quill.`,
      ),
    ],
  });
  const late = paper('Echo', '2026-04-20', {
    lines: lines(7).reverse().reverse().slice(0, 7).concat('“Again” said Ada Quill.'),
  });

  test.each<[string, Story[]]>([
    ['as they come', [agency, shortened, headed, own, late]],
    ['the other way round', [late, own, headed, shortened, agency]],
    ['the first in the middle', [headed, own, agency, late, shortened]],
  ])('stand under the one that was published first: %s', async (_, stories) => {
    const ledger = newLedger();
    await add(ledger, ...stories);
    expect(groups(ledger)).toEqual([null, agency.url, agency.url, null, null]);
  });

  test('are told, and count once', async () => {
    const file = newFile();
    const ledger = newLedger(file);
    await add(ledger, agency, shortened, own);
    const [row] = ledger.utterances({ limit: 1 }).rows;
    expect(row).toMatchObject({ articles: 3, tellings: 2 });
    ledger.close();
    const { out: list } = await onrecord(['trace', '--ledger', file]);
    expect(list).toContain('3 articles (2 but for copies) from 2026-03-02 to 2026-03-03');
    const { out } = await onrecord(['trace', row!.id, '--ledger', file]);
    expect(out).toMatch(/3 statements in 3 articles \(2 but for copies\)\./);
    expect(out.replace(/\s+/g, ' ')).toMatch(/Bugle · 2026-03-03 · .*· a copy of [0-9a-f]{12}/);
  });

  test('another version of a page is none', async () => {
    const ledger = newLedger();
    await add(ledger, agency, { ...shortened, url: agency.url! });
    expect(groups(ledger)).toEqual([null, null]);
  });
});

describe('the same text in two papers', () => {
  const bugle = paper('Bugle', '2026-03-04', { title: 'Wall to be mended' });
  const courier = paper('Courier', '2026-03-02', { title: 'Holt mends wall' });

  test.each<[string, Story[]]>([
    ['the later first', [bugle, courier]],
    ['the earlier first', [courier, bugle]],
  ])('is one telling with both, seen first where it was published first: %s', async (_, stories) => {
    const ledger = newLedger();
    for (const story of stories) {
      const one = await reading(story);
      ledger.add(one.article, one, 'test 1', 'a.txt');
    }
    const [hit] = ledger.search({ words: 'lighthouse' }, { sort: 'added', limit: 5 });
    expect(ledger.count({})).toBe(8);
    expect(hit).toMatchObject({
      publisher: 'Courier',
      published: '2026-03-02',
      also: 'Bugle (2026-03-04)',
      copy_of: null,
    });
    const [there] = ledger.search({ outlet: 'Bugle' }, { sort: 'added', limit: 1 });
    expect(there).toMatchObject({ publisher: 'Bugle', published: '2026-03-04', also: 'Courier (2026-03-02)' });
    expect(ledger.count({ publishedFrom: '2026-03-03' })).toBe(8);
    expect(ledger.verify().faults).toEqual([]);
  });

  test('is shown as it stands at an address, with where else', async () => {
    const file = newFile();
    const ledger = newLedger(file);
    await add(ledger, courier, bugle);
    ledger.close();
    const { out } = await onrecord(['show', bugle.url!, '--ledger', file]);
    expect(out).toMatch(/^Wall to be mended\nBugle · 2026-03-04/);
    expect(out).toContain(
      `The same text stands elsewhere, too:\n  Courier · 2026-03-02 · Holt mends wall · ${courier.url}`,
    );
    const json = JSON.parse((await onrecord(['show', bugle.url!, '--format', 'json', '--ledger', file])).out);
    expect(json.article).toMatchObject({ title: 'Wall to be mended', publisher: 'Bugle', url: bugle.url });
    expect(json.elsewhere).toMatchObject([{ publisher: 'Courier', current: true }]);
  });
});
