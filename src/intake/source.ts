import { stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { InputError } from '../errors.js';
import type { Columns } from '../formats/columns.js';
import type { Entry } from '../formats/feed.js';
import type { Item, Passed } from '../formats/item.js';
import { isOfHost, withoutPassword } from '../record/address.js';
import type { Fetched } from './address.js';
import { articlesIn, entriesOf, type Input, worded } from './articles.js';
import { peek, streamFile } from './bytes.js';
import type { Fetcher, Memory } from './fetcher.js';
import { order, survey } from './folder.js';
import type { Parse } from './parse.js';
import { type Format, formatOfName, formatOfStart, formatOfType, LISTS, unmistakable } from './sniff.js';
import { whole } from './whole.js';

/** What sources are read with. */
export interface Surroundings {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** One for the whole run: it keeps the pauses between requests to a host, and the hosts' rules. */
  readonly fetcher: Fetcher;
  /** Whether the entries of feeds and other lists are followed to their pages. */
  readonly follow?: boolean;
  /** How many lists led here. */
  readonly depth?: number;
  /** What servers gave to recognise feeds and pages by; without it everything is fetched anew. */
  readonly memory?: Memory;
  /** Takes documents apart. */
  readonly parse: Parse;
  /** Which columns of tables, or fields of objects, hold what. */
  readonly columns?: Columns;
  /** Whether what pages show beside their articles is given, too. */
  readonly furniture?: boolean;
}

/** An index of sitemaps leads to one of them; more lists in lists lead in a circle. */
const MOST_DEPTH = 3;
const ADDRESS = /^https?:\/\//i;
/** What holds pages of any host, as they answered. */
const ARCHIVES: ReadonlySet<Format> = new Set<Format>(['warc', 'arc', 'wacz']);
/** RFC 3986, 3.1. */
const OTHER_SCHEME = /^[a-z][a-z\d+.-]*:\/\//i;

/**
 * The articles of what a person names: a file, a folder, a pattern, an `http(s)` address, or `-` for standard input. An
 * article that can't be read is an error in its place, and those behind it come all the same; behind those of a folder comes
 * what in it is no article.
 */
export function takeIn(name: string, surroundings: Surroundings): AsyncGenerator<Item | Passed> {
  return made(itemsOf(name, surroundings));
}

/** What is found, each text well formed. */
async function* made(items: AsyncIterable<Item | Passed>): AsyncGenerator<Item | Passed> {
  for await (const item of items) yield 'input' in item ? whole(item) : item;
}

async function* itemsOf(name: string, surroundings: Surroundings): AsyncGenerator<Item | Passed> {
  try {
    if (name.trim() === '') throw new InputError('names no source', `"${name}"`, 'give a file, a folder or an address');
    if (name === '-') yield* fromStream('standard input', surroundings);
    else if (ADDRESS.test(name)) yield* fromAddress(name, surroundings);
    else yield* fromPath(name, surroundings);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    yield error;
  }
}

/** The page that an entry of a list points to, with what the list knows of it. */
export function takeInEntry(entry: Entry, url: string, surroundings: Surroundings): AsyncGenerator<Item | Passed> {
  return made(fromEntry(entry, url, surroundings));
}

/** The articles of what came as bytes with a name, as files from elsewhere do; the name tells the format, if it can. */
export function takeInBytes(
  name: string,
  bytes: Uint8Array,
  surroundings: Surroundings,
): AsyncGenerator<Item | Passed> {
  const source = (async function* () {
    yield bytes;
  })();
  return made(takeInStream(name, source, surroundings));
}

/** The same of what comes as a stream, and may be larger than the memory. */
export async function* takeInStream(
  name: string,
  source: AsyncIterable<Uint8Array>,
  surroundings: Surroundings,
): AsyncGenerator<Item | Passed> {
  try {
    const { start, stream } = await peek(source, name);
    yield* fromInput({ where: name, stream, format: formatOfName(name, start, surroundings.columns) }, surroundings);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    yield error;
  }
}

async function* fromPath(name: string, surroundings: Surroundings): AsyncGenerator<Item | Passed> {
  for (const source of await sourcesOf(name, surroundings.columns)) {
    if (source instanceof InputError || 'passed' in source) yield source;
    else if (source.name === name) yield* fromFile(name, surroundings);
    else yield* itemsOf(source.name, surroundings);
  }
}

/** One of the files of a folder, or what is taken in as it is named. */
export interface Source {
  readonly name: string;
}

/**
 * What a person names, one source after another: the files of a folder or a pattern, with what in a folder is no article behind them.
 * Anything else is a source itself, whether it is there or not.
 */
export async function sourcesOf(name: string, columns?: Columns): Promise<(Source | InputError | Passed)[]> {
  if (name === '-' || ADDRESS.test(name)) return [{ name }];
  const stats = await stat(name).catch(() => null);
  if (stats?.isDirectory()) return filesOf(name, columns);
  if (stats || name.trim() === '') return [{ name }];
  const { glob, isDynamicPattern } = await import('tinyglobby');
  if (isDynamicPattern(name)) {
    const files = await glob([name], { followSymbolicLinks: false, caseSensitiveMatch: false });
    if (files.length === 0) return [new InputError('matches no file', name, 'check the pattern')];
    return order(files).map((file) => ({ name: file }));
  }
  if (!OTHER_SCHEME.test(name)) return [{ name }];
  return [new InputError('is no http or https address', name, 'save its text and give the file')];
}

async function filesOf(name: string, columns: Columns | undefined): Promise<(Source | InputError | Passed)[]> {
  const folder = name.replace(/[/\\]+$/, '') || name;
  const { files, passed } = await survey(folder, columns);
  const remedy = 'name the file itself, if one of them is an article';
  return [
    ...files.map((file) => ({ name: `${folder}${sep}${file}` })),
    ...passed.map((one) => ({ where: name, passed: one })),
    ...(files.length === 0 ? [new InputError('is a folder without an article', name, remedy)] : []),
  ];
}

async function* fromFile(name: string, surroundings: Surroundings): AsyncGenerator<Item | Passed> {
  yield* fromInput(await inputOfFile(name, surroundings.columns), surroundings);
}

/**
 * A file as an input, not read yet.
 *
 * @throws {InputError} if it can't be read
 */
export async function inputOfFile(name: string, columns?: Columns): Promise<Input> {
  const { start, stream } = await peek(streamFile(name), name);
  return { where: name, stream, format: formatOfName(name, start, columns), ...(columns && { columns }) };
}

async function* fromStream(where: string, surroundings: Surroundings): AsyncGenerator<Item | Passed> {
  const { start, stream } = await peek(surroundings.stdin, where);
  yield* fromInput({ where, stream, format: formatOfStart(start, surroundings.columns) }, surroundings);
}

/** The articles of an input; of a list that is followed, its pages. */
async function* fromInput(bytes: Input, surroundings: Surroundings): AsyncGenerator<Item | Passed> {
  const { follow, columns, parse, furniture = false } = surroundings;
  const input = { ...bytes, furniture, ...(columns && { columns }) };
  if (isList(input) && follow) yield* followed(await entriesOf(input, parse), surroundings);
  else yield* articlesOf(input, parse);
}

/** The articles of an input that is not followed. */
export async function* articlesOf(input: Input, parse: Parse): AsyncGenerator<Item> {
  for await (const item of articlesIn(input, parse)) yield ofItsHost(item, input);
}

/** Whether an input points to articles, or to what points to them. */
export function isList(input: Input): input is Input & { readonly format: 'feed' | 'opml' | 'sitemap' } {
  return LISTS.has(input.format);
}

/**
 * An article of what a host answered with. It speaks for its own addresses only: else any feed could put a text into the
 * history of another's page. An archive has the addresses that it was made of.
 */
function ofItsHost<T extends Item | Passed>(item: T, { url: answered = null, format }: Input): T {
  if (!('input' in item) || answered === null || ARCHIVES.has(format)) return item;
  const { url = null } = item.input;
  return url === null || isOfHost(url, answered) ? item : { ...item, input: { ...item.input, url: null } };
}

async function* fromAddress(name: string, surroundings: Surroundings): AsyncGenerator<Item | Passed> {
  if (!URL.canParse(name)) throw new InputError('is no address', name, 'write it as https://host/path');
  const { username, password } = new URL(name);
  if (username !== '' || password !== '') {
    throw new InputError('carries a name or a password', withoutPassword(name), 'leave them out');
  }
  const { fetcher, memory } = surroundings;
  const fetched = await fetcher.get(name, memory?.get(name));
  if (fetched === null) return;
  const input = await inputOf(name, fetched);
  let failed = false;
  for await (const item of fromInput(input, surroundings)) {
    failed ||= item instanceof InputError;
    yield item;
  }
  // Only now has whoever reads them taken all: what is remembered earlier would never be sent again.
  if (!failed) memory?.set(name, fetched.validators);
}

/**
 * What an address answered with as an input.
 *
 * @throws {InputError} if it is of no type that is read
 */
export async function inputOf(name: string, { bytes, type, charset, url }: Fetched): Promise<Input> {
  const source = (async function* () {
    yield bytes;
  })();
  const { start, stream, gzip } = await peek(source, name);
  const format =
    gzip || type === 'application/octet-stream'
      ? formatOfName(new URL(url).pathname, start)
      : (formatOfType(type, start) ?? unmistakable(start));
  if (!format)
    throw new InputError(`answers with ${type}, which is not read`, name, 'save its text as a .txt or .md file');
  return { where: name, stream, format, charset, url };
}

/** Each entry's page, or what the feed that it points to has; what the list has of it where there is no page. */
async function* followed(
  entries: readonly (Entry | InputError)[],
  surroundings: Surroundings,
): AsyncGenerator<Item | Passed> {
  for (const entry of entries) {
    const url = entry instanceof InputError ? null : entry.input.url;
    if (entry instanceof InputError || !url) yield worded(entry);
    else yield* fromEntry(entry, url, surroundings);
  }
}

async function* fromEntry(entry: Entry, url: string, surroundings: Surroundings): AsyncGenerator<Item | Passed> {
  // A page of a feed is an article: what it lists itself is not followed.
  const [follow, depth] = [entry.isList ?? false, (surroundings.depth ?? 0) + 1];
  if (depth > MOST_DEPTH) {
    yield new InputError('is named by a list in a list in a list', url, 'name it itself');
    return;
  }
  for await (const item of itemsOf(url, { ...surroundings, follow, depth })) {
    if (item instanceof InputError || 'passed' in item) yield item;
    else yield { ...item, input: { ...item.input, ...missing(entry, item.input) } };
  }
}

/** What the feed knows of an article and its page does not say. */
function missing({ input: entry }: Entry, page: Entry['input']): Partial<Entry['input']> {
  return {
    title: page.title ?? entry.title ?? null,
    published: page.published ?? entry.published ?? null,
    publisher: page.publisher ?? entry.publisher ?? null,
    byline: page.byline ?? entry.byline ?? null,
    origins: { ...entry.origins, ...page.origins },
  };
}
