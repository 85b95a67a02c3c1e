import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { InputError } from '../../errors.js';
import { toAnnotations } from '../../formats/annotation.js';
import { toBrat } from '../../formats/brat.js';
import { csvLine } from '../../formats/csv.js';
import { toGqg } from '../../formats/gqg.js';
import { toJsonLd } from '../../formats/jsonld.js';
import { toTei } from '../../formats/tei.js';
import { WORDING } from '../../language/en/wording.js';
import { worded } from '../../language/wording.js';
import type { StandingReading } from '../../ledger/corrections.js';
import type { Ledger } from '../../ledger/ledger.js';
import { articlesOf, COLUMNS, every, type Query } from '../../ledger/query.js';
import { type LedgerOptions, withLedger } from '../ledger.js';
import { plural } from '../screen/plural.js';
import { EXIT, type Terminal, write } from '../terminal.js';

export const EXPORT_FORMATS = ['csv', 'jsonl', 'parquet', 'jsonld', 'annotations', 'brat', 'tei', 'gqg'] as const;
type ExportFormat = (typeof EXPORT_FORMATS)[number];
/** Formats of a file an article, which are put into a folder. */
const FOLDERS: readonly ExportFormat[] = ['brat', 'tei'];

export interface ExportOptions extends LedgerOptions {
  readonly format: ExportFormat;
  /** A file, or a folder for formats of a file an article; standard output without it. */
  readonly output?: string;
}

/** `onrecord export`: the statements that a query finds, in a format of others. */
export function exportCommand(query: Query, options: ExportOptions, terminal: Terminal): Promise<number> {
  const { format, output } = options;
  if (output === undefined && (format === 'parquet' || FOLDERS.includes(format))) {
    const what = format === 'parquet' ? 'a file' : 'a folder';
    throw new InputError(`needs ${what} to write to`, `--format ${format}`, `name ${what} with --output`);
  }
  return withLedger(options, 'read', async (ledger) => {
    try {
      const count =
        output === undefined
          ? await toStream(ledger, query, format, terminal.stdout)
          : await toDisk(ledger, query, format, output);
      if (output !== undefined) await write(terminal.stderr, `${plural(count, 'statement')} written to ${output}.\n`);
      return EXIT.done;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (output === undefined || !/^E[A-Z]+$/.test(code ?? '')) throw error;
      throw new InputError(
        `can't be written (${code})`,
        output,
        'name a place that you may write to, on a disk with room',
      );
    }
  });
}

/** The readings that a query touches, each with the statements that it finds. */
function* readings(ledger: Ledger, query: Query): Generator<StandingReading> {
  for (const { article, statements } of articlesOf(ledger.database, query)) {
    const reading = ledger.reading(article)!;
    yield { ...reading, statements: reading.statements.filter(({ id }) => statements.has(id)) };
  }
}

async function toDisk(ledger: Ledger, query: Query, format: ExportFormat, output: string): Promise<number> {
  if (FOLDERS.includes(format)) return toFolder(ledger, query, format, output);
  // The file appears when it is whole.
  const draft = `${output}.${process.pid}.tmp`;
  let count = 0;
  try {
    if (format === 'parquet') {
      // Opened first: what can't be written is then told as for the other formats.
      await (await open(draft, 'w')).close();
      const { writeParquet } = await import('../../formats/parquet.js');
      await writeParquet(
        draft,
        COLUMNS,
        counted(every(ledger.database, query), () => count++),
      );
    } else {
      const stream = createWriteStream(draft);
      await once(stream, 'open');
      count = await toStream(ledger, query, format, stream);
      stream.end();
      await finished(stream);
    }
    await rename(draft, output);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  return count;
}

function* counted<T>(items: Iterable<T>, count: () => void): Generator<T> {
  for (const item of items) {
    count();
    yield item;
  }
}

/** brat: `text/ID.txt` and `attributions/ID.ann`, as PolNeAR has them. TEI: `ID.xml`. IDs are the articles' first digits. */
async function toFolder(ledger: Ledger, query: Query, format: ExportFormat, folder: string): Promise<number> {
  const [texts, annotations] =
    format === 'brat' ? [join(folder, 'text'), join(folder, 'attributions')] : [folder, folder];
  await mkdir(texts, { recursive: true });
  await mkdir(annotations, { recursive: true });
  let count = 0;
  for (const reading of readings(ledger, query)) {
    count += reading.statements.length;
    const name = reading.article.id.slice(0, 12);
    if (format === 'brat') {
      await writeFile(join(texts, `${name}.txt`), reading.article.text);
      await writeFile(join(annotations, `${name}.ann`), toBrat(reading));
    } else await writeFile(join(folder, `${name}.xml`), toTei(reading));
  }
  return count;
}

async function toStream(ledger: Ledger, query: Query, format: ExportFormat, stream: Writable): Promise<number> {
  let count = 0;
  if (format === 'csv') {
    await write(stream, csvLine(COLUMNS.map(({ name }) => name)));
    for (const hit of every(ledger.database, query)) {
      count++;
      await write(stream, csvLine(COLUMNS.map(({ name }) => hit[name])));
    }
    return count;
  }
  const isArray = format === 'jsonld' || format === 'annotations';
  let between = '';
  if (isArray) await write(stream, '[');
  for (const reading of readings(ledger, query)) {
    count += reading.statements.length;
    const items =
      format === 'jsonld'
        ? [toJsonLd(reading)]
        : format === 'annotations'
          ? toAnnotations(reading, WORDING)
          : [format === 'gqg' ? toGqg(reading) : worded(reading, WORDING)];
    for (const item of items) {
      await write(stream, isArray ? `${between}\n${JSON.stringify(item)}` : `${JSON.stringify(item)}\n`);
      between = ',';
    }
  }
  if (isArray) await write(stream, '\n]\n');
  return count;
}
