import { once } from 'node:events';
import { createWriteStream, rmSync } from 'node:fs';
import { mkdir, open, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { InputError } from '../errors.js';
import { toAnnotations } from '../formats/annotation.js';
import { toBrat } from '../formats/brat.js';
import { csvLine } from '../formats/csv.js';
import { toGqg } from '../formats/gqg.js';
import { toJsonLd } from '../formats/jsonld.js';
import { toTei } from '../formats/tei.js';
import { WORDING } from '../language/en/wording.js';
import { worded } from '../language/wording.js';
import type { StandingReading } from '../ledger/corrections.js';
import { LedgerError } from '../ledger/database.js';
import type { Ledger } from '../ledger/ledger.js';
import { COLUMNS, type Query } from '../ledger/query.js';
import { checkOverwritten, placeOf } from './overwrite.js';
import { write } from './terminal.js';

export const EXPORT_FORMATS = ['csv', 'jsonl', 'parquet', 'jsonld', 'annotations', 'brat', 'tei', 'gqg'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
/** Formats of a file an article, which are put into a folder. */
export const FOLDERS: readonly ExportFormat[] = ['brat', 'tei'];
/** SHA-256, as an article is named by. */
const HASH = /^[0-9a-f]{64}$/;
/** How a file begins that this program exported. */
const BEGINNINGS: Readonly<Record<ExportFormat, string>> = {
  csv: `${COLUMNS.slice(0, 4)
    .map(({ name }) => name)
    .join(',')},`,
  parquet: 'PAR1',
  jsonl: '{"article":{"id":"',
  jsonld: '[\n{"@context":{"@vocab":"https://schema.org/"}',
  annotations: '[\n{"@context":"http://www.w3.org/ns/anno.jsonld"',
  gqg: '{"date":',
  // Put into folders.
  brat: '',
  tei: '',
};
/** Formats of one array. */
const ARRAYS: readonly ExportFormat[] = ['jsonld', 'annotations'];

/**
 * Writes the statements that a query finds to a file or a folder.
 *
 * @param isForced whether a file is replaced that is no export
 * @returns how many they are
 * @throws {InputError} if it is a ledger, or a file that is no export
 */
export async function toDisk(
  ledger: Ledger,
  query: Query,
  format: ExportFormat,
  output: string,
  isForced = false,
): Promise<number> {
  if (FOLDERS.includes(format)) return toFolder(ledger, query, format, output);
  const place = placeOf(output);
  // A device or a pipe is written into, and stays what it is.
  if (place.isStream) {
    if (format === 'parquet') throw new InputError('is no file', output, 'name a file for Parquet');
    return toFile(ledger, query, format, place.path, 'w');
  }
  checkOverwritten(place.path, output, { name: format, begins: BEGINNINGS[format] }, isForced);
  return drafted(place.path, (draft) =>
    format === 'parquet' ? toParquet(ledger, query, draft) : toFile(ledger, query, format, draft, 'wx'),
  );
}

/** Writes a file beside its place, and puts it there when it is whole. */
async function drafted<T>(path: string, written: (draft: string) => Promise<T>): Promise<T> {
  const draft = `${path}.${process.pid}.tmp`;
  const drop = (): void => rmSync(draft, { force: true });
  process.once('exit', drop);
  try {
    const result = await written(draft);
    await rename(draft, path);
    return result;
  } catch (error) {
    // One that was there before is not ours to take away.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') drop();
    throw error;
  } finally {
    process.off('exit', drop);
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

async function toFile(
  ledger: Ledger,
  query: Query,
  format: ExportFormat,
  file: string,
  flags: 'w' | 'wx',
): Promise<number> {
  const stream = createWriteStream(file, { flags });
  await once(stream, 'open');
  const count = await toStream(ledger, query, format, stream);
  stream.end();
  await finished(stream);
  return count;
}

async function toParquet(ledger: Ledger, query: Query, file: string): Promise<number> {
  // Opened first: what can't be written is then told as for the other formats.
  await (await open(file, 'wx')).close();
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
    // It names a file: a ledger that somebody else made may have anything there.
    if (!HASH.test(id))
      throw new LedgerError(`has an article whose id is no hash (${JSON.stringify(id)})`, ledger.file, 'verify it');
    const name = id.slice(0, ledger.digits(id));
    const put = (path: string, content: string): Promise<void> =>
      drafted(path, (draft) => writeFile(draft, content, { flag: 'wx' }));
    if (format === 'brat') {
      await put(join(texts, `${name}.txt`), reading.article.text);
      await put(join(annotations, `${name}.ann`), toBrat(reading));
    } else await put(join(folder, `${name}.xml`), toTei(reading));
  }
  return count;
}
