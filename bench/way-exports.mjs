// Whether all that a ledger exports is what its format promises, for way.mjs.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { EXPORT_FORMATS, EXPORT_TABLES, FOLDERS, TABULAR, toDisk } from '../dist/cli/export.js';

/** Exports all tables in all formats, and reads them again. @throws {Error} that says which can't be read */
export async function checkExports(ledger) {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-way-'));
  const counts = new Map();
  try {
    for (const format of EXPORT_FORMATS) {
      for (const table of TABULAR.includes(format) ? EXPORT_TABLES : ['statements']) {
        // Made anew of all articles each time.
        if (table === 'findings' && format !== 'jsonl') continue;
        const output = join(folder, `${table}.${format}`);
        const taking = { query: { all: true }, format, table, offsets: 'utf16', spreadsheet: false };
        const count = await toDisk(ledger, taking, output);
        // The corpus holds only what people corrected, which here is nothing.
        const due = format === 'corpus' ? 0 : (counts.get(table) ?? count);
        if (count !== due) throw new Error(`${table} as ${format} has ${count}, not ${due}`);
        if (format !== 'corpus') counts.set(table, count);
        try {
          check(output, format, count);
        } catch (error) {
          throw new Error(`${table} as ${format}: ${error.message}`);
        }
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function check(output, format, count) {
  if (FOLDERS.includes(format)) return format === 'tei' ? checkTei(output) : checkBrat(output);
  const bytes = readFileSync(output);
  if (format === 'parquet') return expect(bytes.toString('latin1', 0, 4), 'PAR1');
  if (format === 'xlsx') return checkXlsx(bytes);
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  if (format === 'csv') expect(parseCsv(text).length, count + 1);
  else if (format === 'jsonld' || format === 'annotations') JSON.parse(text);
  else for (const line of text.split('\n').slice(0, -1)) JSON.parse(line);
}

function checkXlsx(bytes) {
  for (const [name, part] of Object.entries(unzipSync(bytes))) checkXml(name, Buffer.from(part).toString('utf8'));
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
