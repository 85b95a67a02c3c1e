import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../errors.js';
import type { Columns } from '../formats/columns.js';
import type { Entry } from '../formats/feed.js';
import type { Found, Item, Passed } from '../formats/item.js';
import { entriesOf, type Input, worded } from '../intake/articles.js';
import type { Fetcher, Memory } from '../intake/fetcher.js';
import { survey } from '../intake/folder.js';
import type { Parse } from '../intake/parse.js';
import { articlesOf, inputOf, inputOfFile, isList, takeIn, takeInEntry } from '../intake/source.js';
import { isAddress, type Known, type Place } from './place.js';
import type { Listed, Places } from './places.js';

/** What places are visited with. */
export interface Means {
  readonly places: Places;
  readonly fetcher: Fetcher;
  readonly memory: Memory;
  readonly parse: Parse;
  readonly columns?: Columns;
  readonly now: () => number;
  /** Puts an article on record. */
  readonly take: (found: Found) => Promise<void>;
  /** Tells what is passed over, or can't be read while the rest goes on. */
  readonly note: (told: InputError | Passed) => Promise<void>;
}

/** What a place was found to be. */
export interface Seen {
  /** What it is recognised by the next time; null where a server does that. */
  readonly mark: string | null;
  /** Whether nothing changed since it was last asked. */
  readonly isSame: boolean;
  /** How many places it leads to that were not known. */
  readonly listed: number;
}

/** A page of a sitemap that is older than this when the sitemap is first seen is left alone, in milliseconds. */
const FRESH = 2 * 86_400_000;
/** A file that was written so short a time ago, in milliseconds, may be being written still. */
const SETTLED = 2000;
/** A sitemap's own bound on its pages (https://www.sitemaps.org/protocol.html), for whatever else is a list. */
const MOST_LISTED = 50_000;
const NOTHING: AsyncIterable<Uint8Array> = (async function* (): AsyncGenerator<Uint8Array> {})();

/**
 * Looks at a place: puts the articles of it on record, and keeps which places it leads to.
 *
 * @throws {InputError} if it can't be read
 */
export function visit(place: Place, means: Means): Promise<Seen> {
  if (place.kind === 'page') return visitPage(place, means);
  return isAddress(place.address) ? visitAddress(place, means) : visitPath(place, means);
}

async function visitPage({ address, known }: Place, means: Means): Promise<Seen> {
  const entry = { where: address, input: { text: '', ...known } };
  const count = await takeAll(takeInEntry(entry, address, surroundingsOf(means)), means, 'first');
  return { mark: null, isSame: count === 0, listed: 0 };
}

async function visitAddress(place: Place, means: Means): Promise<Seen> {
  const { address } = place;
  const fetched = await means.fetcher.get(address, means.memory.get(address) ?? undefined);
  if (fetched === null) return { mark: null, isSame: true, listed: 0 };
  const listed = await visitInput(place, await inputOf(address, fetched), means);
  // Only now is all of it kept: what is remembered earlier would never be sent again.
  means.memory.set(address, fetched.validators);
  return { mark: null, isSame: false, listed };
}

async function visitPath(place: Place, means: Means): Promise<Seen> {
  const { address, mark: before } = place;
  const stats = await stat(address).catch(() => {
    throw new InputError('is not there', address, 'put it back, or watch it no more with onrecord watch --remove');
  });
  if (stats.isDirectory()) return visitFolder(place, means);
  const mark = `${stats.mtimeMs} ${stats.size}`;
  if (place.kind === 'file') {
    await takeAll(takeIn(address, surroundingsOf(means)), means, 'each');
    return { mark, isSame: false, listed: 0 };
  }
  if (mark === before || means.now() - stats.mtimeMs < SETTLED) return { mark: before, isSame: true, listed: 0 };
  const listed = await visitInput(place, await inputOfFile(address, means.columns), means);
  return { mark, isSame: false, listed };
}

/** The files of a folder, each of which is read when it is new or was changed. What is passed over is told when that changes. */
async function visitFolder(place: Place, { places, columns, now, note }: Means): Promise<Seen> {
  const { files, passed } = await survey(place.address, columns);
  const listed = (
    await Promise.all(
      files.map(async (file): Promise<Listed[]> => {
        const path = join(place.address, file);
        const stats = await stat(path).catch(() => null);
        if (!stats || now() - stats.mtimeMs < SETTLED) return [];
        const mark = `${stats.mtimeMs} ${stats.size}`;
        return [{ address: path, kind: 'file', known: null, mark, next: now(), isMarked: true }];
      }),
    )
  ).flat();
  const count = places.list(place, listed);
  const mark = passed.join('\n');
  if (mark !== (place.mark ?? '')) for (const one of passed) await note({ where: place.address, passed: one });
  return { mark, isSame: count === 0, listed: count };
}

/** Of a list what it leads to is kept; of anything else the articles are read. */
async function visitInput(place: Place, given: Input, means: Means): Promise<number> {
  const { columns, parse, places, now } = means;
  const input = columns ? { ...given, columns } : given;
  if (!isList(input) || (input.format === 'feed' && !place.follow)) {
    await takeAll(articlesOf(input, parse), means, 'each');
    return 0;
  }
  const entries = await entriesOf(input, parse);
  const isFirst = place.done === 0;
  const listed = entries.slice(0, MOST_LISTED).flatMap((entry): Listed[] => {
    const url = entry instanceof InputError ? null : entry.input.url;
    if (entry instanceof InputError || !url) return [];
    const next = input.format !== 'sitemap' || isDue(entry, isFirst, now()) ? now() : null;
    return [{ address: url, kind: entry.isList ? 'source' : 'page', known: knownOf(entry), mark: null, next }];
  });
  const count = places.list(place, listed);
  await takeAll(entries.filter((entry) => entry instanceof InputError || !entry.input.url).map(worded), means, 'each');
  return count;
}

/** Whether a page or a sitemap is read that is new to a list: of what was there before anybody watched, only the latest. */
function isDue({ changed, input, isList: leadsOn }: Entry, isFirst: boolean, now: number): boolean {
  const day = changed ?? input.published ?? null;
  if (day === null) return leadsOn === true || !isFirst;
  return Date.parse(day) >= now - FRESH;
}

function knownOf({ input: { title, published, publisher, byline, origins } }: Entry): Known | null {
  const known = Object.entries({ title, published, publisher, byline, origins }).filter(([, value]) => value != null);
  return known.length > 0 ? (Object.fromEntries(known) as Known) : null;
}

function surroundingsOf({ fetcher, memory, parse, columns }: Means) {
  return { stdin: NOTHING, fetcher, memory, parse, follow: false, ...(columns && { columns }) };
}

/**
 * Takes articles in; gives how many.
 *
 * @param faults whether the first that can't be read is what went wrong, or each is told and the rest goes on
 */
async function takeAll(
  items: AsyncIterable<Item | Passed> | Iterable<Item>,
  { take, note }: Means,
  faults: 'first' | 'each',
): Promise<number> {
  let count = 0;
  for await (const item of items) {
    if (item instanceof InputError && faults === 'first') throw item;
    if (item instanceof InputError || 'passed' in item) await note(item);
    else {
      count++;
      await take(item);
    }
  }
  return count;
}
