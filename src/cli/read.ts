import { InputError } from '../errors.js';
import { takeIn } from '../intake/source.js';
import type { Reading } from '../statement.js';
import { paint, wantsColour } from './paint.js';
import { Progress } from './progress.js';
import { table } from './table.js';
import { EXIT, type Terminal, write } from './terminal.js';

export const FORMATS = ['table', 'jsonl', 'json'] as const;

export interface ReadOptions {
  readonly format: (typeof FORMATS)[number];
  /** For the articles that carry no date of their own. */
  readonly published?: string;
  readonly threads?: number;
}

/** `onrecord read`: prints each article's statements in the order of the arguments; what can't be read is reported. */
export async function readCommand(names: readonly string[], options: ReadOptions, terminal: Terminal): Promise<number> {
  const { stdout, stderr, stdin, env } = terminal;
  const progress = new Progress(stderr, names.length);
  const colours = paint(wantsColour(env, stdout.isTTY === true));
  const warn = paint(wantsColour(env, stderr.isTTY === true));
  const read = await terminal.openReader(options.threads === undefined ? {} : { threads: options.threads });
  let unread = 0;
  let printed = 0;
  if (options.format === 'json') await write(stdout, '[');
  for (const [i, name] of names.entries()) {
    progress.show(i, name);
    try {
      const input = await takeIn(name, stdin);
      const reading = await read({ ...input, published: input.published ?? options.published ?? null });
      progress.clear();
      await write(stdout, print(reading, name, printed++, options.format));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      progress.clear();
      unread++;
      await write(stderr, `${warn.red('not read:')} ${error.where} ${error.what}; ${error.remedy}.\n`);
    }
  }
  if (options.format === 'json') await write(stdout, '\n]\n');
  if (unread > 0 && names.length > 1)
    await write(stderr, `${names.length - unread} of ${names.length} articles read.\n`);
  return unread > 0 ? EXIT.someUnread : EXIT.done;

  function print(reading: Reading, name: string, before: number, format: ReadOptions['format']): string {
    if (format === 'jsonl') return `${JSON.stringify(reading)}\n`;
    if (format === 'json') return `${before > 0 ? ',' : ''}\n${JSON.stringify(reading, null, 2)}`;
    return `${before > 0 ? '\n' : ''}${table(reading, name, stdout.columns ?? 80, colours)}`;
  }
}
