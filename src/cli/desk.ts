import { InputError } from '../errors.js';
import type { Reader } from '../read.js';
import type { ArticleInput } from '../record/article.js';
import type { Reading } from '../record/reading.js';
import { openIdentifier } from './identify.js';
import type { ReadingOptions } from './options.js';
import type { Terminal } from './terminal.js';

/** Where a command has its articles read, and the actors in them named. */
export interface Desk {
  /**
   * @param where the article's place, for what is said if reading it fails
   * @param force whether it is read whatever its language
   */
  read(input: ArticleInput, where: string, force?: boolean): Promise<Reading>;
  /** Keeps what was learnt about actors. */
  close(): Promise<void>;
  /** Whether a service that was asked about them answered amiss, which was told on standard error. */
  readonly failed: boolean;
}

/**
 * The model is loaded for the first article that is read: what is wrong with the options or the sources is told at once.
 *
 * @throws {InputError} if the list of people or the file of answers can't be read
 */
export async function openDesk(options: ReadingOptions, terminal: Terminal): Promise<Desk> {
  const identifier = await openIdentifier(options, terminal);
  const threads = options.threads === undefined ? {} : { threads: options.threads };
  let reader: Reader | undefined;
  return {
    read: async (input, where, force = options.force ?? false) => {
      reader ??= await terminal.openReader(threads);
      try {
        return await identifier.identify(await reader(input, { force }));
      } catch (error) {
        if (error instanceof InputError) throw error;
        throw new Error(`${(error as Error).message} (at ${where})`, { cause: error });
      }
    },
    close: () => identifier.close(),
    get failed() {
      return identifier.failed;
    },
  };
}
