import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import pino, { type Logger } from 'pino';
import { InputError } from '../errors.js';
import { Crew, type CrewSize } from '../runtime/crew/crew.js';
import { siteOf } from './app.js';
import type { Asks } from './asks.js';
import type { ReaderData } from './crew/reader.js';
import { isLoopback } from './guard/host.js';
import type { Tokens } from './guard/token.js';
import { Imports } from './imports.js';
import type { Imported, Taken } from './questions/reading.js';

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

export interface SiteOptions {
  /** The ledger's file, made where there is none. */
  readonly ledger: string;
  /** Where it listens; 127.0.0.1 and other loopback addresses are reached from this machine only. */
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Names, beside IP addresses and `localhost`, that it is asked by. */
  readonly names: readonly string[];
  /** To write with, and to read with; beyond loopback one to write with is made where none is given. */
  readonly tokens: Tokens;
  readonly version: string;
  /** How many texts are read at once, for requests and again for imports; each opens the model, some 200 MB, when it is needed. */
  readonly workers: number;
  readonly log: { readonly level: (typeof LOG_LEVELS)[number]; readonly stream: NodeJS.WritableStream };
}

/** A site that answers. */
export interface Site {
  /** Its address, for a browser. */
  readonly url: string;
  /** What must be given to write; null where everybody may. */
  readonly token: string | null;
  /** Answers what was asked before, and ends. */
  close(): Promise<void>;
}

/** Threads that answer questions of the ledger, and how many questions may wait. */
const CLERKS = { count: 2, most: 400 };
/** So many texts may wait to be read, and so many imports to begin. */
const MOST_TEXTS = 20;
/** The most bytes of a request's head: the longest list of people that may be pasted, of any script, stands in it. */
const MOST_HEADERS = 1_048_576;
/**
 * How long a connection stays open on which nothing is asked, in milliseconds: longer than proxies and programs keep theirs (a minute,
 * most of them), since what is sent on one that is being closed is lost.
 */
const IDLE = 65_000;
/** How long a stop waits for requests that are being answered, in milliseconds. */
const PATIENCE = 5000;

/**
 * Opens a ledger as a site.
 *
 * @throws {LedgerError} if the ledger can't be used
 * @throws {InputError} if it can't listen there
 */
export async function openSite(options: SiteOptions): Promise<Site> {
  const { host, names, version } = options;
  const write = options.tokens.write ?? (isLoopback(host) ? null : randomBytes(18).toString('base64url'));
  const log = logOf(options.log);
  const crews = openCrews(options, log);
  try {
    // What is wrong with the ledger is told at once.
    await crews.asks.ledger('coverage', undefined);
    const app = siteOf({
      asks: crews.asks,
      version,
      tokens: { read: options.tokens.read, write },
      names: new Set([host, ...names].map((name) => name.toLowerCase())),
      log: {
        info: (entry) => log.info(entry),
        error: ({ request, error: err }) => log.error({ request, err }),
      },
      addressOf: (c) => getConnInfo(c).remote.address ?? null,
    });
    const server = createServer({ maxHeaderSize: MOST_HEADERS, keepAliveTimeout: IDLE }, getRequestListener(app.fetch));
    const { port } = await listening(server, options);
    // Each thread does it before somebody waits for it; one that can't says so when it is asked something.
    void Promise.allSettled(Array.from({ length: CLERKS.count }, () => crews.asks.ledger('readAhead', undefined)));
    return {
      url: `http://${host.includes(':') ? `[${host}]` : host}:${port}/`,
      token: write,
      close: async () => {
        await closed(server);
        await crews.close();
      },
    };
  } catch (error) {
    await crews.close();
    throw error;
  }
}

/** Threads that answer what is asked of a ledger, and how they are ended. */
export function openCrews(
  { ledger, workers }: Pick<SiteOptions, 'ledger' | 'workers'>,
  log: Logger,
): { asks: Asks; close: () => Promise<void> } {
  const crew = (module: string, data: ReaderData, size: CrewSize): Crew =>
    new Crew(new URL(`./crew/${module}.js`, import.meta.url), data, size);
  const clerks = crew('clerk', { ledger }, CLERKS);
  const readers = crew('reader', { ledger }, { count: workers, most: MOST_TEXTS });
  // Whoever only wants to read a text does not wait for an import.
  const importers = crew('reader', { ledger, workers }, { count: 1, most: MOST_TEXTS });
  const asks: Asks = {
    ledger: (name, asked) => clerks.ask(name, asked) as never,
    read: (asked, signal) => readers.ask('read', asked, { ...(signal && { signal }) }) as never,
    checkArticle: (asked) => readers.ask('checkArticle', asked) as never,
    change: (name, asked) => clerks.ask(name, asked) as never,
    watches: (change) => clerks.ask('changeWatches', change) as never,
    imports: new Imports(
      (asked, tell) => importers.ask('take', asked, { tell: (one) => tell(one as Taken) }) as Promise<Imported>,
      (err) => log.error({ err }, 'an import failed'),
    ),
  };
  const close = async (): Promise<void> => {
    await Promise.all([clerks, readers, importers].map((one) => one.close()));
  };
  return { asks, close };
}

export function logOf({ level, stream }: SiteOptions['log']): Logger {
  return pino({ level, base: null }, stream);
}

function listening(server: Server, { host, port }: SiteOptions): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      const what = isTaken ? 'is taken by another program' : `can't be listened at (${error.code ?? error.message})`;
      reject(new InputError(what, `${host}:${port}`, 'give another with --port, or --port 0 for any that is free'));
    });
    server.listen(port, host, () => resolve(server.address() as AddressInfo));
  });
}

/** Takes no more requests, waits a while for those that are there, and ends. */
function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), PATIENCE);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
}
