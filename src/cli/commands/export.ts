import { Option } from 'commander';
import { InputError } from '../../errors.js';
import { type Command, UsageError } from '../command.js';
import { EXPORT_FORMATS, type ExportFormat, FOLDERS, toDisk, toStream } from '../export.js';
import { withLedger } from '../ledger.js';
import { formatOption, LEDGER, type LedgerOptions } from '../options.js';
import { FIELDS, formerOf, type QueryOptions, queryOf, unsaidOf, WORDS } from '../query.js';
import { noteFormer, noteUnsaid } from '../screen/notice.js';
import { plural } from '../screen/plural.js';
import { EXIT, write } from '../terminal.js';

interface ExportOptions extends LedgerOptions, QueryOptions {
  readonly format: ExportFormat;
  /** A file, or a folder for formats of a file an article; standard output without it. */
  readonly output?: string;
  /** Whether a file is replaced that is no export of ours. */
  readonly force?: boolean;
}

const MORE = `
Formats:
  csv          a line a statement, RFC 4180
  parquet      the same columns, Apache Parquet; needs --output
  jsonl        a line an article, as onrecord read prints it, with corrections
  jsonld       schema.org: NewsArticle, Quotation, Claim, CommunicateAction
  annotations  W3C Web Annotations, offsets in code points
  brat         standoff in the layout of PolNeAR, in a folder
  tei          TEI P5 with <said> and <quote>, a file an article, in a folder
  gqg          a line an article, like GDELT's Global Quotation Graph

A file that is there is replaced if it is an export in that format. A link's
own file is written; devices and pipes are written into.

Examples:
  onrecord export > all.csv
  onrecord export --format parquet --output statements.parquet
  onrecord export --speaker Varga --format jsonld --output varga.jsonld
`;

/** The code of an error of the file system. */
const SYSTEM_ERROR = /^E[A-Z]+$/;

/** The statements that a query finds, in a format of others. */
export const exportAs: Command<[string[]], ExportOptions> = {
  name: 'export',
  summary: 'take statements away in a format of others',
  description: 'Writes the statements that words and fields choose, all without any, in a format of others.',
  args: [WORDS],
  options: [
    formatOption(EXPORT_FORMATS, 'in which format'),
    new Option('-o, --output <path>', 'a file, or for brat and tei a folder, to write to'),
    new Option('--force', 'replace a file that is no export of ours; a database never'),
    LEDGER,
    ...FIELDS,
  ],
  more: MORE,
  run: async ([words], options, terminal) => {
    const { stdout, stderr } = terminal;
    const query = queryOf(words, options);
    const { format, output, force = false } = options;
    if (output === undefined) {
      checkPlace(format);
      return withLedger(options, 'read', async (ledger) => {
        const count = await toStream(ledger, query, format, stdout);
        await noteUnsaid(unsaidOf(ledger, query, count), terminal);
        await noteFormer(formerOf(ledger, query, count), terminal);
        return EXIT.done;
      });
    }
    return withLedger(options, 'read', async (ledger) => {
      const count = await toDisk(ledger, query, format, output, force).catch((error) => refuse(output, error));
      await write(stderr, `${plural(count, 'statement')} written to ${output}.\n`);
      await noteUnsaid(unsaidOf(ledger, query, count), terminal);
      await noteFormer(formerOf(ledger, query, count), terminal);
      return EXIT.done;
    });
  },
};

/** @throws {UsageError} if a format can't be written to standard output */
function checkPlace(format: ExportFormat): void {
  if (format !== 'parquet' && !FOLDERS.includes(format)) return;
  const what = format === 'parquet' ? 'a file' : 'a folder';
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
