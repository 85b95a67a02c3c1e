import { describe, expect, test } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger.js';
import type { Reading } from '../../src/record/reading.js';
import { add, BOOKS, databaseOf, FERRY, newLedger, reading } from './paper.js';

const [BY, WHY] = ['L. Obuya', 'read in the article'];
/** The second line is in no reading: the machine missed it. */
const MISSED = '“Ask the harbour master” said Lena Obuya.';

/** An article whose reading has its first line alone. */
async function missed(ledger: Ledger, lines = [FERRY, MISSED]): Promise<Reading> {
  const all = await reading({ lines });
  const one = { ...all, statements: all.statements.slice(0, 1) };
  ledger.add(one.article, one, 'test 1', 'story.txt');
  return one;
}

const ferryOf = (ledger: Ledger, article: string) => ledger.reading(article)!.statements;

describe('a statement that the reading lacks', () => {
  test('is added by its words, with who said it, and is found, traced and verified as any other', async () => {
    const ledger = newLedger();
    const { article } = await missed(ledger);
    const { id, reading: now } = ledger.addStatement(
      article.id,
      {
        content: '“Ask the harbour master”',
        cue: 'said',
        source: 'Lena Obuya',
        fields: [
          ['speaker', 'Lena Obuya'],
          ['time', '2026-03-01'],
        ],
      },
      BY,
      WHY,
    );
    const own = now.statements.find((one) => one.id === id)!;
    const words = (spans: readonly (readonly [number, number])[]) => spans.map((span) => article.text.slice(...span));
    expect(own).toMatchObject({
      kind: 'direct',
      words: '“Ask the harbour master”',
      p: 1,
      time: { start: '2026-03-01' },
    });
    expect([words(own.cue), words(own.source)]).toEqual([['said'], ['Lena Obuya']]);
    // “said” stands twice in the text: the one beside the words is meant.
    expect(own.cue[0]![0]).toBeGreaterThan(own.content[0]![0]);
    expect(now.actors.find(({ id: actor }) => actor === own.speaker.actor)!.name).toBe('Lena Obuya');
    expect(ledger.search({ words: 'harbour master', speaker: 'Obuya' }, { sort: 'relevance', limit: 5 })).toHaveLength(
      1,
    );
    expect(ledger.check('ask the harbour master').found).toHaveLength(1);
    expect(ledger.verify()).toMatchObject({ statements: 1, corrections: 3, faults: [], isTraced: true });
  });

  test('outlives a reading again; the same found by the machine later is one with it', async () => {
    const ledger = newLedger();
    const one = await missed(ledger);
    const { id } = ledger.addStatement(one.article.id, { content: '“Ask the harbour master”' }, BY, WHY);
    ledger.correct(id, [['speaker', 'Lena Obuya']], BY, WHY);
    expect(ledger.reread(one, 'test 2').statements.map((s) => s.id)).toContain(id);
    const both = await reading({ lines: [FERRY, MISSED] });
    const [ferry, found] = both.statements;
    // The edges of a later reader are others.
    const wider = {
      ...found!,
      id: `${one.article.id}:1-2`,
      content: [[found!.content[0]![0] + 1, found!.content[0]![1]]] as const,
    };
    const now = ledger.reread(
      {
        ...both,
        statements: [ferry!, { ...wider, words: wider.content.map((s) => one.article.text.slice(...s)).join('') }],
      },
      'test 3',
    );
    expect(now.statements.map((s) => s.id)).toEqual([ferry!.id, id]);
    expect(now.statements[1]!.speaker.p).toBe(1);
    expect(ledger.verify().faults).toEqual([]);
  });

  test('inside another it is told within that one; an indirect one has no marks', async () => {
    const ledger = newLedger();
    const { article } = await missed(ledger, [
      '“She told me that the pier was unsafe and I believed her” said Ilse Varga.',
    ]);
    const { id, reading: now } = ledger.addStatement(
      article.id,
      { content: 'the pier was unsafe', cue: 'told me' },
      BY,
      WHY,
    );
    const own = now.statements.find((one) => one.id === id)!;
    expect(own).toMatchObject({ kind: 'indirect', within: now.statements[0]!.id });
  });

  test.each([
    ['what the text has not', { content: 'never said' }, /content: "never said" is not in the text/],
    [
      'what stands there twice',
      { content: 'said' },
      /content: "said" stands in the text 2 times; give the place: \d+-\d+, \d+-\d+/,
    ],
    ['what is behind the end', { content: '3-9999' }, /can't be "3-9999"; the text has \d+ UTF-16 code units/],
    ['what has no words', { content: '77-78' }, /content: "77-78" has no words/],
    [
      'what is on record',
      { content: '“We will keep the ferry running until spring”' },
      /is on record already; correct it/,
    ],
    ['nearly the same', { content: 'We will keep the ferry running until' }, /is on record already; correct it/],
    [
      'a field that can’t have it',
      { content: '“Ask the harbour master”', fields: [['time', 'May']] },
      /time: can't be "May"/,
    ],
  ] as const)('%s is refused, and nothing is written', async (_, given, message) => {
    const ledger = newLedger();
    const { article } = await missed(ledger);
    expect(() => ledger.addStatement(article.id, given, BY, WHY)).toThrow(message);
    expect(ledger.corrections(article.id)).toEqual([]);
    expect(ferryOf(ledger, article.id)).toHaveLength(1);
  });
});

describe('edges', () => {
  test('content, cue and source move; the kind follows the marks; the id stays', async () => {
    const ledger = newLedger();
    const [one] = await add(ledger, { lines: [FERRY] });
    const { id } = one!.statements[0]!;
    const moved = (field: 'content' | 'cue' | 'source', value: string) =>
      ledger.correct(id, [[field, value]], BY, WHY).statements[0]!;
    expect(moved('content', 'keep the ferry running')).toMatchObject({
      id,
      kind: 'direct',
      words: 'keep the ferry running',
    });
    expect(moved('content', 'We will keep … until spring” said Ilse')).toMatchObject({
      kind: 'mixed',
      words: 'We will keep … until spring” said Ilse',
    });
    expect(moved('source', 'Varga').source).toEqual([[FERRY.indexOf('Varga'), FERRY.indexOf('Varga') + 5]]);
    expect(moved('cue', 'none').cue).toEqual([]);
    expect(ledger.search({ words: 'spring' }, { sort: 'relevance', limit: 1 })[0]!.corrected).toBe(
      'content source cue',
    );
    expect(ledger.verify().faults).toEqual([]);
  });
});

describe('undo', () => {
  const made = (ledger: Ledger, article: string) =>
    ledger.corrections(article)!.map(({ seq, field, undone }) => [seq, field, undone]);

  test('what was corrected holds no more, and holds again when that is taken back', async () => {
    const ledger = newLedger();
    const [one] = await add(ledger, { lines: [BOOKS] });
    const { id } = one!.statements[0]!;
    const speaker = () => ledger.reading(one!.article.id)!.statements[0]!.speaker.p;
    ledger.correct(id, [['speaker', 'Lena Obuya']], BY, WHY);
    const [[entry]] = made(ledger, one!.article.id) as [[number]];
    ledger.correct(id, [['undo', String(entry)]], BY, 'a namesake');
    expect(speaker()).toBe(0);
    expect(made(ledger, one!.article.id)).toEqual([
      [entry, 'speaker', entry + 1],
      [entry + 1, 'undo', null],
    ]);
    expect(() => ledger.correct(id, [['undo', String(entry)]], BY, WHY)).toThrow(
      `can't be "${entry}"; write one of its corrections: ${entry + 1} (undo)`,
    );
    ledger.correct(id, [['undo', String(entry + 1)]], BY, 'no namesake');
    expect(speaker()).toBe(1);
    expect(ledger.verify()).toMatchObject({ corrections: 3, faults: [] });
  });

  test('an added statement goes, and comes back', async () => {
    const ledger = newLedger();
    const { article } = await missed(ledger);
    const { id } = ledger.addStatement(article.id, { content: '“Ask the harbour master”' }, BY, WHY);
    const entry = ledger.corrections(article.id)![0]!.seq;
    ledger.correct(id, [['undo', String(entry)]], BY, WHY);
    expect(ferryOf(ledger, article.id)).toHaveLength(1);
    expect(ledger.count({ words: 'harbour' })).toBe(0);
    ledger.correct(id, [['undo', String(entry + 1)]], BY, WHY);
    expect(ledger.count({ words: 'harbour' })).toBe(1);
    expect(ledger.verify().faults).toEqual([]);
  });

  test('what is no statement is one again', async () => {
    const ledger = newLedger();
    const [one] = await add(ledger, { lines: [BOOKS] });
    const { id } = one!.statements[0]!;
    ledger.correct(id, [['statement', 'none']], BY, WHY);
    ledger.correct(id, [['undo', '3']], BY, WHY);
    expect(ledger.count({ words: 'books' })).toBe(1);
  });
});

test('a dismissed finding is gone until that is taken back, also after tracing anew, and is no correction of the statement', async () => {
  const ledger = newLedger();
  const full =
    '“We will keep the ferry running until spring, but not one day longer unless the board opens its books” said Ilse Varga.';
  const [, second] = await add(
    ledger,
    { lines: [full] },
    {
      lines: ['“We will keep the ferry running until spring” said Ilse Varga.'],
      publisher: 'Lantern',
      published: '2026-03-04',
    },
  );
  const { id } = second!.statements[0]!;
  const kinds = () => ledger.findings(second!.article.id)!.map(({ kind }) => kind);
  expect(kinds()).toContain('cut');
  expect(() => ledger.correct(id, [['finding', 'joined']], BY, WHY)).toThrow(/has no finding "joined"/);
  ledger.correct(id, [['finding', 'cut']], BY, 'the rest is in the next sentence');
  expect(kinds()).not.toContain('cut');
  await ledger.retrace();
  expect(kinds()).not.toContain('cut');
  expect(ledger.count({ corrected: true })).toBe(0);
  const entry = ledger.corrections(second!.article.id)!.at(-1)!.seq;
  ledger.correct(id, [['undo', String(entry)]], BY, WHY);
  expect(kinds()).toContain('cut');
});

test('several are corrected at once, or none', async () => {
  const ledger = newLedger();
  const [one] = await add(ledger, { lines: [BOOKS, '“We shall see” said someone.'] });
  const ids = one!.statements.map(({ id }) => id);
  expect(() => ledger.correctEach([...ids, 'none:1-2'], [['speaker', 'Lena Obuya']], BY, WHY)).toThrow(
    /has no statement/,
  );
  expect(ledger.count({ speaker: 'Obuya' })).toBe(0);
  ledger.correctEach(ids, [['speaker', 'Lena Obuya']], BY, WHY);
  expect(ledger.count({ speaker: 'Obuya' })).toBe(2);
});

test('a correction whose place lies outside the text is told by verify', async () => {
  const ledger = newLedger();
  const [one] = await add(ledger, { lines: [BOOKS] });
  const { id } = one!.statements[0]!;
  ledger.correct(id, [['content', '1-9']], BY, WHY);
  const database = databaseOf(ledger);
  database.exec('DROP TRIGGER entry_stays');
  const { pack, unpack, hashOf } = await import('../../src/ledger/entry.js');
  const [former, entry] = database
    .prepare('SELECT * FROM entry ORDER BY seq DESC LIMIT 2')
    .all()
    .reverse() as unknown as [{ hash: string }, { seq: number; kind: 'correction'; at: string; body: Uint8Array }];
  const json = unpack(entry.body).replace('1-9', '1-99999');
  database
    .prepare('UPDATE entry SET body = ?, hash = ? WHERE seq = ?')
    .run(pack(json), hashOf(former.hash, entry, json), entry.seq);
  expect(ledger.verify().faults.map(({ what }) => what)).toContain(
    'puts the words of a statement where the text has none',
  );
});
