import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger.js';
import type { Reading } from '../../src/record/reading.js';
import { REACH } from '../../src/trace/tracer.js';
import { databaseOf, newLedger, reading, type Story } from './paper.js';

const FERRY = 'We will keep the ferry running until spring, but not one day longer unless the board opens its books,';
const WIRE = 'Two lighthouse keepers were rescued from the reef by a passing trawler after eleven hours in the water,';

const story = (day: number, ...lines: string[]): Story => ({
  lines,
  published: `2026-03-${String(day).padStart(2, '0')}`,
  title: `Day ${day}`,
});

/** All that tracing holds, by the statements' ids, so that ledgers that were filled in another order can be compared. */
function held(ledger: Ledger): unknown {
  const database = databaseOf(ledger);
  const all = (sql: string): unknown[] => database.prepare(sql).all();
  return {
    variants: all(
      `SELECT statement.id, utterance, label, misattributed, recycled FROM variant
       JOIN statement ON statement.key = variant.statement ORDER BY 1, 2`,
    ),
    links: all(
      `SELECT s.id AS a, t.id AS b, same, repeated FROM link
       JOIN statement AS s ON s.key = a JOIN statement AS t ON t.key = b ORDER BY 1, 2`,
    ),
    keys: all(
      `SELECT saying_key.key, moment, statement.id FROM saying_key
       JOIN statement ON statement.key = saying_key.statement ORDER BY 1, 2, 3`,
    ),
    sayings: all('SELECT statement.id, body FROM saying JOIN statement ON statement.key = saying.statement ORDER BY 1'),
  };
}

/** The same words in a text of its own. */
const copyLines = (i: number): string[] => [`“${WIRE}” said Ilse Varga.`, `“Number ${i},” thought someone.`];

const put = (ledger: Ledger, readings: readonly Reading[]): void => {
  for (const one of readings) ledger.add(one.article, one, 'test 1');
};

/** Words of one vocabulary, so that much is shared: whole, cut, with a word exchanged, or new. */
async function corpus(seed: number, articles: number): Promise<Reading[]> {
  let state = seed;
  const below = (n: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % n;
  };
  const vocabulary =
    'harbour pilot ledger crane anchor winter keel captain quay lantern auditor tide motion lawyer the of to and not will'.split(
      ' ',
    );
  const names = ['Ilse Varga', 'Tomas Brandt', 'Joana Reis', 'someone'];
  const said: string[][] = [];
  const out: Reading[] = [];
  for (let n = 0; n < articles; n++) {
    const lines = Array.from({ length: 1 + below(4) }, (_, i) => {
      const old = said.length > 0 && below(3) > 0 ? said[below(said.length)]! : null;
      let words = old ?? Array.from({ length: 6 + below(8) }, () => vocabulary[below(vocabulary.length)]!);
      if (old && below(3) === 0) words = words.slice(below(3), 5 + below(5));
      if (old && below(3) === 0)
        words = words.map((word) => (below(6) === 0 ? vocabulary[below(vocabulary.length)]! : word));
      said.push(words);
      return `“${words.join(' ')} ${n % 7 === 0 ? '' : i}” said ${names[below(names.length)]}.`;
    });
    out.push(await reading({ ...story(1 + below(28), ...lines), title: `${n}` }));
  }
  return out;
}

describe('tracing', () => {
  test('an article is linked as soon as it is added', async () => {
    const ledger = newLedger();
    const [first, second] = [
      await reading(story(2, `“${FERRY}” said Ilse Varga.`)),
      await reading(story(3, '“We will keep the ferry running until spring,” said Ilse Varga.')),
    ];
    put(ledger, [first]);
    expect(ledger.utterances({ limit: 9 }).rows).toEqual([]);
    put(ledger, [second]);
    const [row] = ledger.utterances({ limit: 9 }).rows;
    expect(row).toMatchObject({ id: first.statements[0]!.id, statements: 2, articles: 2, speakers: 'Ilse Varga' });
    const found = ledger.utterance(row!.id)!;
    expect(found.variants.map(({ label, hit }) => [label, hit.published])).toEqual([
      ['fullest', '2026-03-02'],
      ['cut', '2026-03-03'],
    ]);
    expect(ledger.utteranceIds(second.statements[0]!.id)).toEqual([row!.id]);
  });

  test('what was taken out is no longer linked', async () => {
    const ledger = newLedger();
    const readings = [
      await reading(story(2, `“${FERRY}” said Ilse Varga.`)),
      await reading(story(3, `“${FERRY}” said Ilse Varga on 2026-03-02.`)),
    ];
    put(ledger, readings);
    ledger.correct(readings[1]!.statements[0]!.id, [['statement', 'none']], 'L. Obuya', 'A caption');
    expect(ledger.utterances({ limit: 9 }).rows).toEqual([]);
    expect(databaseOf(ledger).prepare('SELECT count(*) FROM link').pluck().get()).toBe(0);
  });

  test('a correction of the speaker is traced', async () => {
    const ledger = newLedger();
    const readings = [
      await reading(story(2, `“${FERRY}” said Ilse Varga.`)),
      await reading(story(6, `“${FERRY}” said Dilan Aksoy.`)),
    ];
    put(ledger, readings);
    const marks = () =>
      ledger
        .utterances({ limit: 9 })
        .rows.flatMap(({ id }) => ledger.utterance(id)!.variants.map(({ misattributed }) => misattributed));
    expect(marks()).toEqual([false, true]);
    ledger.correct(readings[1]!.statements[0]!.id, [['speaker', 'Ilse Varga']], 'L. Obuya', 'The minutes');
    expect(marks()).toEqual([false, false]);
  });

  test('the order in which articles come makes no difference, nor does tracing them anew', async () => {
    const readings = await corpus(7, 24);
    const reference = newLedger();
    put(reference, readings);
    const expected = held(reference);
    expect((expected as { variants: unknown[] }).variants.length).toBeGreaterThan(20);
    await reference.retrace();
    expect(held(reference)).toEqual(expected);
    fc.assert(
      fc.property(fc.shuffledSubarray(readings, { minLength: readings.length }), (shuffled) => {
        const ledger = newLedger();
        put(ledger, shuffled);
        expect(held(ledger)).toEqual(expected);
        ledger.close();
      }),
      { numRuns: 3, seed: 4 },
    );
  });

  test.each([
    ['Many want to see the old lantern in the museum of Sarn … This is a piece of the history of this town', []],
    ['Many want to see in the old lantern of Sarn … this is a piece of the history of this town', ['cut']],
    ['We know it well. This is a piece of the history of this town. They sold it for a song in March', []],
    ['We know it well. This is a piece of the history of this town, which they sold for a song', ['cut']],
  ])('a whole sentence is no cut: %s', async (full, expected) => {
    const ledger = newLedger();
    const part = /this is.*?town/iu.exec(full)![0];
    const read = await Promise.all([
      reading(story(2, `“${full}” said Ilse Varga.`)),
      reading(story(3, `“${part}” said Ilse Varga.`)),
    ]);
    put(ledger, read);
    expect(ledger.utteranceIds(read[1]!.statements[0]!.id)).toEqual([read[0]!.statements[0]!.id]);
    expect(ledger.findings(read[1]!.article.id)!.map(({ kind }) => kind)).toEqual(expected);
  });

  test('what many say is compared with its neighbours in time only, in whatever order it comes', async () => {
    const count = 3 * REACH;
    const readings = await Promise.all(
      Array.from({ length: count }, (_, i) =>
        reading(story(i + 1, `“${WIRE}” said ${['Ilse Varga', 'Joana Reis'][i % 2]} of Paper N${i} neither.`)),
      ),
    );
    const reference = newLedger();
    put(reference, readings);
    const expected = held(reference) as { links: unknown[] };
    // Each with those before and after it that are in reach, of all and of its speaker.
    expect(expected.links.length).toBeLessThan(count * (count - 1));
    expect(reference.utterances({ limit: 9 }).rows).toMatchObject([{ articles: count }]);
    for (const order of [
      readings.toReversed(),
      [...readings.filter((_, i) => i % 3 > 0), ...readings.filter((_, i) => i % 3 === 0)],
    ]) {
      const ledger = newLedger();
      put(ledger, order);
      expect(held(ledger)).toEqual(expected);
      // Reading one again takes its statements out and puts them in.
      for (const one of [order[5]!, order[11]!]) ledger.reread(one, 'test 2');
      expect(held(ledger)).toEqual(expected);
    }
  });

  test('of copies one stands for all, whichever comes first, and taking one out changes nothing for the others', async () => {
    const count = 12;
    const readings = await Promise.all([
      ...Array.from({ length: count }, (_, i) => reading({ ...story(2 + (i % 3)), lines: copyLines(i) })),
      reading(story(9, '“Two lighthouse keepers were rescued from the reef by a passing trawler,” said Ilse Varga.')),
      reading(story(4, `“${WIRE}” said Joana Reis.`)),
    ]);
    const reference = newLedger();
    put(reference, readings);
    const expected = held(reference);
    const [row] = reference.utterances({ limit: 1 }).rows;
    expect(row).toMatchObject({ articles: count + 2 });
    const labels = reference
      .utterance(row!.id)!
      .variants.map(({ label, misattributed }) => `${label} ${misattributed}`);
    expect(labels.filter((label) => label === 'same false')).toHaveLength(count - 1);
    expect(labels).toContain('same true');
    // Few are compared: not every paper with every other.
    const links = databaseOf(reference).prepare('SELECT count(*) FROM link').pluck().get() as number;
    expect(links).toBeLessThan(4 * count);
    await reference.retrace();
    expect(held(reference)).toEqual(expected);
    for (const order of [readings.toReversed(), [...readings.slice(5), ...readings.slice(0, 5)]]) {
      const ledger = newLedger();
      put(ledger, order);
      expect(held(ledger)).toEqual(expected);
      for (const one of [readings[0]!, readings[7]!, readings[12]!]) ledger.reread(one, 'test 2');
      expect(held(ledger)).toEqual(expected);
    }
  });

  test('adding one more costs the same, however many papers print the same', async () => {
    const ledger = newLedger();
    const compared: number[] = [];
    for (let i = 0; i < 120; i++) {
      put(ledger, [await reading({ ...story(2 + (i % 3)), lines: copyLines(i) })]);
      if (i === 29 || i === 119)
        compared.push(databaseOf(ledger).prepare('SELECT count(*) FROM link').pluck().get() as number);
    }
    expect(ledger.utterances({ limit: 1 }).rows).toMatchObject([{ articles: 120 }]);
    expect(compared[1]).toBe(compared[0]);
  });
});
