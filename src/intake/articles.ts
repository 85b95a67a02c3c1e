import { InputError } from '../errors.js';
import { readCaptions } from '../formats/captions.js';
import type { Entry } from '../formats/feed.js';
import type { Found, Item } from '../formats/item.js';
import { readText } from '../formats/text.js';
import { readWarc } from '../formats/warc.js';
import type { ArticleInput } from '../record/article.js';
import { collect } from './bytes.js';
import { type Decoded, decode, MOST_BYTES } from './decode.js';
import { type Format, formatOfType } from './sniff.js';

/** The most of a file that holds many articles and is read at once, in bytes. */
const MOST_MANY = 100_000_000;
/** Bytes that may stand between two pages of a web archive. */
const MOST_HEADERS = 1_000_000;
const HEAD = 2048;
const META_CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)/i;
const XML_ENCODING = /^<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w-]+)/i;

/** Bytes whose format is known, and where they come from. */
export interface Input {
  readonly where: string;
  readonly format: Format;
  readonly stream: AsyncIterable<Uint8Array>;
  /** The address that they were fetched from. */
  readonly url?: string | null;
  /** The charset that a server names. */
  readonly charset?: string | null;
}

/**
 * The articles of an input, one by one. What holds one article throws if it can't be read; what holds many gives an error
 * in the place of each that can't, and goes on.
 *
 * @throws {InputError} if the input as a whole can't be read
 */
export async function* articlesIn(input: Input): AsyncGenerator<Item> {
  const { where, format, stream } = input;
  switch (format) {
    case 'text':
    case 'captions':
    case 'markdown':
    case 'html':
      return yield await one(await collect(stream, where), input);
    case 'json':
    case 'newsml':
    case 'feed': {
      const { text, note } = decoded(await collect(stream, where, MOST_MANY), input, MOST_MANY);
      for (const item of await itemsIn(format, text, where)) yield 'input' in item ? { ...item, note } : item;
      return;
    }
    case 'jsonl':
      return yield* lines(input);
    case 'warc':
      yield* pages(input);
  }
}

/** The pages of a web archive; at least one. */
async function* pages({ where, stream }: Input): AsyncGenerator<Item> {
  let some = false;
  for await (const page of readWarc(stream, where, { record: MOST_BYTES, headers: MOST_HEADERS })) {
    some = true;
    if (page instanceof InputError) {
      yield page;
      continue;
    }
    try {
      const start = page.bytes.subarray(0, HEAD);
      yield await one(page.bytes, { ...page, format: formatOfType(page.type, start) ?? 'text', stream });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      yield error;
    }
  }
  if (!some) throw new InputError('holds no page of text', where, 'give an archive with responses of news sites');
}

/** The entries of a feed, as it lists them. */
export async function feedEntries({ stream, ...input }: Input): Promise<(Entry | InputError)[]> {
  const bytes = await collect(stream, input.where, MOST_MANY);
  const { readFeed } = await import('../formats/feed.js');
  return readFeed(decoded(bytes, { ...input, stream }, MOST_MANY).text, input.where);
}

/** An entry is an article if the feed has its words. */
export function worded(entry: Entry | InputError): Item {
  if (entry instanceof InputError || /\S/.test(entry.input.text)) return entry;
  return new InputError('has no text in the feed', entry.where, 'read the page that it points to with --follow');
}

async function one(bytes: Uint8Array, input: Input): Promise<Found> {
  const { where, format, url = null } = input;
  const { text, note } = decoded(bytes, input);
  return { where, note, input: await article(format, text, where, url) };
}

// The parsers are loaded when a file needs them: those of HTML and feeds take longer than to read a short text.

async function article(format: Format, text: string, where: string, url: string | null): Promise<ArticleInput> {
  if (format === 'html') return (await import('../formats/html.js')).readHtml(text, where, url);
  const found = await plain(format, text, where);
  return url === null ? found : { ...found, url };
}

async function plain(format: Format, text: string, where: string): Promise<ArticleInput> {
  if (format === 'captions') return readCaptions(text);
  return format === 'markdown' ? (await import('../formats/markdown.js')).readMarkdown(text, where) : readText(text);
}

async function itemsIn(format: 'json' | 'newsml' | 'feed', text: string, where: string): Promise<Item[]> {
  switch (format) {
    case 'json':
      return (await import('../formats/json.js')).readJson(text, where);
    case 'newsml':
      return (await import('../formats/newsml.js')).readNewsml(text, where);
    case 'feed':
      return (await import('../formats/feed.js')).readFeed(text, where).map(worded);
  }
}

function decoded(bytes: Uint8Array, { where, format, charset = null }: Input, most = MOST_BYTES): Decoded {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const own = format === 'html' ? META_CHARSET.exec(head)?.[1] : undefined;
  return decode(bytes, where, { most, charset: charset ?? own ?? XML_ENCODING.exec(head)?.[1] ?? null, detect: true });
}

/** JSON Lines as they stream by: a file may be larger than the memory. */
async function* lines({ where, stream, charset = null }: Input): AsyncGenerator<Item> {
  const { readJsonLine } = await import('../formats/json.js');
  let number = 0;
  let some = false;
  const read = (chunks: readonly Uint8Array[]): Item | null => {
    const place = `${where}, line ${++number}`;
    const bytes = Buffer.concat(chunks);
    if (bytes.every((byte) => byte === 32 || byte === 9 || byte === 13)) return null;
    some = true;
    try {
      const { text, note } = decode(bytes, place, { charset });
      const item = readJsonLine(text, place);
      return 'input' in item ? { ...item, note } : item;
    } catch (error) {
      if (error instanceof InputError) return error;
      throw error;
    }
  };
  let line: Uint8Array[] = [];
  let size = 0;
  let tooLong = false;
  for await (const chunk of stream) {
    let from = 0;
    for (let end = chunk.indexOf(10, from); ; end = chunk.indexOf(10, from)) {
      const piece = chunk.subarray(from, end < 0 ? chunk.length : end);
      size += piece.length;
      tooLong ||= size > MOST_BYTES;
      if (tooLong) line = [];
      else if (piece.length > 0) line.push(piece);
      if (end < 0) break;
      if (tooLong) yield longLine(where, ++number);
      else {
        const item = read(line);
        if (item) yield item;
      }
      line = [];
      size = 0;
      tooLong = false;
      from = end + 1;
    }
  }
  const last = tooLong ? longLine(where, ++number) : read(line);
  if (last) yield last;
  else if (!some) throw new InputError('is empty', where, 'give a file with an article a line');
}

function longLine(where: string, number: number): InputError {
  return new InputError('is a line of more than 20 MB', `${where}, line ${number}`, 'split the article');
}
