import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Option } from 'commander';
import { Alerts } from '../../alerts/alerts.js';
import { sendDue } from '../../alerts/send.js';
import { InputError } from '../../errors.js';
import { Fetcher } from '../../intake/fetcher.js';
import { Parsers } from '../../intake/parsers.js';
import { WORDING } from '../../language/en/wording.js';
import type { Ledger } from '../../ledger/ledger.js';
import { put } from '../../ledger/put.js';
import { UnreadError } from '../../runtime/pool.js';
import { memoryOf } from '../../watch/memory.js';
import { isAddress } from '../../watch/place.js';
import { Places } from '../../watch/places.js';
import type { Means } from '../../watch/visit.js';
import { type Told, watch as watching } from '../../watch/watch.js';
import { arrivalOf, noteArrival } from '../arrival.js';
import { type Command, UsageError } from '../command.js';
import { type Desk, openDesk } from '../desk.js';
import { noteUntraced, withLedger } from '../ledger.js';
import {
  checkReading,
  formatOption,
  INTAKE,
  type IntakeOptions,
  LEDGER,
  type LedgerOptions,
  whole,
} from '../options.js';
import { tellTips } from '../screen/alert.js';
import { explained, notice } from '../screen/notice.js';
import { reportTeller } from '../screen/report.js';
import { type Screen, screenOn } from '../screen/screen.js';
import { failedLine, inTime, restingLine, seenLine, sourceTable } from '../screen/watch.js';
import { untilStopped } from '../stop.js';
import { EXIT, type Terminal } from '../terminal.js';

const FORMATS = ['table', 'jsonl'] as const;
const MINUTE = 60_000;

interface WatchOptions extends Omit<IntakeOptions, 'follow'>, LedgerOptions {
  readonly format: (typeof FORMATS)[number];
  readonly every: number;
  readonly once?: boolean;
  readonly list?: boolean;
  readonly remove?: boolean;
  readonly follow: boolean;
}

const MORE = `
Sources:
  A feed (RSS, Atom, JSON Feed), a list of feeds (OPML), a sitemap or an index
  of them, the address of one article, which is watched for changes, or a folder
  or a file on this machine. What is watched is kept in the ledger's file: the
  command without a source goes on where it was stopped.

A source is asked every 15 minutes, a folder every minute. The pages that feeds
and sitemaps point to are read when they are new, and again after an hour, a day
and a week, for what papers change without a word. What fails is asked again
later and later, a day apart at most; a page that fails five times, or is not
there, is given up. Of a sitemap that is new, pages of the last two days are
read. Pages that a server calls unchanged are not sent again, a host is asked
once a second at most, robots.txt is obeyed, and addresses in private networks
are refused. Ctrl-C stops it when the article that is being read is on record.

Examples:
  onrecord watch subscriptions.opml https://paper.example/feed.xml
  onrecord watch inbox/ --ledger desk.db
  onrecord watch                        go on with what was watched
  onrecord watch --list
  onrecord watch --remove https://paper.example/feed.xml
  onrecord watch --once                 one round, for cron
`;

/** Puts articles on record as they appear, until it is stopped. */
export const command: Command<[string[]], WatchOptions> = {
  description: 'Watches feeds, lists of feeds, sitemaps, pages and folders, and puts what appears there on record.',
  args: [['[source...]', 'a feed, OPML file, sitemap, page or folder; without any, what was watched before']],
  options: [
    new Option('--every <minutes>', 'how often a source is asked').argParser(whole(1, 1440)).default(15),
    new Option('--once', 'ask each source once, read what is due, and end'),
    new Option('--list', 'print what is watched, and end'),
    new Option('--remove', 'watch these sources no more, and end'),
    new Option('--no-follow', 'read what stands in feeds, not the pages that they point to'),
    formatOption(FORMATS),
    LEDGER,
    ...INTAKE.filter(({ long }) => long !== '--follow'),
  ],
  more: MORE,
  run: async ([names], options, terminal) => {
    checkReading(options);
    if (options.remove && names.length === 0) throw new UsageError('--remove needs the sources to watch no more');
    return withLedger(options, options.list || options.remove ? 'write' : 'make', async (ledger) => {
      const places = new Places(ledger);
      if (options.list) return list(places, options, terminal);
      if (options.remove) return remove(places, names, terminal);
      for (const source of names.map(sourceOf)) places.name(source, options.follow, Date.now());
      if (places.sources().length === 0) throw new UsageError('nothing is watched yet: name a source');
      await noteUntraced(ledger, terminal);
      return run(ledger, places, options, terminal);
    });
  },
};

/**
 * A source as it is kept: an address, or the whole path of what is there.
 *
 * @throws {InputError} if it is neither
 */
function sourceOf(name: string): string {
  if (!isAddress(name)) {
    const path = resolve(name);
    if (!existsSync(path)) throw new InputError('is not there', name, 'name a file, a folder or an http(s) address');
    return path;
  }
  if (!URL.canParse(name)) throw new InputError('is no address', name, 'write it as https://host/path');
  const url = new URL(name);
  if (url.username !== '' || url.password !== '') {
    throw new InputError('carries a name or a password', `${url.protocol}//${url.host}`, 'leave them out');
  }
  return url.href;
}

async function list(places: Places, { format }: WatchOptions, { stdout, env }: Terminal): Promise<number> {
  const screen = screenOn(stdout, env);
  const sources = places.sources();
  if (format === 'jsonl') await screen.say(sources.map((one) => `${JSON.stringify(one)}\n`).join(''));
  else await screen.say(sources.length > 0 ? sourceTable(sources, screen, Date.now()) : 'Nothing is watched.\n');
  return EXIT.done;
}

async function remove(places: Places, names: readonly string[], terminal: Terminal): Promise<number> {
  let code: number = EXIT.done;
  for (const name of names) {
    const address = isAddress(name) && URL.canParse(name) ? new URL(name).href : resolve(name);
    const isGone = places.remove(address) || places.remove(name);
    if (!isGone) code = EXIT.someUnread;
    const what = isGone
      ? 'is watched no more; what is on record stays'
      : 'was not watched; onrecord watch --list has what is';
    await notice(terminal, isGone ? 'onrecord:' : 'warning:', `${name} ${what}`);
  }
  return code;
}

async function run(ledger: Ledger, places: Places, options: WatchOptions, terminal: Terminal): Promise<number> {
  const screen = screenOn(terminal.stdout, terminal.env, ledger);
  const parsers = new Parsers();
  // Pages come one by one; each is read in a thread, so that one on which the reader fails costs no other.
  const desk = await openDesk(options, terminal, async () => true);
  const means = meansOf(ledger, places, options, { terminal, screen, desk, parsers });
  let failed = 0;
  const listener: Told = {
    seen: async (place, seen) => {
      const line = seenLine(place, seen);
      if (line !== null) await notice(terminal, 'onrecord:', line);
    },
    failed: async (place, error, next) => {
      failed++;
      await notice(terminal, 'not read:', failedLine(place, error, next, Date.now()));
    },
    resting: (until) => notice(terminal, 'onrecord:', restingLine(places.sources(), until, Date.now())),
  };
  if (options.once) places.wake(Date.now());
  try {
    await untilStopped((signal) =>
      watching(means, listener, {
        every: options.every * MINUTE,
        once: options.once ?? false,
        signal,
        beside: () => alarm(new Alerts(ledger), options.format, terminal, screen),
      }),
    );
  } finally {
    parsers.close();
    await desk.close();
  }
  return options.once && (failed > 0 || desk.failed) ? EXIT.someUnread : EXIT.done;
}

/** Prints and sends what alerts tell of what went on record, whoever put it there. */
async function alarm(
  alerts: Alerts,
  format: WatchOptions['format'],
  terminal: Terminal,
  screen: Screen,
): Promise<void> {
  await tellTips(alerts.look(Date.now()), format, screen);
  for (const { due, error, next } of await sendDue(alerts, WORDING, Date.now)) {
    const again = next === null ? 'it is given up' : `it is sent again ${inTime(next - Date.now())}`;
    await notice(terminal, 'warning:', `alert ${due.alert} was not sent: ${error.where} ${error.what}; ${again}`);
  }
}

interface Room {
  readonly terminal: Terminal;
  readonly screen: Screen;
  readonly desk: Desk;
  readonly parsers: Parsers;
}

function meansOf(
  ledger: Ledger,
  places: Places,
  options: WatchOptions,
  { terminal, screen, desk, parsers }: Room,
): Means {
  const tell = reportTeller(options.format, screen);
  let version: Promise<string> | undefined;
  const reader = (): Promise<string> => (version ??= terminal.readerVersion());
  return {
    places,
    fetcher: terminal.fetcher ?? new Fetcher(),
    memory: memoryOf(ledger),
    parse: parsers.parse,
    ...(options.column && { columns: options.column }),
    now: Date.now,
    take: async (item) => {
      const arrival = await arrivalOf(item, options, desk);
      await noteArrival(item, arrival, options, terminal);
      try {
        await tell(await put(ledger, arrival, reader));
      } catch (error) {
        if (!(error instanceof UnreadError)) throw error;
        await notice(terminal, 'not read:', explained(error));
      }
    },
    note: (one) =>
      'passed' in one
        ? notice(terminal, 'passed over:', `${one.where}, ${one.passed}`)
        : notice(terminal, 'not read:', explained(one)),
  };
}
