import { stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { InputError } from '../errors.js';
import type { Entry } from '../formats/feed.js';
import type { Item } from '../formats/item.js';
import type { Fetched } from './address.js';
import { articlesIn, feedEntries, type Input, worded } from './articles.js';
import { peek, streamFile } from './bytes.js';
import type { Fetcher, Memory } from './fetcher.js';
import { ENDINGS, formatOfName, formatOfStart, formatOfType } from './sniff.js';

/** What sources are read with. */
export interface Surroundings {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** One for the whole run: it keeps the pauses between requests to a host, and the hosts' rules. */
  readonly fetcher: Fetcher;
  /** Whether the entries of feeds are followed to their pages. */
  readonly follow?: boolean;
  /** What servers gave to recognise feeds and pages by; without it everything is fetched anew. */
  readonly memory?: Memory;
}

const ADDRESS = /^https?:\/\//i;
/** RFC 3986, 3.1. */
const OTHER_SCHEME = /^[a-z][a-z\d+.-]*:\/\//i;
/** The endings of articles' files, for people. */
const NAMED_ENDINGS = ENDINGS.filter((ending) => !ending.endsWith('.gz')).map((ending) => `.${ending}`);

/**
 * The articles of what a person names: a file, a folder, a pattern, an `http(s)` address, or `-` for standard input. An
 * article that can't be read is an error in its place, and those behind it come all the same.
 */
export async function* takeIn(name: string, surroundings: Surroundings): AsyncGenerator<Item> {
  try {
    if (name.trim() === '') throw new InputError('names no source', `"${name}"`, 'give a file, a folder or an address');
    if (name === '-') yield* fromStream('standard input', surroundings.stdin);
    else if (ADDRESS.test(name)) yield* fromAddress(name, surroundings);
    else yield* fromPath(name, surroundings);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    yield error;
  }
}

async function* fromPath(name: string, surroundings: Surroundings): AsyncGenerator<Item> {
  const found = await stat(name).catch(() => null);
  if (found?.isDirectory()) {
    const files = await matches([`**/*.{${ENDINGS.join(',')}}`], name);
    if (files.length === 0)
      throw new InputError(
        'is a folder without an article',
        name,
        `name the file itself, if it does not end in ${NAMED_ENDINGS.join(', ')}, with or without .gz`,
      );
    for (const file of files) yield* takeIn(`${name.replace(/[/\\]+$/, '')}${sep}${file}`, surroundings);
  } else if (!found && isDynamicPattern(name)) {
    const files = await matches([name]);
    if (files.length === 0) throw new InputError('matches no file', name, 'check the pattern');
    for (const file of files) yield* takeIn(file, surroundings);
  } else if (!found && OTHER_SCHEME.test(name)) {
    throw new InputError('is no http or https address', name, 'save its text and give the file');
  } else yield* surroundings.follow ? fromFeedFile(name, surroundings) : fromFile(name);
}

/** Files by name, sorted, so that the same folder gives the same order. Links to folders are not followed: they may loop. */
async function matches(patterns: string[], cwd?: string): Promise<string[]> {
  const files = await glob(patterns, {
    followSymbolicLinks: false,
    caseSensitiveMatch: false,
    ...(cwd !== undefined && { cwd }),
  });
  // "story" goes before "story-updated", whatever their endings.
  const bare = new Map(files.map((file) => [file, file.replace(/\.[^./\\]*$/, '')]));
  return files.sort((a, b) => order(bare.get(a)!, bare.get(b)!) || order(a, b));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

async function* fromFile(name: string): AsyncGenerator<Item> {
  const { start, stream } = await peek(streamFile(name), name);
  yield* articlesIn({ where: name, stream, format: formatOfName(name, start) });
}

async function* fromFeedFile(name: string, surroundings: Surroundings): AsyncGenerator<Item> {
  const { start, stream } = await peek(streamFile(name), name);
  const input = { where: name, stream, format: formatOfName(name, start) };
  if (input.format !== 'feed') return yield* articlesIn(input);
  yield* followed(await feedEntries(input), surroundings);
}

async function* fromStream(where: string, source: AsyncIterable<Uint8Array>): AsyncGenerator<Item> {
  const { start, stream } = await peek(source, where);
  yield* articlesIn({ where, stream, format: formatOfStart(start) });
}

async function* fromAddress(name: string, surroundings: Surroundings): AsyncGenerator<Item> {
  if (!URL.canParse(name)) throw new InputError('is no address', name, 'write it as https://host/path');
  const { fetcher, follow, memory } = surroundings;
  const fetched = await fetcher.get(name, memory?.get(name));
  if (fetched === null) return;
  const input = await inputOf(name, fetched);
  let failed = false;
  const items =
    input.format === 'feed' && follow ? followed(await feedEntries(input), surroundings) : articlesIn(input);
  for await (const item of items) {
    failed ||= item instanceof InputError;
    yield item;
  }
  // Only now has whoever reads them taken all: what is remembered earlier would never be sent again.
  if (!failed) memory?.set(name, fetched.validators);
}

async function inputOf(name: string, { bytes, type, charset, url }: Fetched): Promise<Input> {
  const source = (async function* () {
    yield bytes;
  })();
  const { start, stream, gzip } = await peek(source, name);
  const format =
    gzip || type === 'application/octet-stream'
      ? formatOfName(new URL(url).pathname, start)
      : formatOfType(type, start);
  if (!format)
    throw new InputError(`answers with ${type}, which is not read`, name, 'save its text as a .txt or .md file');
  return { where: name, stream, format, charset, url };
}

/** Each entry's page; what the feed has of it where there is no page. */
async function* followed(entries: readonly (Entry | InputError)[], surroundings: Surroundings): AsyncGenerator<Item> {
  for (const entry of entries) {
    const url = entry instanceof InputError ? null : entry.input.url;
    if (entry instanceof InputError || !url) yield worded(entry);
    else yield* fromEntry(entry, url, surroundings);
  }
}

async function* fromEntry(entry: Entry, url: string, surroundings: Surroundings): AsyncGenerator<Item> {
  // A page of a feed is an article: what it lists itself is not followed.
  for await (const item of takeIn(url, { ...surroundings, follow: false })) {
    if (item instanceof InputError) yield item;
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
  };
}
