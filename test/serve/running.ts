import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'onrecord-site-'));
let files = 0;

/** `onrecord serve` as a person runs it: compiled, in a process of its own. */
export interface Running {
  readonly url: string;
  readonly ledger: string;
  readonly child: ChildProcess;
  /** Asks it to stop; gives its exit code. */
  stop(): Promise<number | null>;
}

/** @param ledger its file; a new one, if not given */
export async function serving(
  options: readonly string[] = [],
  ledger = join(folder, `${++files}.db`),
): Promise<Running> {
  const args = [MAIN, 'serve', '--ledger', ledger, '--port', '0', ...options];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  let said = '';
  for await (const chunk of child.stdout!) {
    said += chunk;
    const url = /open at (http:\S+\/)/u.exec(said)?.[1];
    if (url === undefined) continue;
    const stop = async (): Promise<number | null> => {
      child.kill('SIGTERM');
      return (await ended)[0];
    };
    return { url: url.replace(/\/$/u, ''), ledger, child, stop };
  }
  throw new Error(`it ended without an address: ${said}`);
}

/** Waits until an import is done. */
export async function imported(url: string, id: string): Promise<{ readonly result: { readonly statements: number } }> {
  for (;;) {
    const found = (await (await fetch(`${url}/imports/${id}.json`)).json()) as {
      state: string;
      result: { statements: number };
    };
    if (found.state !== 'running') return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
