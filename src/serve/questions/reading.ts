import { basename } from 'node:path';
import { Alerts } from '../../alerts/alerts.js';
import { InputError } from '../../errors.js';
import type { Item } from '../../formats/item.js';
import { ahead, roomFor } from '../../intake/ahead.js';
import { Fetcher } from '../../intake/fetcher.js';
import { Parsers } from '../../intake/parsers.js';
import { type Surroundings, takeIn, takeInBytes } from '../../intake/source.js';
import type { ArticleCheck } from '../../ledger/check.js';
import type { Ledger } from '../../ledger/ledger.js';
import { type Arrival, isToRead, put, type Report } from '../../ledger/put.js';
import type { Reader } from '../../read.js';
import { type ArticleInput, toArticle } from '../../record/article.js';
import { isSaying } from '../../record/manner.js';
import { type Reading, saidIn } from '../../record/reading.js';
import { exampleWeek } from '../../runtime/examples.js';
import { openLanguage } from '../../runtime/language.js';
import { readSafely, UnreadError } from '../../runtime/pool.js';
import type { Span } from '../../text/span.js';
import { PASTED } from '../views/whence.js';
import { paragraphsOf } from './article.js';

/** Where articles come from: words that somebody typed, files, and addresses. */
export interface Sources {
  readonly text: ArticleInput | null;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Those of the public internet only. */
  readonly addresses: readonly string[];
  /** The week that comes with this package. */
  readonly examples?: boolean;
}

export interface ReadAsked {
  readonly sources: Sources;
  /** Day of publication of articles that carry none, `YYYY-MM-DD`. */
  readonly published: string | null;
  /** Also what is no saying. */
  readonly all: boolean;
}

/** What was not read, and what to do about it. */
export interface NotRead {
  readonly where: string;
  readonly what: string;
  readonly remedy: string;
}

/** An article that was read, and is on no record. */
export interface ReadArticle extends Reading {
  readonly where: string;
  readonly paragraphs: readonly Span[];
  readonly unsaid: number;
}

export interface Read {
  readonly articles: readonly ReadArticle[];
  readonly errors: readonly NotRead[];
  /** Whether there was more than is read at once. */
  readonly isCut: boolean;
}

export interface ArticleChecks {
  readonly checks: readonly (ArticleCheck & { readonly where: string })[];
  readonly errors: readonly NotRead[];
  readonly isCut: boolean;
}

/** What an import tells while it goes on, an article or a fault at a time. */
export type Taken = (Report & { readonly title: string | null }) | NotRead;

/** How an import ended. */
export interface Imported {
  readonly articles: number;
  readonly statements: number;
  readonly errors: number;
}

/** What reading needs. */
export interface Room {
  readonly ledger: Ledger;
  readonly open: () => Promise<Reader>;
  /** How many articles are read at once. */
  readonly workers: number;
  /** Who reads: version of program and model. */
  readonly version: () => Promise<string>;
}

const ADDRESS = /^https?:\/\//iu;
/** Nobody writes on a site's standard input. */
const NOTHING: AsyncIterable<Uint8Array> = (async function* (): AsyncGenerator<Uint8Array> {})();
/** So many articles are read or checked for one page. */
const MOST = 10;

/** What can be asked of a room where texts are read. */
export function readingsOf(room: Room) {
  // Neither files of this machine nor what stands on its standard input: what is sent, and addresses.
  const surroundings = { stdin: NOTHING, fetcher: new Fetcher(), parse: new Parsers().parse };
  let version: Promise<string> | undefined;
  const reader = (): Promise<string> => (version ??= room.version());
  return {
    read: (asked: ReadAsked): Promise<Read> => read(room, surroundings, asked),
    checkArticle: (asked: ReadAsked & { readonly by: string | null }): Promise<ArticleChecks> =>
      checkArticle(room, surroundings, asked),
    take: (asked: Pick<ReadAsked, 'sources' | 'published'>, tell: (taken: Taken) => void): Promise<Imported> =>
      take(room, surroundings, reader, asked, tell),
  } as const;
}

export type Readings = ReturnType<typeof readingsOf>;

async function read(room: Room, surroundings: Surroundings, asked: ReadAsked): Promise<Read> {
  const articles: ReadArticle[] = [];
  const handle = async ({ where, read: reads }: Arrival): Promise<void> => {
    const whole = await reads();
    const reading = asked.all ? whole : saidIn(whole);
    const unsaid = asked.all ? 0 : whole.statements.filter((one) => !isSaying(one)).length;
    articles.push({ ...reading, where, paragraphs: paragraphsOf(reading.article.text), unsaid });
  };
  return { articles, ...(await each(room, surroundings, asked, { most: MOST, handle, isWanted: () => true })) };
}

async function checkArticle(
  room: Room,
  surroundings: Surroundings,
  asked: ReadAsked & { readonly by: string | null },
): Promise<ArticleChecks> {
  const { all, by } = asked;
  const checks: (ArticleCheck & { where: string })[] = [];
  const handle = async ({ where, read: reads }: Arrival): Promise<void> => {
    checks.push({ ...room.ledger.checkArticle(await reads(), { all, ...(by !== null && { by }) }), where });
  };
  return { checks, ...(await each(room, surroundings, asked, { most: MOST, handle, isWanted: () => true })) };
}

async function take(
  room: Room,
  surroundings: Surroundings,
  reader: () => Promise<string>,
  asked: Pick<ReadAsked, 'sources' | 'published'>,
  tell: (taken: Taken) => void,
): Promise<Imported> {
  const { ledger } = room;
  let [articles, statements] = [0, 0];
  const handle = async (arrival: Arrival): Promise<void> => {
    const report = await put(ledger, arrival, reader);
    articles++;
    statements += report.statements;
    tell({ ...report, title: arrival.article.title });
  };
  const isWanted = (arrival: Arrival): boolean => isToRead(ledger, arrival);
  const most = Number.POSITIVE_INFINITY;
  const { errors } = await each(room, surroundings, asked, { most, handle, isWanted, tell });
  // What people want to be told waits for no `onrecord watch`; that sends it, where it is to be sent.
  new Alerts(ledger).look(Date.now());
  return { articles, statements, errors: errors.length };
}

/** What is done with the articles of sources. */
interface Handling {
  /** So many articles and faults at most. */
  readonly most: number;
  /** Called for each in order. */
  readonly handle: (arrival: Arrival) => Promise<void>;
  /** Whether an article is read before its turn comes. */
  readonly isWanted: (arrival: Arrival) => boolean;
  readonly tell?: (error: NotRead) => void;
}

/** Hands each article of the sources on, while those behind it are being read; what can't be read is told, and the rest goes on. */
async function each(
  room: Room,
  surroundings: Surroundings,
  { sources, published }: Pick<ReadAsked, 'sources' | 'published'>,
  { most, handle, isWanted, tell = () => {} }: Handling,
): Promise<{ errors: NotRead[]; isCut: boolean }> {
  const errors: NotRead[] = [];
  const failed = ({ where, what, remedy }: InputError): void => {
    errors.push({ where, what, remedy });
    tell(errors.at(-1)!);
  };
  const arrivals = arrivalsOf(itemsOf(sources, surroundings), room, published, isWanted);
  let handled = 0;
  for await (const arrival of ahead(arrivals, roomFor(room.workers), (one) => lengthOf(one))) {
    if (handled + errors.length >= most) return { errors, isCut: true };
    if (arrival instanceof InputError) {
      failed(arrival);
      continue;
    }
    try {
      await handle(arrival);
      handled++;
    } catch (error) {
      if (!(error instanceof UnreadError)) throw error;
      failed(error);
    }
  }
  return { errors, isCut: false };
}

function lengthOf(arrival: Arrival | InputError): number {
  return arrival instanceof InputError ? 0 : arrival.article.text.length;
}

/** Articles on their way, read already where they are wanted. */
async function* arrivalsOf(
  items: AsyncIterable<{ readonly item: Item; readonly live: boolean }>,
  { open }: Room,
  published: string | null,
  isWanted: (arrival: Arrival) => boolean,
): AsyncGenerator<Arrival | InputError> {
  for await (const { item, live } of items) {
    if (item instanceof InputError) {
      yield item;
      continue;
    }
    const { where } = item;
    const input = { ...item.input, published: item.input.published ?? published };
    const article = await toArticle(input, openLanguage().text);
    const read = async (): Promise<Reading> => readSafely(await open(), where, input);
    const arrival = { where, article, live, read };
    yield isWanted(arrival) ? { ...arrival, read: begun(read) } : arrival;
  }
}

/** Begins at once; what goes amiss is told where it is asked for. */
function begun<T>(work: () => Promise<T>): () => Promise<T> {
  const result = work();
  result.catch(() => {});
  return () => result;
}

async function* itemsOf(
  { text, files, addresses, examples = false }: Sources,
  surroundings: Surroundings,
): AsyncGenerator<{ readonly item: Item; readonly live: boolean }> {
  if (examples) for await (const item of examplesIn(surroundings)) yield { item, live: false };
  if (text !== null) yield { item: { where: PASTED, input: text }, live: false };
  for (const { name, bytes } of files) {
    for await (const item of takeInBytes(name, bytes, surroundings)) {
      if (!('passed' in item)) yield { item, live: false };
    }
  }
  for (const address of addresses) {
    if (!ADDRESS.test(address)) {
      const item = new InputError('is no http or https address', address, 'write it as https://host/path');
      yield { item, live: false };
      continue;
    }
    for await (const item of takeIn(address, surroundings)) if (!('passed' in item)) yield { item, live: true };
  }
}

async function* examplesIn(surroundings: Surroundings): AsyncGenerator<Item> {
  for (const { file, day } of exampleWeek()) {
    for await (const item of takeIn(file, surroundings)) {
      if (item instanceof InputError) yield item;
      else if (!('passed' in item))
        yield { ...item, where: basename(file), input: { ...item.input, published: item.input.published ?? day } };
    }
  }
}
