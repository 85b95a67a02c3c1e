import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse as parseCsv } from 'csv-parse/sync';
import jsonld from 'jsonld';
import { readSheet } from 'read-excel-file/node';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, test } from 'vitest';
import { goldDocuments } from '../src/evaluate/brat.js';
import { type Worded, worded } from '../src/index.js';
import type { StandingReading } from '../src/ledger/corrections.js';
import type { Hit } from '../src/ledger/hit.js';
import { STATEMENT_COLUMNS as COLUMNS, statementRow } from '../src/ledger/take.js';
import { saidIn } from '../src/record/reading.js';
import { openLedger } from '../src/runtime/ledger.js';
import { onrecord } from './cli/onrecord.js';
import { read } from './reader.js';
import { shared } from './shared.js';

/** The example newspaper, read and put on record, and taken away in every format; each is opened by a reader of others. */
const EXAMPLES = fileURLToPath(new URL('../examples/', import.meta.url));
const SCORER = shared('score/polnear.py');
const folder = mkdtempSync(join(tmpdir(), 'onrecord-exports-'));
const ledgerFile = join(folder, 'week.db');
let hits: Hit[];
let readings: StandingReading[];

const out = (name: string): string => join(folder, name);
const taken = async (format: string, ...more: string[]): Promise<string> => {
  const { code, out: text, err } = await onrecord(['export', '--ledger', ledgerFile, '--format', format, ...more]);
  expect(code, err).toBe(0);
  return text;
};
const json = async (format: string) => JSON.parse(await taken(format));

beforeAll(async () => {
  const week = readdirSync(EXAMPLES).filter((name) => name.startsWith('20'));
  // An article with what formats stumble over: pairs of surrogates, markup, a carriage return, a formula.
  writeFileSync(
    out('odd.txt'),
    '🚢 “We <b>will</b> & “shall” sail,\r\nsay I,” said Ilse Varga. 🚢\n\n“=1+1,” said Tomas Brandt.',
  );
  const sources = [...week.map((name) => EXAMPLES + name), out('odd.txt')];
  const { code } = await onrecord(['add', ...sources, '--ledger', ledgerFile], {
    openReader: async () => read,
  });
  expect(code).toBe(0);
  const ledger = openLedger(ledgerFile, { mode: 'read' });
  hits = [...ledger.every({})];
  // What an export has without --all.
  readings = [...ledger.readings()]
    .filter(({ article }) => ledger.articles().includes(article.id))
    .map((one) => {
      const persons = ledger.personsIn(one.article.id);
      const said = saidIn(one);
      const actors = said.actors.map((actor) => ({
        ...actor,
        ...(persons.has(actor.id) && { person: persons.get(actor.id)! }),
      }));
      return { ...said, actors };
    });
  ledger.close();
});

describe('the example newspaper, exported', () => {
  test('Parquet, opened by DuckDB', async () => {
    const file = out('week.parquet');
    await taken('parquet', '--output', file);
    const database = await (await DuckDBInstance.create()).connect();
    const rows = (await database.runAndReadAll(`SELECT * FROM '${file}'`)).getRowObjects();
    const days = COLUMNS.filter(({ type }) => type === 'day').map(({ name }) => name);
    const shown = rows.map((row) => ({
      ...row,
      ...Object.fromEntries(days.map((name) => [name, row[name] === null ? null : String(row[name])])),
    }));
    expect(shown).toEqual(hits.map((hit) => statementRow(hit)));
    const types = (await database.runAndReadAll(`DESCRIBE SELECT * FROM '${file}'`)).getRowObjects();
    expect(types.map(({ column_name }) => column_name)).toEqual(COLUMNS.map(({ name }) => name));
    for (const [name, type] of [
      ['p', 'DOUBLE'],
      ['code', 'VARCHAR'],
      ['published', 'DATE'],
      ['current', 'INTEGER'],
    ]) {
      expect(types.find(({ column_name }) => column_name === name)).toMatchObject({ column_type: type });
    }
  });

  test('a spreadsheet, opened by read-excel-file', async () => {
    const file = out('week.xlsx');
    await taken('xlsx', '--output', file);
    const [names, ...rows] = await readSheet(file);
    expect(names).toEqual(COLUMNS.map(({ name }) => name));
    const cell = (value: unknown, type: string): unknown => {
      if (value === null || value === '') return null;
      return type === 'day' ? new Date(String(value)) : value;
    };
    const wanted = hits.map((hit) => COLUMNS.map(({ name, type }) => cell(statementRow(hit)[name], type)));
    expect(rows.map((row) => row.map((value) => value ?? null))).toEqual(wanted);
    expect(rows.flat()).toContain('“=1+1,”');
  });

  test('CSV, opened by csv-parse and by DuckDB', async () => {
    const text = await taken('csv');
    const rows = parseCsv(text, { columns: true }) as Record<string, string>[];
    const shown = hits.map((hit) =>
      Object.fromEntries(COLUMNS.map(({ name }) => [name, String(statementRow(hit)[name] ?? '')])),
    );
    expect(rows).toEqual(shown);
    writeFileSync(out('week.csv'), text);
    const database = await (await DuckDBInstance.create()).connect();
    const counted = await database.runAndReadAll(
      `SELECT count(*) AS n FROM read_csv('${out('week.csv')}', all_varchar = true, header = true)`,
    );
    expect(Number(counted.getRowObjects()[0]!.n)).toBe(hits.length);
  });

  test('JSONL gives the readings as they stand, and can be read again', async () => {
    const text = await taken('jsonl');
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Worded<StandingReading>);
    expect(lines).toEqual(readings.filter(({ statements }) => statements.length > 0).map((one) => worded(one)));
    writeFileSync(out('week.jsonl'), text);
    const { out: report } = await onrecord(['add', out('week.jsonl'), '--ledger', ledgerFile, '--format', 'jsonl']);
    expect(
      report
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).outcome),
    ).toEqual(lines.map(() => 'known'));
  });

  test('JSON-LD, opened by a JSON-LD processor', async () => {
    const documents = await json('jsonld');
    const quads = (await jsonld.toRDF(documents)) as {
      subject: { value: string };
      predicate: { value: string };
      object: { value: string };
    }[];
    const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
    const of = (kind: string) =>
      quads.filter(
        ({ predicate, object }) => predicate.value === type && object.value === `https://schema.org/${kind}`,
      );
    const all = readings.flatMap(({ statements }) => statements);
    expect(of('Quotation')).toHaveLength(all.filter(({ kind }) => kind === 'direct' || kind === 'mixed').length);
    expect(of('Claim')).toHaveLength(all.filter(({ kind }) => kind === 'indirect').length);
    expect(of('NewsArticle')).toHaveLength(readings.length);
    const texts = quads
      .filter(({ predicate }) => predicate.value === 'https://schema.org/text')
      .map(({ object }) => object.value);
    expect(texts.sort()).toEqual(
      all
        .filter(({ kind }) => kind !== 'act')
        .map(({ words }) => words)
        .sort(),
    );
    // What is open is left out: no speaker without a name.
    const spoken = quads.filter(({ predicate }) => /spokenByCharacter|author$/.test(predicate.value));
    const named = all.filter(({ kind, speaker }) => kind !== 'act' && speaker.actor !== null).length;
    expect(spoken.filter(({ subject }) => subject.value.startsWith('urn:sha256:'))).toHaveLength(named);
  });

  test('Web Annotations: both selectors of each target give the same words', async () => {
    const texts = new Map(readings.map(({ article }) => [article.url ?? `urn:sha256:${article.id}`, article.text]));
    const annotations = await json('annotations');
    expect(annotations).toHaveLength(hits.length);
    let targets = 0;
    for (const { '@context': context, type, id, target } of annotations) {
      expect([context, type]).toEqual(['http://www.w3.org/ns/anno.jsonld', 'Annotation']);
      const article = readings.find((reading) => id.startsWith(`urn:sha256:${reading.article.id}#`))!.article;
      for (const { source, selector } of target) {
        expect(texts.has(source)).toBe(true);
        const [quote, position] = selector;
        expect(quote.type + position.type).toBe('TextQuoteSelectorTextPositionSelector');
        // Code points, as Python and the standard count.
        const points = [...article.text];
        expect(points.slice(position.start, position.end).join('')).toBe(quote.exact);
        expect(article.text).toContain(quote.prefix + quote.exact + quote.suffix);
        targets++;
      }
    }
    expect(targets).toBeGreaterThan(hits.length);
  });

  test('brat standoff, read back, and scored without a fault', async () => {
    const place = out('brat');
    await taken('brat', '--output', place);
    const byName = new Map(readings.map((reading) => [reading.article.id.slice(0, 12), reading]));
    const gold = [];
    for await (const document of goldDocuments(place)) {
      const { article, statements } = byName.get(document.name)!;
      expect(document.text).toBe(article.text);
      const points = [...article.text];
      const cut = (spans: readonly (readonly [number, number])[]) =>
        spans
          .map(([s, e]) => points.slice(s, e).join(''))
          .join(' ')
          .replace(/\s+/g, ' ');
      const own = (spans: StandingReading['statements'][number]['cue']) =>
        spans
          .map(([s, e]) => article.text.slice(s, e))
          .join(' ')
          .replace(/\s+/g, ' ')
          .trim();
      const credited = statements.filter(({ cue, content }) => cue.length > 0 && content.length > 0);
      expect(document.attributions.map(({ content, cue, source }) => [cut(content), cut(cue), cut(source)])).toEqual(
        credited.map(({ content, cue, source }) => [own(content), own(cue), own(source)]),
      );
      gold.push({ doc: document.name, attributions: document.attributions });
    }
    expect(gold).toHaveLength(readings.length);
    for (const file of readdirSync(join(place, 'attributions'))) {
      for (const line of readFileSync(join(place, 'attributions', file), 'utf8')
        .split('\n')
        .filter((one) => one.startsWith('T'))) {
        const [, offsets, words] = /^T\d+\t\w+ ([\d ;]+)\t(.*)$/.exec(line)!;
        const points = [...byName.get(file.slice(0, 12))!.article.text];
        const pieces = offsets!.split(';').map((one) => one.split(' ').map(Number));
        expect(pieces.map(([s, e]) => points.slice(s, e).join('')).join(' ')).toBe(words);
      }
    }
    writeFileSync(out('gold.jsonl'), gold.map((line) => `${JSON.stringify(line)}\n`).join(''));
  });

  test.skipIf(!existsSync(SCORER))('brat standoff, opened by the field’s scorer', () => {
    const report = execFileSync('python3', [SCORER, out('brat'), out('gold.jsonl')], { encoding: 'utf8' });
    expect(report).toMatch(/relation\s+P 1\.000 R 1\.000 F1 1\.000/);
  });

  test('TEI, parsed: said and quote nest, the parts give the words, the paragraphs the text', async () => {
    const place = out('tei');
    await taken('tei', '--output', place);
    for (const { article, actors, statements } of readings) {
      const { text, pieces, ids, refs } = tei(readFileSync(join(place, `${article.id.slice(0, 12)}.xml`), 'utf8'));
      expect(text).toBe(article.text);
      for (const ref of refs) expect(ids).toContain(ref);
      const said = statements.filter(({ kind }) => kind !== 'act');
      expect([...pieces.values()].map((words) => words.replace(/\s+/g, '')).sort()).toEqual(
        said
          .map(({ content }) =>
            content
              .map(([s, e]) => article.text.slice(s, e))
              .join('')
              .replace(/\s+/g, ''),
          )
          .sort(),
      );
      expect(actors.length).toBeGreaterThan(0);
    }
  });

  test('the quotation graph', async () => {
    const lines = (await taken('gqg'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const texts = new Set(readings.map(({ article }) => article.text));
    for (const { quotes } of lines) {
      for (const { pre, quote, post } of quotes) {
        expect([...texts].some((text) => text.includes(pre) && text.includes(quote) && text.includes(post))).toBe(true);
        expect(quote).not.toMatch(/^[“"‘]|[”"]$/);
      }
    }
    const direct = readings
      .flatMap(({ statements }) => statements)
      .filter(({ kind }) => kind === 'direct')
      .flatMap(({ content }) => content);
    expect(lines.flatMap(({ quotes }) => quotes)).toHaveLength(direct.length);
  });

  test('a choice of statements', async () => {
    const rows = parseCsv(await taken('csv', 'ferry', '--speaker', 'Ilse Varga'), { columns: true }) as Record<
      string,
      string
    >[];
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows)
      expect(row).toMatchObject({
        speaker: expect.stringMatching(/Ilse Varga/),
        words: expect.stringMatching(/ferry/i),
      });
  });

  test('what needs a place to go says so; what can’t be written leaves nothing', async () => {
    const { code, err } = await onrecord(['export', '--ledger', ledgerFile, '--format', 'parquet']);
    expect([code, err]).toEqual([
      2,
      'error: --format parquet needs a file to write to: name a file with --output\n(onrecord help export tells more)\n',
    ]);
    for (const format of ['csv', 'parquet', 'tei']) {
      const { code: failed, err: told } = await onrecord([
        'export',
        '--ledger',
        ledgerFile,
        '-f',
        format,
        '-o',
        join(ledgerFile, 'x'),
      ]);
      expect([failed, told]).toEqual([
        1,
        expect.stringMatching(/^onrecord: \S+week\.db\/x can't be written \(E\w+\); name a place/),
      ]);
    }
  });
});

/** A TEI document by an XML parser: its paragraphs' text, the words of each statement from its parts, ids and references. */
function tei(source: string) {
  const parser = new SaxesParser({ xmlns: true });
  const ids: string[] = [];
  const refs: string[] = [];
  const parts = new Map<string, { words: string; prev: string | undefined }>();
  const open: { name: string; id: string }[] = [];
  let text = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, attributes }) => {
    const value = (name: string) => attributes[name]?.value;
    const id = value('xml:id');
    if (id) ids.push(id);
    for (const name of ['who', 'toWhom', 'next', 'prev', 'source']) {
      const ref = value(name);
      if (ref) refs.push(ref.slice(1));
    }
    open.push({ name: local, id: id ?? '' });
    if (local === 'said' || local === 'quote') parts.set(id!, { words: '', prev: value('prev')?.slice(1) });
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (words) => {
    if (!open.some(({ name }) => name === 'body') || !open.some(({ name }) => name === 'p')) return;
    text += words;
    for (const { name, id } of open) if (name === 'said' || name === 'quote') parts.get(id)!.words += words;
  });
  parser.write(source).close();
  const pieces = new Map<string, string>();
  const first = (id: string): string => {
    const prev = parts.get(id)!.prev;
    return prev === undefined ? id : first(prev);
  };
  for (const [id, { words }] of parts) pieces.set(first(id), (pieces.get(first(id)) ?? '') + words);
  return { text, pieces, ids, refs };
}
