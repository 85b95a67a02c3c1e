import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LedgerError } from '../../src/ledger/database.js';
import { unpack } from '../../src/ledger/entry.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import { MIGRATIONS } from '../../src/ledger/schema.js';
import { Connection } from '../../src/ledger/sqlite.js';
import type { Finding } from '../../src/record/finding.js';
import { openLedger } from '../../src/runtime/ledger.js';
import { add, BOOKS, databaseOf, FERRY, folder, INSULT, newFile, newLedger, reading, storeOf } from './paper.js';

const entries = (ledger: Ledger): unknown[] =>
  (
    databaseOf(ledger).prepare('SELECT kind, body FROM entry ORDER BY seq').all() as { kind: string; body: Buffer }[]
  ).map(({ kind, body }) => [kind, JSON.parse(unpack(body))]);
const URL = 'https://post.example/ferry';

describe('adding', () => {
  test('an article is an entry, its reading another, and both come back as they were', async () => {
    const ledger = newLedger();
    const [one] = await add(ledger, { lines: [FERRY, BOOKS] });
    expect(entries(ledger)).toMatchObject([
      ['article', { article: one!.article.id, title: 'Ferry', found: 'story.txt', former: null }],
      ['reading', { article: one!.article.id, appearance: 1, reader: 'test 1', statements: one!.statements }],
    ]);
    const back = ledger.reading(one!.article.id)!;
    expect(back.article).toEqual(one!.article);
    expect(back.statements).toEqual(one!.statements.map((s) => ({ ...s, corrections: [], void: false })));
  });

  test('where metadata were found is kept with the appearance that they are of', async () => {
    const ledger = newLedger();
    const one = await reading({ lines: [FERRY], url: URL });
    const origins = {
      published: { value: '2026-03-02T10:00:00+01:00', source: 'JSON-LD', by: 'JSON-LD datepublished of newsarticle' },
    };
    ledger.add({ ...one.article, origins }, one, 'test 1');
    expect(ledger.reading(one.article.id)!.article).toEqual({ ...one.article, origins });
    expect(ledger.verify().faults).toEqual([]);
    ledger.add({ ...one.article, publisher: 'The Islander' }, null, 'test 1');
    expect(ledger.versions(URL).map(({ article }) => article.origins)).toEqual([origins, undefined]);
    expect(ledger.verify().faults).toEqual([]);
  });

  test('what the markup of its page told is kept, so that it can be read again', async () => {
    const ledger = newLedger();
    const [one] = await add(ledger, { lines: [FERRY] });
    const markup = { stressed: [], quoted: [[0, 4] as const] };
    ledger.reread({ ...one!, article: { ...one!.article, markup } }, 'test 2');
    expect(ledger.reading(one!.article.id)!.article).toEqual({ ...one!.article, markup });
    expect(ledger.verify().faults).toEqual([]);
  });

  test('the same again adds nothing', async () => {
    const ledger = newLedger();
    const [one] = await add(ledger, { lines: [FERRY], url: URL }, { lines: [FERRY], url: URL });
    expect(ledger.find(one!.article)).toBe('known');
    expect(entries(ledger)).toHaveLength(2);
  });

  test('the same text elsewhere is another appearance of one article, and is not read again', async () => {
    const ledger = newLedger();
    const [one] = await add(ledger, { lines: [FERRY] });
    const { article } = await reading({ lines: [FERRY], publisher: 'Daily Lantern' });
    expect(ledger.find(article)).toBe('elsewhere');
    expect(ledger.add(article, null, 'test 1')).toEqual({ outcome: 'elsewhere', former: null });
    expect(entries(ledger)).toHaveLength(3);
    expect(ledger.reading(one!.article.id)!.article.publisher).toBe('Harbour Post');
    expect(databaseOf(ledger).prepare('SELECT publisher FROM appearances ORDER BY entry').pluck().all()).toEqual([
      'Harbour Post',
      'Daily Lantern',
    ]);
  });

  test('an earlier day dates what is said, wherever the text was found first', async () => {
    const ledger = newLedger();
    await add(ledger, { lines: [FERRY], published: '2026-03-05', publisher: 'Daily Lantern' });
    const first = await reading({ lines: [FERRY] });
    expect(ledger.find(first.article)).toBe('earlier');
    ledger.add(first.article, first, 'test 1');
    const [hit] = ledger.search({}, { sort: 'added', limit: 1 });
    expect(hit).toMatchObject({ published: '2026-03-02', publisher: 'Harbour Post' });
    const later = await reading({ lines: [FERRY], published: '2026-03-09', publisher: 'Weekly Buoy' });
    expect(ledger.find(later.article)).toBe('elsewhere');
    ledger.add(later.article, null, 'test 1');
    for (const [query, found] of [
      [{ outlet: 'lantern' }, 1],
      [{ outlet: 'Daily Lantern', publishedFrom: '2026-03-05', publishedTo: '2026-03-05' }, 1],
      [{ outlet: 'harbour', publishedFrom: '2026-03-05' }, 0],
      [{ outlet: 'Buoy', publishedTo: '2026-03-05' }, 0],
      [{ publishedFrom: '2026-03-06', words: 'ferry' }, 1],
      [{ publishedFrom: '2026-03-10' }, 0],
      [{ outlet: 'Lan' }, 0],
    ] as const)
      expect([query, ledger.count(query)]).toEqual([query, found]);
    const [shown] = ledger.search({ outlet: 'lantern' }, { sort: 'added', limit: 1 });
    expect(shown).toMatchObject({ published: '2026-03-05', publisher: 'Daily Lantern' });
    expect(ledger.verify().faults).toEqual([]);
  });

  test('a day that was not known dates what is said, so the text is read again', async () => {
    const ledger = newLedger();
    await add(ledger, { lines: [FERRY], published: null });
    const dated = await reading({ lines: [FERRY] });
    expect(ledger.find(dated.article)).toBe('earlier');
    ledger.add(dated.article, dated, 'test 1');
    expect(ledger.reading(dated.article.id)!.article.published).toBe('2026-03-02');
    expect(ledger.verify().faults).toEqual([]);
  });

  test('another text at the same address is a new version, linked to the former', async () => {
    const ledger = newLedger();
    const [one, two] = [await reading({ lines: [FERRY], url: URL }), await reading({ lines: [INSULT], url: URL })];
    ledger.add(one.article, one, 'test 1');
    expect(ledger.add(two.article, two, 'test 1')).toEqual({ outcome: 'new', former: one.article.id });
    expect(ledger.versions(URL).map((version) => version.article.id)).toEqual([one.article.id, two.article.id]);
    expect(entries(ledger)[2]).toMatchObject(['article', { former: 1 }]);
  });

  test('an archive with both versions passes again without an entry; a page that went back is told', async () => {
    const ledger = newLedger();
    const [one] = await add(
      ledger,
      { lines: [FERRY], url: URL },
      { lines: [INSULT], url: URL },
      { lines: [FERRY], url: URL },
    );
    expect(entries(ledger)).toHaveLength(4);
    expect(ledger.find(one!.article)).toBe('known');
    expect(ledger.find(one!.article, true)).toBe('elsewhere');
    expect(ledger.add(one!.article, null, 'test 1', URL, true).former).not.toBeNull();
    expect(ledger.find(one!.article, true)).toBe('known');
  });

  test('an article without a statement is on record too', async () => {
    const ledger = newLedger();
    const [one] = await add(ledger, { lines: [] });
    expect(ledger.reading(one!.article.id)!.statements).toEqual([]);
    expect(ledger.verify()).toMatchObject({ articles: 1, statements: 0, faults: [] });
  });

  test('lone surrogates, controls and directions come back as they were', async () => {
    const ledger = newLedger();
    const odd = '“\u202eRed\u0007 \u0301🚢” said Ilse Varga.';
    const [one] = await add(ledger, { lines: [odd], title: 'a\u0000b' });
    expect(ledger.reading(one!.article.id)!.article).toEqual(one!.article);
    expect(ledger.verify().faults).toEqual([]);
  });
});

describe('correcting', () => {
  test('a correction stands beside the reading, which stays', async () => {
    const ledger = newLedger();
    const [one] = await add(ledger, { lines: [FERRY, BOOKS] });
    const id = one!.statements[1]!.id;
    ledger.correct(
      id,
      [
        ['speaker', 'Ilse Varga'],
        ['time', '2026-03-01/2026-03-02'],
      ],
      'L. Obuya',
      'the minutes',
    );
    const [, books] = ledger.reading(one!.article.id)!.statements;
    expect(books).toMatchObject({
      speaker: { actor: 'a1', p: 1, reason: null },
      time: { start: '2026-03-01', end: '2026-03-02', precision: 'range', basis: { code: 'by hand' } },
      corrections: [
        { field: 'speaker', value: 'Ilse Varga', by: 'L. Obuya', why: 'the minutes', at: '2026-03-09T12:00:02.000Z' },
        { field: 'time' },
      ],
    });
    expect('time' in books!.open).toBe(false);
    expect(storeOf(ledger).machine(storeOf(ledger).row(one!.article.id)!).statements[1]).toEqual(one!.statements[1]);
    expect(
      entries(ledger)
        .slice(2)
        .map((entry) => (entry as string[])[0]),
    ).toEqual(['correction', 'correction']);
    expect(ledger.verify()).toMatchObject({ corrections: 2, faults: [] });
  });

  test('the last of a field holds; none opens it; someone whom the article does not name is added', async () => {
    const ledger = newLedger();
    const [one] = await add(ledger, { lines: [FERRY] });
    const id = one!.statements[0]!.id;
    ledger.correct(id, [['speaker', 'Lena Obuya']], 'a', 'b');
    expect(ledger.reading(one!.article.id)!.actors.at(-1)).toMatchObject({
      id: 'c1',
      name: 'Lena Obuya',
      mentions: [],
    });
    ledger.correct(id, [['speaker', 'none']], 'a', 'c');
    expect(ledger.reading(one!.article.id)!.statements[0]).toMatchObject({
      speaker: { actor: null, reason: { code: 'by hand' } },
      open: { speaker: { code: 'by hand' } },
    });
  });

  test('about, addressee, channel, modality and what is no statement', async () => {
    const ledger = newLedger();
    const [one] = await add(ledger, { lines: [INSULT] });
    const id = one!.statements[0]!.id;
    ledger.correct(
      id,
      [
        ['about', 'Ilse Varga none'],
        ['about', 'Petra Holm for'],
        ['addressee', 'Varga'],
        ['channel', 'Radio Sarn'],
        ['modality', 'denied'],
      ],
      'a',
      'b',
    );
    const { statements, actors } = ledger.reading(one!.article.id)!;
    const holm = actors.find(({ name }) => name === 'Petra Holm')!.id;
    const varga = actors.find(({ name }) => name === 'Ilse Varga')!.id;
    expect(statements[0]).toMatchObject({
      about: [{ actor: holm, stance: 1 }],
      addressee: { actor: varga },
      channel: { name: 'Radio Sarn' },
      modality: 'denied',
    });
    ledger.correct(id, [['statement', 'none']], 'a', 'b');
    expect(ledger.reading(one!.article.id)!.statements[0]!.void).toBe(true);
    expect(databaseOf(ledger).prepare('SELECT count(*) FROM statements').pluck().get()).toBe(0);
    expect(ledger.verify().faults).toEqual([]);
  });

  test('a correction answers the finding that asked for it, until it is taken back', async () => {
    const ledger = newLedger();
    const read = await reading({ lines: ['“Nobody asked the pilots at all” said someone.'] });
    const { id, content } = read.statements[0]!;
    const finding = (kind: Finding['kind']): Finding => {
      return {
        kind,
        statement: id,
        message: { code: 'sentence', text: kind },
        evidence: content,
        p: 0.9,
        elsewhere: [],
      };
    };
    const kinds = ['unattributed', 'ambiguous speaker', 'undated'] as const;
    ledger.add(read.article, { ...read, findings: kinds.map(finding) }, 'test 1');
    const left = (): string[] => ledger.findings(read.article.id)!.map(({ kind }) => kind);
    expect(left()).toEqual(kinds);
    ledger.correct(id, [['speaker', 'Lena Obuya']], 'a', 'b');
    expect(left()).toEqual(['undated']);
    ledger.correct(id, [['speaker', 'none']], 'a', 'b');
    ledger.correct(id, [['time', '2026-02-28']], 'a', 'b');
    expect(left()).toEqual(['unattributed', 'ambiguous speaker']);
    ledger.correct(id, [['statement', 'none']], 'a', 'b');
    expect(left()).toEqual([]);
  });

  test.each([
    ['modality', 'perhaps', /modality: can't be "perhaps"; write one of asserted/],
    ['time', '2026-02-30', /time: can't be "2026-02-30"; write a day as/],
    ['time', '2026-03-04/2026-03-02', /write a day as/],
    ['about', 'Ilse Varga', /write about="NAME for"/],
    ['statement', 'yes', /write statement=none/],
  ] as const)('%s=%s is refused, and nothing is written', async (field, value, message) => {
    const ledger = newLedger();
    const [one] = await add(ledger, { lines: [FERRY] });
    expect(() =>
      ledger.correct(
        one!.statements[0]!.id,
        [
          ['speaker', 'X Y'],
          [field, value],
        ],
        'a',
        'b',
      ),
    ).toThrow(message);
    expect(entries(ledger)).toHaveLength(2);
  });

  test('a statement that is not there', () => {
    expect(() => newLedger().correct('0f3c:1-2', [['speaker', 'X']], 'a', 'b')).toThrow(
      /has no statement "0f3c:1-2"; look its id up/,
    );
  });
});

describe('reading again', () => {
  test('the new reading stands, the old one stays, a correction holds on', async () => {
    const ledger = newLedger();
    const [one] = await add(ledger, { lines: [FERRY, BOOKS] });
    ledger.correct(one!.statements[1]!.id, [['speaker', 'Ilse Varga']], 'a', 'b');
    const better = { ...one!, statements: one!.statements.map((s) => ({ ...s, p: 0.95 })) };
    const now = ledger.reread(better, 'test 2');
    expect(now.statements.map((s) => s.p)).toEqual([0.95, 0.95]);
    expect(now.statements[1]!.speaker).toMatchObject({ actor: 'a1', p: 1 });
    expect(ledger.readOtherwise('test 2')).toEqual([]);
    expect(entries(ledger)).toHaveLength(4);
    expect(ledger.verify().faults).toEqual([]);
  });

  test('is due where the rules or the model are others, and not where the program alone is', async () => {
    const ledger = newLedger();
    const one = await reading({ lines: [FERRY] });
    ledger.add(one.article, one, 'onrecord 1.0.0 rules aa model bb');
    const isDue = (reader: string | null): boolean => ledger.readOtherwise(reader).length === 1;
    expect(isDue('onrecord 1.0.1 rules aa model bb')).toBe(false);
    expect(isDue('onrecord 1.0.0 rules ab model bb')).toBe(true);
    expect(isDue('onrecord 1.0.0 rules aa model bc')).toBe(true);
    expect(isDue(null)).toBe(true);
  });

  test('a corrected statement that the new reading lacks is kept, in the place of what covers the same words', async () => {
    const ledger = newLedger();
    const [one] = await add(ledger, { lines: [FERRY, BOOKS] });
    const [ferry, books] = one!.statements;
    ledger.correct(books!.id, [['speaker', 'Lena Obuya']], 'a', 'b');
    const [start, end] = books!.content[0]!;
    const shorter = {
      ...books!,
      id: `${books!.id}x`,
      content: [[start, end - 4]] as const,
      words: books!.words.slice(0, -4),
    };
    const now = ledger.reread({ ...one!, statements: [ferry!, shorter] }, 'test 2');
    expect(now.statements.map(({ id }) => id)).toEqual([ferry!.id, books!.id]);
    expect(now.actors.find(({ id }) => id === now.statements[1]!.speaker.actor)!.name).toBe('Lena Obuya');
    // And again: what was kept is kept.
    expect(ledger.reread({ ...one!, statements: [ferry!] }, 'test 3').statements).toHaveLength(2);
    expect(ledger.verify().faults).toEqual([]);
  });
});

describe('the file', () => {
  test('entries can be neither changed nor deleted by plain SQL', async () => {
    const ledger = newLedger();
    await add(ledger, { lines: [FERRY] });
    expect(() => databaseOf(ledger).exec(`UPDATE entry SET at = 'x'`)).toThrow(/append-only/);
    expect(() => databaseOf(ledger).exec('DELETE FROM entry')).toThrow(/append-only/);
  });

  const refused = (file: string, mode: 'read' | 'write' = 'write'): string => {
    try {
      openLedger(file, { mode }).close();
    } catch (error) {
      expect(error).toBeInstanceOf(LedgerError);
      return (error as Error).message;
    }
    return 'opened';
  };

  /** The superuser may write anything: it steps down meanwhile. */
  function asNobody<T>(work: () => T): T {
    if (process.geteuid?.() !== 0) return work();
    process.seteuid!(65_534);
    try {
      return work();
    } finally {
      process.seteuid!(0);
    }
  }

  test('the database of another program, a newer one, no database, no folder', async () => {
    const other = newFile();
    const database = new Connection(other);
    database.exec('CREATE TABLE bookmark (url TEXT)');
    database.close();
    expect(refused(other)).toMatch(/is the database of another program; name another file with --ledger/);

    const newer = newFile();
    newLedger(newer).close();
    const changed = new Connection(newer);
    changed.pragma('user_version = 99');
    changed.close();
    expect(refused(newer)).toMatch(
      /was written by a newer version \(its tables are of step 99, this one knows \d+\); install/,
    );

    const text = newFile();
    writeFileSync(text, 'this is no database at all, but some words that are long enough to be taken for a header');
    expect(refused(text)).toMatch(/is no ledger; put back a copy of it/);
    expect(refused(join(folder, 'nowhere', 'x.db'))).toMatch(/can't be opened; check the path/);
  });

  test('a damaged file', async () => {
    const file = newFile();
    const ledger = newLedger(file);
    await add(ledger, ...Array.from({ length: 40 }, (_, i) => ({ lines: [`“Words ${i}” said Ilse Varga.`] })));
    ledger.close();
    const bytes = readFileSync(file);
    bytes.fill(0xaa, 4096, bytes.length - 4096);
    writeFileSync(file, bytes);
    expect(refused(file)).toMatch(/is damaged|is no ledger/);
  });

  test('another process that writes is waited for, then told', async () => {
    const file = newFile();
    const ledger = newLedger(file);
    const [one] = await add(ledger, { lines: [FERRY] });
    databaseOf(ledger).patience = 100;
    const other = new Connection(file);
    other.exec('BEGIN IMMEDIATE');
    const two = await reading({ lines: [INSULT] });
    expect(() => ledger.add(two.article, two, 'test 1')).toThrow(
      /is being written by another process; wait until it is done/,
    );
    // Reading goes on meanwhile.
    expect(ledger.reading(one!.article.id)).not.toBeNull();
    other.exec('ROLLBACK');
    expect(ledger.add(two.article, two, 'test 1').outcome).toBe('new');
    other.close();
  });

  test('a disk without room: nothing of the article is there, and it can be added later', async () => {
    const ledger = newLedger();
    await add(ledger, { lines: [FERRY] });
    const pages = databaseOf(ledger).pragma('page_count') as number;
    databaseOf(ledger).pragma(`max_page_count = ${pages}`);
    const long = await reading({
      lines: Array.from({ length: 60 }, (_, i) => `“Words ${i} and more of them” said Ilse Varga.`),
    });
    expect(() => ledger.add(long.article, long, 'test 1')).toThrow(
      /has no room on its disk; make room, and run the same command again/,
    );
    expect(ledger.find(long.article)).toBe('new');
    expect(ledger.verify().faults).toEqual([]);
    databaseOf(ledger).pragma('max_page_count = 1000000');
    expect(ledger.add(long.article, long, 'test 1').outcome).toBe('new');
    expect(ledger.verify().faults).toEqual([]);
  });

  test.skipIf(process.getuid === undefined)('a file that may not be written', () => {
    const place = join(folder, 'locked');
    mkdirSync(place);
    const file = join(place, 'x.db');
    newLedger(file).close();
    chmodSync(folder, 0o755);
    chmodSync(place, 0o555);
    chmodSync(file, 0o444);
    expect(asNobody(() => refused(file))).toMatch(/may not be written|can't be opened/);
  });

  test('a file of an earlier step is brought up to date', () => {
    const file = newFile();
    new Connection(file).close();
    const ledger = newLedger(file);
    expect(databaseOf(ledger).pragma('user_version')).toBe(MIGRATIONS.length);
    ledger.close();
    openLedger(file, { mode: 'read' }).close();
  });
});

test('a password in an address is not kept', async () => {
  const ledger = newLedger();
  const url = 'https://ann:secret@post.example/ferry';
  const one = await reading({ lines: [FERRY], url });
  ledger.add({ ...one.article, url }, one, 'test 1', `pages.warc (${url})`, true);
  expect(ledger.add({ ...one.article, url }, one, 'test 1', null, true).outcome).toBe('known');
  const [entry] = databaseOf(ledger).prepare('SELECT body FROM entry').pluck().all() as Uint8Array[];
  expect(unpack(entry!)).not.toMatch(/secret|ann:/);
  expect(databaseOf(ledger).prepare('SELECT url, found FROM appearance').all()).toEqual([
    { url: 'https://post.example/ferry', found: 'pages.warc (https://post.example/ferry)' },
  ]);
  expect(ledger.verify().faults).toEqual([]);
});
