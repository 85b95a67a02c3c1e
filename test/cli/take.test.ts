import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { add, newFile, newLedger } from '../ledger/paper.js';
import { onrecord } from './onrecord.js';

let file: string;
const taken = async (...args: string[]): Promise<string> => {
  const { code, out, err } = await onrecord(['export', ...args, '--ledger', file]);
  expect(code, err).toBe(0);
  return out;
};
const rows = async (...args: string[]): Promise<Record<string, string>[]> =>
  parse(await taken(...args), { columns: true, bom: true });

/** The statements in the order of their articles' days, and of their places. */
const statementRows = async (): Promise<Record<string, string>[]> => {
  const day = ({ published, content_start }: Record<string, string>): string =>
    `${published} ${content_start!.padStart(5, '0')}`;
  return (await rows()).sort((a, b) => (day(a) < day(b) ? -1 : 1));
};

const QUAY = 'The quay will be mended before the autumn storms, and no ship will lie at it until then';

beforeAll(async () => {
  file = newFile();
  const ledger = newLedger(file);
  const [one] = await add(
    ledger,
    {
      lines: [
        `“${QUAY}” said Ilse Varga to Ada Quill on 2026-03-01 of Tomas Brandt against.`,
        '“⛵🚢 Sail on” said someone.',
        '“=1+1” said Tomas Brandt of Ilse Varga neither.',
      ],
    },
    {
      lines: ['“The quay will be mended before the autumn storms” said Ilse Varga.', '“So be it” said Tomas Brandt.'],
      publisher: 'Daily Lantern',
      published: '2026-03-04',
    },
  );
  ledger.correct(one!.statements[1]!.id, [['speaker', 'Ada Quill']], 'L. Obuya', 'the tape');
  ledger.close();
});

describe('tables', () => {
  test('statements have the sentence around, who said it, and what it was traced to', async () => {
    const [first, second, third, cut] = await statementRows();
    expect(first).toMatchObject({
      words: `“${QUAY}”`,
      context: `“${QUAY}” said Ilse Varga to Ada Quill on 2026-03-01 of Tomas Brandt against.`,
      person: 'ilse-varga',
      utterance: first!.id,
      label: 'fullest',
      current: '1',
      content_start: '0',
    });
    expect(second).toMatchObject({ person: 'ada-quill', corrected: 'speaker', label: '', utterance: second!.id });
    expect(third).toMatchObject({ person: 'tomas-brandt', open_fields: 'time addressee channel' });
    expect(cut).toMatchObject({ utterance: first!.id, label: 'cut', published: '2026-03-04' });
  });

  test('of whom each speaks, and the statement behind it', async () => {
    const statements = await statementRows();
    expect(await rows('--table', 'about')).toMatchObject([
      {
        statement: statements[0]!.id,
        actor: 'Ilse Varga',
        actor_person: 'ilse-varga',
        target: 'Tomas Brandt',
        target_person: 'tomas-brandt',
        stance: 'against',
        stance_sign: '-1',
      },
      { statement: statements[2]!.id, target_person: 'ilse-varga', stance: 'neither', stance_sign: '0' },
    ]);
    expect(await rows('--table', 'about', '--speaker', 'Varga')).toHaveLength(1);
  });

  test('utterances, variants, findings, corrections and people of what was chosen', async () => {
    const [first, , , cut] = await statementRows();
    const lantern = ['--outlet', 'Lantern', '--table'];
    expect((await rows(...lantern, 'utterances')).map(({ id, statements }) => [id, statements])).toEqual(
      expect.arrayContaining([[first!.id, '2']]),
    );
    expect(await rows(...lantern, 'variants')).toMatchObject([{ statement: cut!.id, label: 'cut' }]);
    expect((await rows('--table', 'findings')).map(({ kind }) => kind)).toContain('cut');
    const [finding] = (await rows(...lantern, 'findings')).filter(({ kind }) => kind === 'cut');
    expect(finding).toMatchObject({ statement: cut!.id, elsewhere: first!.id, publisher: 'Daily Lantern' });
    expect(await rows('--table', 'corrections')).toMatchObject([{ value: 'Ada Quill', by: 'L. Obuya' }]);
    expect(await rows(...lantern, 'corrections')).toEqual([]);
    expect((await rows(...lantern, 'people')).map(({ id }) => id).sort()).toEqual(['ilse-varga', 'tomas-brandt']);
  });

  test('as lines of JSON: what is open is null, and so is its probability', async () => {
    const text = await taken('--table', 'variants', '--format', 'jsonl');
    expect(
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).label)
        .sort(),
    ).toEqual(['cut', 'fullest']);
    const { out } = await onrecord(['search', 'books', '--format', 'json', '--ledger', file]);
    expect(JSON.parse(out).total).toBe(0);
  });
});

test('what is open has no probability, and a code is text', async () => {
  const own = newFile();
  const ledger = newLedger(own);
  await add(ledger, { lines: ['“Open the books” said someone.'] });
  const [row] = [...ledger.take({}, 'statements').rows];
  expect(row).toMatchObject({ speaker: null, speaker_p: null, person: null });
  ledger.close();
});

test('offsets count code points where that is asked for', async () => {
  const [, utf16] = await rows('Sail');
  expect(utf16).toBeUndefined();
  const [units] = await rows('Sail');
  const [points] = await rows('Sail', '--offsets', 'codepoints');
  const text = JSON.parse(await taken('Sail', '--format', 'jsonl')).article.text as string;
  expect(text.slice(Number(units!.content_start), Number(units!.content_end))).toBe('“⛵🚢 Sail on”');
  const own = [...text].slice(Number(points!.content_start), Number(points!.content_end)).join('');
  expect(own).toBe('“⛵🚢 Sail on”');
  const json = JSON.parse(await taken('Sail', '--format', 'jsonl', '--offsets', 'codepoints'));
  const [[start, end]] = json.statements[0].content;
  expect([...text].slice(start, end).join('')).toBe('“⛵🚢 Sail on”');
});

test('for spreadsheets: a mark of UTF-8, and no formula', async () => {
  const text = await taken('--spreadsheet');
  expect(text.startsWith('\ufeffid,')).toBe(true);
  expect((await taken()).startsWith('id,')).toBe(true);
  const ledger = newLedger(file);
  ledger.close();
  const formula = newFile();
  const other = newLedger(formula);
  await add(other, { lines: ['“Well” said Ilse Varga.'], title: '=HYPERLINK("x")' });
  other.close();
  const { out } = await onrecord(['export', '--spreadsheet', '--ledger', formula]);
  const [row] = parse(out, { columns: true, bom: true }) as Record<string, string>[];
  expect(row!.title).toBe(`'=HYPERLINK("x")`);
});

test.each([
  [
    ['--table', 'about', '--format', 'tei', '-o', 'x'],
    /--table about is for --format csv, xlsx, jsonl, parquet: tei is of/,
  ],
  [['--offsets', 'codepoints', '--format', 'gqg'], /--offsets is for --format csv, xlsx, jsonl, parquet/],
  [['--spreadsheet', '--format', 'jsonl'], /--spreadsheet is for --format csv/],
])('%j is refused', async (args, message) => {
  const { code, err } = await onrecord(['export', ...args, '--ledger', file]);
  expect([code, err]).toEqual([2, expect.stringMatching(message)]);
});

test('--least leaves out what is less probable', async () => {
  const ledger = newLedger(newFile());
  const [one] = await add(ledger, { lines: ['“Well” said Ilse Varga.'] });
  expect(one!.statements[0]!.p).toBe(0.9);
  for (const [least, count] of [
    [0.9, 1],
    [0.95, 0],
  ] as const) {
    expect(ledger.count({ least })).toBe(count);
    expect(ledger.count({ least, words: 'well' })).toBe(count);
    expect(ledger.search({ least }, { sort: 'added', limit: 5 })).toHaveLength(count);
    expect([...ledger.take({ least }, 'statements').rows]).toHaveLength(count);
  }
  ledger.close();
  expect((await onrecord(['search', '--least', '2', '--ledger', file])).err).toMatch(/Give a number from 0 to 1/);
});

test('the ledger may be named by a variable', async () => {
  const before = process.env.ONRECORD_LEDGER;
  process.env.ONRECORD_LEDGER = file;
  try {
    expect((await onrecord(['search', '--count'])).out).toBe('5\n');
    const { code } = await onrecord(['search', '--count', '--ledger', '/nowhere/else.db']);
    expect(code).toBe(4);
  } finally {
    if (before === undefined) delete process.env.ONRECORD_LEDGER;
    else process.env.ONRECORD_LEDGER = before;
  }
});

describe('the corpus', () => {
  test('has each corrected article whole, as the reader is trained on it, in code points', async () => {
    const lines = (await taken('--format', 'corpus')).trim().split('\n');
    expect(lines).toHaveLength(1);
    const { text, part, actors, statements, spurious, hand } = JSON.parse(lines[0]!);
    const words = ([start, end]: [number, number]) => [...text].slice(start, end).join('');
    expect([part, statements.length, spurious]).toEqual(['train', 3, []]);
    expect(statements.map(({ content }: { content: [number, number][] }) => content.map(words))).toEqual([
      [`“${QUAY}”`],
      ['“⛵🚢 Sail on”'],
      ['“=1+1”'],
    ]);
    expect(hand).toEqual([[], ['speaker'], []]);
    // Ada Quill speaks in the second by hand, and is named in the first.
    expect(actors[statements[1].speaker]).toMatchObject({ name: 'Ada Quill', type: 'person' });
    expect(words(actors[statements[1].speaker].named)).toBe('Ada Quill');
  });
});
