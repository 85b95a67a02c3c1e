// Whether all that a ledger exports is what its format promises, for way.mjs.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parse as parseCsv } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { parquetMetadata } from 'hyparquet';
import { SaxesParser } from 'saxes';
import { EXPORT_FORMATS, EXPORT_TABLES, FOLDERS, TABULAR, toDisk } from '../dist/cli/export.js';

/** Formats of statements only. */
const OTHERS = EXPORT_FORMATS.filter((format) => !TABULAR.includes(format));
/** The views that have a row for each row of a table, and for what stood at an address before. */
const VIEWS = { statements: 'attributions', about: 'stances', variants: 'variants' };

/**
 * Exports all tables, each in one of the formats of tables, and the statements in two of the others, and reads them again. Which formats
 * is told by `turn`, so that a few ledgers see all.
 *
 * @throws {Error} that says what can't be read, or lacks something
 */
export async function checkExports(ledger, file, turn) {
  const folder = mkdtempSync(join(dirname(file), 'exports-'));
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    for (const { table, format } of inTurn(turn)) {
      const output = join(folder, `${table}.${format}`);
      const taking = { query: { all: true }, format, table, offsets: 'utf16', spreadsheet: false };
      const count = await toDisk(ledger, taking, output);
      const view = VIEWS[table];
      // The corpus holds only what people corrected, which here is nothing.
      const due =
        format === 'corpus'
          ? 0
          : view
            ? database.prepare(`SELECT count(*) AS n FROM ${view} WHERE current`).get().n
            : count;
      if (count !== due) throw new Error(`${table} as ${format} has ${count}, not ${due}`);
      try {
        check(output, format, count);
      } catch (error) {
        throw new Error(`${table} as ${format}: ${error.message}`);
      }
    }
  } finally {
    database.close();
    rmSync(folder, { recursive: true });
  }
}

function inTurn(turn) {
  const of = (list, place) => list[place % list.length];
  const tables = EXPORT_TABLES.map((table, i) => ({ table, format: of(TABULAR, turn + i) }));
  return [...tables, ...[2 * turn, 2 * turn + 1].map((place) => ({ table: 'statements', format: of(OTHERS, place) }))];
}

function check(output, format, count) {
  if (FOLDERS.includes(format)) return format === 'tei' ? checkTei(output) : checkBrat(output);
  const bytes = readFileSync(output);
  if (format === 'parquet') {
    const { buffer, byteOffset, byteLength } = bytes;
    return expect(Number(parquetMetadata(buffer.slice(byteOffset, byteOffset + byteLength)).num_rows), count);
  }
  if (format === 'xlsx') return checkXlsx(bytes, count);
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  if (format === 'csv') expect(parseCsv(text).length, count + 1);
  else if (format === 'jsonld' || format === 'annotations') JSON.parse(text);
  else {
    const lines = text.split('\n').slice(0, -1).map(JSON.parse);
    // Of statements there is a line for each article's reading.
    const rows = lines.flatMap((line) => line.statements ?? [line]);
    if (format === 'jsonl') expect(rows.length, count);
  }
}

function checkXlsx(bytes, count) {
  let rows = 0;
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    const text = Buffer.from(part).toString('utf8');
    checkXml(name, text);
    if (name.includes('worksheets')) rows += text.split('<row').length - 1;
  }
  expect(rows, count + 1);
}

function checkTei(folder) {
  for (const name of readdirSync(folder)) checkXml(name, readFileSync(join(folder, name), 'utf8'));
}

function checkXml(name, text) {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new Error(`${name}: ${error.message}`);
  });
  parser.write(text).close();
}

/** Each line's offsets, in code points, give its words, with spaces for line ends. */
function checkBrat(folder) {
  for (const name of readdirSync(join(folder, 'attributions'))) {
    const text = [...readFileSync(join(folder, 'text', name.replace(/ann$/, 'txt')), 'utf8')];
    for (const line of readFileSync(join(folder, 'attributions', name), 'utf8').split('\n')) {
      const found = /^T\d+\t\S+ ([\d ;]+)\t(.*)$/.exec(line);
      if (!found) continue;
      const spans = found[1].split(';').map((span) => span.split(' ').map(Number));
      const words = spans.map(([start, end]) => text.slice(start, end).join('')).join(' ');
      if (spaced(words) !== spaced(found[2])) throw new Error(`${name}: ${JSON.stringify([line, words])}`);
    }
  }
}

const spaced = (words) => words.replace(/\s/g, ' ');

function expect(found, wanted) {
  if (found !== wanted) throw new Error(`has ${found}, not ${wanted}`);
}
