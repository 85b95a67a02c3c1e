import { InputError } from '../errors.js';
import { Fetcher, type Memory } from '../intake/fetcher.js';
import { Parsers } from '../intake/parsers.js';
import { takeIn } from '../intake/source.js';
import type { Arrival } from '../ledger/put.js';
import { arrivalOf } from './arrival.js';
import { openDesk } from './desk.js';
import type { IntakeOptions } from './options.js';
import { explained, notice } from './screen/notice.js';
import { Progress } from './screen/progress.js';
import { EXIT, type Terminal, write } from './terminal.js';

/**
 * Takes in what the names mean and hands each article on, in order. What can't be read is told on standard error with
 * what to do about it, and the rest goes on.
 *
 * @returns the exit code
 */
export async function batch(
  names: readonly string[],
  options: IntakeOptions,
  terminal: Terminal,
  handle: (arrival: Arrival, quiet: () => void) => Promise<void>,
  memory?: Memory,
): Promise<number> {
  const { stderr, stdin } = terminal;
  const progress = new Progress(stderr, names.length);
  const quiet = (): void => progress.clear();
  const desk = await openDesk(options, terminal);
  const parsers = new Parsers();
  const intake = {
    stdin,
    fetcher: terminal.fetcher ?? new Fetcher(),
    follow: options.follow ?? false,
    parse: parsers.parse,
    ...(options.column && { columns: options.column }),
    ...(memory && { memory }),
  };
  let [taken, unread] = [0, 0];
  for (const name of names) {
    progress.show(name);
    for await (const item of takeIn(name, intake)) {
      if (item instanceof InputError) {
        unread++;
        quiet();
        await notice(terminal, 'not read:', explained(item));
        continue;
      }
      if ('passed' in item) {
        quiet();
        await notice(terminal, 'passed over:', `${item.where}, ${item.passed}`);
        continue;
      }
      if (item.where !== name) progress.also(item.where);
      await handle(await arrivalOf(item, options, terminal, desk, quiet), quiet);
      taken++;
    }
  }
  quiet();
  parsers.close();
  await desk.close();
  if (unread > 0 && taken + unread > 1) await write(stderr, `${taken} of ${taken + unread} articles read.\n`);
  return unread > 0 || desk.failed ? EXIT.someUnread : EXIT.done;
}
