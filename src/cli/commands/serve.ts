import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Option } from 'commander';
import { defaultWorkers } from '../../runtime/pool.js';
import { packageVersion } from '../../runtime/version.js';
import type { Command } from '../command.js';
import { checkFile } from '../ledger.js';
import { LEDGER, type LedgerOptions, whole } from '../options.js';
import { screenOn } from '../screen/screen.js';
import { EXIT } from '../terminal.js';

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

interface ServeOptions extends LedgerOptions {
  readonly host: string;
  readonly port: number;
  readonly name?: readonly string[];
  readonly workers?: number;
  readonly open: boolean;
  readonly log: (typeof LOG_LEVELS)[number];
}

const MORE = `
The pages are at http://127.0.0.1:7373/, and reached from this machine only.
What programs can ask is at /docs. Ctrl-C stops it when what is being answered
is done.

With --host 0.0.0.0 others reach it too. Then a token is needed to change
something: that of the variable ONRECORD_TOKEN, or one that is made and told.
Where ONRECORD_READ_TOKEN is set, reading needs it. A name of this machine must
be given with --name; else only its IP address is answered to.

Examples:
  onrecord serve
  onrecord serve --ledger archive.db --port 8080 --no-open
`;

/** The ledger as a site, until it is stopped. */
export const command: Command<[], ServeOptions> = {
  description: 'Opens the ledger as a site for people and programs, on this machine only unless told otherwise.',
  args: [],
  options: [
    LEDGER,
    new Option('--host <address>', 'where to listen').default('127.0.0.1'),
    new Option('--port <number>', 'the port; 0 for any that is free').argParser(whole(0, 65_535)).default(7373),
    new Option('--name <name...>', 'names of this machine to answer to'),
    new Option('--workers <number>', 'articles to read at once (default: one a core)').argParser(whole(1, 256)),
    new Option('--no-open', 'do not open the browser'),
    new Option('--log <level>', 'what is logged on standard error').choices(LOG_LEVELS).default('warn'),
  ],
  more: MORE,
  run: async (_, { ledger, host, port, name = [], workers = defaultWorkers(), open, log }, { stdout, stderr, env }) => {
    checkFile(ledger, true);
    const screen = screenOn(stdout, env);
    // What serves is loaded for this command alone: no other waits for it.
    const { openSite } = await import('../../serve/site.js');
    const site = await openSite({
      ledger,
      host,
      port,
      names: name,
      tokens: { write: env.ONRECORD_TOKEN || null, read: env.ONRECORD_READ_TOKEN || null },
      version: await packageVersion(),
      workers,
      log: { level: log, stream: stderr },
    });
    await screen.say(`On Record is open at ${site.url}\n`);
    if (site.token !== null && !env.ONRECORD_TOKEN) await screen.say(`Token to change something: ${site.token}\n`);
    if (open && isTerminal(stdout)) browse(site.url);
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    await site.close();
    return EXIT.done;
  },
};

function isTerminal(stream: NodeJS.WritableStream): boolean {
  return 'isTTY' in stream && stream.isTTY === true;
}

const BROWSERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Opens a page in the browser that a person uses, if there is one: its address was told. */
function browse(url: string): void {
  const [command, ...args] = BROWSERS[process.platform] ?? ['xdg-open'];
  const browser = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  browser.on('error', () => {});
  browser.unref();
}
