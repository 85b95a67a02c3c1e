import type { Ledger } from '../../src/ledger/ledger.js';
import type { Reader } from '../../src/read.js';
import { siteOf } from '../../src/serve/app.js';
import type { Asks } from '../../src/serve/asks.js';
import type { Tokens } from '../../src/serve/guard/token.js';
import { Imports } from '../../src/serve/imports.js';
import { Answered } from '../../src/serve/questions/answered.js';
import { CHANGES } from '../../src/serve/questions/changes.js';
import { readingsOf } from '../../src/serve/questions/reading.js';
import { changeWatches } from '../../src/serve/questions/watches.js';
import { namingReader } from '../cli/onrecord.js';

export const ORIGIN = 'http://localhost:7373';

interface Given {
  readonly tokens?: Tokens;
  readonly names?: readonly string[];
  readonly address?: string | null;
  readonly reader?: Reader;
  /** Stands for what threads do. */
  readonly asks?: Partial<Asks>;
}

/** A site over a ledger, without threads and without a network. */
export function newSite(ledger: Ledger, given: Given = {}) {
  const { tokens = { read: null, write: null }, names = [], address = null, reader = namingReader } = given;
  const answered = new Answered(ledger);
  const readings = readingsOf({ ledger, open: async () => reader, workers: 2, version: async () => 'test 1' });
  const logged: unknown[] = [];
  const asks: Asks = {
    ledger: async (name, asked) => answered.ask(name, asked) as never,
    ...readings,
    change: async (name, asked) => CHANGES[name](ledger, asked as never) as never,
    watches: async (change) => changeWatches(ledger, change),
    imports: new Imports(readings.take, (error) => logged.push({ error })),
    ...given.asks,
  };
  const app = siteOf({
    asks,
    version: '1.2.3',
    tokens,
    names: new Set(names),
    log: { info: (told) => logged.push(told), error: (told) => logged.push(told) },
    addressOf: () => address,
  });
  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    Promise.resolve(app.request(ORIGIN + path, { headers: { host: 'localhost:7373', ...headers } }));
  const post = (path: string, body: FormData | object, headers: Record<string, string> = {}): Promise<Response> => {
    const isForm = body instanceof FormData;
    return Promise.resolve(
      app.request(ORIGIN + path, {
        method: 'POST',
        body: isForm ? body : JSON.stringify(body),
        headers: { host: 'localhost:7373', ...(!isForm && { 'content-type': 'application/json' }), ...headers },
      }),
    );
  };
  return { app, get, post, logged };
}
