import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { toAnnotations } from '../formats/annotation.js';
import { toBrat } from '../formats/brat.js';
import { csvLine } from '../formats/csv.js';
import { toGqg } from '../formats/gqg.js';
import { toJsonLd } from '../formats/jsonld.js';
import { toTei } from '../formats/tei.js';
import { WORDING } from '../language/en/wording.js';
import { worded } from '../language/wording.js';
import type { StandingReading } from '../ledger/corrections.js';
import type { Ledger } from '../ledger/ledger.js';
import { COLUMNS, type Query } from '../ledger/query.js';
import { write } from './terminal.js';

export const EXPORT_FORMATS = ['csv', 'jsonl', 'parquet', 'jsonld', 'annotations', 'brat', 'tei', 'gqg'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
/** Formats of a file an article, which are put into a folder. */
export const FOLDERS: readonly ExportFormat[] = ['brat', 'tei'];
/** Formats of one array. */
const ARRAYS: readonly ExportFormat[] = ['jsonld', 'annotations'];

/**
 * Writes the statements that a query finds to a file or a folder.
 *
 * @returns how many they are
 */
export async function toDisk(ledger: Ledger, query: Query, format: ExportFormat, output: string): Promise<number> {
  if (FOLDERS.includes(format)) return toFolder(ledger, query, format, output);
  // The file appears when it is whole.
  const draft = `${output}.${process.pid}.tmp`;
  try {
    const count =
      format === 'parquet' ? await toParquet(ledger, query, draft) : await toFile(ledger, query, format, draft);
    await rename(draft, output);
    return count;
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/**
 * Writes the statements that a query finds to a stream, as they are fetched.
 *
 * @returns how many they are
 */
export async function toStream(ledger: Ledger, query: Query, format: ExportFormat, stream: Writable): Promise<number> {
  if (format === 'csv') return toCsv(ledger, query, stream);
  let count = 0;
  const isArray = ARRAYS.includes(format);
  let between = '';
  if (isArray) await write(stream, '[');
  for (const reading of ledger.readingsOf(query)) {
    count += reading.statements.length;
    for (const item of items(reading, format)) {
      await write(stream, isArray ? `${between}\n${JSON.stringify(item)}` : `${JSON.stringify(item)}\n`);
      between = ',';
    }
  }
  if (isArray) await write(stream, '\n]\n');
  return count;
}

/** What a reading is in a format of JSON. */
function items(reading: StandingReading, format: ExportFormat): readonly unknown[] {
  switch (format) {
    case 'jsonld':
      return [toJsonLd(reading)];
    case 'annotations':
      return toAnnotations(reading, WORDING);
    case 'gqg':
      return [toGqg(reading)];
    default:
      return [worded(reading, WORDING)];
  }
}

async function toCsv(ledger: Ledger, query: Query, stream: Writable): Promise<number> {
  let count = 0;
  await write(stream, csvLine(COLUMNS.map(({ name }) => name)));
  for (const hit of ledger.every(query)) {
    count++;
    await write(stream, csvLine(COLUMNS.map(({ name }) => hit[name])));
  }
  return count;
}

async function toFile(ledger: Ledger, query: Query, format: ExportFormat, file: string): Promise<number> {
  const stream = createWriteStream(file);
  await once(stream, 'open');
  const count = await toStream(ledger, query, format, stream);
  stream.end();
  await finished(stream);
  return count;
}

async function toParquet(ledger: Ledger, query: Query, file: string): Promise<number> {
  // Opened first: what can't be written is then told as for the other formats.
  await (await open(file, 'w')).close();
  const { writeParquet } = await import('../formats/parquet.js');
  let count = 0;
  const counted = function* () {
    for (const hit of ledger.every(query)) {
      count++;
      yield hit;
    }
  };
  await writeParquet(file, COLUMNS, counted());
  return count;
}

/** brat: `text/ID.txt` and `attributions/ID.ann`, as PolNeAR has them. TEI: `ID.xml`. IDs are as many of the articles' first digits as tell them from all others. */
async function toFolder(ledger: Ledger, query: Query, format: ExportFormat, folder: string): Promise<number> {
  const [texts, annotations] =
    format === 'brat' ? [join(folder, 'text'), join(folder, 'attributions')] : [folder, folder];
  await mkdir(texts, { recursive: true });
  await mkdir(annotations, { recursive: true });
  let count = 0;
  for (const reading of ledger.readingsOf(query)) {
    count += reading.statements.length;
    const { id } = reading.article;
    const name = id.slice(0, ledger.digits(id));
    if (format === 'brat') {
      await writeFile(join(texts, `${name}.txt`), reading.article.text);
      await writeFile(join(annotations, `${name}.ann`), toBrat(reading));
    } else await writeFile(join(folder, `${name}.xml`), toTei(reading));
  }
  return count;
}
