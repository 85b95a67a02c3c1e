import type { Columns } from '../formats/columns.js';
import { isHeader } from '../formats/header.js';

/** The formats that are read; one file each under `formats/`. */
export type Format =
  | 'text'
  | 'captions'
  | 'markdown'
  | 'html'
  | 'mhtml'
  | 'pdf'
  | 'docx'
  | 'rtf'
  | 'table'
  | 'parquet'
  | 'json'
  | 'jsonl'
  | 'feed'
  | 'opml'
  | 'sitemap'
  | 'newsml'
  | 'warc'
  | 'arc'
  | 'wacz';

const EXTENSIONS: ReadonlyMap<string, Format | 'xml'> = new Map([
  ['txt', 'text'],
  ['text', 'text'],
  ['srt', 'captions'],
  ['vtt', 'captions'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['mhtml', 'mhtml'],
  ['mht', 'mhtml'],
  ['pdf', 'pdf'],
  ['docx', 'docx'],
  ['rtf', 'rtf'],
  ['csv', 'table'],
  ['tsv', 'table'],
  ['parquet', 'parquet'],
  ['json', 'json'],
  ['jsonl', 'jsonl'],
  ['ndjson', 'jsonl'],
  ['xml', 'xml'],
  ['rss', 'feed'],
  ['atom', 'feed'],
  ['opml', 'opml'],
  ['warc', 'warc'],
  ['wet', 'warc'],
  ['arc', 'arc'],
  ['wacz', 'wacz'],
]);
const TYPES: ReadonlyMap<string, Format | 'xml'> = new Map([
  ['text/plain', 'text'],
  ['text/vtt', 'captions'],
  ['application/x-subrip', 'captions'],
  ['text/markdown', 'markdown'],
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
  ['multipart/related', 'mhtml'],
  ['message/rfc822', 'mhtml'],
  ['application/pdf', 'pdf'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['application/rtf', 'rtf'],
  ['text/rtf', 'rtf'],
  ['text/csv', 'table'],
  ['text/tab-separated-values', 'table'],
  ['application/vnd.apache.parquet', 'parquet'],
  ['application/json', 'json'],
  ['application/ld+json', 'json'],
  ['application/feed+json', 'feed'],
  ['application/x-ndjson', 'jsonl'],
  ['application/jsonl', 'jsonl'],
  ['application/xml', 'xml'],
  ['text/xml', 'xml'],
  ['application/rss+xml', 'feed'],
  ['application/atom+xml', 'feed'],
  ['application/rdf+xml', 'feed'],
  ['text/x-opml', 'opml'],
  ['application/warc', 'warc'],
  ['application/x-internet-archive', 'arc'],
  ['application/wacz', 'wacz'],
]);

/** Formats that are no text. */
const DOCUMENTS: ReadonlySet<Format | 'xml'> = new Set(['pdf', 'docx', 'rtf', 'parquet']);

/** How captions begin: in WebVTT with its name, in SubRip with a number and a time. */
const CAPTIONS = /^(?:WEBVTT(?:\s|$)|\d+[ \t]*\r?\n\d{1,2}:\d\d:\d\d[,.]\d{1,3} --> )/;
/** How a page begins, with or without its type, and behind remarks. */
const PAGE =
  /^(?:<!--[\s\S]{0,2000}?-->\s*){0,5}<(?:!doctype html|html|head|body|article|main|title|meta|div|p|section|h[1-6]|table)[\s>]/i;
/** How a message with a saved page in it begins. */
const MESSAGE = /^[a-z][a-z-]{1,40}: /i;
const SAVED_PAGE = /^content-type:\s+multipart\/related/im;
const MARKDOWN = /^(?:---[ \t]*\r?\n[\w-]+:[ \t]|#{1,3} \S)/;

/** Of archives, parts that documents of offices begin with. */
const OFFICE = /\[Content_Types\]|_rels\/|word\/|docProps\/|mimetypeapplication\/vnd\.oasis/;

/** Of archives, parts that web archives in ZIP begin with. */
const WEB_ARCHIVE = /datapackage(?:-digest)?\.json|(?:archive|indexes|pages)\/[\w.-]/;

/** Lists in XML, by their roots; what has none of these is NewsML, or nothing that is read. */
const ROOTS: ReadonlyMap<string, Format> = new Map([
  ['rss', 'feed'],
  ['feed', 'feed'],
  ['rdf', 'feed'],
  ['opml', 'opml'],
  ['urlset', 'sitemap'],
  ['sitemapindex', 'sitemap'],
  ['html', 'html'],
]);

/** What points to articles, or to what points to them. */
export const LISTS: ReadonlySet<Format> = new Set<Format>(['feed', 'opml', 'sitemap']);

/** The endings of files that are known, without the dot. */
export const ENDINGS: readonly string[] = [...EXTENSIONS.keys()].flatMap((ending) => [ending, `${ending}.gz`]);

/** The format that a media type means; undefined for one that is not read. */
export function formatOfType(type: string, start: Uint8Array): Format | undefined {
  const format = TYPES.get(type) ?? (type.endsWith('+xml') ? 'xml' : undefined);
  // Servers call plain text what they don't know.
  return format === 'text' ? formatOfStart(start) : format && refined(format, start);
}

/** The format of a file by its name, else by how it begins. */
export function formatOfName(name: string, start: Uint8Array, columns?: Columns): Format {
  const format = EXTENSIONS.get(endingOf(name));
  if (!format) return formatOfStart(start, columns);
  // What can't be anything else goes before a name.
  const sure = unmistakable(start);
  if (sure !== null) return sure;
  // Sites that have a document no more send a page in its place, and people keep pages as texts.
  const isOther = DOCUMENTS.has(format) || format === 'text';
  return isOther && PAGE.test(beginning(start)) ? 'html' : refined(format, start);
}

/** Whether a file's name ends as those of a format do. */
export function isNamed(name: string): boolean {
  return EXTENSIONS.has(endingOf(name));
}

/** The ending of a file's name, lower case, without the dot and that of compression. */
export function endingOf(name: string): string {
  return /[^/\\]\.([^./\\]+)$/.exec(name.toLowerCase().replace(/\.gz$/, ''))?.[1] ?? '';
}

/** The format of what has no name, by how it begins. */
export function formatOfStart(start: Uint8Array, columns?: Columns): Format {
  const sure = unmistakable(start);
  if (sure) return sure;
  const text = beginning(start);
  if (CAPTIONS.test(text)) return 'captions';
  if (PAGE.test(text)) return 'html';
  if (
    text.startsWith('<?xml') ||
    /^<(?:[\w-]+:)?(?:rss|feed|rdf|opml|urlset|sitemapindex|newsmessage|newsitem|packageitem)[\s>]/i.test(text)
  ) {
    return refined('xml', start);
  }
  if (/^\{\s*"/.test(text)) return refined('json', start);
  if (/^\[\s*\{\s*"/.test(text)) return 'json';
  if (MARKDOWN.test(text)) return 'markdown';
  return isHeader(text, columns) ? 'table' : 'text';
}

/** A format that no text begins like; null for any other. */
export function unmistakable(start: Uint8Array): Format | null {
  const text = beginning(start);
  if (text.startsWith('%PDF-')) return 'pdf';
  if (text.startsWith('{\\rtf')) return 'rtf';
  if (text.startsWith('PAR1')) return 'parquet';
  if (text.startsWith('PK\u0003\u0004')) {
    const first = text.slice(0, 100);
    if (OFFICE.test(first)) return 'docx';
    if (WEB_ARCHIVE.test(first)) return 'wacz';
  }
  if (/^WARC\/\d/.test(text)) return 'warc';
  if (/^filedesc:\/\/\S+ \S+ \d+ /.test(text)) return 'arc';
  return MESSAGE.test(text) && SAVED_PAGE.test(text) ? 'mhtml' : null;
}

/** XML and JSON are many things: which, the root, the version or the second line says. */
function refined(format: Format | 'xml', start: Uint8Array): Format {
  const text = beginning(start);
  if (format === 'json') {
    if (/"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\//.test(text)) return 'feed';
    return isLines(text) ? 'jsonl' : 'json';
  }
  if (format !== 'xml') return format;
  const root = /<(?![?!])(?:[\w.-]+:)?([\w.-]+)/.exec(text)?.[1]?.toLowerCase() ?? '';
  return ROOTS.get(root) ?? 'newsml';
}

/** Whether an object ends on the first line and another begins on the next. */
function isLines(text: string): boolean {
  const [first = '', second] = text.split(/\r?\n/, 2);
  return /^\{.*\}\s*$/.test(first) && second !== undefined && /^\s*\{/.test(second);
}

function beginning(start: Uint8Array): string {
  const utf16 = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  const decoder = new TextDecoder(utf16 ? (start[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8');
  return decoder.decode(start).trimStart();
}
