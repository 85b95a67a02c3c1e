import { InputError } from '../errors.js';
import { takeIn } from '../intake/source.js';
import type { Reader } from '../read.js';
import type { Reading, Statement } from '../statement.js';
import { type IdentifyOptions, openIdentifier } from './identify.js';
import { paint, wantsColour } from './paint.js';
import { Progress } from './progress.js';
import { openInAll, openNote, rule, table } from './table.js';
import { EXIT, type Terminal, write } from './terminal.js';
import { printable } from './wrap.js';

export const FORMATS = ['table', 'jsonl', 'json'] as const;

export interface ReadOptions extends IdentifyOptions {
  readonly format: (typeof FORMATS)[number];
  /** For the articles that carry no date of their own. */
  readonly published?: string;
  readonly threads?: number;
  /** Whether the entries of feeds are followed to their pages. */
  readonly follow?: boolean;
}

/** `onrecord read`: prints each article's statements in the order of the arguments; what can't be read is reported. */
export async function readCommand(names: readonly string[], options: ReadOptions, terminal: Terminal): Promise<number> {
  const { stderr, stdin, env } = terminal;
  const progress = new Progress(stderr, names.length);
  const warn = paint(wantsColour(env, stderr.isTTY === true));
  const print = printer(options.format, terminal);
  const threads = options.threads === undefined ? {} : { threads: options.threads };
  // Opened for the first input that can be read: a wrong path is told at once, not after the model is loaded.
  let reader: Reader | undefined;
  let read = 0;
  let unread = 0;
  const identifier = await openIdentifier(options, terminal);
  const tell = async (label: string, where: string, what: string): Promise<void> => {
    progress.clear();
    await write(stderr, `${label} ${printable(`${where} ${what}`)}.\n`);
  };
  await print.begin();
  for (const name of names) {
    progress.show(name);
    for await (const item of takeIn(name, { stdin, follow: options.follow ?? false })) {
      if (item instanceof InputError) {
        unread++;
        await tell(warn.red('not read:'), item.where, `${item.what}; ${item.remedy}`);
        continue;
      }
      const { where, input, note } = item;
      if (note) await tell('note:', where, note);
      if (where !== name) progress.also(where);
      try {
        reader ??= await terminal.openReader(threads);
        const reading = await reader({ ...input, published: input.published ?? options.published ?? null });
        progress.clear();
        await print.reading(await identifier.identify(reading), where);
        read++;
      } catch (error) {
        throw new Error(`${(error as Error).message} (at ${where})`, { cause: error });
      }
    }
  }
  progress.clear();
  await print.end();
  await identifier.close();
  if (unread > 0 && read + unread > 1) await write(stderr, `${read} of ${read + unread} articles read.\n`);
  return unread > 0 || identifier.failed ? EXIT.someUnread : EXIT.done;
}

/** Prints readings one by one as they come, so that a long batch takes no more memory than its longest article. */
interface Printer {
  begin(): Promise<void>;
  reading(reading: Reading, name: string): Promise<void>;
  end(): Promise<void>;
}

function printer(format: ReadOptions['format'], { stdout, env }: Terminal): Printer {
  const nothing = async (): Promise<void> => {};
  let printed = 0;
  switch (format) {
    case 'jsonl':
      return { begin: nothing, reading: (reading) => write(stdout, `${JSON.stringify(reading)}\n`), end: nothing };
    case 'json':
      return {
        begin: () => write(stdout, '['),
        reading: (reading) => write(stdout, `${printed++ > 0 ? ',' : ''}\n${JSON.stringify(reading, null, 2)}`),
        end: () => write(stdout, '\n]\n'),
      };
    case 'table': {
      const colours = paint(wantsColour(env, stdout.isTTY === true));
      const columns = stdout.columns ?? 80;
      let open: Statement['open'] | undefined;
      return {
        begin: nothing,
        reading: (reading, name) => {
          open = openInAll(reading.statements, open);
          const between = printed++ > 0 ? rule(columns, colours) : '';
          return write(stdout, between + table(reading, name, columns, colours));
        },
        end: () => write(stdout, openNote(open ?? {}, columns, colours)),
      };
    }
  }
}
