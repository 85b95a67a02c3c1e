import { InvalidArgumentError, Option } from 'commander';
import { type Columns, FIELDS } from '../formats/columns.js';
import { isDay } from '../formats/day.js';
import { UsageError } from './command.js';

const HTTP = /^https?:$/;

export const LEDGER = new Option('--ledger <file>', 'the ledger').env('ONRECORD_LEDGER').default('onrecord.db');

export interface LedgerOptions {
  readonly ledger: string;
}

/** In which format; the first is the one without it. */
export function formatOption(formats: readonly string[], meaning = 'how to print'): Option {
  return new Option('-f, --format <format>', meaning).choices(formats).default(formats[0]);
}

/** How many at most. */
export function limitOption(meaning: string, normal: number, least = 1): Option {
  return new Option('--limit <number>', meaning).argParser(whole(least, 1_000_000)).default(normal);
}

/** Also what is no saying. */
export const ALL = new Option('--all', 'also what is no saying: what was thought, wanted, found, or none of these');

export interface AllOptions {
  readonly all?: boolean;
}

/** Also what former versions of pages say. */
export const VERSIONS = new Option('--versions', 'also what former versions of pages say, which other texts replaced');

export interface VersionsOptions {
  readonly versions?: boolean;
}

export const PAGE = new Option('--page <number>', 'which page').argParser(whole(1, 1_000_000)).default(1);

/** The options of commands that read texts. */
export const READING: readonly Option[] = [
  new Option('-t, --threads <number>', 'threads to read with (default: 1)').argParser(whole(1, 256)),
  new Option('--workers <number>', 'articles to read at once (default: one a core)').argParser(whole(1, 256)),
  new Option('--people <file>', 'CSV or JSON of the people you know, to name speakers by'),
  new Option('--reconcile <address>', 'reconciliation service to ask for identifiers of names').argParser(service),
  new Option('--reconcile-cache <file>', 'where its answers are kept (default: in your cache folder)'),
  new Option('--force', 'read texts of other languages than English all the same'),
];

export interface ReadingOptions {
  readonly threads?: number;
  /** How many articles are read at once. */
  readonly workers?: number;
  /** File of the people that the newsroom knows. */
  readonly people?: string;
  /** Address of a reconciliation service. */
  readonly reconcile?: string;
  /** File of its answers. */
  readonly reconcileCache?: string;
  /** Whether texts of other languages are read all the same. */
  readonly force?: boolean;
}

/** @throws {UsageError} if answers are to be kept, and nobody is asked */
export function checkReading({ reconcile, reconcileCache }: ReadingOptions): void {
  if (reconcileCache !== undefined && reconcile === undefined) {
    throw new UsageError('--reconcile-cache keeps the answers of --reconcile, which is not given');
  }
}

/** The options of commands that take articles in. */
export const INTAKE: readonly Option[] = [
  day('-p, --published <day>', 'day of publication (YYYY-MM-DD) of articles that carry none'),
  new Option('--column <field=name>', 'column of tables, or field of JSON, that holds the text, title, …').argParser(
    column,
  ),
  new Option('--follow', 'read the pages that the entries of feeds point to'),
  ...READING,
];

export interface IntakeOptions extends ReadingOptions {
  /** For the articles that carry no date of their own. */
  readonly published?: string;
  /** Which columns of tables, or fields of objects, hold what. */
  readonly column?: Columns;
  /** Whether the entries of feeds are followed to their pages. */
  readonly follow?: boolean;
  /** Whether what pages show beside their articles is kept, too. */
  readonly furniture?: boolean;
}

/** What stands behind the name of a command that takes articles in. */
export const SOURCE = ['<source...>', 'a file, folder, pattern, http(s) address, or - for standard input'] as const;

export const SOURCES = `
Sources:
  A file, a folder with all below it, a 'pattern/*.html', an http(s) address,
  or - for standard input. Read are plain text, captions (.srt, .vtt),
  Markdown (.md), HTML, saved pages (.mhtml), PDF with a text layer, Word
  (.docx), RTF, tables of articles (.csv, .tsv, .parquet), JSON and JSONL (On
  Record, news-please, trafilatura, Media Cloud, IPTC ninjs), XML of IPTC
  NewsML-G2, RSS, Atom and JSON Feed, exports of Nexis and Factiva, and web
  archives (WARC, ARC, WACZ); any of them also as .gz. A text may have 20 MB.
  One in another language than English is told, and read only with --force.
  In a folder a file is told by its content; what is passed over is told, too.
  --column text=body names the column, or field of JSON, with the text; so for
  title, published, publisher, byline and url. Once for each.
  Feeds give what stands in them; with --follow, the pages that they point to,
  and so do lists of feeds (OPML) and sitemaps.
  Addresses in private networks are refused, and robots.txt is obeyed.
`;

function column(value: string, before: Columns = {}): Columns {
  const [, field, name] = /^([a-z]+)=(.+)$/s.exec(value) ?? [];
  if (field === undefined || !(FIELDS as readonly string[]).includes(field)) {
    throw new InvalidArgumentError(`Write FIELD=COLUMN, with a FIELD of ${FIELDS.join(', ')}: for instance text=body.`);
  }
  return { ...before, [field]: name };
}

/** An option that takes a day. */
export function day(form: string, meaning: string): Option {
  return new Option(form, meaning).argParser((value) => {
    if (!isDay(value)) throw new InvalidArgumentError('Write the day as YYYY-MM-DD, for instance 2026-03-04.');
    return value;
  });
}

export function whole(least: number, most: number): (value: string) => number {
  return (value) => {
    const n = Number(value);
    if (!Number.isInteger(n) || n < least || n > most) {
      throw new InvalidArgumentError(`Give a whole number from ${least} to ${most.toLocaleString('en')}.`);
    }
    return n;
  };
}

function service(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !HTTP.test(url.protocol)) {
    throw new InvalidArgumentError('Write the address as https://host/path.');
  }
  if (url.username !== '' || url.password !== '') throw new InvalidArgumentError('Leave the password out.');
  return value;
}

/** Only what is right with so much probability at least. */
export function leastOption(meaning: string): Option {
  return new Option('--least <probability>', meaning).argParser(share);
}

function share(value: string): number {
  const p = Number(value);
  if (value.trim() === '' || !(p >= 0 && p <= 1)) throw new InvalidArgumentError('Give a number from 0 to 1.');
  return p;
}
