import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { logOf, openCrews } from '../site.js';
import { mcpServer } from './server.js';

export interface StdioOptions {
  readonly ledger: string;
  readonly version: string;
  readonly stdin: Readable;
  readonly stdout: Writable;
  /** Where mistakes of ours are told: standard output is the protocol's. */
  readonly stderr: Writable;
  /** Ends it. */
  readonly signal: AbortSignal;
}

/**
 * Answers one client until its input ends, or it is told to stop.
 *
 * @throws {LedgerError} if the ledger can't be used
 */
export async function serveMcp({ ledger, version, stdin, stdout, stderr, signal }: StdioOptions): Promise<void> {
  const log = logOf({ level: 'error', stream: stderr });
  const crews = openCrews({ ledger, workers: 1 }, log);
  try {
    // What is wrong with the ledger is told at once.
    await crews.asks.ledger('coverage', undefined);
    const server = mcpServer(crews.asks, version, null, {
      error: ({ request, error: err }) => log.error({ request, err }),
    });
    const ended = once(stdin, 'close', { signal }).catch(() => {});
    await server.connect(new StdioServerTransport(stdin, stdout));
    await ended;
    await server.close();
  } finally {
    await crews.close();
  }
}
