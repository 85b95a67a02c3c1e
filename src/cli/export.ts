import { once } from 'node:events';
import { createWriteStream, rmSync } from 'node:fs';
import { mkdir, open, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { InputError } from '../errors.js';
import { toAnnotations } from '../formats/annotation.js';
import { toBrat } from '../formats/brat.js';
import { toCorpus } from '../formats/corpus.js';
import { csvLine, noFormula, UTF_8 } from '../formats/csv.js';
import { toGqg } from '../formats/gqg.js';
import { toJsonLd } from '../formats/jsonld.js';
import { toTei } from '../formats/tei.js';
import { WORDING } from '../language/en/wording.js';
import { worded } from '../language/wording.js';
import type { StandingReading } from '../ledger/corrections.js';
import { LedgerError } from '../ledger/database.js';
import type { Ledger } from '../ledger/ledger.js';
import type { Query } from '../ledger/query.js';
import { COLUMNS_OF, type Row, TABLES, type Table } from '../ledger/take.js';
import { inView } from '../record/moved.js';
import { CodePoints } from '../text/codepoints.js';
import type { Span } from '../text/span.js';
import { FINDING_COLUMNS, findingsTable } from './findings-table.js';
import { checkOverwritten, placeOf } from './overwrite.js';
import { visible } from './screen/json.js';
import { write } from './terminal.js';

export const EXPORT_FORMATS = [
  'csv',
  'xlsx',
  'jsonl',
  'parquet',
  'jsonld',
  'annotations',
  'brat',
  'tei',
  'gqg',
  'corpus',
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
/** Formats of a file an article, which are put into a folder. */
export const FOLDERS: readonly ExportFormat[] = ['brat', 'tei'];
/** SHA-256, as an article is named by. */
const HASH = /^[0-9a-f]{64}$/;
/** How a file begins that this program exported, but for tables. */
const BEGINNINGS: Readonly<Record<Exclude<ExportFormat, 'csv'>, string>> = {
  parquet: 'PAR1',
  // As any archive; its names are looked at, too.
  xlsx: 'PK',
  jsonl: '{"article":{"id":"',
  jsonld: '[\n{"@context":{"@vocab":"https://schema.org/"}',
  annotations: '[\n{"@context":"http://www.w3.org/ns/anno.jsonld"',
  gqg: '{"date":',
  corpus: '{"doc":"',
  // Put into folders.
  brat: '',
  tei: '',
};
/** Formats of rows, which all tables have. */
export const TABULAR: readonly ExportFormat[] = ['csv', 'xlsx', 'jsonl', 'parquet'];
/** Formats of one file that is written in one piece. */
export const FILES: readonly ExportFormat[] = ['parquet', 'xlsx'];
/** Formats of one array. */
const ARRAYS: readonly ExportFormat[] = ['jsonld', 'annotations'];

export const EXPORT_TABLES = [...TABLES, 'findings'] as const;
export type ExportTable = (typeof EXPORT_TABLES)[number];

/** In what offsets are counted. */
export const OFFSETS = ['utf16', 'codepoints'] as const;

/** What is taken away, and how. */
export interface Taking {
  readonly query: Query;
  readonly format: ExportFormat;
  readonly table: ExportTable;
  readonly offsets: (typeof OFFSETS)[number];
  /** Whether CSV is for a spreadsheet: with a mark of UTF-8, and no cell a formula. */
  readonly spreadsheet: boolean;
}

/**
 * Writes what belongs to the statements that a query finds to a file or a folder.
 *
 * @param isForced whether a file is replaced that is no export
 * @returns how many rows, or statements, they are
 * @throws {InputError} if it is a ledger, or a file that is no export
 */
export async function toDisk(ledger: Ledger, taking: Taking, output: string, isForced = false): Promise<number> {
  const { format } = taking;
  if (FOLDERS.includes(format)) return toFolder(ledger, taking, output);
  const place = placeOf(output);
  // A device or a pipe is written into, and stays what it is.
  if (place.isStream) {
    if (FILES.includes(format)) throw new InputError('is no file', output, `name a file for ${format}`);
    return toFile(ledger, taking, place.path, 'w');
  }
  const names = namesOf(taking);
  const { isSheetOf } = format === 'xlsx' ? await import('../formats/xlsx.js') : { isSheetOf: () => true };
  checkOverwritten(
    place.path,
    output,
    { name: format, begins: beginningsOf(taking), isOurs: (path: string) => isSheetOf(path, names) },
    isForced,
  );
  return drafted(place.path, (draft) => {
    if (format === 'parquet') return toParquet(ledger, taking, draft);
    if (format === 'xlsx') return toXlsx(ledger, taking, draft);
    return toFile(ledger, taking, draft, 'wx');
  });
}

function namesOf({ table }: Taking): string[] {
  return (table === 'findings' ? FINDING_COLUMNS : COLUMNS_OF[table]).map(({ name }) => name);
}

/** How a file begins that is such an export, in UTF-8 as it is read byte by byte. */
function beginningsOf(taking: Taking): string[] {
  const { format, table } = taking;
  const names = namesOf(taking);
  if (format === 'csv') {
    const head = `${names.slice(0, 3).join(',')},`;
    return [head, Buffer.from(UTF_8 + head).toString('latin1')];
  }
  return [format === 'jsonl' && table !== 'statements' ? `{"${names[0]}":` : BEGINNINGS[format]];
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
 * Writes the same to a stream, as it is fetched.
 *
 * @returns how many rows, or statements, they are
 */
export async function toStream(ledger: Ledger, taking: Taking, stream: Writable): Promise<number> {
  const { format, table } = taking;
  if (format === 'csv') return toCsv(ledger, taking, stream);
  if (format === 'jsonl' && table !== 'statements') return toLines(ledger, taking, stream);
  let count = 0;
  const isArray = ARRAYS.includes(format);
  let between = '';
  if (isArray) await write(stream, '[');
  for (const reading of readings(ledger, taking)) {
    const all = items(reading, format);
    if (all.length > 0) count += reading.statements.length;
    for (const item of all) {
      await write(
        stream,
        isArray ? `${between}\n${visible(JSON.stringify(item))}` : `${visible(JSON.stringify(item))}\n`,
      );
      between = ',';
    }
  }
  if (isArray) await write(stream, '\n]\n');
  return count;
}

/** The readings that a query touches, with who their actors are over all articles. */
function* readings(ledger: Ledger, { query, format, offsets }: Taking): Generator<StandingReading> {
  for (const standing of ledger.readingsOf(query)) {
    // What is learnt from is an article with all that it says.
    const reading = format === 'corpus' ? ledger.reading(standing.article.id)! : standing;
    const persons = ledger.personsIn(reading.article.id);
    const actors = reading.actors.map((actor) => {
      const person = persons.get(actor.id);
      return person === undefined ? actor : { ...actor, person };
    });
    const known = { ...reading, actors };
    yield offsets === 'codepoints' && format === 'jsonl' ? inPoints(known) : known;
  }
}

/** A reading with its offsets in code points; ids stay. */
function inPoints(reading: StandingReading): StandingReading {
  const { text } = reading.article;
  const points = new CodePoints(text);
  const into = ([start, end]: Span): Span => [points.fromUtf16(start), points.fromUtf16(end)];
  return inView(reading, { text, into, back: into });
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
    case 'corpus': {
      const line = toCorpus(reading);
      return line === null ? [] : [line];
    }
    default:
      return [worded(reading, WORDING)];
  }
}

/** The table that is asked for. */
function tableOf(ledger: Ledger, { query, table, offsets }: Taking): Table {
  if (table === 'findings') return findingsTable(ledger, query);
  const own = ledger.take(query, table);
  if (table !== 'statements' || offsets === 'utf16') return own;
  return { columns: own.columns, rows: pointed(ledger, own.rows) };
}

/** Rows of statements with their offsets in code points. */
function* pointed(ledger: Ledger, rows: Iterable<Row>): Generator<Row> {
  let [last, points] = ['', new CodePoints('')];
  for (const row of rows) {
    const article = row.article as string;
    if (article !== last) points = new CodePoints(ledger.reading(article)!.article.text);
    last = article;
    const moved = (name: string): number | null => (row[name] === null ? null : points.fromUtf16(row[name] as number));
    yield { ...row, content_start: moved('content_start'), content_end: moved('content_end') };
  }
}

async function toCsv(ledger: Ledger, taking: Taking, stream: Writable): Promise<number> {
  const { columns, rows } = tableOf(ledger, taking);
  const cell = taking.spreadsheet ? noFormula : (value: unknown): unknown => value;
  let count = 0;
  await write(stream, `${taking.spreadsheet ? UTF_8 : ''}${csvLine(columns.map(({ name }) => name))}`);
  for (const row of rows) {
    count++;
    await write(stream, csvLine(columns.map(({ name }) => cell(row[name]))));
  }
  return count;
}

async function toLines(ledger: Ledger, taking: Taking, stream: Writable): Promise<number> {
  let count = 0;
  for (const row of tableOf(ledger, taking).rows) {
    count++;
    await write(stream, `${visible(JSON.stringify(row))}\n`);
  }
  return count;
}

async function toFile(ledger: Ledger, taking: Taking, file: string, flags: 'w' | 'wx'): Promise<number> {
  const stream = createWriteStream(file, { flags });
  await once(stream, 'open');
  const count = await toStream(ledger, taking, stream);
  stream.end();
  await finished(stream);
  return count;
}

async function toParquet(ledger: Ledger, taking: Taking, file: string): Promise<number> {
  // Opened first: what can't be written is then told as for the other formats.
  await (await open(file, 'wx')).close();
  const { writeParquet } = await import('../formats/parquet.js');
  const { columns, rows } = tableOf(ledger, taking);
  let count = 0;
  const counted = function* () {
    for (const row of rows) {
      count++;
      yield row;
    }
  };
  await writeParquet(file, columns, counted());
  return count;
}

async function toXlsx(ledger: Ledger, taking: Taking, file: string): Promise<number> {
  // Opened first, as for Parquet.
  await (await open(file, 'wx')).close();
  const { TooManyRows, writeXlsx } = await import('../formats/xlsx.js');
  const { columns, rows } = tableOf(ledger, taking);
  try {
    return await writeXlsx(file, taking.table, columns, rows);
  } catch (error) {
    if (!(error instanceof TooManyRows)) throw error;
    throw new InputError(error.message, taking.table, 'choose fewer by words and fields, or take csv or parquet');
  }
}

/**
 * brat: `text/ID.txt` and `attributions/ID.ann`, as PolNeAR has them. TEI: `ID.xml`. IDs are the articles' first digits, as
 * many as tell each from the others on record.
 */
async function toFolder(ledger: Ledger, taking: Taking, folder: string): Promise<number> {
  const { format } = taking;
  const [texts, annotations] =
    format === 'brat' ? [join(folder, 'text'), join(folder, 'attributions')] : [folder, folder];
  await mkdir(texts, { recursive: true });
  await mkdir(annotations, { recursive: true });
  let count = 0;
  for (const reading of readings(ledger, taking)) {
    count += reading.statements.length;
    const { id, text } = reading.article;
    // It names a file: a ledger that somebody else made may have anything there.
    if (!HASH.test(id))
      throw new LedgerError(`has an article whose id is no hash (${JSON.stringify(id)})`, ledger.file, 'verify it');
    const name = id.slice(0, ledger.digits(id));
    const put = (path: string, content: string): Promise<void> =>
      drafted(path, (draft) => writeFile(draft, content, { flag: 'wx' }));
    if (format === 'brat') {
      await put(join(texts, `${name}.txt`), text);
      await put(join(annotations, `${name}.ann`), toBrat(reading));
    } else await put(join(folder, `${name}.xml`), toTei(reading));
  }
  return count;
}
