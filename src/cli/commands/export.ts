import { Option } from 'commander';
import { InputError } from '../../errors.js';
import { type Command, UsageError } from '../command.js';
import {
  EXPORT_FORMATS,
  EXPORT_TABLES,
  type ExportFormat,
  type ExportTable,
  FILES,
  FOLDERS,
  OFFSETS,
  TABULAR,
  type Taking,
  toDisk,
  toStream,
} from '../export.js';
import { withLedger } from '../ledger.js';
import { formatOption, LEDGER, type LedgerOptions } from '../options.js';
import { FIELDS, formerOf, type QueryOptions, queryOf, WORDS } from '../query.js';
import { noteFormer, noteUnsaid } from '../screen/notice.js';
import { plural } from '../screen/plural.js';
import { EXIT, write } from '../terminal.js';

interface ExportOptions extends LedgerOptions, QueryOptions {
  readonly format: ExportFormat;
  /** A file, or a folder for formats of a file an article; standard output without it. */
  readonly output?: string;
  /** Whether a file is replaced that is no export of ours. */
  readonly force?: boolean;
  readonly table: ExportTable;
  readonly offsets: Taking['offsets'];
  readonly spreadsheet?: boolean;
}

const MORE = `
Formats:
  csv          a line a statement, RFC 4180
  xlsx         the same columns for Excel, Numbers and Calc: days and numbers as
               such, no text a formula; needs --output
  parquet      the same columns, Apache Parquet; needs --output
  jsonl        a line an article, as onrecord read prints it, with corrections
  jsonld       schema.org: NewsArticle, Quotation, Claim, CommunicateAction
  annotations  W3C Web Annotations, offsets in code points
  brat         standoff in the layout of PolNeAR, in a folder
  tei          TEI P5 with <said> and <quote>, a file an article, in a folder
  gqg          a line an article, like GDELT's Global Quotation Graph
  corpus       a line an article that somebody corrected, whole, as the reader
               is trained on it

A file that is there is replaced if it is an export in that format. A link's
own file is written; devices and pipes are written into.

Tables (csv, xlsx, jsonl, parquet), each of the statements that are chosen:
  statements   a row each, with the sentence around it, who said it over all
               articles (person), what it was traced to (utterance, label)
  about        a row for each of whom each speaks: actor, target, stance, and
               the statement behind it
  utterances   what was said once, and in how many articles it is told
  variants     how each statement tells its utterance
  findings     what a careful editor would flag
  corrections  what people put right
  people       who speaks, and of whom is spoken

Examples:
  onrecord export > all.csv
  onrecord export --table about --format parquet --output stances.parquet
  onrecord export --format xlsx --output all.xlsx
  onrecord export --format parquet --output statements.parquet
  onrecord export --speaker Varga --format jsonld --output varga.jsonld
`;

/** The code of an error of the file system. */
const SYSTEM_ERROR = /^E[A-Z]+$/;

/** The statements that a query finds, in a format of others. */
export const command: Command<[string[]], ExportOptions> = {
  description: 'Writes the statements that words and fields choose, all without any, in a format of others.',
  args: [WORDS],
  options: [
    formatOption(EXPORT_FORMATS, 'in which format'),
    new Option('-o, --output <path>', 'a file, or for brat and tei a folder, to write to'),
    new Option('--force', 'replace a file that is no export of ours; a database never'),
    new Option('--table <table>', 'of what').choices(EXPORT_TABLES).default(EXPORT_TABLES[0]),
    new Option('--offsets <unit>', 'in what csv, xlsx, parquet and jsonl count offsets')
      .choices(OFFSETS)
      .default(OFFSETS[0]),
    new Option('--spreadsheet', 'CSV with a mark of UTF-8, and no cell that is taken for a formula'),
    LEDGER,
    ...FIELDS,
  ],
  more: MORE,
  run: async ([words], options, terminal) => {
    const { stdout, stderr } = terminal;
    const query = queryOf(words, options);
    const { format, table, offsets, spreadsheet = false, output, force = false } = options;
    const taking: Taking = { query, format, table, offsets, spreadsheet };
    checkTaking(taking);
    if (output === undefined) checkPlace(format);
    return withLedger(options, 'read', async (ledger) => {
      const count =
        output === undefined
          ? await toStream(ledger, taking, stdout)
          : await toDisk(ledger, taking, output, force).catch((error) => refuse(output, error));
      const what = table === 'statements' ? 'statement' : 'row';
      if (output !== undefined) await write(stderr, `${plural(count, what)} written to ${output}.\n`);
      const statements = table === 'statements' ? count : ledger.count(query);
      await noteUnsaid(ledger.countUnsaid(query), terminal);
      await noteFormer(formerOf(ledger, query, statements), terminal);
      return EXIT.done;
    });
  },
};

/** @throws {UsageError} if a format has no such table, offsets or marks */
function checkTaking({ format, table, offsets, spreadsheet }: Taking): void {
  if (table !== 'statements' && !TABULAR.includes(format)) {
    throw new UsageError(`--table ${table} is for --format ${TABULAR.join(', ')}: ${format} is of statements`);
  }
  if (offsets !== 'utf16' && !TABULAR.includes(format)) {
    throw new UsageError(`--offsets is for --format ${TABULAR.join(', ')}: ${format} counts as its standard says`);
  }
  if (spreadsheet && format !== 'csv') throw new UsageError('--spreadsheet is for --format csv');
}

/** @throws {UsageError} if a format can't be written to standard output */
function checkPlace(format: ExportFormat): void {
  if (!FILES.includes(format) && !FOLDERS.includes(format)) return;
  const what = FILES.includes(format) ? 'a file' : 'a folder';
  throw new UsageError(`--format ${format} needs ${what} to write to: name ${what} with --output`);
}

function refuse(output: string, error: NodeJS.ErrnoException): never {
  if (!SYSTEM_ERROR.test(error.code ?? '')) throw error;
  if (error.code === 'EISDIR') throw new InputError('is a folder', output, 'name a file with --output');
  if (error.code === 'EEXIST' && error.path?.endsWith('.tmp')) {
    throw new InputError('has a draft beside it that is in the way', error.path, 'take it away');
  }
  if (error.code === 'EEXIST') throw new InputError('is a file', output, 'name a folder with --output');
  throw new InputError(
    `can't be written (${error.code})`,
    output,
    'name a place that you may write to, on a disk with room',
  );
}
