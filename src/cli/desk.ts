import type { ArticleInput } from '../record/article.js';
import type { Reading } from '../record/reading.js';
import { defaultWorkers, readSafely } from '../runtime/pool.js';
import { openIdentifier } from './identify.js';
import type { ReadingOptions } from './options.js';
import type { Terminal } from './terminal.js';

/** Where a command has its articles read, and the actors in them named. */
export interface Desk {
  /** How many articles are read at once. */
  readonly workers: number;
  /**
   * Begins to read an article. What it gives back is called at the article's turn, and names the actors then.
   *
   * @param where the article's place, for what is said if reading it fails
   * @param force whether it is read whatever its language
   * @throws {UnreadError} if the reader fails at this article; others can be read all the same
   */
  begin(input: ArticleInput, where: string, force?: boolean): () => Promise<Reading>;
  /** Keeps what was learnt about actors, and ends the readers. */
  close(): Promise<void>;
  /** Whether a service that was asked about them answered amiss, which was told on standard error. */
  readonly failed: boolean;
}

/**
 * The model is loaded for the first article that is read: what is wrong with the options or the sources is told at once. One
 * article alone is read in this thread, which takes less time than to start another.
 *
 * @param several whether there are several
 * @throws {InputError} if the list of people or the file of answers can't be read
 */
export async function openDesk(
  options: ReadingOptions,
  terminal: Terminal,
  several: () => Promise<boolean>,
): Promise<Desk> {
  const identifier = await openIdentifier(options, terminal);
  const workers = options.workers ?? defaultWorkers(options.threads);
  const threads = options.threads === undefined ? {} : { threads: options.threads };
  let reader: ReturnType<Terminal['openReader']> | undefined;
  const open = async () => terminal.openReader({ ...threads, ...((await several()) && { workers }) });
  return {
    workers,
    begin: (input, where, force = options.force ?? false) => {
      reader ??= open();
      const reading = reader.then((read) => readSafely(read, where, input, { force }));
      // Told at its turn.
      reading.catch(() => {});
      return async () => identifier.identify(await reading);
    },
    close: async () => {
      await identifier.close();
      await (await reader?.catch(() => null))?.close?.();
    },
    get failed() {
      return identifier.failed;
    },
  };
}
