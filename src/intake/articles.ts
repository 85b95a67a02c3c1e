import { InputError } from '../errors.js';
import { readArc } from '../formats/arc.js';
import type { Columns } from '../formats/columns.js';
import type { Entry } from '../formats/feed.js';
import type { Item } from '../formats/item.js';
import { readWarc } from '../formats/warc.js';
import { collect } from './bytes.js';
import { MOST_BYTES, textStream } from './decode.js';
import { type Document, MOST_MANY, type Parse } from './parse.js';
import { type Format, formatOfType } from './sniff.js';
import { readWacz } from './wacz.js';

/** Bytes that may stand between two pages of a web archive. */
const MOST_HEADERS = 1_000_000;
const HEAD = 2048;
/** What reads the web archives. */
const ARCHIVES = { warc: readWarc, arc: readArc, wacz: readWacz };

/** Bytes whose format is known, and where they come from. */
export interface Input {
  readonly where: string;
  readonly format: Format;
  readonly stream: AsyncIterable<Uint8Array>;
  /** The address that they were fetched from. */
  readonly url?: string | null;
  /** The charset that a server names. */
  readonly charset?: string | null;
  readonly columns?: Columns;
  /** Whether what pages show beside their articles is given, too. */
  readonly furniture?: boolean;
}

/**
 * The articles of an input, one by one. What holds one article throws if it can't be read; what holds many gives an error
 * in the place of each that can't, and goes on.
 *
 * @throws {InputError} if the input as a whole can't be read
 */
export async function* articlesIn(input: Input, parse: Parse): AsyncGenerator<Item> {
  const { format } = input;
  switch (format) {
    case 'jsonl':
      return yield* lines(input, parse);
    case 'warc':
    case 'arc':
    case 'wacz':
      return yield* pages(input, ARCHIVES[format], parse);
    case 'table':
      return yield* rows(input);
    case 'feed':
    case 'opml':
    case 'sitemap':
      for await (const item of parse(await whole(input, format, MOST_MANY))) yield worded(item);
      return;
    case 'json':
    case 'newsml':
    case 'parquet':
      return yield* parse(await whole(input, format, MOST_MANY));
    default:
      yield* parse(await whole(input, format, MOST_BYTES));
  }
}

/** The entries of a feed or another list, in their order. */
export async function entriesOf(
  input: Input & { readonly format: Document['format'] },
  parse: Parse,
): Promise<(Entry | InputError)[]> {
  const entries: (Entry | InputError)[] = [];
  for await (const entry of parse(await whole(input, input.format, MOST_MANY))) entries.push(entry);
  return entries;
}

/** An entry is an article if the list has its words. */
export function worded(entry: Item): Item {
  if (entry instanceof InputError || /\S/.test(entry.input.text)) return entry;
  if (entry.isList) {
    return new InputError('is named in a list', entry.input.url ?? entry.where, 'read what it points to with --follow');
  }
  return new InputError('has no text in the feed', entry.where, 'read the page that it points to with --follow');
}

async function whole({ stream, ...input }: Input, format: Document['format'], most: number): Promise<Document> {
  return { ...input, format, bytes: await collect(stream, input.where, most) };
}

/** The pages and documents of a web archive; at least one. */
async function* pages(
  { where, stream, furniture = false }: Input,
  read: typeof readWarc,
  parse: Parse,
): AsyncGenerator<Item> {
  let some = false;
  for await (const page of read(stream, where, { record: MOST_BYTES, headers: MOST_HEADERS })) {
    some = true;
    if (page instanceof InputError) yield page;
    else {
      const format = formatOfType(page.type, page.bytes.subarray(0, HEAD)) ?? 'text';
      yield* each(articlesIn({ ...page, format, stream: once(page.bytes), furniture }, parse));
    }
  }
  if (!some) throw new InputError('holds no page of text', where, 'give an archive with responses of news sites');
}

/** Articles of one part of many: why it can't be read stands in its place. */
async function* each(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  try {
    yield* items;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    yield error;
  }
}

/** The lines of a table, as they stream by. */
async function* rows({ where, stream, charset = null, columns }: Input): AsyncGenerator<Item> {
  const { readTable } = await import('../formats/table.js');
  const { text, note } = await textStream(stream, where, charset);
  for await (const item of readTable(text, where, MOST_BYTES, columns)) {
    yield note !== null && 'input' in item ? { ...item, note } : item;
  }
}

/** JSON Lines as they stream by: a file may be larger than the memory. */
async function* lines({ where, stream, charset = null, columns }: Input, parse: Parse): AsyncGenerator<Item> {
  let some = false;
  for await (const { bytes, number } of linesOf(stream)) {
    const place = `${where}, line ${number}`;
    if (bytes === null) yield new InputError('is a line of more than 20 MB', place, 'split the article');
    else if (bytes.some((byte) => byte !== 32 && byte !== 9 && byte !== 13)) {
      const document: Document = { where: place, format: 'jsonl', bytes, charset, ...(columns && { columns }) };
      yield* each(parse(document));
    } else continue;
    some = true;
  }
  if (!some) throw new InputError('is empty', where, 'give a file with an article a line');
}

/** Lines by their numbers, from 1; null for one that is too long. */
async function* linesOf(
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ bytes: Uint8Array | null; number: number }> {
  let number = 0;
  let line: Uint8Array[] = [];
  let size = 0;
  const ended = () => {
    const bytes = size > MOST_BYTES ? null : Buffer.concat(line);
    [line, size] = [[], 0];
    return { bytes, number: ++number };
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      take(chunk.subarray(from, end));
      yield ended();
      from = end + 1;
    }
    take(chunk.subarray(from));
  }
  if (size > 0) yield ended();

  function take(piece: Uint8Array): void {
    size += piece.length;
    if (size > MOST_BYTES) line = [];
    else if (piece.length > 0) line.push(piece);
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
