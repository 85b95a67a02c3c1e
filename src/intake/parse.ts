import { readCaptions } from '../formats/captions.js';
import { mayBeClippings, readClippings } from '../formats/clippings.js';
import type { Columns } from '../formats/columns.js';
import type { Found, Item } from '../formats/item.js';
import { readText } from '../formats/text.js';
import type { ArticleInput } from '../record/article.js';
import { declaredCharset } from './charset.js';
import { type Decoded, decode, formatOf, MOST_BYTES, notRead } from './decode.js';
import { type Format, LISTS } from './sniff.js';

/** The most of a file that holds many articles and is read at once, in bytes. */
export const MOST_MANY = 100_000_000;

/** What is parsed at once: a file, a page of an archive, a line of JSON. */
export interface Document {
  /** The file or address, with the place in it. */
  readonly where: string;
  readonly format: Exclude<Format, 'warc' | 'arc' | 'wacz' | 'table'>;
  readonly bytes: Uint8Array;
  /** The address that it was fetched from. */
  readonly url?: string | null;
  /** The charset that a server names. */
  readonly charset?: string | null;
  readonly columns?: Columns;
  /** Whether what pages show beside their articles is given, too. */
  readonly furniture?: boolean;
}

/** Takes a document apart: its articles, or of a feed the entries, whose texts may be empty. */
export type Parse = (document: Document) => AsyncIterable<Item>;

// The parsers are loaded when a document needs them: those of HTML and PDF take longer than to read a short text.

/**
 * The articles of a document, one by one.
 *
 * @throws {InputError} if the document as a whole can't be read
 */
export async function* parse(document: Document): AsyncGenerator<Item> {
  const { where, format, bytes, columns, url = null, furniture = false } = document;
  // A document is known by the address that it came from, whatever a browser printed on it.
  const at = (input: ArticleInput): ArticleInput => (url === null ? input : { ...input, url });
  const other = formatOf(bytes);
  if (OWN[format] !== undefined && other !== null && other !== OWN[format]) throw notRead(other, where);
  switch (format) {
    case 'mhtml':
      return yield* parse({
        ...(await import('../formats/mhtml.js')).pageIn(bytes, where),
        where,
        format: 'html',
        furniture,
      });
    case 'rtf':
      return yield* articles({ where, input: at((await import('../formats/rtf.js')).readRtf(latin1(bytes), where)) });
    case 'docx':
      return yield* articles({ where, input: at((await import('../formats/docx.js')).readDocx(bytes, where)) });
    case 'pdf': {
      const { openLanguage } = await import('../runtime/language.js');
      const { readPdf } = await import('../formats/pdf.js');
      const document = await readPdf(bytes, where, openLanguage().text.hyphens);
      return yield* articles({ ...document, input: at(document.input) });
    }
    case 'parquet':
      return yield* (await import('../formats/parquet-table.js')).readParquet(bytes, where, columns);
    default:
      for (const item of await inText(format, document)) yield item;
  }
}

/** The articles of a format that is text. */
async function inText(format: Exclude<Document['format'], Binary>, document: Document): Promise<Iterable<Item>> {
  const { where, url = null, columns, furniture = false } = document;
  const { text, note } = decoded(document, isMany(format) ? MOST_MANY : MOST_BYTES);
  const at = (input: ArticleInput): Item[] =>
    articles({ where, note, input: url === null ? input : { ...input, url } });
  switch (format) {
    case 'text':
      return noted(at(readText(text)), (text.match(ELEMENT_END)?.length ?? 0) > MOST_ENDS ? TAGGED : null);
    case 'captions':
      return at(readCaptions(text));
    case 'markdown':
      return at((await import('../formats/markdown.js')).readMarkdown(text, where));
    case 'html':
      return noted(await pages(text, where, url, furniture), note);
    case 'json':
      return noted((await import('../formats/json.js')).readJson(text, where, columns), note);
    case 'jsonl':
      return noted([(await import('../formats/json.js')).readJsonLine(text, where, columns)], note);
    case 'newsml':
      return noted((await import('../formats/newsml.js')).readNewsml(text, where), note);
    case 'feed':
      return noted((await import('../formats/feed.js')).readFeed(text, where), note);
    case 'opml':
      return (await import('../formats/opml.js')).readOpml(text, where);
    case 'sitemap':
      return (await import('../formats/sitemap.js')).readSitemap(text, where);
  }
}

/** Where so many elements end, a text is a piece of a page; one about HTML names a few. */
const ELEMENT_END = /<\/(?:p|div|a|span|strong|em|li|h[1-6])>/gi;
const MOST_ENDS = 2;
const TAGGED = 'has tags of HTML in its text, which are read as words: give it as a .html file';

/** What documents that are no text are by how they begin. */
const OWN: Readonly<Partial<Record<Format, string>>> = { docx: 'a ZIP archive', pdf: 'PDF', rtf: 'RTF' };

/** Formats whose text is not the file's. */
type Binary = 'mhtml' | 'rtf' | 'docx' | 'pdf' | 'parquet';

function isMany(format: Document['format']): boolean {
  return format === 'json' || format === 'newsml' || LISTS.has(format);
}

/** A page's article, or those of a press database that exports pages. */
async function pages(text: string, where: string, url: string | null, furniture: boolean): Promise<Item[]> {
  const { htmlText, readHtml } = await import('../formats/html.js');
  const clippings = mayBeClippings(text) ? readClippings(htmlText(text, where), where) : null;
  return clippings ?? [{ where, input: readHtml(text, where, url, furniture) }];
}

/** A document's article, or those of it that a press database exported together. */
function articles(document: Found): Item[] {
  const clippings = readClippings(document.input.text, document.where);
  return clippings?.map((clipping) => ({ note: document.note ?? null, ...clipping })) ?? [document];
}

function* noted(items: Iterable<Item>, note: string | null): Generator<Item> {
  for (const item of items) yield 'input' in item && note !== null ? { ...item, note } : item;
}

function decoded({ bytes, where, format, charset = null }: Document, most: number): Decoded {
  const isPage = format === 'html';
  const named = charset ?? declaredCharset(bytes, isPage);
  const otherwise = isPage ? { otherwise: 'windows-1252' } : {};
  // A line of JSON is too short for statistics.
  return decode(bytes, where, { most, charset: named, detect: format !== 'jsonl', ...otherwise });
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}
