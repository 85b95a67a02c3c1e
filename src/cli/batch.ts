import { InputError } from '../errors.js';
import { Fetcher, type Memory } from '../intake/fetcher.js';
import { takeIn } from '../intake/source.js';
import type { Reader } from '../read.js';
import type { Article } from '../record/article.js';
import { type ArticleInput, toArticle } from '../record/article.js';
import type { Reading } from '../record/reading.js';
import { openLanguage } from '../runtime/language.js';
import { type IdentifyOptions, openIdentifier } from './identify.js';
import { paintFor } from './screen/paint.js';
import { Progress } from './screen/progress.js';
import { printable } from './screen/wrap.js';
import { EXIT, type Terminal, write } from './terminal.js';

/** What articles are read with. */
export interface BatchOptions extends IdentifyOptions {
  /** For the articles that carry no date of their own. */
  readonly published?: string;
  readonly threads?: number;
  /** Whether the entries of feeds are followed to their pages. */
  readonly follow?: boolean;
}

/** An article of a batch, not read yet. */
export interface Arrival {
  /** Where it was found: its file, with the line or the record. */
  readonly where: string;
  readonly article: Article;
  /** Whether it was fetched from its address just now. */
  readonly live: boolean;
  readonly read: () => Promise<Reading>;
}

/**
 * Takes in what the names mean and hands each article on, in order. What can't be read is told on standard error with
 * what to do about it, and the rest goes on.
 *
 * @returns the exit code
 */
export async function batch(
  names: readonly string[],
  options: BatchOptions,
  terminal: Terminal,
  handle: (arrival: Arrival, quiet: () => void) => Promise<void>,
  memory?: Memory,
): Promise<number> {
  const { stderr, stdin, env } = terminal;
  const progress = new Progress(stderr, names.length);
  const warn = paintFor(stderr, env);
  const threads = options.threads === undefined ? {} : { threads: options.threads };
  const fetcher = new Fetcher();
  const identifier = await openIdentifier(options, terminal);
  // Opened for the first article that is read: a wrong path is told at once, not after the model is loaded.
  let reader: Reader | undefined;
  let taken = 0;
  let unread = 0;
  const tell = async (label: string, where: string, what: string): Promise<void> => {
    progress.clear();
    await write(stderr, `${label} ${printable(`${where} ${what}`)}.\n`);
  };
  for (const name of names) {
    progress.show(name);
    for await (const item of takeIn(name, {
      stdin,
      fetcher,
      follow: options.follow ?? false,
      ...(memory && { memory }),
    })) {
      if (item instanceof InputError) {
        unread++;
        await tell(warn.red('not read:'), item.where, `${item.what}; ${item.remedy}`);
        continue;
      }
      const { where, note } = item;
      if (note) await tell('note:', where, note);
      if (where !== name) progress.also(where);
      const input: ArticleInput = { ...item.input, published: item.input.published ?? options.published ?? null };
      const read = async (): Promise<Reading> => {
        reader ??= await terminal.openReader(threads);
        try {
          return await identifier.identify(await reader(input));
        } catch (error) {
          if (error instanceof InputError) throw error;
          throw new Error(`${(error as Error).message} (at ${where})`, { cause: error });
        }
      };
      const live = /^https?:/i.test(where);
      await handle({ where, article: await toArticle(input, openLanguage().text), live, read }, () => progress.clear());
      taken++;
    }
  }
  progress.clear();
  await identifier.close();
  if (unread > 0 && taken + unread > 1) await write(stderr, `${taken} of ${taken + unread} articles read.\n`);
  return unread > 0 || identifier.failed ? EXIT.someUnread : EXIT.done;
}
